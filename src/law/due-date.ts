/**
 * The date a result is owed: five ways of counting (one-stop.md §7.3) and what a pause gives back (§8).
 * `acceptedAt` is the receipt of a complete and valid dossier, never its submission.
 */
import type { WorkingCalendar } from './calendar.ts'
import { dateOfDay } from './day-number.ts'
import { type Instant, localDate, localDay, localMinute } from './instant.ts'

/** How a time limit is counted; §7.3. */
export type LimitMode = 'workingDays' | 'workingDaysPrecise' | 'workingHours' | 'calendarDays' | 'sameDay'
export interface Limit {
  mode: LimitMode
  /** Days, or hours for `workingHours`; ignored for `sameDay`. */
  amount: number
  /** For `sameDay`: minute of the day from which a dossier belongs to the next working day. */
  cutOffMinute?: number
}
/** A time in which the State's clock stood still, §8. */
export interface Pause {
  from: Instant
  to: Instant
}

/** One working day is eight hours (Labour Code 2019 art. 105), also where the office's own hours differ. */
export const workingDayMinutes = 480
/** 15:00, procedures 2.000635 and 2.000908; that 15:00 sharp is already late is [design] (§7.3). */
export const defaultCutOffMinute = 900

/** The limit makes no sense: negative, or a broken number of days where days are counted whole. */
export class LimitInvalid extends RangeError {
  constructor(limit: Limit) {
    super(`not a time limit: ${limit.amount} ${limit.mode}`)
    this.name = 'LimitInvalid'
  }
}

/** Whether the limit is counted in days and falls due at closing time, not at a minute of its own (§7.5). */
export function isDayMode(mode: LimitMode): boolean {
  return mode === 'workingDays' || mode === 'calendarDays' || mode === 'sameDay'
}

/**
 * When a dossier accepted at a moment is due (§7.3). Day modes do not count the first day (Civil Code 2015 art. 147(2))
 * and end at closing time; a calendar limit that ends on a day off ends on the next working day (art. 148(5)).
 * Pauses are taken in order, overlapping ones once, and only from acceptance on.
 */
export function dueAt(
  calendar: WorkingCalendar,
  acceptedAt: Instant,
  limit: Limit,
  pauses: readonly Pause[] = [],
): { effectiveStart: Instant; dueAt: Instant } {
  const effectiveStart = calendar.effectiveStart(acceptedAt)
  const due = unpausedDue(calendar, acceptedAt, limit)
  const shifted = effectivePauses(acceptedAt, pauses).reduce(
    (date, pause) => shiftByPause(calendar, limit.mode, date, pause),
    due,
  )
  return { effectiveStart, dueAt: shifted }
}

/** The due date before any pause, §7.3. */
export function unpausedDue(calendar: WorkingCalendar, acceptedAt: Instant, limit: Limit): Instant {
  checkLimit(limit)
  const start = calendar.effectiveStart(acceptedAt)
  const startDate = localDate(start)
  switch (limit.mode) {
    case 'workingDays':
      return calendar.closing(calendar.addWorkingDays(startDate, limit.amount))
    case 'workingDaysPrecise':
      return calendar.addWorkingMinutes(start, limit.amount * workingDayMinutes)
    case 'workingHours':
      return calendar.addWorkingMinutes(start, limit.amount * 60)
    case 'calendarDays': {
      const last = lastCalendarDay(start, limit.amount)
      return calendar.closing(calendar.isWorkingDay(last) ? last : calendar.nextWorkingDay(last))
    }
    case 'sameDay':
      return calendar.closing(isPastCutOff(acceptedAt, start, limit) ? calendar.nextWorkingDay(startDate) : startDate)
  }
}

/** The N-th calendar day after the day of the start, working or not (Civil Code 2015 art. 147(2)). */
export function lastCalendarDay(effectiveStart: Instant, amount: number): string {
  return dateOfDay(localDay(effectiveStart) + amount)
}

/** §7.3: received on its own working day at or after the cut-off. What comes after closing starts the next day anyway. */
export function isPastCutOff(acceptedAt: Instant, effectiveStart: Instant, limit: Limit): boolean {
  const cutOff = limit.cutOffMinute ?? defaultCutOffMinute
  return localDate(acceptedAt) === localDate(effectiveStart) && localMinute(acceptedAt) >= cutOff
}

/**
 * What a pause does to a due date, §8: day modes gain the working days d with pauseDate < d ≤ resumeDate, the others
 * the working minutes between the two moments. A pause within one day, or outside office time, moves nothing.
 */
export function shiftByPause(calendar: WorkingCalendar, mode: LimitMode, due: Instant, pause: Pause): Instant {
  const added = addedByPause(calendar, mode, pause)
  if (added === 0) return due
  if (!isDayMode(mode)) return calendar.addWorkingMinutes(due, added)
  return calendar.closing(calendar.addWorkingDays(localDate(due), added))
}

/** What a pause gives back: working days in day modes, working minutes in the others (§8). */
export function addedByPause(calendar: WorkingCalendar, mode: LimitMode, pause: Pause): number {
  return isDayMode(mode)
    ? calendar.workingDaysBetween(localDate(pause.from), localDate(pause.to))
    : calendar.workingMinutesBetween(pause.from, pause.to)
}

/** Pauses in order, overlapping ones joined, cut at acceptance: no minute is given back twice (§8 [design]). */
export function effectivePauses(acceptedAt: Instant, pauses: readonly Pause[]): Pause[] {
  const joined: Pause[] = []
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    const from = Math.max(pause.from, acceptedAt)
    if (pause.to <= from) continue
    const open = joined.at(-1)
    if (open && from <= open.to) open.to = Math.max(open.to, pause.to)
    else joined.push({ from, to: pause.to })
  }
  return joined
}

function checkLimit(limit: Limit): void {
  if (limit.mode === 'sameDay') return
  const whole = limit.mode === 'workingDays' || limit.mode === 'calendarDays'
  const fits = whole ? Number.isInteger(limit.amount) : Number.isFinite(limit.amount)
  if (!fits || limit.amount < 0) throw new LimitInvalid(limit)
}
