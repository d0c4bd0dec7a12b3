import { sql } from 'kysely'
import type { Instant } from '#law/instant.ts'
import { firstHash } from '#platform/audit/event.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Frozen, FrozenContent } from './frozen.ts'
import type { ReportState, SectionState } from './moves.ts'
import type { PartCode } from './outline.ts'
import { findHead, type ReportHead, type ReportKey } from './report.ts'

/** The only writer of the tables of reports. */
const keyed = ({ tenantId, kind, agency, year }: ReportKey, version: number) => ({
  tenant_id: tenantId,
  kind,
  agency_id: agency,
  year,
  version,
})

/**
 * The latest version, held until the end of the transaction: of two changes at once one waits and sees what the other
 * left. The first change of a report makes its first version.
 */
export async function holdHead(tx: Tx, key: ReportKey, now: Instant): Promise<ReportHead> {
  await tx
    .insertInto('report')
    .values({ ...keyed(key, 1), state: 'drafting', seq: 0, last_hash: firstHash, changed_at: new Date(now) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await sql`select 1 from report where tenant_id = ${key.tenantId} and kind = ${key.kind}
    and agency_id = ${key.agency} and year = ${key.year} for update`.execute(tx)
  return findHead(tx, key)
}

/** Moves a version on from the event its reader saw; one that is approved is never touched again. */
export async function updateReport(
  tx: Tx,
  key: ReportKey,
  before: Pick<ReportHead, 'version' | 'seq'>,
  after: { state: ReportState; returnedBecause: string | null; seq: number; lastHash: string; now: Instant },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('report')
    .set({
      state: after.state,
      returned_because: after.returnedBecause,
      seq: after.seq,
      last_hash: after.lastHash,
      changed_at: new Date(after.now),
    })
    .where('tenant_id', '=', key.tenantId)
    .where('kind', '=', key.kind)
    .where('agency_id', '=', key.agency)
    .where('year', '=', key.year)
    .where('version', '=', before.version)
    .where('seq', '=', before.seq)
    .where('state', '<>', 'approved')
    .executeTakeFirst()
  if (Number(numUpdatedRows) !== 1) throw new Problem('report.changed-meanwhile')
}

/** The version after an approved one. */
export async function insertVersion(
  tx: Tx,
  key: ReportKey,
  after: { version: number; openedBecause: string; seq: number; lastHash: string; now: Instant },
): Promise<void> {
  await tx
    .insertInto('report')
    .values({
      ...keyed(key, after.version),
      state: 'drafting',
      opened_because: after.openedBecause,
      seq: after.seq,
      last_hash: after.lastHash,
      changed_at: new Date(after.now),
    })
    .execute()
}

export interface SectionRow {
  texts: Readonly<Partial<Record<PartCode, string>>> | null
  ownerRole: string | null
  ownerId: string | null
  state: SectionState
  editedAt: Instant | null
  editedBy: string | null
}

/** Called beside `updateReport` or `insertVersion`: the report's number guards its sections too. */
export async function saveSection(tx: Tx, key: ReportKey, version: number, code: string, row: SectionRow) {
  const values = {
    texts: row.texts === null ? null : JSON.stringify(row.texts),
    owner_role: row.ownerRole,
    owner_id: row.ownerId,
    state: row.state,
    edited_at: row.editedAt === null ? null : new Date(row.editedAt),
    edited_by: row.editedBy,
  }
  await tx
    .insertInto('report_section')
    .values({ ...keyed(key, version), section: code, ...values })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'kind', 'agency_id', 'year', 'version', 'section']).doUpdateSet(values),
    )
    .execute()
}

/** Inserts only: nothing in the program updates or deletes what has been approved. */
export async function insertFrozen(
  tx: Tx,
  key: ReportKey,
  version: number,
  frozen: Pick<Frozen, 'sha256' | 'approvedAt' | 'approvedBy'> & { content: FrozenContent },
): Promise<void> {
  await tx
    .insertInto('report_frozen')
    .values({
      ...keyed(key, version),
      content: JSON.stringify(frozen.content),
      sha256: frozen.sha256,
      approved_at: new Date(frozen.approvedAt),
      approved_by: frozen.approvedBy,
    })
    .execute()
}
