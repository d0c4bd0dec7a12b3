import type { Tx } from '#platform/database/tx.ts'
import type { Cell, ColumnType, SheetColumn } from '#platform/sheets/cell.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Field, Value } from '../engine/field.ts'
import type { Register } from '../engine/register.ts'
import { type Names, showValue } from '../engine/show-value.ts'
import type { Entry } from '../entry.ts'
import { type Looking, listEntries, type Wanted } from '../list-entries.ts'
import { shownValue, stateLabel } from '../present-entry.ts'
import { marksOf } from '../references.ts'
import { words } from '../words.ts'

export type Which = 'given' | 'all'

const types: Readonly<Record<Field['type'], ColumnType>> = {
  text: 'text',
  longText: 'text',
  integer: 'integer',
  decimal: 'decimal',
  percent: 'decimal',
  money: 'money',
  date: 'date',
  year: 'integer',
  boolean: 'text',
  choice: 'text',
  choices: 'text',
  entry: 'text',
  agency: 'text',
  unit: 'text',
  procedure: 'text',
  link: 'text',
}

/** Fields of a sheet: those an import brings, then what the system wrote. */
function fieldsIn(declared: Register, which: Which): [string, Field][] {
  const all = Object.entries(declared.fields)
  const given = all.filter(([, field]) => !field.isFixed)
  return which === 'given' ? given : [...given, ...all.filter(([, field]) => field.isFixed)]
}

export function sheetColumns(declared: Register, which: Which, lang: Lang): SheetColumn[] {
  const w = words(lang).entry
  const own: SheetColumn[] = [
    { head: w.state, type: 'text' },
    { head: w.due, type: 'date' },
  ]
  return [
    ...fieldsIn(declared, which).map(([, field]) => ({ head: field.label[lang], type: types[field.type] })),
    ...(which === 'all' ? own : []),
  ]
}

/** Rows of a file still to be written are read in pieces. */
const piece = 500

export async function* sheetRows(
  { tx, lang, ...looking }: Looking & { tx: Tx; lang: Lang },
  declared: Register,
  wanted: Wanted,
  which: Which,
  sort: 'recent' | 'due',
): AsyncGenerator<Cell[]> {
  const fields = fieldsIn(declared, which)
  let cursor: string | undefined
  do {
    const { items, nextCursor } = await listEntries(tx, declared, looking, wanted, { sort, limit: piece, cursor })
    const marks = await marksOf(tx, looking.actor.tenantId, declared, items)
    for (const entry of items) {
      const cells = fields.map(([name, field]) => cellOf(field, shownValue(declared, entry, name, false), lang, marks))
      yield which === 'all' ? [...cells, ...ownCells(declared, entry, lang)] : cells
    }
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
}

const ownCells = (declared: Register, entry: Entry, lang: Lang): Cell[] => [
  stateLabel(declared, entry, lang),
  entry.isVoid ? null : entry.dueOn,
]

function cellOf(field: Field, value: Value, lang: Lang, marks: Names): Cell {
  if (value === null) return null
  if (field.personal) return String(value)
  switch (field.type) {
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'money':
    case 'year':
      return Number(value)
    case 'date':
      return String(value)
    default:
      return showValue(field, value, lang, marks)
  }
}
