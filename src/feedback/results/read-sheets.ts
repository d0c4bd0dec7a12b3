import { sql } from 'kysely'
import type { Tx } from '#platform/database/tx.ts'
import { decodeCursor, page } from '#platform/http/paging.ts'
import type { Surveyed } from './read-results.ts'

/** One filled-in sheet with its answers; the agency says who may see it. */
export interface Sheet {
  id: string
  questionnaire: string
  version: number
  year: number
  agencyId: string
  month: string
  respondent: string
  channel: string
  comment: string | null
  provenance: string | null
  answers: { question: string; factor: string | null; value: number }[]
}

const columns = sql`s.id, s.questionnaire_id as questionnaire, s.questionnaire_version as version, s.round_year as year,
  s.agency_id as "agencyId", to_char(s.month_on, 'YYYY-MM') as month, s.respondent_kind as respondent, s.channel,
  s.comment, s.provenance, coalesce(a.answers, '[]'::json) as answers`

const answers = sql`left join lateral (
    select json_agg(json_build_object('question', v.question, 'factor', v.factor, 'value', v.value)
      order by v.question, v.value) as answers
    from survey_value v where v.tenant_id = s.tenant_id and v.sheet_id = s.id
  ) a on true`

export interface SheetFilter extends Surveyed {
  /** Only sheets that answered this question, and only with this value. */
  question?: string | undefined
  value?: number | undefined
  limit: number
  cursor?: string | undefined
}

/** The sheets behind a figure, by their random ids: in what order they came in is not kept. */
export async function readSheets(tx: Tx, tenantId: string, filter: SheetFilter) {
  const { agencyId, year, questionnaireId, question, value, limit } = filter
  const conditions = [
    sql`s.tenant_id = ${tenantId}`,
    sql`s.agency_id = ${agencyId}`,
    sql`s.questionnaire_id = ${questionnaireId}`,
    sql`s.round_year = ${year}`,
  ]
  if (question !== undefined) {
    const which = value === undefined ? sql`` : sql`and f.value = ${value}`
    conditions.push(sql`exists (select 1 from survey_value f
      where f.tenant_id = s.tenant_id and f.sheet_id = s.id and f.question = ${question} ${which})`)
  }
  if (filter.cursor) {
    const [id] = decodeCursor(filter.cursor, ['uuid'])
    conditions.push(sql`s.id > ${id}::uuid`)
  }
  const { rows } = await sql<Sheet>`
    select ${columns} from survey_sheet s ${answers}
    where ${sql.join(conditions, sql` and `)} order by s.id limit ${limit + 1}`.execute(tx)
  return page(rows, limit, ({ id }) => [id])
}

export async function readSheet(tx: Tx, tenantId: string, id: string): Promise<Sheet | null> {
  const { rows } = await sql<Sheet>`
    select ${columns} from survey_sheet s ${answers} where s.tenant_id = ${tenantId} and s.id = ${id}`.execute(tx)
  return rows[0] ?? null
}
