/**
 * The ledger of a time limit: day by day from acceptance, what counted, what did not and why, and whose turn it was.
 * It retells one-stop.md §7.3 and §8 so that a citizen can check the date by hand.
 *
 * What holds, and is tested: the sum of `counted` is the working minutes of the State's turns between acceptance and
 * `until`; in `workingDays` and `calendarDays` without those of days that are not counted, which are the first day
 * (Civil Code 2015 art. 147(2)) and the days d of a pause with pauseDate < d ≤ resumeDate (§8). The entries that have
 * `countsDay` are `countedDays`; in `workingDays`, up to the due date, they are exactly the days of the limit.
 */
import type { WorkingCalendar } from './calendar.ts'
import { dateOfDay } from './day-number.ts'
import type { LimitMode } from './due-date.ts'
import { dayStart, type Instant, type IsoDate, localDate, localDay } from './instant.ts'

export type TurnOwner = 'state' | 'citizen' | 'none'
/** Whose turn it was; turns do not overlap. `to` is null while it lasts. */
export interface Turn {
  from: Instant
  to: Instant | null
  owner: TurnOwner
  /** `intake`, `processing`, `supplement`, `financial`, `withdrawal`, `finished`, … */
  reason: string
}
export type LedgerKind =
  | 'worked'
  | 'weekend'
  | 'holiday'
  | 'substitute'
  | 'swapOff'
  | 'outsideHours'
  | 'lunch'
  | 'paused'
  | 'firstDay'
export interface LedgerEntry {
  date: IsoDate
  from: Instant
  to: Instant
  kind: LedgerKind
  /** Working minutes counted for the State. */
  counted: number
  /** This date is one of `countedDays`; on at most one entry of a date. */
  countsDay: boolean
  owner: TurnOwner
  /** Of a holiday, substitute or swapped day. */
  name?: string
  /** Of the turn; for `firstDay` whether the dossier was `accepted` or `resumed`. */
  reason?: string
}
export interface LedgerSummary {
  entries: LedgerEntry[]
  /** Working minutes of all the State's turns up to `until`, also those before acceptance (intake). */
  stateMinutes: number
  citizenMinutes: number
  /** Days of the limit used: working days, in `calendarDays` all days, in hour modes days on which time counted. */
  countedDays: number
}
export interface LedgerInput {
  mode: LimitMode
  /** Where the limit is counted from: acceptance, or the last restart. */
  acceptedAt: Instant
  turns: readonly Turn[]
  /** Due date, finish or now. */
  until: Instant
  /** Of a calendar limit: days beyond it, to which the last day was moved, are not counted (art. 148(5)). */
  amount?: number
}

interface Stretch {
  from: Instant
  to: Instant
  owner: TurnOwner
  reason: string
}

/** Day by day what counted for the State and what did not: §7.3, §8, Civil Code 2015 art. 147(2). */
export function ledger(calendar: WorkingCalendar, input: LedgerInput): LedgerSummary {
  const { mode, acceptedAt, until } = input
  const stretches = stretchesBetween(acceptedAt, until, input.turns)
  const start = calendar.effectiveStart(acceptedAt)
  const wholeDays = mode === 'workingDays' || mode === 'calendarDays'
  const resumed = wholeDays ? givenBack(stretches) : () => false
  const entries: LedgerEntry[] = []
  let countedDays = 0
  let next = 0

  for (let day = localDay(acceptedAt); dayStart(day) < until && acceptedAt < until; day++) {
    const ofDay: Stretch[] = []
    for (let i = next; i < stretches.length; i++) {
      const stretch = stretches[i]
      if (!stretch || stretch.from >= dayStart(day + 1)) break
      if (stretch.to <= dayStart(day + 1)) next = i + 1
      ofDay.push(clip(stretch, dayStart(day), dayStart(day + 1)))
    }
    const date = dateOfDay(day)
    const off = calendar.dayOff(date)
    const uncounted = wholeDays && (day <= localDay(start) ? 'accepted' : resumed(day) ? 'resumed' : null)
    const written = off
      ? dayOffEntries(date, off, ofDay)
      : workingDayEntries(calendar, date, { acceptedAt, start, uncounted: uncounted || null }, ofDay)
    const counts = wholeDays
      ? !uncounted && (mode === 'workingDays' ? !off : countedDays < (input.amount ?? Number.POSITIVE_INFINITY))
      : written.some((entry) => entry.counted > 0)
    const carrier = counts ? written.find((entry) => wholeDays || entry.counted > 0) : undefined
    if (carrier) {
      carrier.countsDay = true
      countedDays++
    }
    entries.push(...written)
  }
  return {
    entries,
    stateMinutes: minutesOf('state', calendar, input),
    citizenMinutes: minutesOf('citizen', calendar, input),
    countedDays,
  }
}

