import { hash } from 'node:crypto'
import type { WorkingCalendar } from '#law/calendar.ts'
import { dateOfDay, daysOfYear } from '#law/day-number.ts'
import { officeCalendar } from '#organisation'
import type { Tx } from '#platform/database/tx.ts'
import type { NumberedDays } from './bind-query.ts'

/** The working calendar as it stands in the database now: whoever counts by it must not use an older one. */
export async function workingDays(tx: Tx, tenantId: string): Promise<NumberedDays> {
  return numbered(await officeCalendar({ clock: { machineNow: () => 0 } }, tx, tenantId))
}

/** By these numbers the working days d with a < d ≤ b are n(b) − n(a) (`WorkingCalendar.workingDaysBetween`). */
export function numbered(calendar: WorkingCalendar): NumberedDays {
  const days: string[] = []
  const numbers: number[] = []
  let n = 0
  for (const year of unbroken(calendar.years)) {
    const { first, last } = daysOfYear(year)
    for (let day = first; day <= last; day += 1) {
      const date = dateOfDay(day)
      if (calendar.isWorkingDay(date)) n += 1
      days.push(date)
      numbers.push(n)
    }
  }
  return { days, numbers }
}

export const calendarHash = ({ days, numbers }: NumberedDays): string =>
  hash('sha256', `${days[0]} ${numbers.join()}`, 'hex')

/** The last years without a gap: over a year that is not known nothing can be counted. */
function unbroken(years: readonly number[]): number[] {
  const sorted = years.toSorted((a, b) => a - b)
  const gap = sorted.findLastIndex((year, i) => i > 0 && year !== (sorted[i - 1] ?? year) + 1)
  return sorted.slice(Math.max(gap, 0))
}
