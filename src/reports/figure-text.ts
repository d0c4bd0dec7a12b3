import { numberText, valueText } from '#indicators'
import { roundHalfUp } from '#law/rounding.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Figure, FigureValue } from './figure.ts'
import { words } from './words.ts'

type Said = Pick<Figure, 'kind' | 'unit'>

/** In a column: the unit has its own. */
export function columnText({ kind }: Said, value: FigureValue, lang: Lang): string {
  const w = words(lang)
  if (kind === null) return w.noIndicator
  if (value === null) return '–'
  return typeof value === 'number' ? numberText(value, lang) : valueText(kind, value, lang)
}

/** Beside the column. */
export const unitText = ({ kind, unit }: Said, lang: Lang): string => (kind === 'ratio' ? '%' : (unit?.[lang] ?? ''))

/** In a sentence: with its unit, unless the sentence gives one. */
export function sentenceText(figure: Said & { value: FigureValue }, lang: Lang, isBare = false): string {
  const w = words(lang)
  const { kind, value } = figure
  if (kind === null) return `(${w.noIndicator})`
  if (value === null) return w.nothingCounted
  const text = valueText(kind, value, lang)
  if (typeof value === 'boolean') return text.toLocaleLowerCase(lang)
  if (isBare) return numberText(value, lang)
  // A share is said with its sign.
  const unit = kind === 'ratio' ? '' : unitText(figure, lang)
  return unit === '' ? text : `${text} ${unit}`
}

/** How it moved against the year before; of a share in percentage points. */
export function changeText({ kind, value, before }: Figure, lang: Lang): string {
  const w = words(lang)
  if (typeof value !== 'number' || typeof before !== 'number') return '–'
  const by = roundHalfUp(value) - roundHalfUp(before)
  if (roundHalfUp(by) === 0) return w.unchanged
  const size = numberText(Math.abs(by), lang)
  const said = kind === 'ratio' ? `${size} ${w.points}` : size
  return by > 0 ? w.up(said) : w.down(said)
}
