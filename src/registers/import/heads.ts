import type { Cell } from '#platform/sheets/cell.ts'
import { fold } from '#platform/words/fold.ts'
import type { Bilingual, Lang } from '#platform/words/words-in.ts'
import type { Field } from '../engine/field.ts'
import type { Register } from '../engine/register.ts'
import { type CellFault, columnLetters } from './cell-fault.ts'
import { importWords } from './import-words.ts'

/** Fields that a file may bring, each one column; the others are the system's own. */
export const columnsOf = (declared: Register): [string, Field][] =>
  Object.entries(declared.fields).filter(([, field]) => !field.isFixed)

/** What the first row of a sheet says of its columns. */
export interface Heads {
  /** Number of the column in which a field stands. */
  columns: ReadonlyMap<string, number>
  /** Required fields that have no column: told once, not again for every row. */
  missing: ReadonlySet<string>
  /** A value there belongs to nothing. */
  isHeadless: (column: number) => boolean
  faults: readonly CellFault[]
}

type Words = ReturnType<typeof importWords>

export const both = (say: (w: Words, lang: Lang) => string): Bilingual => ({
  vi: say(importWords('vi'), 'vi'),
  en: say(importWords('en'), 'en'),
})

/** Heads are labels in either language or names of fields, whatever their case and marks. */
export function readHeads(declared: Register, sheet: string, row: number, cells: readonly Cell[]): Heads {
  const fieldNames = namesByHead(declared)
  const columns = new Map<string, number>()
  const headless = new Set<number>()
  const faults: CellFault[] = []
  const fault = (column: number | null, message: Bilingual) =>
    faults.push({ sheet, row, column: column === null ? '' : columnLetters(column), message })
  for (const [column, cell] of cells.entries()) {
    const head = String(cell ?? '').trim()
    if (head === '') {
      headless.add(column)
      continue
    }
    const shown = head.toWellFormed().replaceAll('\u0000', '').slice(0, 100)
    const name = fieldNames.get(keyOf(head))
    if (name === undefined)
      fault(
        column,
        both((w) => w.headUnknown(shown)),
      )
    else if (declared.fields[name]?.isFixed)
      fault(
        column,
        both((w) => w.headFixed(shown)),
      )
    else if (columns.has(name))
      fault(
        column,
        both((w) => w.headTwice(shown)),
      )
    else columns.set(name, column)
  }
  const isHeadless = (column: number) => column >= cells.length || headless.has(column)
  if (columns.size === 0)
    return {
      columns,
      missing: new Set(),
      isHeadless,
      faults: [{ sheet, row, column: 'A', message: both((w) => w.noHeads) }],
    }
  const missing = columnsOf(declared).filter(([name, field]) => field.required && !columns.has(name))
  for (const [, field] of missing)
    fault(
      null,
      both((w, lang) => w.headMissing(field.label[lang])),
    )
  return { columns, missing: new Set(missing.map(([name]) => name)), isHeadless, faults }
}

/** A template may mark what is required with a star. */
const keyOf = (head: string): string => fold(head.replace(/\s*\*$/, ''))

function namesByHead(declared: Register): Map<string, string> {
  const names = new Map<string, string>()
  const fields = Object.entries(declared.fields)
  for (const headOf of [
    ([, field]: [string, Field]) => field.label.vi,
    ([, field]: [string, Field]) => field.label.en,
    ([name]: [string, Field]) => name,
  ])
    for (const entry of fields) {
      const key = keyOf(headOf(entry))
      if (!names.has(key)) names.set(key, entry[0])
    }
  return names
}
