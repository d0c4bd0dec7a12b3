import { CalendarYearUnknown } from '#law/calendar.ts'
import { localDate } from '#law/instant.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { panel } from '#platform/view/parts/desk-layout.ts'
import { ledgerDays } from '#platform/view/parts/ledger-days.ts'
import { ledgerStrip } from '#platform/view/parts/ledger-strip.ts'
import { twoClocks } from '#platform/view/parts/two-clocks.ts'
import { formatMoment, formatWorkingTime } from '#platform/words/format.ts'
import { deskWords } from '../desk-words.ts'
import { clockOf } from '../present.ts'
import { timeLeft } from '../time-left.ts'
import type { DeskDossier } from './read-desk-dossier.ts'

/** The two clocks, and the promised date day by day up to the date itself. */
export function timePanel(view: View, desk: DeskDossier): Value {
  const { row, facts } = desk
  if (row.state.submittedAt === null && row.state.acceptedAt === null) return undefined
  try {
    return panel({
      title: deskWords(view.lang).dossier.clock,
      id: 'thoi-gian',
      body: [clocks(view, desk), strip(view, desk)],
    })
  } catch (error) {
    // The rest of the dossier must be readable also where the calendar of a year is not announced yet.
    if (error instanceof CalendarYearUnknown && !facts.calendar.years.includes(error.year)) return undefined
    throw error
  }
}

function clocks(view: View, { row, facts }: DeskDossier): Html {
  const { state } = row
  const clock = clockOf(state, facts, facts.now)
  const from = state.clockStartedAt ?? state.acceptedAt
  const limit = from !== null && state.dueAt !== null ? timeLeft(facts.calendar, from, state.dueAt, facts.now) : null
  const label = deskWords(view.lang).dossier.applicantTime
  return twoClocks({
    lang: view.lang,
    state: { minutes: clock.stateMinutes, limitMinutes: limit?.totalMinutes, isRunning: clock.state === 'running' },
    citizen: { minutes: clock.citizenMinutes, isRunning: clock.state === 'paused', label },
  })
}

function strip(view: View, { row, facts }: DeskDossier): Value {
  const { state } = row
  if (state.acceptedAt === null || state.terms === null || state.appointmentAt === null || state.dueAt === null)
    return undefined
  const { lang } = view
  const w = deskWords(lang).dossier
  const { mode } = state.terms.limit
  const { entries, stateMinutes } = clockOf(
    state,
    facts,
    facts.now,
    state.finishedAt ?? Math.max(facts.now, state.dueAt),
  )
  const days = ledgerDays({
    entries,
    reason: (reason) => w.pauseReason[reason] ?? reason,
    dueAt: state.dueAt,
    today: localDate(facts.now),
  })
  return ledgerStrip({
    lang,
    title: w.ledger,
    days,
    unit: mode === 'calendarDays' ? 'calendarDays' : mode === 'workingDays' ? 'workingDays' : 'minutes',
    sum: html`${w.ledgerSum(formatWorkingTime(stateMinutes, lang), formatMoment(state.appointmentAt, lang))}`,
  })
}
