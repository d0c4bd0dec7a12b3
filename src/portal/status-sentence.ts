import { deadlineOf, type Standing } from '#dossiers'
import type { Instant } from '#law/instant.ts'
import { formatMoment, formatWorkingTime } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { words } from './words.ts'

/** How things stand, for somebody who reads nothing else: where it is, until when, how long that still is. */
export function statusSentence(standing: Standing, lang: Lang): string {
  const s = words(lang).sentence
  const { state } = standing.row
  const until = (at: Instant | null) => (at === null ? '' : formatMoment(at, lang))
  switch (state.status) {
    case 'submitted':
      return s.submitted(until(state.intakeDueAt))
    case 'accepted':
    case 'inProcess':
      return [placeSentence(standing, lang), ...appointment(standing, lang)].join(' ')
    case 'supplementRequested':
      return state.supplementSupplied ? s.supplied : s.supplement(until(state.supplementDueAt))
    case 'awaitingFinancialObligation':
      return s.financial
    case 'withdrawalRequested':
      return s.withdrawal
    case 'resultReady':
      return [
        s.ready,
        state.outcome === null ? '' : s.outcome[state.outcome],
        s.readyAt[standing.row.result_channel]?.(standing.procedure.receptionUnitName),
      ]
        .filter((part) => part !== '')
        .join(' ')
    case 'returned':
      return [s.returned(until(state.returnedAt)), state.outcome === null ? '' : s.outcome[state.outcome]]
        .join(' ')
        .trim()
    case 'rejectedAtIntake':
      return s.rejected
    case 'stopped':
      return state.stopReason === 'withdrawn'
        ? s.withdrawn
        : state.stopReason === 'supplementTimeout'
          ? s.timeout
          : s.stopped
    case 'draft':
      return words(lang).mine.line.draft ?? ''
  }
}

function placeSentence({ row, procedure }: Standing, lang: Lang): string {
  const s = words(lang).sentence
  const step = procedure.process.steps.find(({ no }) => no === row.state.stepNo)
  return step ? s.at[step.kind](step.unitName) : s.inProcess
}

function appointment(standing: Standing, lang: Lang): string[] {
  const s = words(lang).sentence
  const at = standing.row.state.appointmentAt
  if (at === null) return []
  // Absent where the calendar of a year is not announced yet: the date itself is still a promise.
  const left = deadlineOf(standing, { lang })?.leftMinutes
  const time =
    left === undefined ? [] : [left < 0 ? s.over(formatWorkingTime(left, lang)) : s.left(formatWorkingTime(left, lang))]
  return [s.appointment(formatMoment(at, lang)), ...time]
}

/** What is expected of whom, in one line. */
export function turnSentence({ row }: Standing, lang: Lang): string {
  const t = words(lang).turn
  const { status, supplementSupplied } = row.state
  switch (status) {
    case 'submitted':
      return t.officeIntake
    case 'supplementRequested':
      return supplementSupplied ? t.officeIntake : t.supply
    case 'awaitingFinancialObligation':
      return t.pay
    case 'resultReady':
      return t.collect
    case 'returned':
      return t.nobody
    case 'stopped':
    case 'rejectedAtIntake':
      return t.ended
    default:
      return t.office
  }
}

/** Why it ended without a result, in the office's words; nothing where it did not. */
export function endReason({ row, events }: Standing, lang: Lang): string | undefined {
  const { status, stopReason } = row.state
  if (status !== 'rejectedAtIntake' && !(status === 'stopped' && stopReason !== 'withdrawn')) return undefined
  const reason = events.findLast(({ name }) => name === 'dossier.rejected' || name === 'dossier.stopped')?.reason
  return reason ? words(lang).sentence.reason(reason) : undefined
}
