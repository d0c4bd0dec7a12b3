import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/database/tx.ts'
import type { AnsweredValue } from './check-answers.ts'
import type { Questionnaire, RespondentKind } from './questionnaire.ts'

/** What is kept of an answer beside the answers: where it belongs, and nothing of who gave it. */
export interface NewSheet {
  questionnaire: Pick<Questionnaire, 'id' | 'version'>
  roundId: string | null
  year: number
  agencyId: string
  unitId: string | null
  procedureCode: string | null
  /** `2023-05`. */
  month: string
  respondent: RespondentKind
  channel: 'online' | 'paper'
  comment: string | null
  provenance: string | null
  values: readonly AnsweredValue[]
}

/**
 * Adds sheets. Their ids are random (version 4) and no moment is kept, so that a sheet can be joined neither to the link
 * it came by nor to the event that tells of it.
 */
export async function addSheets(tx: Tx, tenantId: string, sheets: readonly NewSheet[]): Promise<void> {
  const withIds = sheets.map((sheet) => ({ ...sheet, id: randomUUID() }))
  if (withIds.length === 0) return
  const each = <T>(pick: (sheet: (typeof withIds)[number]) => T): T[] => withIds.map(pick)
  await sql`insert into survey_sheet (tenant_id, id, questionnaire_id, questionnaire_version, round_id, round_year,
      agency_id, unit_id, procedure_code, month_on, respondent_kind, channel, comment, provenance)
    select ${tenantId}, * from unnest(${each((s) => s.id)}::uuid[], ${each((s) => s.questionnaire.id)}::text[],
      ${each((s) => s.questionnaire.version)}::int[], ${each((s) => s.roundId)}::uuid[], ${each((s) => s.year)}::int[],
      ${each((s) => s.agencyId)}::text[], ${each((s) => s.unitId)}::text[], ${each((s) => s.procedureCode)}::text[],
      ${each((s) => `${s.month}-01`)}::date[], ${each((s) => s.respondent)}::text[], ${each((s) => s.channel)}::text[],
      ${each((s) => s.comment)}::text[], ${each((s) => s.provenance)}::text[])`.execute(tx)
  const values = withIds.flatMap(({ id, values: answered }) => answered.map((value) => ({ id, ...value })))
  await sql`insert into survey_value (tenant_id, sheet_id, question, factor, value)
    select ${tenantId}, * from unnest(${values.map((v) => v.id)}::uuid[], ${values.map((v) => v.question)}::text[],
      ${values.map((v) => v.factor)}::text[], ${values.map((v) => v.value)}::int[])`.execute(tx)
}

/** Uses a link up; false when it was used before. Of two at once one waits and finds it taken. */
export async function useToken(tx: Tx, tenantId: string, hash: Buffer): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('survey_used_token')
    .values({ tenant_id: tenantId, token_hash: hash })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'token_hash']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function isUsed(tx: Tx, tenantId: string, hash: Buffer): Promise<boolean> {
  const row = await tx
    .selectFrom('survey_used_token')
    .select('tenant_id')
    .where('tenant_id', '=', tenantId)
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  return row !== undefined
}
