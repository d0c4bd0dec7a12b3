export type Lang = 'vi' | 'en'

/** Joins the two languages of one area; Vietnamese is the type of the other, so a missing word does not compile. */
export function wordsIn<W>(vi: W, en: NoInfer<W>): (lang: Lang) => W {
  return (lang) => (lang === 'en' ? en : vi)
}
