import type { Entered } from '#platform/http/action.ts'
import { readDate, readDateParts, writeDateParts } from './entered-date.ts'
import { readNumber, writeNumber } from './entered-number.ts'
import { type Field, type Form, isDate, isMoney, isTable, type TableField } from './form-schema.ts'
import { tidyText } from './tidy-text.ts'

/** The name of a field in the page: `form.devices.0.model`. */
export const prefix = 'form.'
const dateParts = ['day', 'month', 'year'] as const

/** Takes fields out of what the browser sent and remembers which were taken. */
class Taker {
  readonly #fields: Entered
  readonly #taken = new Set<string>()

  constructor(fields: Entered) {
    this.#fields = fields
  }

  all(name: string): string[] {
    this.#taken.add(name)
    // Object.hasOwn: a field may be called "form.constructor".
    const sent = Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined
    return (Array.isArray(sent) ? sent : [sent ?? '']).map(tidyText).filter((text) => text !== '')
  }

  one(name: string): string {
    return this.all(name).at(-1) ?? ''
  }

  /** The row numbers that were sent for a table, in order. */
  rows(name: string): number[] {
    const numbers = Object.keys(this.#fields).flatMap((key) => {
      if (!key.startsWith(`${name}.`)) return []
      const row = /^(0|[1-9]\d{0,3})\./.exec(key.slice(name.length + 1))
      return row ? [Number(row[1])] : []
    })
    return [...new Set(numbers)].sort((a, b) => a - b)
  }

  left(): string[] {
    return Object.keys(this.#fields).filter((name) => name.startsWith(prefix) && !this.#taken.has(name))
  }
}

/**
 * Turns the fields of a page into the value the form's schema describes. Nothing typed is lost: a number or date that
 * cannot be read stays text, a field the form does not have stays under its name, and `checkForm` says so.
 */
export function parseEntered(form: Form, fields: Entered): Record<string, unknown> {
  const taker = new Taker(fields)
  const value: [string, unknown][] = []
  for (const [name, field] of Object.entries(form.properties)) {
    const answer = isTable(field) ? readRows(field, prefix + name, taker) : readField(field, prefix + name, taker)
    if (answer !== undefined) value.push([name, answer])
  }
  for (const name of taker.left()) value.push([name.slice(prefix.length), taker.one(name)])
  return Object.fromEntries(value)
}

function readRows(table: TableField, name: string, taker: Taker): Record<string, unknown>[] | undefined {
  const rows = taker.rows(name).map((row) =>
    Object.fromEntries(
      Object.entries(table.items.properties).flatMap(([column, field]) => {
        const answer = readField(field, `${name}.${row}.${column}`, taker)
        return answer === undefined ? [] : [[column, answer]]
      }),
    ),
  )
  const filled = rows.filter((row) => Object.keys(row).length > 0)
  return filled.length > 0 ? filled : undefined
}

function readField(field: Field, name: string, taker: Taker): unknown {
  if (field.type === 'array') {
    const answers = [...new Set(taker.all(name))]
    return answers.length > 0 ? answers : undefined
  }
  if (isDate(field)) return readDateField(name, taker) || undefined
  const text = taker.one(name)
  if (text === '') return undefined
  if (field.type === 'boolean') return readYesNo(text)
  if (field.type === 'string') return field['x-form']?.widget === 'textarea' ? text : text.replace(/\s+/g, ' ')
  return readNumber(text) ?? text
}

/** One box (`form.d`), or three as the date part draws them (`form.d-day` …) or as a path (`form.d.day` …). */
function readDateField(name: string, taker: Taker): string {
  const [day = '', month = '', year = ''] = dateParts.map(
    (part) => taker.one(`${name}-${part}`) || taker.one(`${name}.${part}`),
  )
  const whole = taker.one(name)
  return whole === '' ? readDateParts({ day, month, year }) : readDate(whole)
}

function readYesNo(text: string): boolean | string {
  if (['on', 'yes', 'true'].includes(text)) return true
  return ['no', 'false'].includes(text) ? false : text
}

/** The way back, to show again what was entered. */
export function toEntered(form: Form, value: Readonly<Record<string, unknown>>): Entered {
  const fields: Entered = {}
  for (const [name, field] of Object.entries(form.properties)) {
    const answer = value[name]
    if (!isTable(field)) writeField(fields, field, prefix + name, answer)
    else if (Array.isArray(answer)) {
      for (const [i, row] of answer.entries()) writeRow(fields, field, `${prefix}${name}.${i}`, row)
    }
  }
  return fields
}

function writeRow(fields: Entered, table: TableField, name: string, row: unknown): void {
  if (typeof row !== 'object' || row === null) return
  const answers = new Map<string, unknown>(Object.entries(row))
  for (const [column, field] of Object.entries(table.items.properties)) {
    writeField(fields, field, `${name}.${column}`, answers.get(column))
  }
}

function writeField(fields: Entered, field: Field, name: string, answer: unknown): void {
  if (typeof answer === 'boolean') fields[name] = answer ? 'yes' : 'no'
  else if (typeof answer === 'number') fields[name] = writeNumber(answer, isMoney(field))
  else if (Array.isArray(answer)) fields[name] = answer.filter((one) => typeof one === 'string')
  else if (typeof answer !== 'string') return
  else if (!isDate(field)) fields[name] = answer
  else {
    const parts = writeDateParts(answer)
    for (const part of dateParts) fields[`${name}-${part}`] = parts[part]
  }
}
