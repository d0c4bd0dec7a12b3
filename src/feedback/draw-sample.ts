import { sql } from 'kysely'
import { instantAt } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'

/**
 * A random sample, without replacement, of the dossiers an agency returned in a year (indices.md §3). Each gets a lot from
 * the seed and its own id, and those with the smallest are drawn: the same seed draws the same again. [design]
 */
export async function drawSample(
  tx: Tx,
  tenantId: string,
  seed: string,
  { agencyId, year, size }: { agencyId: string; year: number; size: number },
): Promise<{ id: string; code: string }[]> {
  const { rows } = await sql<{ id: string; code: string }>`
    select id, code from pub.dossier
    where tenant_id = ${tenantId} and agency_id = ${agencyId} and status = 'returned' and code is not null
      and returned_at >= ${new Date(instantAt(`${year}-01-01`, 0))}
      and returned_at < ${new Date(instantAt(`${year + 1}-01-01`, 0))}
    order by md5(${`${seed}:`}::text || id::text), id limit ${size}`.execute(tx)
  return rows
}
