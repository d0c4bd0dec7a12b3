import { wordsIn } from '#platform/words/words-in.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

export const words = wordsIn(vi, en)
/** What each group of parts is drawn with; `key` keeps the ids of the two themes apart. */
export interface Specimen {
  lang: 'vi' | 'en'
  key: string
}
