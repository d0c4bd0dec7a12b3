import { wordsIn } from '#platform/words/words-in.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

export const words = wordsIn(vi, en)
