import { Type } from 'typebox'

/** A reason in the office's words: never empty, never a code (one-stop.md §12). */
export const reasonText = Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' })
