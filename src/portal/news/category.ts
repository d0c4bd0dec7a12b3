import type { Lang } from '#platform/words/words-in.ts'
import { registerNamed } from '#registers'

/** The categories of the register itself: declared once, there. */
const options = () => {
  const { category } = registerNamed('newsArticle').fields
  return category?.type === 'choice' ? category.options : {}
}

export const categories: readonly string[] = Object.keys(options())
export const categoryName = (name: string, lang: Lang): string => options()[name]?.[lang] ?? name
