import './problems.ts'
import type { Action } from '#platform/http/action.ts'
import type { PlaceSpec } from '#platform/http/view.ts'
import { paired } from '#platform/words/words-in.ts'
import { actOnSheet } from './keep/act-on-sheet.ts'
import { correctScores, openScores, publishScores } from './round/act-on-round.ts'
import { showServiceIndex } from './show/service-index.ts'
import { listScorecards, showCriterion, showRound, showSheet } from './show/show-scorecards.ts'
import { words } from './words.ts'

export const actions: Action[] = [
  listScorecards,
  showRound,
  showSheet,
  showCriterion,
  showServiceIndex,
  actOnSheet,
  openScores,
  publishScores,
  correctScores,
]

export const places: PlaceSpec[] = []

export const events = paired(words('vi').events, words('en').events)
