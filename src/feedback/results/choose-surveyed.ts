import { sql } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import { type AgencyName, agenciesSeen } from '../agencies-seen.ts'
import { currentQuestionnaires } from '../find-questionnaire.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Surveyed } from './read-results.ts'

/** What there is to see for somebody, and what of it was asked for. */
export interface Choice {
  chosen: Surveyed
  agency: AgencyName
  agencies: AgencyName[]
  years: number[]
  questionnaires: Questionnaire[]
}

export interface ResultsQuery {
  agency?: string | undefined
  year?: number | undefined
  questionnaire?: string | undefined
}

/** What is not named is the newest that has answers. An agency out of sight does not exist. */
export async function chooseSurveyed(
  tx: Tx,
  actor: Actor,
  scope: Scope,
  thisYear: number,
  query: ResultsQuery,
): Promise<Choice> {
  const agencies = await agenciesSeen(tx, actor, scope)
  const questionnaires = await currentQuestionnaires(tx, actor.tenantId)
  const { rows: held } = await sql<{ agency: string; year: number; questionnaire: string }>`
    select agency_id as agency, round_year as year, questionnaire_id as questionnaire
    from survey_sheet where tenant_id = ${actor.tenantId} and agency_id = any(${agencies.map(({ id }) => id)})
    group by 1, 2, 3 order by year desc`.execute(tx)
  const agency = agencies.find(({ id }) => id === (query.agency ?? held[0]?.agency ?? agencies[0]?.id))
  if (!agency) throw new Problem('survey.no-results')
  const ofAgency = held.filter((one) => one.agency === agency.id)
  const year = query.year ?? ofAgency[0]?.year ?? thisYear
  const inYear = ofAgency.filter((one) => one.year === year)
  const questionnaire =
    query.questionnaire === undefined
      ? (questionnaires.find(({ id }) => inYear.some((one) => one.questionnaire === id)) ?? questionnaires[0])
      : questionnaires.find(({ id }) => id === query.questionnaire)
  if (!questionnaire) throw new Problem('survey.no-results')
  return {
    chosen: { agencyId: agency.id, year, questionnaireId: questionnaire.id },
    agency,
    agencies,
    years: [...new Set([...ofAgency.map((one) => one.year), year])].sort((a, b) => b - a),
    questionnaires,
  }
}
