import { formatNumber } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { writeNumber } from './entered-number.ts'
import { conditionText } from './form-condition.ts'
import { type Field, type Form, fieldsInOrder, helpOf, isMoney, isTable, labelOf } from './form-schema.ts'
import { words } from './words.ts'

/** One thing wrong, where it is, and by which keyword of the schema. */
export interface Fault {
  path: readonly string[]
  keyword: string
  params: Readonly<Record<string, unknown>>
  /** Which condition of the form asked for the field. */
  condition?: number
}

interface Place {
  /** As far as a person can be led: a choice of several leads to the question. */
  path: readonly string[]
  field: Field | undefined
  row: { title: (lang: Lang) => string; no: number } | undefined
  /** Field, row, column: for the order of the form. */
  order: readonly number[]
}

export function placeOf(form: Form, path: readonly string[]): Place {
  const [name = '', index = '', column = ''] = path
  const order = fieldsInOrder(form).findIndex(([one]) => one === name)
  const field = Object.hasOwn(form.properties, name) ? form.properties[name] : undefined
  if (!field) return { path, field, row: undefined, order: [Number.MAX_SAFE_INTEGER] }
  if (!isTable(field) || index === '') return { path: [name], field, row: undefined, order: [order] }
  const { items } = field
  const cell = Object.hasOwn(items.properties, column) ? items.properties[column] : undefined
  const row = { title: (lang: Lang) => labelOf(items, lang), no: Number(index) + 1 }
  return { path, field: cell, row, order: [order, Number(index), Object.keys(items.properties).indexOf(column)] }
}

/** The fault in a sentence that names the field and says what to do. */
export function faultText(form: Form, fault: Fault, lang: Lang): string {
  const w = words(lang)
  const { field, row } = placeOf(form, fault.path)
  const rowText = row && w.row(row.title(lang), row.no)
  if (!field) return isRow(fault) && rowText ? w.notKind(rowText) : w.notInForm(shown(fault.path.at(-1) ?? ''))
  const label = rowText ? w.inRow(labelOf(field, lang), rowText) : labelOf(field, lang)
  if (fault.keyword === 'required') return missingText(form, fault, field, label, lang)
  return wrongText(fault, field, label, lang)
}

function missingText(form: Form, fault: Fault, field: Field, label: string, lang: Lang): string {
  const w = words(lang)
  const condition = fault.condition === undefined ? undefined : form.allOf?.[fault.condition]
  if (condition) return w.notEnteredWhen(label, conditionText(form, condition, lang))
  if (field.type === 'boolean') return field.const ? w.notAgreed : w.notAnswered(label)
  if (isTable(field)) return w.noRow(label)
  return field.type === 'array' || 'oneOf' in field ? w.notChosen(label) : w.notEntered(label)
}

function wrongText(fault: Fault, field: Field, label: string, lang: Lang): string {
  const w = words(lang)
  const limit = Number(fault.params.limit)
  const n = formatNumber(limit, lang)
  // Written as it would be typed: a year is not grouped.
  const bound = writeNumber(limit, isMoney(field))
  switch (fault.keyword) {
    case 'type':
      return typeText(field, label, lang)
    case 'const':
      return w.notAgreed
    case 'oneOf':
      return w.notListed(label)
    case 'format':
      return fault.params.format === 'date' ? w.notDate(label) : w.notEmail(label)
    case 'pattern':
      return w.notExpected(label, helpOf(field, lang) ?? '')
    case 'minLength':
      return limit === 1 ? w.notEntered(label) : w.tooShort(label, n)
    case 'maxLength':
      return w.tooLong(label, n)
    case 'minimum':
      return w.tooSmall(label, bound)
    case 'maximum':
      return w.tooBig(label, bound)
    case 'minItems':
      return limit > 1 ? w.tooFew(label, n) : isTable(field) ? w.noRow(label) : w.notChosen(label)
    case 'maxItems':
      return w.tooMany(label, n)
    case 'uniqueItems':
      return w.twice(label)
    case 'unprintable':
      return w.unprintable(label)
    default:
      return w.notKind(label)
  }
}

function typeText(field: Field, label: string, lang: Lang): string {
  const w = words(lang)
  if (field.type === 'number') return w.notNumber(label)
  if (field.type === 'integer') return w.notWhole(label)
  if (field.type === 'boolean') return field.const ? w.notAgreed : w.notAnswered(label)
  return w.notKind(label)
}

/** The row itself is wrong, not a cell of it. */
function isRow(fault: Fault): boolean {
  return fault.path.length === 2
}

/** A name somebody else made up, short enough to be said. */
function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name
}
