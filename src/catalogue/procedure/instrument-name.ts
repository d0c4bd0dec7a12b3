import type { Lang } from '#platform/words/words-in.ts'
import { words } from '../words.ts'

/** `Nghị định số 61/2018/NĐ-CP` from the number alone: its last part says what kind of document it is. */
export function instrumentName(number: string, lang: Lang): string {
  const { instrument } = words(lang)
  const kind = /\/QH\d+$/.test(number)
    ? 'law'
    : /\/NĐ-/.test(number)
      ? 'decree'
      : /\/TT-|\/TTLT-/.test(number)
        ? 'circular'
        : /\/QĐ-/.test(number)
          ? 'decision'
          : 'other'
  return `${instrument[kind]} ${number}`
}
