import type { Cell, SheetColumn, SheetFormat } from './cell.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

export interface SheetToWrite {
  format: SheetFormat
  sheetName: string
  columns: readonly SheetColumn[]
  rows: AsyncIterable<readonly Cell[]>
}

/** A workbook or CSV file as it is made: a row is asked for when the reader of the stream wants more. */
export function writeSheet(sheet: SheetToWrite): NodeJS.ReadableStream {
  return sheet.format === 'xlsx' ? writeXlsx(sheet) : writeCsv(sheet)
}

export const sheetContentTypes: Readonly<Record<SheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}
