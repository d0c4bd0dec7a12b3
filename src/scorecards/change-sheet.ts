import { localDate } from '#law/instant.ts'
import { roundHalfUp } from '#law/rounding.ts'
import { agenciesOf } from '#platform/auth/actor.ts'
import type { RunContext } from '#platform/http/action.ts'
import { invalid, Problem } from '#platform/http/problem.ts'
import { asOfYear, computeAll } from './compute.ts'
import { type Definition, findDefinition } from './definition.ts'
import { allowedOn, mayMoveSheet, type SheetState, sheetMove } from './moves.ts'
import { findSheet, type ScoredItem, type Sheet, type SheetKey } from './sheet.ts'
import { type ItemChange, startFromSelfScore, updateItem, updateSheet } from './store.ts'
import { words } from './words.ts'

export type Changing = Pick<RunContext<unknown, unknown, unknown>, 'tx' | 'actor' | 'scope' | 'now' | 'lang' | 'record'>

export interface SheetInput {
  action: string
  criterion?: string
  points?: number
  note?: string
  evidence?: string
  /** Of `begin`: the records of this agency are not here, so nothing can be taken from them. */
  withoutRecords?: true
}

/** One step or one entry on an agency's sheet. Throws the problem that says no. */
export async function changeSheet(changing: Changing, key: SheetKey, input: SheetInput): Promise<Sheet> {
  const { tx, actor } = changing
  const definition = await findDefinition(tx, key.tenantId, key.scorecard, key.year)
  const sheet = await findSheet(tx, key, definition)
  if (sheet.state === 'published') throw new Problem('scorecard.published')
  const move = sheetMove(input.action)
  const isAssessors = input.action === 'score' || move?.by.includes('parOfficer') === true
  if (!isAssessors && actor.kind !== 'system' && !agenciesOf(actor).includes(key.agency))
    throw new Problem('scorecard.not-yours')
  if (move) {
    if (!move.from.includes(sheet.state)) throw notNow(changing, sheet.state)
    if (!mayMoveSheet(input.action, actor)) throw new Problem('scorecard.not-yours')
    return moveOn(changing, key, definition, sheet, input, move.to)
  }
  if (!allowedOn(sheet.state, actor).includes(input.action)) {
    const states: Record<string, SheetState[]> = {
      prefill: ['selfScoring'],
      selfScore: ['selfScoring'],
      score: ['appraisal', 'responded'],
      explain: ['appraisal'],
    }
    throw states[input.action]?.includes(sheet.state)
      ? new Problem('scorecard.not-yours')
      : notNow(changing, sheet.state)
  }
  return input.action === 'prefill'
    ? prefill(changing, key, definition, sheet)
    : enter(changing, key, definition, sheet, input)
}

const notNow = (changing: Changing, state: SheetState) =>
  new Problem('scorecard.not-now', { state, stateLabel: words(changing.lang).states[state] })

async function moveOn(
  changing: Changing,
  key: SheetKey,
  definition: Definition,
  sheet: Sheet,
  { action, withoutRecords }: SheetInput,
  to: SheetState,
): Promise<Sheet> {
  const total = action === 'submit' ? sheet.self : action === 'finalise' ? sheet.appraised : null
  if (total && total.unscored.length > 0)
    throw new Problem('scorecard.unscored', { count: total.unscored.length, criteria: total.unscored.join(', ') })
  const data = { from: sheet.state, state: to, points: total?.points ?? null, maxPoints: total?.maxPoints ?? null }
  const handedInOn = action === 'submit' ? localDate(changing.now) : sheet.handedInOn
  await recorded(changing, key, sheet, action, data, { state: to, handedInOn })
  // What the appraisal starts from is what the agency gave itself.
  if (action === 'appraise') await startFromSelfScore(changing.tx, key)
  if (action === 'begin' && !withoutRecords) {
    const begun = await findSheet(changing.tx, key, definition)
    return prefill(changing, key, definition, begun)
  }
  return findSheet(changing.tx, key, definition)
}

/** Takes every figure the records have; points the agency has already changed by hand stay. */
async function prefill(changing: Changing, key: SheetKey, definition: Definition, sheet: Sheet): Promise<Sheet> {
  const asOf = asOfYear(key.year, changing.now)
  const computed = await computeAll(changing.tx, definition, { ...key, asOf })
  const filled: Record<string, number> = {}
  for (const item of sheet.items) {
    const found = computed.get(item.criterion.code)
    if (!found || !item.applies) continue
    const change: ItemChange = { computed: found }
    const isOwn = item.selfPoints !== null && item.selfPoints !== (item.computed && roundHalfUp(item.computed.points))
    if (!isOwn) {
      change.selfPoints = roundHalfUp(found.points)
      filled[item.criterion.code] = change.selfPoints
    }
    await updateItem(changing.tx, key, item.criterion.code, change)
  }
  await recorded(changing, key, sheet, 'prefilled', { points: filled }, sheet)
  return findSheet(changing.tx, key, definition)
}

async function enter(
  changing: Changing,
  key: SheetKey,
  definition: Definition,
  sheet: Sheet,
  input: SheetInput,
): Promise<Sheet> {
  const item = sheet.items.find(({ criterion }) => criterion.code === input.criterion)
  if (!item) throw invalid([{ pointer: '/criterion', message: words(changing.lang).criterionUnknown }])
  const change = changeOf(changing, item, input)
  const told = { criterion: item.criterion.code, ...change }
  await updateItem(changing.tx, key, item.criterion.code, change)
  const names: Record<string, string> = { selfScore: 'self-scored', score: 'appraised', explain: 'explained' }
  await recorded(changing, key, sheet, names[input.action] ?? input.action, told, sheet)
  return findSheet(changing.tx, key, definition)
}

function changeOf({ lang }: Changing, item: ScoredItem, input: SheetInput): ItemChange {
  const w = words(lang)
  const note = input.note?.trim() || null
  if (input.action === 'explain') {
    if (note === null) throw invalid([{ pointer: '/note', message: w.noteMissing }])
    return { explanation: note }
  }
  const { points } = input
  if (!item.applies) throw invalid([{ pointer: '/criterion', message: w.notApplicable }])
  if (points === undefined || !(points >= 0 && points <= item.criterion.maxPoints) || roundHalfUp(points) !== points)
    throw invalid([{ pointer: '/points', message: w.pointsWrong(item.criterion.maxPoints) }])
  if (input.action === 'selfScore')
    return { selfPoints: points, selfNote: note, evidence: input.evidence?.trim() || null }
  // Who takes points away says why: the agency may explain itself once.
  if (points !== item.selfPoints && note === null) throw invalid([{ pointer: '/note', message: w.reasonMissing }])
  return { appraisedPoints: points, appraisalNote: note }
}

async function recorded(
  changing: Changing,
  key: SheetKey,
  sheet: Sheet,
  what: string,
  data: Record<string, unknown>,
  after: { state: SheetState; handedInOn: string | null },
): Promise<void> {
  const { seq, hash } = await changing.record({
    name: `score-sheet.${eventNames[what] ?? what}`,
    subject: { kind: 'score-sheet', id: sheet.id },
    data: { scorecard: key.scorecard, year: key.year, agency: key.agency, ...data },
    after: { seq: sheet.seq, hash: sheet.lastHash },
  })
  await updateSheet(changing.tx, key, sheet, { ...after, seq, lastHash: hash, now: changing.now })
}

/** Past tense of the moves. */
const eventNames: Record<string, string> = {
  begin: 'begun',
  submit: 'submitted',
  appraise: 'appraisal-begun',
  respond: 'responded',
  finalise: 'finalised',
}
