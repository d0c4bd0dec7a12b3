import { paired } from '#platform/words/words-in.ts'
import { en } from './permission-words.en.ts'
import { vi } from './permission-words.vi.ts'

/** What every permission is called; `tests/rules/spoken-names.test.ts` holds that none is without a name. */
export const permissionNames = paired(vi, en)
