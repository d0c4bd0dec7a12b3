import { isIsoDate } from '#law/instant.ts'
import { fold } from '#platform/words/fold.ts'
import { formatNumber } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { words } from '../words.ts'
import type { Field, Value } from './field.ts'

export type Reading = { value: Value } | { fault: string }

/**
 * What was typed, sent as JSON or stood in a cell, as the value a field keeps. Empty text is null. Read leniently where
 * there is one meaning (05/03/2023, 1.500.000, "có"), refused in words otherwise. References stay as they were given:
 * `references.ts` looks them up.
 */
export function readValue(field: Field, given: unknown, lang: Lang): Reading {
  const raw = typeof given === 'string' ? given.normalize('NFC').trim() : given
  if (raw === undefined || raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0))
    return { value: null }
  const w = words(lang).value
  switch (field.type) {
    case 'text':
    case 'longText': {
      const text = String(raw)
      const most = field.maxLength ?? (field.type === 'text' ? 300 : 20_000)
      if (text.length > most) return { fault: w.text(most) }
      if (field.pattern && !field.pattern.matches.test(text)) return { fault: field.pattern.says[lang] }
      return { value: text }
    }
    case 'integer':
      // The register's view keeps whole numbers in 32 bits.
      return bounded({ min: field.min ?? -mostInteger, max: field.max ?? mostInteger }, whole(raw), w.integer, lang)
    case 'decimal':
    case 'percent':
      return bounded(field, decimal(raw), w.number, lang)
    case 'money':
      return bounded({ min: 0 }, whole(raw), w.money, lang)
    case 'year':
      return bounded({ min: 1900, max: 2200 }, whole(raw), w.year, lang)
    case 'date': {
      const iso = dateOf(raw)
      return iso === null ? { fault: w.date } : { value: iso }
    }
    case 'boolean': {
      const yes = typeof raw === 'boolean' ? raw : truths.get(fold(String(raw)))
      return yes === undefined ? { fault: w.boolean } : { value: yes }
    }
    case 'choice': {
      const key = optionOf(field.options, raw)
      return key === undefined ? { fault: w.choice(labels(field.options, lang)) } : { value: key }
    }
    case 'choices': {
      const all = Array.isArray(raw) ? raw : String(raw).split(';')
      const keys = all.map((one) => optionOf(field.options, typeof one === 'string' ? one.trim() : one))
      const known = keys.filter((key) => key !== undefined)
      return known.length < keys.length
        ? { fault: w.choice(labels(field.options, lang)) }
        : { value: [...new Set(known)] }
    }
    case 'link': {
      const text = String(raw)
      return /^https?:\/\/[^\s<>"]+$/.test(text) && text.length <= 500 ? { value: text } : { fault: w.link }
    }
    case 'entry':
    case 'agency':
    case 'unit':
    case 'procedure':
      return { value: String(raw).slice(0, 300) }
  }
}

const mostInteger = 2_147_483_647

const truths = new Map(
  Object.entries({
    co: true,
    khong: false,
    yes: true,
    no: false,
    true: true,
    false: false,
    x: true,
    1: true,
    0: false,
  }),
)

function bounded(limits: { min?: number; max?: number }, n: number | null, wrong: string, lang: Lang): Reading {
  if (n === null || !Number.isFinite(n)) return { fault: wrong }
  const w = words(lang).value
  if (limits.min !== undefined && n < limits.min) return { fault: w.least(formatNumber(limits.min, lang)) }
  if (limits.max !== undefined && n > limits.max) return { fault: w.most(formatNumber(limits.max, lang)) }
  return { value: n }
}

/** `1.500.000`, `1,500,000` and `1500000`; dots and commas only between groups of three. */
function whole(raw: unknown): number | null {
  if (typeof raw === 'number') return Number.isSafeInteger(raw) ? raw : null
  const text = String(raw).replaceAll(/[\s\u00a0\u202f]/g, '')
  if (!/^-?(\d+|\d{1,3}([.,]\d{3})+)$/.test(text)) return null
  const n = Number(text.replaceAll(/[.,]/g, ''))
  return Number.isSafeInteger(n) ? n : null
}

/** `12,5`, `12.5` and `1.234,5`; a single point or comma is a decimal one. */
function decimal(raw: unknown): number | null {
  if (typeof raw === 'number') return raw
  const text = String(raw).replaceAll(/[\s\u00a0\u202f%]/g, '')
  if (/^-?\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'))
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  return null
}

function dateOf(raw: unknown): string | null {
  const text = String(raw)
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const iso = local ? `${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}` : text
  return isIsoDate(iso) ? iso : null
}

type Options = Extract<Field, { type: 'choice' }>['options']

function optionOf(options: Options, raw: unknown): string | undefined {
  const text = String(raw)
  if (Object.hasOwn(options, text)) return text
  const key = fold(text)
  return Object.entries(options).find(([, label]) => fold(label.vi) === key || fold(label.en) === key)?.[0]
}

const labels = (options: Options, lang: Lang): string =>
  Object.values(options)
    .map((label) => label[lang])
    .join('; ')
