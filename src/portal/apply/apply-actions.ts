import type { Action } from '#platform/http/action.ts'
import { askToDiscard, discard } from './discard.ts'
import { fillIn, goOn, showStep } from './fill-in.ts'
import { handIn, review } from './hand-in.ts'
import { beginDraft, showLanding } from './landing.ts'

/** From a procedure to a submitted dossier. */
export const applyActions: Action[] = [
  showLanding,
  beginDraft,
  goOn,
  showStep,
  fillIn,
  review,
  handIn,
  askToDiscard,
  discard,
]
