import { instantAt } from '#law/instant.ts'
import { formatDate, formatMoney, formatNumber, formatPercent } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { words } from '../words.ts'
import type { Field, Value } from './field.ts'

/** Names of what a value refers to: entries, agencies, units, procedures, by their ids. */
export type Names = ReadonlyMap<string, string>

export const showDay = (iso: string): string => formatDate(instantAt(iso, 0))

/** A value as a person reads it; an empty text for none. */
export function showValue(field: Field, value: Value | undefined, lang: Lang, names: Names = new Map()): string {
  if (value === undefined || value === null) return ''
  switch (field.type) {
    case 'date':
      return showDay(String(value))
    case 'integer':
      return withUnit(formatNumber(Number(value), lang), field.unit?.[lang])
    case 'decimal':
      return withUnit(formatNumber(Number(value), lang, decimalsOf(Number(value))), field.unit?.[lang])
    case 'percent':
      return formatPercent(Number(value), lang, 2)
    case 'money':
      return formatMoney(Number(value), lang)
    case 'boolean':
      return value ? words(lang).yes : words(lang).no
    case 'choice':
      return field.options[String(value)]?.[lang] ?? String(value)
    case 'choices':
      return (Array.isArray(value) ? value : [value]).map((one) => field.options[one]?.[lang] ?? one).join('; ')
    case 'entry':
    case 'agency':
    case 'unit':
    case 'procedure':
      return names.get(String(value)) ?? String(value)
    default:
      return String(value)
  }
}

const withUnit = (text: string, unit: string | undefined) => (unit ? `${text} ${unit}` : text)
const decimalsOf = (n: number): number => Math.min(4, (String(n).split('.')[1] ?? '').length)
