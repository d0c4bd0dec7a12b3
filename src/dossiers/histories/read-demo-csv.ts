import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { DossierFileError, type RowFault } from './dossier-file-error.ts'
import { columns, type DossierRecord, readRecord } from './dossier-record.ts'

/** A file of dossiers, cell by cell; what could not be read stands in `faults`. */
export interface DossierFile {
  name: string
  records: DossierRecord[]
  faults: RowFault[]
  /** The code of every row, also of one that could not be read: the numbers of a day go on behind it. */
  codes: { line: number; code: string }[]
}

export function readDemoCsv(path: string): DossierFile {
  const name = basename(path)
  const [header, ...rows] = linesOf(name, readFileSync(path, 'utf8'))
  const named = header?.cells ?? []
  const wrong = [
    ...columns
      .filter((column) => !named.includes(column))
      .map((column) => ({ column, message: 'the column is missing' })),
    ...named
      .filter((column) => !columns.includes(column))
      .map((column) => ({ column, message: 'there is no such column' })),
  ]
  if (wrong.length > 0)
    throw new DossierFileError(
      name,
      wrong.map((fault) => ({ line: 1, ...fault })),
    )
  const file: DossierFile = { name, records: [], faults: [], codes: [] }
  for (const { line, cells } of rows) {
    const report = (column: string, message: string) => file.faults.push({ line, column, message })
    const row = Object.fromEntries(named.map((column, i) => [column, cells[i] ?? '']))
    file.codes.push({ line, code: row.dossierCode ?? '' })
    if (cells.length !== named.length) {
      report(
        named[cells.length] ?? 'after the last column',
        `the row has ${cells.length} cells, the header ${named.length}`,
      )
      continue
    }
    const record = readRecord(line, row, report)
    if (record) file.records.push(record)
  }
  return file
}

function linesOf(name: string, text: string): { line: number; cells: string[] }[] {
  try {
    // With `info` the parser hands out each record beside where it stood.
    const read = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as {
      record: string[]
      info: { lines: number }
    }[]
    return read.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    throw new DossierFileError(name, [{ line, column: String(error.column ?? 'row'), message: error.message }])
  }
}
