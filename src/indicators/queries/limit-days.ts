import type { IsoDate } from '#law/instant.ts'
import type { Sourced } from '#law/rule-sets.ts'
import { inPeriod } from './entry-rows.ts'

/** The day on which the period is looked back at: the one after its end, or today while it lasts. */
const seenFrom = `least($to + 1, ($asOf at time zone 'Asia/Ho_Chi_Minh')::date)`

export const isPast = (due: string): string => `${due} < ${seenFrom}`

/** Done in the period, or by its end (by now) still not done though its day was over. */
export const doneOrOverdue = (done: string, due: string): string =>
  `(${inPeriod(done)} or (coalesce(${done} > $to, true) and ${isPast(due)}))`

/**
 * Joins `name.day`: so many working days after a date, by the working calendar; null in a year without one. Registers
 * keep limits on their strict side, for a declaration knows no holidays; numbers are judged by the calendar.
 */
export const workingDaysAfter = (name: string, { date, days }: { date: string; days: string }): string => `
left join unnest($calendarDays, $calendarNumbers) as ${name}_start (day, n) on ${name}_start.day = ${date}
left join (select k.n, min(k.day) as day from unnest($calendarDays, $calendarNumbers) as k (day, n) group by k.n) ${name}
  on ${name}.n = ${name}_start.n + (${days})`

/** A dated limit of the law: its number on a day, null before the first. */
export function limitOn<T extends { readonly from: IsoDate }>(
  date: string,
  limits: readonly T[],
  of: (one: T) => Sourced<number>,
): string {
  const cases = limits.toReversed().map((one) => `when ${date} >= '${one.from}'::date then ${of(one).value}`)
  return `(case ${cases.join(' ')} end)`
}
