/**
 * The working calendar: which days the office works, its hours, and arithmetic in working time.
 * Labour Code 2019 art. 105 (eight hours a day), 111, 112; one-stop.md §7.1–7.3.
 * Every answer costs the same however long the interval: days are looked up in `day-index.ts`, and only the sessions
 * of the first and the last day are looked at.
 */
import { type CalendarYear, type DayIndex, type DayOff, dayIndex } from './day-index.ts'
import { dateOfDay, dayNumber, daysOfYear } from './day-number.ts'
import { dayStart, type Instant, type IsoDate, instantAt, localDay } from './instant.ts'

export type { DayKind, DayOff } from './day-index.ts'
export { type CalendarDay, CalendarInvalid, type CalendarYear, CalendarYearUnknown } from './day-index.ts'

/** A stretch of office hours, in minutes of the day. */
export interface OfficeSession {
  from: number
  to: number
}

/** 07:30–11:30 and 13:00–17:00: eight hours (Labour Code 2019 art. 105; the hours themselves [design], §7.1). */
export const defaultSessions: readonly OfficeSession[] = [
  { from: 450, to: 690 },
  { from: 780, to: 1020 },
]

export interface WorkingCalendar {
  readonly years: readonly number[]
  isWorkingDay(date: IsoDate): boolean
  /** Why the date is off; null when it works. */
  dayOff(date: IsoDate): DayOff | null
  /** §7.3: inside a session the moment itself, otherwise the opening of the next; a session's end counts as outside. */
  effectiveStart(t: Instant): Instant
  /** 0 when b ≤ a. */
  workingMinutesBetween(a: Instant, b: Instant): number
  /** From `effectiveStart`; a sum that ends exactly at the end of a session stays there (§7.3). */
  addWorkingMinutes(t: Instant, minutes: number): Instant
  /** The n-th working day after the date, before it when n is negative; 0 gives the date itself. */
  addWorkingDays(date: IsoDate, n: number): IsoDate
  /** Working days d with a < d ≤ b. */
  workingDaysBetween(a: IsoDate, b: IsoDate): number
  nextWorkingDay(date: IsoDate): IsoDate
  previousWorkingDay(date: IsoDate): IsoDate
  workingDaysIn(year: number): number
  opening(date: IsoDate): Instant
  closing(date: IsoDate): Instant
}

/** The calendar of the given years with the hours of one office (Labour Code 2019 art. 105, 111, 112; §7.1). */
export function workingCalendar(
  years: readonly CalendarYear[],
  sessions: readonly OfficeSession[] = defaultSessions,
): WorkingCalendar {
  return calendarOver(dayIndex(years), sessions)
}

const minuteMs = 60_000

/** Office time over an index of days (§7.3). Apart from `workingCalendar` so that its steps can be counted. */
export function calendarOver(index: DayIndex, sessions: readonly OfficeSession[]): WorkingCalendar {
  const hours = checked(sessions).map((s) => ({ from: s.from * minuteMs, to: s.to * minuteMs }))
  const dayLength = hours.reduce((sum, s) => sum + s.to - s.from, 0)
  const openingMinute = Math.min(...sessions.map((s) => s.from))
  const closingMinute = Math.max(...sessions.map((s) => s.to))

  /** Working milliseconds of the day that lie before t. */
  const workedOn = (day: number, t: Instant): number => {
    if (index.off(day) !== null) return 0
    const sinceMidnight = t - dayStart(day)
    return hours.reduce((sum, s) => sum + Math.min(Math.max(sinceMidnight - s.from, 0), s.to - s.from), 0)
  }

  /** The moment of a working day at which `worked` > 0 milliseconds are done. */
  const momentOf = (day: number, worked: number): Instant => {
    let left = worked
    for (const s of hours) {
      if (left <= s.to - s.from) return dayStart(day) + s.from + left
      left -= s.to - s.from
    }
    return dayStart(day) + closingMinute * minuteMs
  }

  const effectiveStart = (t: Instant): Instant => {
    const day = localDay(t)
    if (index.off(day) === null) {
      const session = hours.find((s) => t - dayStart(day) < s.to)
      if (session) return Math.max(t, dayStart(day) + session.from)
    }
    return dayStart(index.nth(day, 1)) + openingMinute * minuteMs
  }

  const addWorkingDays = (date: IsoDate, n: number): IsoDate => {
    if (!Number.isInteger(n)) throw new RangeError(`not a number of days: ${n}`)
    return n === 0 ? date : dateOfDay(index.nth(dayNumber(date), n))
  }

  return {
    years: index.years,
    isWorkingDay: (date) => index.off(dayNumber(date)) === null,
    dayOff: (date) => index.off(dayNumber(date)),
    effectiveStart,
    workingMinutesBetween(a, b) {
      if (b <= a) return 0
      const first = localDay(a)
      // Midnight belongs to the day that ends, so an interval up to the end of a known year needs no day of the next.
      const last = localDay(b - 1)
      const whole = index.count(first - 1, last - 1) * dayLength
      return (whole + workedOn(last, b) - workedOn(first, a)) / minuteMs
    },
    addWorkingMinutes(t, minutes) {
      if (!(minutes >= 0) || !Number.isFinite(minutes)) throw new RangeError(`not an amount of minutes: ${minutes}`)
      const start = effectiveStart(t)
      const added = Math.round(minutes * minuteMs)
      if (added === 0) return start
      const day = localDay(start)
      const total = workedOn(day, start) + added
      const furtherDays = Math.ceil(total / dayLength) - 1
      return momentOf(furtherDays === 0 ? day : index.nth(day, furtherDays), total - furtherDays * dayLength)
    },
    addWorkingDays,
    workingDaysBetween: (a, b) => index.count(dayNumber(a), dayNumber(b)),
    nextWorkingDay: (date) => addWorkingDays(date, 1),
    previousWorkingDay: (date) => addWorkingDays(date, -1),
    workingDaysIn(year) {
      const { first, last } = daysOfYear(year)
      return index.count(first - 1, last)
    },
    opening: (date) => instantAt(date, openingMinute),
    closing: (date) => instantAt(date, closingMinute),
  }
}

function checked(sessions: readonly OfficeSession[]): readonly OfficeSession[] {
  let end = 0
  for (const { from, to } of sessions) {
    if (!(from >= end && to > from && to <= 1440)) throw new RangeError(`not office hours: ${from}–${to}`)
    end = to
  }
  if (sessions.length === 0) throw new RangeError('office hours are missing')
  return sessions
}
