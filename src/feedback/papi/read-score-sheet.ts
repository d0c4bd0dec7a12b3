import { papiGroups } from '#law/papi.ts'
import type { Cell, SheetFormat } from '#platform/sheets/cell.ts'
import { readSheet } from '#platform/sheets/read-sheet.ts'
import { fold } from '#platform/words/fold.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { dimensionIds, type ScoreGiven } from '../papi-score.ts'
import { words } from '../words.ts'

export interface FaultyCell {
  /** From 1, as a person counts who looks at the sheet. */
  row: number
  column: string
  message: string
}

type ColumnName = Exclude<keyof ScoreGiven, never>
const required: readonly ColumnName[] = ['province', 'total']
/** Heads as they are written, without marks and case. */
const heads: Readonly<Record<string, ColumnName>> = {
  ...Object.fromEntries(dimensionIds.map((id) => [id, id])),
  province: 'province',
  tinh: 'province',
  'tinh, thanh pho': 'province',
  total: 'total',
  tong: 'total',
  'tong diem': 'total',
  place: 'place',
  rank: 'place',
  hang: 'place',
  quartile: 'quartile',
  nhom: 'quartile',
}
const groupNames: Readonly<Record<string, (typeof papiGroups)[number]>> = {
  ...Object.fromEntries(papiGroups.map((group) => [fold(group), group])),
  'cao nhat': 'highest',
  'trung binh cao': 'upperMiddle',
  'trung binh thap': 'lowerMiddle',
  'thap nhat': 'lowest',
}
const mostRows = 100

/** The scores of a sheet whose first row names the columns; empty cells were not published. */
export async function readScoreSheet(
  path: string,
  format: SheetFormat,
  lang: Lang,
): Promise<{ rows: { row: number; score: ScoreGiven }[]; faults: FaultyCell[] }> {
  const w = words(lang).papi
  const rows: { row: number; score: ScoreGiven }[] = []
  const faults: FaultyCell[] = []
  let columns: (ColumnName | null)[] | null = null
  for await (const { row, cells } of readSheet(path, { format })) {
    if (columns === null) {
      columns = cells.map((cell) => heads[fold(String(cell ?? '')).trim()] ?? null)
      cells.forEach((cell, i) => {
        if (cell !== null && columns?.[i] === null) faults.push({ row, column: String(cell), message: w.columnUnknown })
      })
      for (const name of required)
        if (!columns.includes(name)) faults.push({ row, column: name, message: w.columnMissing })
      if (faults.length > 0) break
      continue
    }
    if (rows.length === mostRows) {
      faults.push({ row, column: 'province', message: w.tooManyRows(mostRows) })
      break
    }
    const report = (column: string, message: string) => faults.push({ row, column, message })
    const score = scoreIn(columns, cells, report, lang)
    if (score) rows.push({ row, score })
  }
  return { rows, faults }
}

function scoreIn(
  columns: readonly (ColumnName | null)[],
  cells: readonly Cell[],
  report: (column: string, message: string) => void,
  lang: Lang,
): ScoreGiven | null {
  const w = words(lang).papi
  const at = (name: ColumnName): Cell => cells[columns.indexOf(name)] ?? null
  const province = String(at('province') ?? '').trim()
  if (province.length < 2) report('province', w.provinceMissing)
  const figure = (name: ColumnName): number | null => {
    const cell = at(name)
    if (cell === null || typeof cell === 'number') return cell
    const text = String(cell).trim()
    if (text === '') return null
    // Papers of the country write 45,7875.
    if (/^\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'))
    report(name, w.noNumber)
    return null
  }
  const place = figure('place')
  if (place !== null && !(Number.isInteger(place) && place >= 1 && place <= 63)) report('place', w.noPlace)
  const group = String(at('quartile') ?? '').trim()
  const quartile = group === '' ? null : (groupNames[fold(group)] ?? null)
  if (group !== '' && quartile === null) report('quartile', w.noGroup)
  const dimensions = Object.fromEntries(dimensionIds.map((id) => [id, figure(id)]))
  const total = figure('total')
  return province.length < 2 ? null : { province, ...dimensions, total, place, quartile }
}
