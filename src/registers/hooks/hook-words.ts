import { wordsIn } from '#platform/words/words-in.ts'
import { en } from './hook-words.en.ts'
import { vi } from './hook-words.vi.ts'

export const words = wordsIn(vi, en)
