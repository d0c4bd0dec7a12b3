import { paired, wordsIn } from '#platform/words/words-in.ts'
import { en } from './import-words.en.ts'
import { vi } from './import-words.vi.ts'

/** What taking rows of a register from a file says. */
export const importWords = wordsIn(vi, en)

export const importEvents = paired(vi.events, en.events)
