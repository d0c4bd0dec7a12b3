import { dateOfDay, dayNumber } from '#law/day-number.ts'
import { type Instant, type IsoDate, localDay } from '#law/instant.ts'

export interface Period {
  from: IsoDate
  to: IsoDate
}

export type Step = 'month' | 'quarter'

/** The year one looks at unless another is asked for: in January still the last one, which is being reported. */
export function usualPeriod(now: Instant): Period {
  const year = dateOfDay(localDay(now) - 31).slice(0, 4)
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

/** The same days a year earlier; 29 February falls on the 28th. */
export function yearBefore({ from, to }: Period): Period {
  return { from: aYearEarlier(from), to: aYearEarlier(to) }
}

export const dayBefore = (date: IsoDate): IsoDate => dateOfDay(dayNumber(date) - 1)

/** So many whole months or quarters, the last of them the one in which `to` lies. */
export function periodsUpTo(to: IsoDate, step: Step, count: number): Period[] {
  const months = step === 'quarter' ? 3 : 1
  const last = Math.floor((Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1) / months)
  return Array.from({ length: count }, (_, i) => {
    const first = (last - count + 1 + i) * months
    return { from: firstOfMonth(first), to: dayBefore(firstOfMonth(first + months)) }
  })
}

/** `03/23` or `I/2023`: what a point of a trend is called; twelve months stand beside each other. */
export function periodName({ from }: Period, step: Step): string {
  const [year, month] = [from.slice(0, 4), from.slice(5, 7)]
  return step === 'month' ? `${month}/${year.slice(2)}` : `${['I', 'II', 'III', 'IV'][(Number(month) - 1) / 3]}/${year}`
}

function aYearEarlier(date: IsoDate): IsoDate {
  const day = date.slice(5) === '02-29' ? '02-28' : date.slice(5)
  return `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}-${day}`
}

function firstOfMonth(months: number): IsoDate {
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`
}
