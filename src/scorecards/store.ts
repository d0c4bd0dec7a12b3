import type { Instant } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Computed } from './compute.ts'
import type { SheetState } from './moves.ts'
import type { SheetKey } from './sheet.ts'

/** The only writer of the tables of scorecards. */
const keyed = ({ tenantId, scorecard, year, agency }: SheetKey) => ({
  tenant_id: tenantId,
  scorecard,
  year,
  agency_id: agency,
})

export async function insertDefinition(
  tx: Tx,
  row: {
    tenantId: string
    scorecard: string
    year: number
    name: string
    content: unknown
    sha256: string
    now: Instant
  },
) {
  await tx
    .insertInto('score_definition')
    .values({
      tenant_id: row.tenantId,
      scorecard: row.scorecard,
      year: row.year,
      name: row.name,
      content: JSON.stringify(row.content),
      sha256: row.sha256,
      loaded_at: new Date(row.now),
    })
    .execute()
}

export async function insertSheet(
  tx: Tx,
  key: SheetKey,
  sheet: { id: string; state: SheetState; provenance: string | null; seq: number; lastHash: string; now: Instant },
  items: readonly { criterion: string; applies: boolean }[],
) {
  await tx
    .insertInto('score_sheet')
    .values({
      ...keyed(key),
      id: sheet.id,
      state: sheet.state,
      provenance: sheet.provenance,
      seq: sheet.seq,
      last_hash: sheet.lastHash,
      changed_at: new Date(sheet.now),
    })
    .execute()
  await tx
    .insertInto('score_item')
    .values(items.map(({ criterion, applies }) => ({ ...keyed(key), criterion, applies })))
    .execute()
}

/** Moves a sheet on from the event its reader saw; of two at once the slower is refused. */
export async function updateSheet(
  tx: Tx,
  key: SheetKey,
  before: { seq: number },
  after: { state: SheetState; handedInOn: string | null; seq: number; lastHash: string; now: Instant },
) {
  const { numUpdatedRows } = await tx
    .updateTable('score_sheet')
    .set({
      state: after.state,
      handed_in_on: after.handedInOn,
      seq: after.seq,
      last_hash: after.lastHash,
      changed_at: new Date(after.now),
    })
    .where('tenant_id', '=', key.tenantId)
    .where('scorecard', '=', key.scorecard)
    .where('year', '=', key.year)
    .where('agency_id', '=', key.agency)
    .where('seq', '=', before.seq)
    .executeTakeFirst()
  if (Number(numUpdatedRows) !== 1) throw new Problem('scorecard.changed-meanwhile')
}

export interface ItemChange {
  computed?: Computed | null
  selfPoints?: number | null
  selfNote?: string | null
  evidence?: string | null
  appraisedPoints?: number | null
  appraisalNote?: string | null
  explanation?: string | null
}

/** Called beside `updateSheet` in one transaction: the sheet's number guards its items too. */
export async function updateItem(tx: Tx, key: SheetKey, criterion: string, change: ItemChange) {
  const { computed, selfPoints, selfNote, evidence, appraisedPoints, appraisalNote, explanation } = change
  await tx
    .updateTable('score_item')
    .set({
      ...(computed === undefined ? {} : { computed: computed === null ? null : JSON.stringify(computed) }),
      ...(selfPoints === undefined ? {} : { self_points: selfPoints }),
      ...(selfNote === undefined ? {} : { self_note: selfNote }),
      ...(evidence === undefined ? {} : { evidence }),
      ...(appraisedPoints === undefined ? {} : { appraised_points: appraisedPoints }),
      ...(appraisalNote === undefined ? {} : { appraisal_note: appraisalNote }),
      ...(explanation === undefined ? {} : { explanation }),
    })
    .where('tenant_id', '=', key.tenantId)
    .where('scorecard', '=', key.scorecard)
    .where('year', '=', key.year)
    .where('agency_id', '=', key.agency)
    .where('criterion', '=', criterion)
    .executeTakeFirstOrThrow()
}

/** The appraisal begins with what the agency gave itself. */
export async function startFromSelfScore(tx: Tx, key: SheetKey) {
  await tx
    .updateTable('score_item')
    .set((eb) => ({ appraised_points: eb.ref('self_points') }))
    .where('tenant_id', '=', key.tenantId)
    .where('scorecard', '=', key.scorecard)
    .where('year', '=', key.year)
    .where('agency_id', '=', key.agency)
    .where('appraised_points', 'is', null)
    .execute()
}

export interface Result {
  agency: string
  points: number
  maxPoints: number
  percentage: number
  rank: number | null
  group: number
  items: Readonly<Record<string, number>> | null
  provenance: string | null
}

/** Inserts only: nothing in the program updates or deletes what has been published. */
export async function insertPublication(
  tx: Tx,
  row: {
    tenantId: string
    scorecard: string
    year: number
    version: number
    publishedOn: string
    now: Instant
    by: string
    decision: string | null
    reason: string | null
    provenance: string | null
    sha256: string
  },
  results: readonly Result[],
) {
  const { tenantId: tenant_id, scorecard, year, version } = row
  await tx
    .insertInto('score_publication')
    .values({
      tenant_id,
      scorecard,
      year,
      version,
      published_on: row.publishedOn,
      published_at: new Date(row.now),
      published_by: row.by,
      decision: row.decision,
      reason: row.reason,
      provenance: row.provenance,
      sha256: row.sha256,
    })
    .execute()
  await tx
    .insertInto('score_result')
    .values(
      results.map((result) => ({
        tenant_id,
        scorecard,
        year,
        version,
        agency_id: result.agency,
        points: result.points,
        max_points: result.maxPoints,
        percentage: result.percentage,
        rank: result.rank,
        group_no: result.group,
        items: result.items === null ? null : JSON.stringify(result.items),
        provenance: result.provenance,
      })),
    )
    .execute()
}
