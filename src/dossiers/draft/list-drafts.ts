import type { Instant } from '#law/instant.ts'
import type { Looking } from '../dossier-facts.ts'

/** A draft to go on with. */
export interface DraftListed {
  id: string
  procedureCode: string
  ownerName: string
  startedAt: Instant
  savedAt: Instant
}

/** As many as anybody has open at once; the newest first. */
const shownAtMost = 50

/** The account's own drafts, of one procedure or of all. */
export async function listDrafts(
  { tx, actor }: Pick<Looking, 'tx' | 'actor'>,
  procedureCode?: string,
): Promise<DraftListed[]> {
  const rows = await tx
    .selectFrom('dossier')
    .select(['id', 'procedure_code', 'owner_name', 'created_at', 'changed_at'])
    .where('tenant_id', '=', actor.tenantId)
    .where('account_id', '=', actor.accountId)
    .where('status', '=', 'draft')
    .$if(procedureCode !== undefined, (query) => query.where('procedure_code', '=', procedureCode ?? ''))
    .orderBy('changed_at', 'desc')
    .limit(shownAtMost)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    procedureCode: row.procedure_code,
    ownerName: row.owner_name,
    startedAt: row.created_at.getTime(),
    savedAt: row.changed_at.getTime(),
  }))
}
