export type Lang = 'vi' | 'en'

/** Joins the two languages of one area; Vietnamese is the type of the other, so a missing word does not compile. */
export function wordsIn<W>(vi: W, en: NoInfer<W>): (lang: Lang) => W {
  return (lang) => (lang === 'en' ? en : vi)
}

/** One text in both languages, where a declaration carries its own words. */
export interface Bilingual {
  vi: string
  en: string
}

/** The words of two lists under the same keys, side by side. */
export function paired(vi: Readonly<Record<string, string>>, en: Readonly<Record<string, string>>) {
  const keys = Object.keys(vi)
  return Object.fromEntries(keys.map((key): [string, Bilingual] => [key, { vi: vi[key] ?? '', en: en[key] ?? '' }]))
}
