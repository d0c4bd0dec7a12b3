import type { Lang } from '#platform/words/words-in.ts'

/** An address of this area; the reader's language and what is chosen go along. */
export function address(lang: Lang, path: string, chosen: Record<string, string | undefined> = {}): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(chosen)) if (value) params.set(name, value)
  if (lang === 'en') params.set('lang', 'en')
  const query = params.toString()
  return query === '' ? path : `${path}?${query}`
}
