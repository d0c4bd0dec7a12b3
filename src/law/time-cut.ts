/**
 * Cắt giảm thời gian: by how much an office promises to be faster than the law (procedure-control.md §3). Limits of mixed
 * units are compared in working hours, a day of either kind being eight (§3).
 */
import { percentOf, withoutNoise } from './rounding.ts'

/** Working day, calendar day, working hour: units of the catalogue. */
export type TimeUnit = 'workingDay' | 'day' | 'hour'
export interface TimeAmount {
  readonly value: number
  readonly unit: TimeUnit
}
export interface TimeCut {
  readonly statutoryHours: number
  readonly committedHours: number
  readonly cutHours: number
  /** Percent of the statutory time, unrounded; null when there is none. */
  readonly percent: number | null
}

/** The promised time is longer than the law allows, or an amount is none. */
export class TimeCutInvalid extends RangeError {}

const hoursOf: Readonly<Record<TimeUnit, number>> = { workingDay: 8, day: 8, hour: 1 }

/** Working hours of a limit (§3: 1 day = 8 h). */
export function workingHoursOf({ value, unit }: TimeAmount): number {
  if (!(value >= 0 && Number.isFinite(value))) throw new TimeCutInvalid(`not an amount of time: ${value} ${unit}`)
  return value * hoursOf[unit]
}

/** (N − n) / N × 100 of one procedure (§3); without a committed time nothing is cut. */
export function timeCut(statutory: TimeAmount, committed: TimeAmount | null): TimeCut {
  const statutoryHours = workingHoursOf(statutory)
  const committedHours = committed === null ? statutoryHours : workingHoursOf(committed)
  if (committedHours > statutoryHours)
    throw new TimeCutInvalid(`${committedHours} committed hours exceed the ${statutoryHours} of the law`)
  return cutOf(statutoryHours, committedHours)
}

/** Σ(N − n) / ΣN × 100 over procedures (§3): long procedures weigh more than short ones. */
export function totalTimeCut(cuts: readonly Pick<TimeCut, 'statutoryHours' | 'committedHours'>[]): TimeCut {
  return cutOf(
    cuts.reduce((sum, cut) => sum + cut.statutoryHours, 0),
    cuts.reduce((sum, cut) => sum + cut.committedHours, 0),
  )
}

function cutOf(statutoryHours: number, committedHours: number): TimeCut {
  const cutHours = withoutNoise(statutoryHours - committedHours)
  return { statutoryHours, committedHours, cutHours, percent: percentOf(cutHours, statutoryHours) }
}
