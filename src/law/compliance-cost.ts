/**
 * Chi phí tuân thủ: what a procedure costs those who have to follow it (Circular 02/2017/TT-VPCP art. 27;
 * procedure-control.md §4). C1 = Σ(hours × hourly income + what was paid) + fees; a year = C1 × times × subjects.
 * Only totals are rounded, to VND; no opportunity cost.
 */
import { percentOf, roundHalfUp } from './rounding.ts'
import type { Sourced } from './rule-sets.ts'

/** Chuẩn bị hồ sơ, nộp, nộp phí, phục vụ kiểm tra thực tế, nhận kết quả, công việc khác. */
export type CostActivity = 'prepare' | 'submit' | 'pay' | 'inspection' | 'collect' | 'other'
export interface CostItem {
  readonly activity: CostActivity
  /** The component of the dossier it is spent on. */
  readonly component?: string
  readonly hours: number
  /** VND: hired advice, materials and copies, travel. */
  readonly services?: number
  readonly materials?: number
  readonly travel?: number
}
export interface ProcedureCost {
  readonly items: readonly CostItem[]
  /** VND a dossier: phí, lệ phí and other prescribed costs. */
  readonly fees: number
}
export interface CostYear {
  /** VND an hour. */
  readonly hourlyIncome: number
  readonly timesPerYear: number
  readonly subjects: number
}
export interface ComplianceCost {
  /** VND, rounded; of one time by one subject. */
  readonly once: number
  readonly perYear: number
}
export interface CostSaving {
  readonly saving: number
  /** Percent, unrounded; null when nothing was spent before. */
  readonly rate: number | null
}

/** Working hours of a year: 12 × 22 × 8 (procedure-control.md §4). */
export const workingHoursOfYear = 2112

/** GDP per head in VND by year; parameters of hourly income. */
export const gdpPerHead: Readonly<Record<number, Sourced<number>>> = {
  2023: { value: 101_900_000, source: 'procedure-control.md §4', certainty: 'memory' },
}

/** Income of an hour: GDP per head over 2 112 hours, unrounded (Circular 02/2017/TT-VPCP art. 27, §4). */
export function hourlyIncome(gdpOfYear: number): number {
  return checked(gdpOfYear) / workingHoursOfYear
}

/** Cost of one time and of a year (Circular 02/2017/TT-VPCP art. 27): the year is not counted from the rounded cost. */
export function complianceCost(cost: ProcedureCost, year: CostYear): ComplianceCost {
  const once = costOnce(cost, year.hourlyIncome)
  return { once: roundHalfUp(once, 0), perYear: yearlyCost(once, year.timesPerYear, year.subjects) }
}

/** The same where the cost of one time is known from elsewhere (Circular 02/2017/TT-VPCP art. 27), in VND. */
export function yearlyCost(once: number, timesPerYear: number, subjects: number): number {
  return roundHalfUp(checked(once) * checked(timesPerYear) * checked(subjects), 0)
}

/** Benefit: cost now less cost after simplification (Circular 02/2017/TT-VPCP art. 27); negative when it grew. */
export function costSaving(before: number, after: number): CostSaving {
  const saving = checked(before) - checked(after)
  return { saving, rate: percentOf(saving, before) }
}

/**
 * The low average of figures that differ (Circular 02/2017/TT-VPCP art. 27); that it is the mean of those not above the
 * mean of all is our reading [design]. Null without figures.
 */
export function lowAverage(values: readonly number[]): number | null {
  const mean = meanOf(values.map(checked))
  return mean === null ? null : meanOf(values.filter((value) => value <= mean))
}

/** Sums over several procedures (procedure-control.md §4): the rate is that of the sums, not a mean of rates. */
export function totalSaving(years: readonly { readonly before: number; readonly after: number }[]): CostSaving {
  const sum = (pick: 'before' | 'after') => years.reduce((total, year) => total + year[pick], 0)
  return costSaving(sum('before'), sum('after'))
}

function costOnce({ items, fees }: ProcedureCost, income: number): number {
  const spent = items.map(
    (item) =>
      checked(item.hours) * checked(income) +
      checked(item.services ?? 0) +
      checked(item.materials ?? 0) +
      checked(item.travel ?? 0),
  )
  return spent.reduce((total, cost) => total + cost, checked(fees))
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length
}

function checked(value: number): number {
  if (!(value >= 0 && Number.isFinite(value))) throw new RangeError(`not an amount: ${value}`)
  return value
}
