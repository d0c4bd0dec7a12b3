import { Type } from 'typebox'
import type { Tx } from '#platform/database/tx.ts'
import { action } from '#platform/http/action.ts'
import { pageOf, pageQuery } from '#platform/http/paging.ts'
import type { SheetColumn } from '#platform/sheets/cell.ts'
import { sheetContentTypes, writeSheet } from '#platform/sheets/write-sheet.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { rowShown, shownRow } from '../present.ts'
import { argsFor, codeParam, questionQuery, readableIndicator } from '../question.ts'
import { type Row, rowsOf } from '../rows-of.ts'
import type { MeasureArgs } from '../totals.ts'
import { words } from '../words.ts'

/** Exactly the records counted: a page of them, or all as a CSV file. */
export const listRows = action({
  name: 'indicator.rows',
  method: 'GET',
  path: '/indicators/{code}/rows',
  permission: 'indicator.public',
  summary: { vi: 'Đúng các bản ghi đã đếm của một chỉ số', en: 'Exactly the records behind an indicator' },
  params: codeParam,
  query: Type.Object({ ...questionQuery, ...pageQuery, format: Type.Optional(Type.Enum(['json', 'csv'])) }),
  input: Type.Object({}),
  output: pageOf(rowShown),
  async run({ platform, tx, actor, scope, now, lang, params, query }) {
    const asking = { tx, actor, scope, now, lang }
    const args = await argsFor(asking, readableIndicator(asking, params.code), query)
    const isStranger = scope === 'own'
    if (query.format === 'csv') {
      // The file is made while it is read, after this transaction: page by page, from the pool itself.
      const rows = sheetRows(platform.database.db, params.code, args, isStranger)
      const bytes = writeSheet({ format: 'csv', sheetName: params.code, columns: columns(lang), rows })
      const fileName = `${params.code}-${args.from}-${args.to}.csv`
      return { output: { items: [], nextCursor: null }, body: { bytes, type: sheetContentTypes.csv, fileName } }
    }
    const { items, nextCursor } = await rowsOf(tx, params.code, args, query)
    return { output: { items: items.map((row) => shownRow(row, isStranger)), nextCursor } }
  },
})

const together = 1000

async function* sheetRows(tx: Tx, code: string, args: MeasureArgs, isStranger: boolean) {
  let cursor: string | undefined
  do {
    const { items, nextCursor }: { items: Row[]; nextCursor: string | null } = await rowsOf(tx, code, args, {
      cursor,
      limit: together,
    })
    for (const row of items) {
      const { id, kind, label, onDate, amount, counted, href } = shownRow(row, isStranger)
      yield [id, kind, label, onDate, amount, counted, href]
    }
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
}

function columns(lang: Lang): SheetColumn[] {
  const w = words(lang).csv
  return [
    { head: w.id, type: 'text' },
    { head: w.kind, type: 'text' },
    { head: w.label, type: 'text' },
    { head: w.onDate, type: 'date' },
    { head: w.amount, type: 'decimal' },
    { head: w.counted, type: 'boolean' },
    { head: w.href, type: 'text' },
  ]
}
