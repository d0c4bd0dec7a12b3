import { type Period, periodsUpTo } from '#indicators'
import { type Instant, type IsoDate, localDate } from '#law/instant.ts'

export interface Shown {
  year: number
  /** The whole year where none is chosen. */
  quarter?: number | undefined
}

export function periodOf({ year, quarter }: Shown): Period {
  const all = { from: `${year}-01-01`, to: `${year}-12-31` }
  if (quarter === undefined) return all
  const [only] = periodsUpTo(`${year}-${String(quarter * 3).padStart(2, '0')}-01`, 'quarter', 1)
  return only ?? all
}

/** The months of a period that have begun. */
export function monthsOf(shown: Shown, now: Instant): Period[] {
  const { to } = periodOf(shown)
  const today: IsoDate = localDate(now)
  return periodsUpTo(to, 'month', shown.quarter === undefined ? 12 : 3).filter(({ from }) => from <= today)
}
