import { sql } from 'kysely'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'

export type RoundState = 'open' | 'closed' | 'published'
export type RoundMove = 'close' | 'publish'

/** The whole life of a survey: sheets come in while it is open; what is published stays. [design] */
export const roundMoves: Readonly<Record<RoundMove, { from: RoundState; to: RoundState }>> = {
  close: { from: 'open', to: 'closed' },
  publish: { from: 'closed', to: 'published' },
}

export interface Round {
  id: string
  questionnaireId: string
  questionnaireVersion: number
  agencyId: string
  agencyName: string
  year: number
  sampleSize: number
  from: string
  to: string
  state: RoundState
  provenance: string | null
  sheets: number
}

const columns = sql`r.id, r.questionnaire_id as "questionnaireId", r.questionnaire_version as "questionnaireVersion",
  r.agency_id as "agencyId", a.name as "agencyName", r.year, r.sample_size as "sampleSize", r.from_on as "from",
  r.to_on as "to", r.state, r.provenance,
  (select count(*)::int from survey_sheet s where s.tenant_id = r.tenant_id and s.round_id = r.id) as sheets`

/** Newest first; only of the agencies given. */
export async function readRounds(tx: Tx, tenantId: string, agencyIds: readonly string[]): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select ${columns} from survey_round r
    join pub.agency a on a.tenant_id = r.tenant_id and a.id = r.agency_id
    where r.tenant_id = ${tenantId} and r.agency_id = any(${agencyIds})
    order by r.year desc, r.from_on desc, a.name, r.questionnaire_id`.execute(tx)
  return rows
}

/** One round of an agency in sight. `lock`: two who change it, or add a sheet to it, wait for each other. */
export async function findRound(
  tx: Tx,
  tenantId: string,
  agencyIds: readonly string[],
  id: string,
  lock = false,
): Promise<Round> {
  if (lock) {
    await sql`select 1 from survey_round where tenant_id = ${tenantId} and id = ${id} for update`.execute(tx)
  }
  const { rows } = await sql<Round>`
    select ${columns} from survey_round r
    join pub.agency a on a.tenant_id = r.tenant_id and a.id = r.agency_id
    where r.tenant_id = ${tenantId} and r.id = ${id} and r.agency_id = any(${agencyIds})`.execute(tx)
  const round = rows[0]
  if (!round) throw new Problem('survey.no-round')
  return round
}

export interface Drawn {
  no: number
  dossierId: string
  dossierCode: string
}

export async function readSample(tx: Tx, tenantId: string, roundId: string): Promise<Drawn[]> {
  const { rows } = await sql<Drawn>`
    select no, dossier_id as "dossierId", dossier_code as "dossierCode" from survey_sample
    where tenant_id = ${tenantId} and round_id = ${roundId} order by no`.execute(tx)
  return rows
}

/** Adds a round with its sample. */
export async function addRound(
  tx: Tx,
  tenantId: string,
  round: Omit<Round, 'agencyName' | 'sheets'>,
  sample: readonly { id: string; code: string }[],
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('survey_round')
    .values({
      tenant_id: tenantId,
      id: round.id,
      questionnaire_id: round.questionnaireId,
      questionnaire_version: round.questionnaireVersion,
      agency_id: round.agencyId,
      year: round.year,
      sample_size: round.sampleSize,
      from_on: round.from,
      to_on: round.to,
      state: round.state,
      provenance: round.provenance,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'questionnaire_id', 'agency_id', 'year']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) throw new Problem('survey.round-exists', { year: round.year })
  if (sample.length === 0) return
  await sql`insert into survey_sample (tenant_id, round_id, no, dossier_id, dossier_code)
    select ${tenantId}, ${round.id}, n, id, code
    from unnest(${sample.map(({ id }) => id)}::uuid[], ${sample.map(({ code }) => code)}::text[])
      with ordinality as u (id, code, n)`.execute(tx)
}

/** Moves a round on from the state it is expected in. */
export async function moveRound(tx: Tx, tenantId: string, id: string, move: RoundMove): Promise<RoundState> {
  const { from, to } = roundMoves[move]
  const { numUpdatedRows } = await tx
    .updateTable('survey_round')
    .set({ state: to })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new Problem('survey.round-closed')
  return to
}
