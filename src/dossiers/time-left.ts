import { CalendarYearUnknown, type WorkingCalendar } from '#law/calendar.ts'
import { remainingMinutes } from '#law/deadline.ts'
import type { Instant } from '#law/instant.ts'

/** Working minutes of a piece of work: how long it is, how much has gone, how much is left (below zero: over). */
export interface TimeLeft {
  totalMinutes: number
  usedMinutes: number
  leftMinutes: number
}

/** null where the calendar does not reach: a list must be readable also in a year that nobody has announced yet. */
export function timeLeft(calendar: WorkingCalendar, from: Instant, due: Instant, now: Instant): TimeLeft | null {
  try {
    const totalMinutes = calendar.workingMinutesBetween(from, due)
    const leftMinutes = Math.round(remainingMinutes(calendar, now, due))
    return { totalMinutes, usedMinutes: Math.max(0, totalMinutes - leftMinutes), leftMinutes }
  } catch (error) {
    if (error instanceof CalendarYearUnknown) return null
    throw error
  }
}
