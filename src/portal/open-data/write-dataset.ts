import { Readable } from 'node:stream'
import type { Cell } from '#platform/sheets/cell.ts'
import { sheetContentTypes, writeSheet } from '#platform/sheets/write-sheet.ts'
import { datasetTitles } from '../datasets.ts'
import type { DataColumn, Dataset, Reading } from './dataset.ts'

/** Creative Commons Attribution 4.0; Decree 47/2020/NĐ-CP art. 18: open data may be used by anybody, for anything. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/'

export const contentTypes = { csv: sheetContentTypes.csv, json: 'application/json; charset=utf-8' } as const
export type DataFormat = keyof typeof contentTypes

/** The file as it is made: a row is asked for when the reader wants more. */
export function writeDataset(dataset: Dataset, reading: Reading, format: DataFormat): NodeJS.ReadableStream {
  const rows = dataset.rows(reading)
  if (format === 'json') return Readable.from(jsonOf(dataset, rows))
  return Readable.from(csvOf(dataset, rows))
}

/** Begun when it is first read: a file that its reader has already costs nothing. */
async function* csvOf({ name, columns }: Dataset, rows: AsyncIterable<readonly Cell[]>) {
  const heads = columns.map((column) => ({ head: column.name, type: column.type }))
  yield* writeSheet({ format: 'csv', sheetName: name, columns: heads, rows })
}

async function* jsonOf({ name, columns }: Dataset, rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  const head = { dataset: name, title: datasetTitles[name], licence, columns: columns.map(shownColumn) }
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`
  let isFirst = true
  for await (const row of rows) {
    const item = Object.fromEntries(columns.map((column, i) => [column.name, row[i] ?? null]))
    yield `${isFirst ? '' : ','}\n${JSON.stringify(item)}`
    isFirst = false
  }
  yield '\n]}\n'
}

const shownColumn = ({ name, type, about }: DataColumn) => ({ name, type, about })
