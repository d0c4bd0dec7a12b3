/** For tests: the calendar that ships with the product, as its loader reads it. */
import holidays from '../../data/holidays.json' with { type: 'json' }
import { type CalendarYear, workingCalendar } from './calendar.ts'
import { type Instant, parseInstant } from './instant.ts'

// A JSON import widens the kinds to string; the calendar's own tests check every row.
export const shippedYears = holidays.years as readonly (CalendarYear & { workingDays: number })[]
export const shippedCalendar = workingCalendar(shippedYears)

/** `at('2023-03-06 09:00')`, the wall clock in Viet Nam. */
export function at(text: string): Instant {
  const t = parseInstant(text.replace(' ', 'T'))
  if (t === null) throw new RangeError(`not a moment: ${text}`)
  return t
}
