import { clockOf, type Standing, timeLeft } from '#dossiers'
import { CalendarYearUnknown } from '#law/calendar.ts'
import { type Instant, localDate } from '#law/instant.ts'
import { ledger } from '#law/ledger.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { ledgerDays } from '#platform/view/parts/ledger-days.ts'
import { ledgerStrip } from '#platform/view/parts/ledger-strip.ts'
import { section } from '#platform/view/parts/page-head.ts'
import { twoClocks } from '#platform/view/parts/two-clocks.ts'
import { formatMoment, formatNumber } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { words } from './words.ts'

/** Whose time went where, and the promised date day by day; nothing before acceptance, when no limit runs yet. */
export function timeSection(standing: Standing, lang: Lang): Value {
  const { state } = standing.row
  if (state.acceptedAt === null || state.terms === null || state.dueAt === null) return undefined
  try {
    const w = words(lang).time
    const started = state.clockStartedAt ?? state.acceptedAt
    const strip = stripOf(standing, lang, { started, dueAt: state.dueAt, terms: state.terms })
    return section({
      title: w.title,
      id: 'thoi-gian',
      body: html`${clocks(standing, lang, started, state.dueAt)}<p class="quiet">${w.note}</p>${strip}`,
    })
  } catch (error) {
    // The rest of the page must be readable also where the calendar of a year is not announced yet.
    if (error instanceof CalendarYearUnknown) return undefined
    throw error
  }
}

function clocks({ row, facts }: Standing, lang: Lang, started: Instant, dueAt: Instant): Html {
  const clock = clockOf(row.state, facts, facts.now)
  const limit = timeLeft(facts.calendar, started, dueAt, facts.now)
  return twoClocks({
    lang,
    state: { minutes: clock.stateMinutes, limitMinutes: limit?.totalMinutes, isRunning: clock.state === 'running' },
    citizen: {
      minutes: clock.citizenMinutes,
      isRunning:
        clock.state === 'paused' && row.state.status !== 'withdrawalRequested' && !row.state.supplementSupplied,
    },
  })
}

type Limited = { started: Instant; dueAt: Instant; terms: NonNullable<Standing['row']['state']['terms']> }

function stripOf({ row, facts }: Standing, lang: Lang, { started, dueAt, terms }: Limited): Html {
  const w = words(lang).time
  const { state } = row
  const { mode, amount } = terms.limit
  const upTo = (until: Instant) =>
    ledger(facts.calendar, { mode, amount, acceptedAt: started, turns: state.turns, until })
  const seen = state.finishedAt ?? facts.now
  const { entries } = upTo(state.finishedAt ?? Math.max(facts.now, dueAt))
  const isRestarted = started !== state.acceptedAt
  const days = ledgerDays({
    entries,
    reason: (reason) => w.reason[reason] ?? reason,
    dueAt,
    today: localDate(facts.now),
  })
  const limit = w.limitMode[mode]?.(formatNumber(amount, lang)) ?? ''
  const inDays = mode === 'workingDays' || mode === 'calendarDays'
  return ledgerStrip({
    lang,
    days: days.map((day, i) =>
      i === 0 && isRestarted && day.kind === 'start' ? { ...day, text: w.reason.resumed } : day,
    ),
    unit: mode === 'calendarDays' ? 'calendarDays' : mode === 'workingDays' ? 'workingDays' : 'minutes',
    sum: [
      w.sum(limit, formatMoment(started, lang), formatMoment(state.appointmentAt ?? dueAt, lang)),
      inDays && ` ${w.counted(w.days(formatNumber(upTo(seen).countedDays, lang)), limit)}`,
    ],
  })
}
