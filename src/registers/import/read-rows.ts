import { Readable } from 'node:stream'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Cell, SheetFormat } from '#platform/sheets/cell.ts'
import { sheetProblem } from '#platform/sheets/problems.ts'
import { readSheet } from '#platform/sheets/read-sheet.ts'
import type { Register } from '../engine/register.ts'
import { type Heads, readHeads } from './heads.ts'

export interface Row {
  sheet: string
  /** As the spreadsheet numbers it. */
  row: number
  cells: readonly Cell[]
  heads: Heads
}

/** As many as a sheet of Excel holds. */
const mostRows = 1_048_576

export const formatOf = (fileName: string): SheetFormat | null => {
  const name = fileName.toLowerCase()
  return name.endsWith('.xlsx') ? 'xlsx' : name.endsWith('.csv') ? 'csv' : null
}

/**
 * The rows of a kept file in lots, never more than one lot in memory. The first row of each sheet is its heads and
 * comes by itself: a lot without rows, with what is wrong with the heads.
 */
export async function* lotsOf(
  files: FileStore,
  file: { sha256: string; fileName: string },
  declared: Register,
  size: number,
): AsyncGenerator<{ rows: readonly Row[]; heads?: Heads }> {
  const source = Readable.from(files.read(file.sha256))
  const format = formatOf(file.fileName) ?? 'csv'
  let [sheet, heads, count]: [string | null, Heads | null, number] = [null, null, 0]
  let rows: Row[] = []
  for await (const line of readSheet(source, { format })) {
    const name = line.sheet.toWellFormed()
    if (heads === null || name !== sheet) {
      if (rows.length > 0) yield { rows }
      rows = []
      sheet = name
      heads = readHeads(declared, name, line.row, line.cells)
      yield { rows, heads }
      continue
    }
    count += 1
    if (count > mostRows) throw sheetProblem('sheet.too-large')
    // Where no head is known, no cell can be judged: that is said of the heads.
    if (heads.columns.size === 0) continue
    rows.push({ sheet: name, row: line.row, cells: line.cells, heads })
    if (rows.length < size) continue
    yield { rows }
    rows = []
  }
  if (rows.length > 0) yield { rows }
}
