import { type Cell, isoOf } from './cell.ts'
import { sheetProblem } from './problems.ts'
import { createTextCollector, plainText } from './shared-texts.ts'
import type { Workbook } from './workbook.ts'
import { attribute, xmlSteps } from './xml-reader.ts'

const mostRows = 1_048_576
const mostColumns = 16_384

/** A row as it was found: a few letters of file ("XFD1") may name a place far out, so it is widened only when read. */
interface FoundRow {
  row: number
  found: { column: number; cell: Cell }[]
}

/** The rows of one sheet that hold anything, numbered as a person counts them. */
export async function* sheetRows(bytes: AsyncIterable<Uint8Array>, workbook: Workbook) {
  const ready: FoundRow[] = []
  const listener = createRowListener(workbook, ready)
  for await (const _ of xmlSteps(bytes, listener)) {
    for (const { row, found } of ready.splice(0)) if (found.length > 0) yield { row, cells: widened(found) }
  }
}

function widened(found: FoundRow['found']): Cell[] {
  const width = found.reduce((most, { column }) => Math.max(most, column + 1), 0)
  const cells = new Array<Cell>(width).fill(null)
  for (const { column, cell } of found) cells[column] = cell
  return cells
}

function createRowListener(workbook: Workbook, ready: FoundRow[]) {
  const inline = createTextCollector()
  let row: FoundRow = { row: 0, found: [] }
  let [type, style, column, value, isValue] = ['', 0, -1, '', false]
  return {
    open(name: string, attributes: string) {
      if (name === 'row') {
        row = { row: rowNumber(attribute(attributes, 'r'), row.row), found: [] }
        column = -1
      } else if (name === 'c') {
        column = columnNumber(attribute(attributes, 'r'), column)
        type = attribute(attributes, 't') ?? 'n'
        style = Number(attribute(attributes, 's') ?? 0)
        value = ''
        inline.take()
      } else if (name === 'v') isValue = true
      else inline.open(name)
    },
    close(name: string) {
      if (name === 'row') ready.push(row)
      else if (name === 'c') {
        const cell = cellOf(workbook, type, style, type === 'inlineStr' ? inline.take() : value)
        if (cell !== null) row.found.push({ column, cell })
      } else if (name === 'v') isValue = false
      else inline.close(name)
    },
    text(text: string) {
      if (isValue) value += text
      else inline.text(text)
    },
  }
}

/** Rows and cells without a number follow the one before (ECMA-376 part 1, 18.3.1.73, 18.3.1.4). */
function rowNumber(given: string | null, before: number): number {
  const row = given === null ? before + 1 : Number(given)
  if (!Number.isInteger(row) || row <= before || row > mostRows) throw sheetProblem('sheet.unreadable')
  return row
}

function columnNumber(reference: string | null, before: number): number {
  const letters = reference === null ? '' : (/^\$?([A-Z]{1,3})\$?\d/i.exec(reference)?.[1] ?? '?')
  let column = letters === '' ? before + 2 : 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  if (column < 1 || column > mostColumns) throw sheetProblem('sheet.unreadable')
  return column - 1
}

function cellOf(workbook: Workbook, type: string, style: number, value: string): Cell {
  if (type === 'inlineStr') return value === '' ? null : value
  if (value === '') return null
  if (type === 's') return workbook.texts[Number(value)] || null
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true'
  if (type === 'd') return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '')
  const number = Number(value)
  if (type !== 'n' || Number.isNaN(number)) return plainText(value)
  return workbook.dateStyles.has(style) ? dateOf(number, workbook.startsIn1904) : number
}

const dayMs = 86_400_000
const lastDay = 2_958_465

/** Days since 1904, or since 1900 with a 29 February 1900 that never was. */
function dateOf(days: number, startsIn1904: boolean): Cell {
  if (days < 0 || days > lastDay) return days
  const first = startsIn1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  return isoOf(new Date(first + Math.round((days * dayMs) / 1000) * 1000))
}
