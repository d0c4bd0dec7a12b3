import { Problem } from '#platform/http/problem.ts'
import { kindOf, openOffice } from './office-kind.ts'
import { sheetProblem } from './problems.ts'
import type { SheetRow } from './read-sheet.ts'
import { sheetRows } from './sheet-rows.ts'
import { readWorkbook } from './workbook.ts'
import type { ArchiveLimits } from './zip-archive.ts'

/** The rows of every visible sheet, one after the other. */
export async function* readXlsx(path: string, limits?: ArchiveLimits): AsyncGenerator<SheetRow, void, undefined> {
  const archive = await openOffice(path, limits)
  try {
    if ((await kindOf(archive)) !== 'xlsx') throw sheetProblem('sheet.not-xlsx')
    const workbook = await readWorkbook(archive)
    for (const { name, part } of workbook.sheets) {
      for await (const found of sheetRows(archive.bytesOf(part), workbook)) yield { sheet: name, ...found }
    }
  } catch (error) {
    throw error instanceof Problem ? error : sheetProblem('sheet.unreadable')
  } finally {
    await archive.close()
  }
}
