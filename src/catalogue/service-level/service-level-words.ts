import { wordsIn } from '#platform/words/words-in.ts'
import { en } from './service-level-words.en.ts'
import { vi } from './service-level-words.vi.ts'

export const words = wordsIn(vi, en)
