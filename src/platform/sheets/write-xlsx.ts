import { Readable } from 'node:stream'
import { type CellValue, type ColumnDef, writeXlsxStream } from 'hucre/xlsx'
import { type Cell, type ColumnType, midnightOf, type SheetColumn } from './cell.ts'
import type { SheetToWrite } from './write-sheet.ts'

// Excel's own limits.
const longestText = 32_767
const longestSheetName = 31
const firstDay = Date.UTC(1900, 0, 1)

const formats: Readonly<Record<ColumnType, string | null>> = {
  // "@" keeps an identity number a text when somebody edits its cell.
  text: '@',
  integer: '0',
  decimal: null,
  money: '#,##0',
  date: 'dd/mm/yyyy',
  boolean: null,
}
const widths: Readonly<Record<ColumnType, number>> = {
  text: 28,
  integer: 12,
  decimal: 14,
  money: 18,
  date: 13,
  boolean: 10,
}

export function writeXlsx({ sheetName, columns, rows }: Omit<SheetToWrite, 'format'>): NodeJS.ReadableStream {
  const bytes = writeXlsxStream(valuesOf(columns, rows), {
    name: safeSheetName(sheetName),
    columns: columns.map(definitionOf),
    freezePane: { rows: 1 },
  })
  return Readable.from(bytes, { objectMode: false })
}

function definitionOf({ head, type, width }: SheetColumn): ColumnDef {
  const format = formats[type]
  return { header: textCell(head), width: width ?? widths[type], ...(format ? { numFmt: format } : {}) }
}

async function* valuesOf(
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly Cell[]>,
): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield columns.map(({ type }, i) => valueIn(row[i] ?? null, type))
}

/** A cell that is not of its column's type is written as the text it is: an export loses nothing. */
function valueIn(cell: Cell, type: ColumnType): CellValue {
  if (typeof cell !== 'string') return type === 'text' && cell !== null ? String(cell) : cell
  if (type === 'date') {
    const midnight = midnightOf(cell)
    if (midnight && midnight.getTime() >= firstDay) return midnight
  }
  if ((type === 'integer' || type === 'decimal' || type === 'money') && isExactNumber(cell)) return Number(cell)
  return textCell(cell)
}

/** PostgreSQL hands `bigint` and `numeric` over as text; what a double cannot hold stays text. */
function isExactNumber(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15
}

/** `_x0041_` in a cell means "A" to Excel, so a text that really says it has its first sign escaped. */
function textCell(text: string): string {
  const whole = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text
  return whole.toWellFormed().replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

function safeSheetName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .slice(0, longestSheetName)
    .replace(/^[\s']+|[\s']+$/g, '')
  return clean === '' || clean.toLowerCase() === 'history' ? 'Sheet1' : clean
}
