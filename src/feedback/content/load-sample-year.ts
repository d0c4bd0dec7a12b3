import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readContent } from '#organisation'
import type { Tx } from '#platform/database/tx.ts'
import { checkAnswers, type GivenAnswers } from '../check-answers.ts'
import { drawSample } from '../draw-sample.ts'
import { findQuestionnaire } from '../find-questionnaire.ts'
import type { RespondentKind } from '../questionnaire.ts'
import { addRound } from '../round.ts'
import { addSheets } from '../store.ts'

const fileName = 'sipas-2023.json'

interface SampleFile {
  provenance: string
  year: number
  agencyId: string
  rounds: {
    questionnaire: string
    from: string
    to: string
    sampleSize: number
    sheets: { month: string; respondentKind: RespondentKind; answers: GivenAnswers }[]
  }[]
}

/** The published surveys of the demonstration year, sheet by sheet; a sheet that does not fit its questions stops it. */
export async function loadSampleYear(tx: Tx, tenantId: string, folder: string): Promise<number> {
  if (!existsSync(join(folder, fileName))) return 0
  const { provenance, year, agencyId, rounds } = readContent<SampleFile>(folder, fileName).content
  let loaded = 0
  for (const { questionnaire: id, from, to, sampleSize, sheets } of rounds) {
    const questionnaire = await findQuestionnaire(tx, tenantId, id)
    if (!questionnaire) throw new Error(`${fileName}: there is no questionnaire ${id}`)
    const roundId = randomUUID()
    const sample =
      questionnaire.occasion === 'annual'
        ? await drawSample(tx, tenantId, roundId, { agencyId, year, size: sampleSize })
        : []
    const round = {
      questionnaireId: id,
      questionnaireVersion: questionnaire.version,
      agencyId,
      year,
      sampleSize,
      from,
      to,
    }
    await addRound(tx, tenantId, { id: roundId, ...round, state: 'published', provenance }, sample)
    const filled = sheets.map(({ month, respondentKind: respondent, answers }, i) => {
      const { values, errors } = checkAnswers(questionnaire, answers, { respondent, everything: false, lang: 'en' })
      const [wrong] = errors
      if (wrong) throw new Error(`${fileName}, ${id}, sheet ${i + 1}: ${wrong.pointer} ${wrong.message}`)
      const place = { unitId: null, procedureCode: null, comment: null }
      return {
        questionnaire,
        roundId,
        year,
        agencyId,
        ...place,
        month,
        respondent,
        channel: 'paper' as const,
        provenance,
        values,
      }
    })
    await addSheets(tx, tenantId, filled)
    loaded += filled.length
  }
  return loaded
}
