import { sql } from 'kysely'
import type { Tx } from '#platform/database/tx.ts'

/**
 * A dossier whose last event is not the one it names, or is gone: a chain that was cut short is whole in itself, so only
 * the dossier can tell. Null: every dossier stands at the end of its history.
 */
export async function unmatchedHead(
  tx: Tx,
  tenantId: string,
): Promise<{ id: string; code: string | null; seq: number } | null> {
  const { rows } = await sql<{ id: string; code: string | null; seq: number }>`
    select d.id, d.code, d.seq
    from dossier d
    left join event e on e.tenant_id = d.tenant_id and e.subject_kind = 'dossier' and e.subject_id = d.id::text and e.seq = d.seq
    where d.tenant_id = ${tenantId} and d.seq > 0 and e.hash is distinct from d.last_hash
    limit 1`.execute(tx)
  return rows[0] ?? null
}
