import { Type } from 'typebox'
import { verb } from '../verb.ts'

/** T4: a complete online dossier is received; the receipt and the date follow (form 01). */
export const accept = verb({ action: 'accept', input: Type.Object({}) })
