import { html, type Value } from '#platform/view/html.ts'
import type { Lang } from '#platform/words/words-in.ts'

/** What is published in Vietnamese only, marked so on an English page: it is then read aloud rightly. */
export function inVietnamese(lang: Lang, text: string): Value {
  return lang === 'en' ? html`<span lang="vi">${text}</span>` : text
}
