import { exampleValue, type Procedure, prefilled } from '#catalogue'
import { CalendarYearUnknown } from '#law/calendar.ts'
import { type Instant, toIso } from '#law/instant.ts'
import { digitise } from './digitise.ts'
import type { Report } from './dossier-file-error.ts'
import type { DossierRecord } from './dossier-record.ts'
import type { Ground } from './ground.ts'
import { type History, HistoryRefused, openHistory } from './history.ts'
import { inventedOwner } from './invented-owner.ts'
import { accept, type Choose, issueResult, PostEmpty, passStep, returnResult, submitOnline } from './main-line.ts'
import { drawFrom } from './seeded-numbers.ts'

/** What stands around a row: the procedure when it was filed and when it was received, and the numbers it got. */
export interface Surroundings {
  ground: Ground
  filedUnder: Procedure
  procedure: Procedure
  submissionNo: string
  resultNumber: string
  choose: Choose
}

/** The whole history of one row; where the law does not go along, the column that leads there is told. */
export function toldHistory(record: DossierRecord, around: Surroundings, report: Report): History | null {
  let column: keyof DossierRecord = 'submittedAt'
  try {
    const history = begin(record, around)
    if (record.channel === 'online') submitOnline(around.ground, history, record.submittedAt, around.submissionNo)
    column = 'receivedAt'
    const { feeVnd, paidOnline } = record
    const fee = { feeVnd, ...(paidOnline === null ? {} : { paidOnline }) }
    accept(around.ground, history, {
      at: record.receivedAt,
      code: record.dossierCode,
      procedure: around.procedure,
      fee,
    })
    column = 'stepMinutes'
    process(record, around, history)
    column = 'returnedAt'
    giveOut(record, around, history)
    return agrees(record, history, report) ? history : null
  } catch (error) {
    if (!(error instanceof HistoryRefused || error instanceof PostEmpty || error instanceof CalendarYearUnknown))
      throw error
    report(column, error.message)
    return null
  }
}

function begin(record: DossierRecord, { filedUnder }: Surroundings): History {
  const { channel, line, provenance } = record
  const draw = drawFrom(`${record.dossierCode} ${line}`)
  const owner = inventedOwner(draw, {
    kind: record.applicantType,
    name: record.applicantName,
    place: record.applicantPlace,
  })
  return openHistory({
    id: draw.id(record.submittedAt),
    channel,
    resultChannel: record.resultChannel ?? channel,
    owner,
    form: inventedAnswers(filedUnder, owner, line),
    components: allComponents(filedUnder, channel),
    provenance,
    newId: (at) => draw.id(at),
    procedure: filedUnder,
  })
}

/** Answers that the form accepts, in the name of this owner where it asks for them. */
export function inventedAnswers({ form }: Procedure, owner: History['owner'], seed: number): Record<string, unknown> {
  const answers = exampleValue(form.schema, seed)
  const known = Object.entries(prefilled(form.schema, owner)).filter(([name]) => name in answers)
  return { ...answers, ...Object.fromEntries(known) }
}

export function allComponents({ components }: Procedure, channel: History['channel']): History['components'] {
  return components
    .filter(({ required, condition }) => required && condition === null)
    .map(({ code, originals, copies }) =>
      channel === 'online'
        ? { code, copies: 1, copyType: 'electronic' }
        : { code, copies: Math.max(1, originals + copies), copyType: originals > 0 ? 'original' : 'copy' },
    )
}

/**
 * Each step ends after its minutes; the last one named of an unfinished dossier is still open. In process means past
 * the hand-over (one-stop.md §5), so a dossier of which only the reception is told was handed over at its end.
 */
function process(record: DossierRecord, { ground, choose, resultNumber }: Surroundings, history: History): void {
  const { stepMinutes, receivedAt, finishedAt } = record
  const isFinished = finishedAt !== null
  const ended = isFinished ? stepMinutes : stepMinutes.slice(0, Math.max(1, stepMinutes.length - 1))
  let minutes = 0
  for (const [i, step] of ended.entries()) {
    minutes += step.minutes
    const at: Instant = ground.calendar.addWorkingMinutes(receivedAt, minutes)
    if (isFinished && i === ended.length - 1) issueResult(ground, history, finishedAt, resultNumber)
    else passStep(ground, history, at, choose)
  }
}

function giveOut(record: DossierRecord, { ground }: Surroundings, history: History): void {
  const { returnedAt, digitised, digitisedAt, electronicResult, rating } = record
  if (returnedAt === null) return
  if (digitisedAt !== null) digitise(history, digitisedAt, electronicResult)
  returnResult(ground, history, returnedAt, {
    digitised,
    ...(digitisedAt === null ? {} : { digitisedAt: toIso(digitisedAt) }),
    electronicResult,
    ...(rating === null ? {} : { rating }),
  })
}

/** What the row claims and the law computes must be the same. */
function agrees(record: DossierRecord, { state }: History, report: Report): boolean {
  const isDue = state.dueAt === record.dueAt
  if (!isDue) report('dueAt', `by the working calendar it is ${state.dueAt === null ? 'not due' : toIso(state.dueAt)}`)
  const isOutcome = state.outcome === record.outcome
  if (!isOutcome) report('outcome', `by its dates it is ${state.outcome ?? 'open'}`)
  const isStatus = state.status === record.status
  if (!isStatus) report('status', `by its steps it is ${state.status}`)
  return isDue && isOutcome && isStatus
}