function dayOffEntries(
  date: IsoDate,
  off: { kind: 'weekend' } | { kind: 'holiday' | 'substitute' | 'swapOff'; name: string },
  ofDay: readonly Stretch[],
): LedgerEntry[] {
  const [first, last] = [ofDay[0], ofDay.at(-1)]
  if (!first || !last) return []
  const entry = { ...entryOf(date, { ...first, to: last.to }, off.kind), reason: first.reason }
  return [off.kind === 'weekend' ? entry : { ...entry, name: off.name }]
}

function workingDayEntries(
  calendar: WorkingCalendar,
  date: IsoDate,
  first: { acceptedAt: Instant; start: Instant; uncounted: string | null },
  ofDay: readonly Stretch[],
): LedgerEntry[] {
  const [opening, closing] = [calendar.opening(date), calendar.closing(date)]
  const entries: LedgerEntry[] = []
  for (const stretch of ofDay) {
    // Before the limit begins to run only the time right after acceptance is told: too early, lunch, or too late.
    const waiting = clip(stretch, first.acceptedAt, first.start)
    if (waiting.from < waiting.to && date === localDate(first.acceptedAt)) {
      const lunch = waiting.from >= opening && waiting.from < closing
      entries.push({ ...entryOf(date, waiting, lunch ? 'lunch' : 'outsideHours'), reason: stretch.reason })
    }
    const inOffice = clip(stretch, Math.max(opening, first.start), closing)
    if (inOffice.from >= inOffice.to) continue
    if (stretch.owner !== 'state') {
      entries.push({ ...entryOf(date, inOffice, 'paused'), reason: stretch.reason })
    } else if (first.uncounted) {
      entries.push({ ...entryOf(date, inOffice, 'firstDay'), reason: first.uncounted })
    } else {
      const counted = calendar.workingMinutesBetween(inOffice.from, inOffice.to)
      entries.push({ ...entryOf(date, inOffice, 'worked'), counted, reason: stretch.reason })
    }
  }
  return entries
}

function entryOf(date: IsoDate, { from, to, owner }: Stretch, kind: LedgerKind): LedgerEntry {
  return { date, from, to, kind, counted: 0, countsDay: false, owner }
}

/** The turns between two moments, without holes: where nobody's turn is known, it is nobody's. */
function stretchesBetween(from: Instant, to: Instant, turns: readonly Turn[]): Stretch[] {
  const stretches: Stretch[] = []
  let reached = from
  for (const turn of [...turns].sort((a, b) => a.from - b.from)) {
    const part = clip({ ...turn, to: turn.to ?? to }, reached, to)
    if (part.from >= part.to) continue
    if (part.from > reached) stretches.push({ from: reached, to: part.from, owner: 'none', reason: 'none' })
    stretches.push(part)
    reached = part.to
  }
  if (reached < to) stretches.push({ from: reached, to, owner: 'none', reason: 'none' })
  return stretches
}

/** The days d with pauseDate < d ≤ resumeDate of every time that was not the State's (§8). */
function givenBack(stretches: readonly Stretch[]): (day: number) => boolean {
  const days = new Set<number>()
  for (const { owner, from, to } of stretches) {
    if (owner === 'state') continue
    for (let day = localDay(from) + 1; day <= localDay(to); day++) days.add(day)
  }
  return (day) => days.has(day)
}

function minutesOf(owner: TurnOwner, calendar: WorkingCalendar, { turns, until }: LedgerInput): number {
  return turns
    .filter((turn) => turn.owner === owner)
    .reduce((sum, t) => sum + calendar.workingMinutesBetween(t.from, Math.min(t.to ?? until, until)), 0)
}

function clip(stretch: Stretch, from: Instant, to: Instant): Stretch {
  return { ...stretch, from: Math.max(stretch.from, from), to: Math.min(stretch.to, to) }
}
