import './problems.ts'
import type { Action } from '#platform/http/action.ts'
import type { PlaceSpec } from '#platform/http/view.ts'
import { paired } from '#platform/words/words-in.ts'
import { answerSurvey } from './answer/answer-survey.ts'
import { handOutSurvey } from './answer/hand-out-survey.ts'
import { showSurvey } from './answer/show-survey.ts'
import { importPapi, showPapi, uploadPapi } from './papi/import-scores.ts'
import { showResults } from './results/show-results.ts'
import { showSheet, showSheets } from './results/show-sheets.ts'
import { enterSheet, showEntry } from './rounds/enter-sheet.ts'
import { listRounds, openRound } from './rounds/open-round.ts'
import { moveRoundOn, showRound } from './rounds/show-round.ts'
import { words } from './words.ts'

export const actions: Action[] = [
  showSurvey,
  answerSurvey,
  handOutSurvey,
  showResults,
  showSheets,
  showSheet,
  listRounds,
  openRound,
  showRound,
  moveRoundOn,
  showEntry,
  enterSheet,
  showPapi,
  importPapi,
  uploadPapi,
]

/** Its pages stand under the place of the reform, which belongs to the scorecards. */
export const places: PlaceSpec[] = []

export const events = paired(words('vi').told, words('en').told)
