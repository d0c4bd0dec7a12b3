import { wordsIn } from '#platform/words/words-in.ts'
import { en } from './desk-words.en.ts'
import { vi } from './desk-words.vi.ts'

/** What desks say: inbox, dossier on a desk, search. */
export const deskWords = wordsIn(vi, en)
