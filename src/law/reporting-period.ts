/**
 * Closing dates of periodic reports (Decree 09/2019/NĐ-CP [M]; procedure-control.md §7). A period is kept as its two days,
 * as the forms print them.
 */
import { dateOfDay, dayNumber } from './day-number.ts'
import type { IsoDate } from './instant.ts'

export type ReportingPeriod =
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  /** 1: the first half, the usual half-year report; 2 runs to the end of the reporting year. */
  | { readonly kind: 'halfYear'; readonly year: number; readonly half: 1 | 2 }
  | { readonly kind: 'year'; readonly year: number }
export interface PeriodDays {
  readonly from: IsoDate
  /** Counted in. */
  readonly to: IsoDate
}

/** From day 15 of the month before to day 14 of the last month (Decree 09/2019/NĐ-CP): year 15/12–14/12. */
export function periodDays(period: ReportingPeriod): PeriodDays {
  if (!Number.isInteger(period.year) || period.year < 2 || period.year > 9999)
    throw new RangeError(`not a reporting year: ${period.year}`)
  const [first, last] = monthsOf(period)
  const from =
    first === 1 ? `${padded(period.year - 1, 4)}-12-15` : `${padded(period.year, 4)}-${padded(first - 1, 2)}-15`
  return { from, to: `${padded(period.year, 4)}-${padded(last, 2)}-14` }
}

/** The reporting year a day is counted in: from 15/12 on the next one (Decree 09/2019/NĐ-CP). */
export function reportingYearOf(date: IsoDate): number {
  return Number(dateOfDay(dayNumber(date) + 17).slice(0, 4))
}

/** The quarter a day is counted in (Decree 09/2019/NĐ-CP). */
export function reportingQuarterOf(date: IsoDate): Extract<ReportingPeriod, { kind: 'quarter' }> {
  const year = reportingYearOf(date)
  const quarter = ([1, 2, 3] as const).find((n) => date <= periodDays({ kind: 'quarter', year, quarter: n }).to) ?? 4
  return { kind: 'quarter', year, quarter }
}

/** The period of the year before, to compare with (§7, cùng kỳ năm trước). */
export function samePeriodBefore<P extends ReportingPeriod>(period: P): P {
  return { ...period, year: period.year - 1 }
}

/** First and last month, in the words of the calendar. */
function monthsOf(period: ReportingPeriod): [number, number] {
  if (period.kind === 'quarter') return [period.quarter * 3 - 2, period.quarter * 3]
  return period.kind === 'halfYear' ? [period.half * 6 - 5, period.half * 6] : [1, 12]
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0')
