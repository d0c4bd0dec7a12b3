import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { procedureAt } from '#catalogue'
import { localDate, parseInstant } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Platform } from '#platform/platform.ts'
import { afterDossier } from '../find-questionnaire.ts'
import { addSheets, type NewSheet } from '../store.ts'

const fileName = 'dossiers-2023.csv'

/**
 * Each rating of the demonstration year is an answer to the question about everything together. The factors were not
 * asked, so they stay blank. The loader of dossiers has checked the file whole before.
 */
export async function loadRatings(platform: Platform, tx: Tx, folder: string): Promise<number> {
  const path = join(folder, fileName)
  const questionnaire = await afterDossier(tx, platform.tenantId)
  const overall = questionnaire?.overall
  if (!existsSync(path) || !questionnaire || !overall) return 0
  const rows: Record<string, string>[] = parse(readFileSync(path, 'utf8'), {
    bom: true,
    columns: true,
    skip_empty_lines: true,
  })
  const sheets: NewSheet[] = []
  for (const [
    i,
    { procedureCode = '', receivedAt = '', returnedAt = '', rating = '', provenance = '' },
  ] of rows.entries()) {
    if (rating === '') continue
    const [received, returned] = [parseInstant(receivedAt), parseInstant(returnedAt)]
    const value = Number(rating)
    if (received === null || returned === null || ![1, 2, 3, 4, 5].includes(value))
      throw new Error(`${fileName}, line ${i + 2}: rating ${rating} is not of a returned dossier`)
    const procedure = await procedureAt(platform, tx, platform.tenantId, procedureCode, localDate(received))
    if (!procedure) throw new Error(`${fileName}, line ${i + 2}: no procedure ${procedureCode}`)
    const month = localDate(returned).slice(0, 7)
    sheets.push({
      questionnaire,
      roundId: null,
      year: Number(month.slice(0, 4)),
      agencyId: procedure.agencyId,
      unitId: procedure.directUnitId,
      procedureCode: procedure.code,
      month,
      respondent: 'citizen',
      channel: 'online',
      comment: null,
      provenance: provenance === '' ? null : provenance,
      values: [{ question: overall.id, factor: null, value }],
    })
  }
  await addSheets(tx, platform.tenantId, sheets)
  return sheets.length
}
