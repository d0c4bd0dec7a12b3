import { dateOfDay, dayNumber } from '#law/day-number.ts'
import { type IsoDate, isIsoDate } from '#law/instant.ts'
import type { Value } from '../engine/field.ts'

/** The date a field holds; null when it is empty. */
export const dateIn = (value: Value | undefined): IsoDate | null =>
  typeof value === 'string' && isIsoDate(value) ? value : null

/** So many calendar days after (before, when negative) a date; null without one. */
export function daysAfter(date: Value | undefined, n: number): IsoDate | null {
  const from = dateIn(date)
  return from === null ? null : dateOfDay(dayNumber(from) + n)
}

/** Days from one date to another, both counted; null without one of them. */
export function daysFrom(from: Value | undefined, to: Value | undefined): number | null {
  const [first, last] = [dateIn(from), dateIn(to)]
  return first === null || last === null ? null : dayNumber(last) - dayNumber(first) + 1
}

/** Whether something was done on or before its day; null while either is open. */
export function isBy(done: Value | undefined, limit: Value | undefined): boolean | null {
  const [on, by] = [dateIn(done), dateIn(limit)]
  return on === null || by === null ? null : on <= by
}

/** The calendar year of a date as a number. */
export const yearIn = (date: Value | undefined): number | null => {
  const on = dateIn(date)
  return on === null ? null : Number(on.slice(0, 4))
}
