import { Type } from 'typebox'
import { verb } from '../verb.ts'

/** T25: a finished dossier is put away; nothing of it changes any more. */
export const archive = verb({ action: 'archive', input: Type.Object({}) })
