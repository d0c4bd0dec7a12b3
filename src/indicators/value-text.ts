import { instantAt } from '#law/instant.ts'
import { roundHalfUp } from '#law/rounding.ts'
import { formatDate, formatNumber, formatPercent } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Indicator } from './indicator.ts'
import type { Measured } from './measure.ts'
import type { Period } from './period.ts'
import { words } from './words.ts'

/** A value as people read it. */
export function valueText(kind: Indicator['kind'], value: Measured['value'], lang: Lang): string {
  const w = words(lang)
  if (value === null) return w.notApplicable
  if (typeof value === 'boolean') return value ? w.yes : w.no
  return kind === 'ratio' ? formatPercent(roundHalfUp(value), lang, 2) : numberText(value, lang)
}

/** With what it is counted in; a percentage says that itself. */
export function valueWithUnit({ kind, unit }: Indicator, value: Measured['value'], lang: Lang): string {
  const text = valueText(kind, value, lang)
  return unit && value !== null && kind !== 'ratio' ? `${text} ${unit[lang]}` : text
}

/** A whole number stays whole. */
export function numberText(value: number, lang: Lang): string {
  const rounded = roundHalfUp(value)
  return formatNumber(rounded, lang, Number.isInteger(rounded) ? 0 : 2)
}

export function periodText({ from, to }: Period, lang: Lang): string {
  const said = (date: string) => formatDate(instantAt(date, 0))
  return words(lang).period(said(from), said(to))
}
