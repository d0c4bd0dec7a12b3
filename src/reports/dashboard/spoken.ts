import { type Indicator, type Measured, numberText, type Period, periodText, valueText } from '#indicators'
import { type Instant, localDate } from '#law/instant.ts'
import { roundHalfUp } from '#law/rounding.ts'
import { formatNumber, formatPercent } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { nameOf } from './period-choice.ts'
import { words } from './words.ts'

/** A period as a sentence begins with it: `Tháng này`, `Quý II/2023`, `Năm 2023`. */
export function periodTitle(period: Period, now: Instant, lang: Lang): string {
  const name = nameOf(period)
  if (name === null) return periodText(period, lang)
  const today = localDate(now)
  return periodLabel(name, lang, period.from <= today && today <= period.to)
}

/** What a named period is called; `isNow` says so in words. */
export function periodLabel(name: string, lang: Lang, isNow = false): string {
  const w = words(lang)
  const [year = '', part] = name.split('-')
  if (part === undefined) return isNow ? w.thisYear : w.inYear(year)
  if (part.startsWith('Q')) {
    return isNow ? w.thisQuarter : w.inQuarter(['I', 'II', 'III', 'IV'][Number(part[1]) - 1] ?? '', year)
  }
  return isNow ? w.thisMonth : w.inMonth(part, year)
}

/** Rates and points as sentences say them, rounded as they are printed; null where there was nothing to compute. */
export const rateText = (rate: number | null, lang: Lang): string | null =>
  rate === null ? null : formatPercent(roundHalfUp(rate), lang, 2)
export const pointsText = (points: number | null, lang: Lang): string | null =>
  points === null ? null : formatNumber(roundHalfUp(points), lang, 2)

/** How a figure has changed against the same days of the year before; of a ratio in percentage points. */
export function changeText(
  kind: Indicator['kind'],
  now: Measured['value'],
  before: Measured['value'],
  lang: Lang,
): string | undefined {
  const w = words(lang)
  if (before === null) return undefined
  if (typeof now !== 'number' || typeof before !== 'number') return w.samePeriod(valueText(kind, before, lang))
  if (now === before) return w.changeNone
  // From nothing every number is a rise: then what was says more.
  if (before === 0) return w.samePeriod(valueText(kind, before, lang))
  const by = numberText(Math.abs(now - before), lang)
  const said = kind === 'ratio' ? `${by} ${w.percentagePoints}` : by
  return now > before ? w.changeUp(said) : w.changeDown(said)
}
