import { CalendarYearUnknown, type WorkingCalendar } from '#law/calendar.ts'
import { dateOfDay, dayNumber, weekdayOfDay } from '#law/day-number.ts'
import { type IsoDate, isIsoDate } from '#law/instant.ts'
import type { Value } from './field.ts'

/** So many working days after (before, when negative) a date; null without one. */
export type WorkingDaysAfter = (date: Value | undefined, n: number) => IsoDate | null

const dateIn = (date: Value | undefined) => (typeof date === 'string' && isIsoDate(date) ? date : null)

/** By the office's calendar; in a year that it does not know, from Monday to Friday: early rather than late. */
export function byCalendar(calendar: Pick<WorkingCalendar, 'addWorkingDays'>): WorkingDaysAfter {
  return (date, n) => {
    const from = dateIn(date)
    if (from === null) return null
    try {
      return calendar.addWorkingDays(from, n)
    } catch (error) {
      if (error instanceof CalendarYearUnknown) return weekdaysAfter(date, n)
      throw error
    }
  }
}

/** Days from Monday to Friday, where no calendar is at hand. */
export const weekdaysAfter: WorkingDaysAfter = (date, n) => {
  const from = dateIn(date)
  if (from === null) return null
  let day = dayNumber(from)
  for (let left = Math.abs(n); left > 0; ) {
    day += Math.sign(n)
    if (weekdayOfDay(day) % 6 !== 0) left -= 1
  }
  return dateOfDay(day)
}
