import type { Tx } from '#platform/database/tx.ts'
import type { Cell, SheetFormat } from '#platform/sheets/cell.ts'
import { writeSheet } from '#platform/sheets/write-sheet.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { faultsAfter } from './import-store.ts'
import { importWords } from './import-words.ts'

const together = 1_000

/** Every fault of an import as a file; read in pieces while it is sent, since there may be very many. */
export function faultSheet(db: Tx, tenantId: string, importId: string, format: SheetFormat, lang: Lang) {
  const w = importWords(lang)
  return writeSheet({
    format,
    sheetName: w.errors,
    columns: [
      { head: w.sheet, type: 'text', width: 20 },
      { head: w.row, type: 'integer' },
      { head: w.cell, type: 'text', width: 8 },
      { head: w.fault, type: 'text', width: 80 },
    ],
    rows: rowsOf(db, tenantId, importId, lang),
  })
}

async function* rowsOf(db: Tx, tenantId: string, importId: string, lang: Lang): AsyncGenerator<Cell[]> {
  for (let last = 0; ; ) {
    const faults = await faultsAfter(db, tenantId, importId, last, together)
    for (const { sheet, row, column, message } of faults) yield [sheet, row, column, message[lang]]
    last = faults.at(-1)?.no ?? last
    if (faults.length < together) return
  }
}
