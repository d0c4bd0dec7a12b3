import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readContent } from '#organisation'
import type { Tx } from '#platform/database/tx.ts'
import type { Platform } from '#platform/platform.ts'
import { keepScores } from '../papi-score.ts'
import { loadRatings } from './load-ratings.ts'
import { loadSampleYear } from './load-sample-year.ts'
import { readQuestionnaires } from './read-questionnaires.ts'

interface PapiFile {
  scores: {
    province: string
    year: number
    total: number | null
    rank?: number
    of?: number
    dimensions: Record<string, number | null> | null
    provenance: string
  }[]
}

/** What is asked, and the scores that others published. */
export async function loadFeedback(platform: Platform, tx: Tx, folder: string): Promise<void> {
  const { tenantId } = platform
  for (const questionnaire of readQuestionnaires(folder)) {
    const { id, version, occasion, name, provenance } = questionnaire
    await tx
      .insertInto('questionnaire')
      .values({
        tenant_id: tenantId,
        id,
        version,
        occasion,
        name: name.vi,
        content: JSON.stringify(questionnaire),
        provenance,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'id', 'version']).doNothing())
      .execute()
  }
  if (!existsSync(join(folder, 'papi.json'))) return
  for (const { province, year, total, rank, of, dimensions, provenance } of readContent<PapiFile>(folder, 'papi.json')
    .content.scores) {
    const score = { province, ...dimensions, total, place: rank ?? null, ofProvinces: of ?? null }
    // People read where it was published, not how sure we are that it was.
    await keepScores(tx, tenantId, year, provenance.replace(/^seen:/, ''), [score])
  }
}

/** Answers of the demonstration year: a rating of each dossier that has one, and the yearly samples. All illustrative. */
export async function loadFeedbackYear(platform: Platform, tx: Tx, folder: string): Promise<number> {
  return (await loadRatings(platform, tx, folder)) + (await loadSampleYear(tx, platform.tenantId, folder))
}
