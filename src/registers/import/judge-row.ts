import type { Tx } from '#platform/database/tx.ts'
import { unstorable } from '#platform/http/validate.ts'
import type { Cell } from '#platform/sheets/cell.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Values } from '../engine/field.ts'
import { completeValues, type Read, readValues, type Wrong } from '../engine/read-values.ts'
import type { Register } from '../engine/register.ts'
import type { WorkingDaysAfter } from '../engine/working-days.ts'
import { hooksOf } from '../hooks/all.ts'
import { registerLabel } from '../perform.ts'
import { type Looked, resolveReferences } from '../references.ts'
import { words } from '../words.ts'
import { type CellFault, columnLetters, columnNumber } from './cell-fault.ts'
import { both } from './heads.ts'
import { importWords } from './import-words.ts'
import type { Row } from './read-rows.ts'

export interface JudgedRow {
  row: Row
  /** The id the entry will have. */
  id: string
  values: Values
  /** Names of the fields that are at fault. */
  wrong: ReadonlySet<string>
  faults: CellFault[]
}

export interface Judging {
  tx: Tx
  tenantId: string
  declared: Register
  looked: Looked
  after: WorkingDaysAfter
}

/** Everything that is wrong with a row by itself, by the rules of any other entry. */
export async function judgeRow(judging: Judging, row: Row, id: string): Promise<JudgedRow> {
  const given: Record<string, Cell> = {}
  for (const [name, column] of row.heads.columns) given[name] = row.cells[column] ?? null
  const { values, wrong } = await judged(judging, given, id, 'vi')
  const faults = headlessCells(row)
  if (wrong.length > 0) {
    // Said a second time for readers of English: the same fields in the same order.
    const english = (await judged(judging, given, id, 'en')).wrong
    for (const [i, { field, message }] of wrong.entries()) {
      if (row.heads.missing.has(field)) continue
      faults.push(faultAt(judging.declared, row, field, { vi: message, en: english[i]?.message ?? message }))
    }
  }
  faults.sort((a, b) => columnIn(a) - columnIn(b))
  return { row, id, values, wrong: new Set(wrong.map(({ field }) => field)), faults }
}

export function faultAt(declared: Register, row: Row, field: string, says: CellFault['message']): CellFault {
  const column = row.heads.columns.get(field)
  const label = declared.fields[field]?.label ?? { vi: field, en: field }
  return {
    sheet: row.sheet,
    row: row.row,
    column: column === undefined ? '' : columnLetters(column),
    message: { vi: `${label.vi}: ${says.vi}`, en: `${label.en}: ${says.en}` },
  }
}

/** Left to right; what has no column comes last. */
const columnIn = ({ column }: CellFault): number => (column === '' ? Infinity : columnNumber(column))

function headlessCells({ cells, heads, sheet, row }: Row): CellFault[] {
  return cells.flatMap((cell, column) =>
    cell !== null && heads.isHeadless(column)
      ? [{ sheet, row, column: columnLetters(column), message: both((w) => w.headless) }]
      : [],
  )
}

async function judged(judging: Judging, given: Record<string, Cell>, id: string, lang: Lang): Promise<Read> {
  const { tx, tenantId, declared, looked, after } = judging
  const read = readValues(declared, storable(given), {}, lang)
  read.wrong.push(...unstorableCells(given, lang), ...hiddenCells(declared, given, lang))
  const resolved = await resolveReferences(tx, tenantId, declared, read, lang, registerLabel(lang), looked)
  const complete = completeValues(declared, resolved, lang, [], after)
  if (complete.wrong.length > 0) return complete
  const wrong = await hooksOf(declared.name).verify?.(tx, tenantId, { id, values: complete.values }, lang)
  return wrong && wrong.length > 0 ? { ...complete, wrong } : complete
}

/** A cell may hold what no database stores: a NUL, half a letter. */
const unstorableCells = (given: Record<string, Cell>, lang: Lang): Wrong[] =>
  Object.entries(given).flatMap(([field, cell]) => unstorable(cell, lang).map(({ message }) => ({ field, message })))

/** An export hides what is personal; that must not come back as if somebody were called so. */
const hiddenCells = (declared: Register, given: Record<string, Cell>, lang: Lang): Wrong[] =>
  Object.entries(given).flatMap(([field, cell]) =>
    declared.fields[field]?.personal && cell === words('vi').hidden
      ? [{ field, message: importWords(lang).hiddenValue }]
      : [],
  )

const storable = (given: Record<string, Cell>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(given).filter(([, cell]) => unstorable(cell, 'vi').length === 0))
