import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { Cell, SheetColumn } from './cell.ts'
import { markFormula } from './formula-mark.ts'
import type { SheetToWrite } from './write-sheet.ts'

// Quoted whatever the reader takes for the separator.
const separators = /[\r\n;\t]/

/** UTF-8 with BOM, without which Excel shows broken Vietnamese; dates stay `YYYY-MM-DD`, which every locale reads. */
export function writeCsv({ columns, rows }: Omit<SheetToWrite, 'format'>): NodeJS.ReadableStream {
  const lines = Readable.from(linesOf(columns, rows))
  // A fault of the rows closes the output with it: whoever reads the stream hears of it.
  return pipeline(lines, stringify({ bom: true, record_delimiter: 'windows', quoted_match: separators }), () => {})
}

async function* linesOf(columns: readonly SheetColumn[], rows: AsyncIterable<readonly Cell[]>) {
  yield columns.map(({ head }) => markFormula(head))
  for await (const row of rows) yield columns.map((_, i) => textOf(row[i] ?? null))
}

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return markFormula(cell.toWellFormed())
  return cell === null ? '' : String(cell)
}
