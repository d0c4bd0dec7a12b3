import { type Period, periodsUpTo } from '#indicators'
import { dateOfDay } from '#law/day-number.ts'
import { type Instant, type IsoDate, isIsoDate, localDay } from '#law/instant.ts'
import { Problem } from '#platform/http/problem.ts'

/** A period as one word of an address: `2023-05`, `2023-Q2`, `2023`; empty: from one day to another. */
const named = /^(?:(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?)?$/

export interface PeriodAsked {
  ky?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** What was asked for; what was left empty is filled from what is usual. A wrong period is refused with `message`. */
export function periodChosen({ ky = '', from = '', to = '' }: PeriodAsked, usual: Period, message: string): Period {
  const [, year, quarter, month] = named.exec(ky) ?? []
  if (year !== undefined) return checked(wholePeriod(year, quarter, month), message)
  if (ky !== '') throw wrong('ky', message)
  const period = { from: from || (to ? `${to.slice(0, 4)}-01-01` : usual.from), to: to || endFor(from, usual) }
  return checked(period, message)
}

/** The name of a whole month, quarter or year; null for any other stretch of days. */
export function nameOf({ from, to }: Period): string | null {
  const [year = '', month = ''] = from.split('-')
  const quarter = String(Math.ceil(Number(month) / 3))
  const candidates = [year, `${year}-Q${quarter}`, `${year}-${month}`]
  return (
    candidates.find((name) => {
      const [, y = '', q, m] = named.exec(name) ?? []
      const whole = wholePeriod(y, q, m)
      return whole.from === from && whole.to === to
    }) ?? null
  )
}

/** The month that is being worked in; in its first days still the last one, which is being reported. */
export function usualMonth(now: Instant): Period {
  return onlyOne(dateOfDay(localDay(now) - 5), 'month')
}

/** What the form offers: the months, quarters and years up to now, latest first. */
export function offeredPeriods(today: IsoDate): Record<'months' | 'quarters' | 'years', string[]> {
  const names = (step: 'month' | 'quarter', count: number) =>
    periodsUpTo(today, step, count)
      .map((period) => nameOf(period) ?? '')
      .reverse()
  const year = Number(today.slice(0, 4))
  return { months: names('month', 13), quarters: names('quarter', 6), years: [0, 1, 2, 3].map((n) => String(year - n)) }
}

function wholePeriod(year: string, quarter: string | undefined, month: string | undefined): Period {
  if (month !== undefined) return onlyOne(`${year}-${month}-01`, 'month')
  if (quarter !== undefined) return onlyOne(`${year}-${String(Number(quarter) * 3).padStart(2, '0')}-01`, 'quarter')
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

function onlyOne(day: IsoDate, step: 'month' | 'quarter'): Period {
  const [period] = periodsUpTo(day, step, 1)
  if (!period) throw new Error(`no ${step} holds ${day}`)
  return period
}

const endFor = (from: string, usual: Period) => (from ? `${from.slice(0, 4)}-12-31` : usual.to)

/** Nothing was counted before; and a year before the first year has no name. */
const earliest = '1900-01-01'

function checked(period: Period, message: string): Period {
  for (const at of ['from', 'to'] as const) {
    if (!isIsoDate(period[at]) || period[at] < earliest) throw wrong(at, message)
  }
  if (period.from > period.to) throw wrong('from', message)
  return period
}

const wrong = (at: string, message: string) => new Problem('input.query', {}, [{ pointer: `/${at}`, message }])
