import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { Problem } from '#platform/http/problem.ts'
import type { Cell } from './cell.ts'
import { unmarkFormula } from './formula-mark.ts'
import { sheetProblem } from './problems.ts'
import type { SheetRow } from './read-sheet.ts'

const longestRecord = 2 ** 20
const headSize = 64 * 1024

/** Rows as a spreadsheet would number them: a line break inside quotes begins no new row. Every cell is a text. */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<SheetRow, void, undefined> {
  const texts = decoded(bytes, limit)
  const head = await texts.next()
  if (head.done) return
  const parser = parse({
    delimiter: delimiterOf(head.value),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
  })
  const records: AsyncIterable<string[]> = pipeline(Readable.from(joined(head.value, texts)), parser, () => {})
  let row = 0
  try {
    for await (const record of records) {
      row++
      const cells = cellsOf(record)
      if (cells.length > 0) yield { sheet: '', row, cells }
    }
  } catch (error) {
    throw error instanceof Problem ? error : sheetProblem('sheet.unreadable')
  }
}

async function* joined(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head
  yield* rest
}

function cellsOf(record: readonly string[]): readonly Cell[] {
  const cells = record.map((text): Cell => (text === '' ? null : unmarkFormula(text.normalize('NFC'))))
  while (cells.length > 0 && cells.at(-1) === null) cells.pop()
  return cells
}

/** The texts of the file, the first one long enough to hold its first line. */
async function* decoded(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<string, void, undefined> {
  let decoder: TextDecoder | undefined
  let [waiting, size] = ['', 0]
  const text = (chunk?: Uint8Array): string => {
    try {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch {
      throw sheetProblem('sheet.encoding')
    }
  }
  let isHead = true
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > limit) throw sheetProblem('sheet.too-large')
    waiting += text(chunk)
    if (isHead && waiting.length < headSize) continue
    isHead = false
    yield waiting
    waiting = ''
  }
  waiting += text()
  if (waiting !== '') yield waiting
}

/** Excel's "Unicode text" is UTF-16 with its mark; everything else has to be UTF-8, with or without one. */
function encodingOf(chunk: Uint8Array | undefined): string {
  if (chunk?.[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
  if (chunk?.[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** The sign that stands most often outside quotes in the first row. */
function delimiterOf(head: string): string {
  const [first = ''] = head.replace(/"[^"]*"/g, '').split(/\r|\n/)
  const count = (sign: string) => first.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
