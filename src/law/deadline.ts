/**
 * Deadlines as the office speaks of them: due date, early or late, how late, when an apology is owed.
 * Counting the date itself stands in `due-date.ts`, telling how it came about in `explain-due.ts`.
 */
import type { WorkingCalendar } from './calendar.ts'
import { isDayMode, type LimitMode, workingDayMinutes } from './due-date.ts'
import { type Instant, localDate } from './instant.ts'

export {
  defaultCutOffMinute,
  dueAt,
  isDayMode,
  type Limit,
  LimitInvalid,
  type LimitMode,
  type Pause,
  shiftByPause,
  workingDayMinutes,
} from './due-date.ts'
export { type ExplainedStep, explainDue } from './explain-due.ts'

export type Outcome = 'early' | 'onTime' | 'overdue'

/**
 * Trước hạn, đúng hạn, quá hạn (§7.5). Day modes compare dates, and on the due date itself the closing time; the others
 * compare moments. `finished` is when the result was ready, not when it was fetched.
 */
export function outcome(mode: LimitMode, due: Instant, finished: Instant): Outcome {
  if (finished > due) return 'overdue'
  const early = isDayMode(mode) ? localDate(finished) < localDate(due) : finished < due
  return early ? 'early' : 'onTime'
}

/** Working days after the due date up to the finish or now (§7.5); 0 when not overdue. */
export function overdueWorkingDays(calendar: WorkingCalendar, due: Instant, at: Instant): number {
  return at <= due ? 0 : calendar.workingDaysBetween(localDate(due), localDate(at))
}

/** The apology is owed one day before expiry: the close of the last working day before the due date (§9, Decree 61/2018). */
export function apologyDeadline(calendar: WorkingCalendar, due: Instant): Instant {
  return calendar.closing(calendar.previousWorkingDay(localDate(due)))
}

/** Sắp đến hạn: not overdue, and at most one working day of eight hours is left (§7.5 [design]). */
export function isDueSoon(calendar: WorkingCalendar, now: Instant, due: Instant): boolean {
  return now <= due && calendar.workingMinutesBetween(now, due) <= workingDayMinutes
}

/** Working minutes left until the due date, negative when it has passed (§7.5). */
export function remainingMinutes(calendar: WorkingCalendar, now: Instant, due: Instant): number {
  return now <= due ? calendar.workingMinutesBetween(now, due) : 0 - calendar.workingMinutesBetween(due, now)
}
