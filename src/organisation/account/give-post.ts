import { sql } from 'kysely'
import type { IsoDate } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'

/** The first seat of the post that nobody holds on that day, from then on. */
export async function givePost(
  tx: Tx,
  tenantId: string,
  accountId: string,
  post: { unitId: string; role: string },
  from: IsoDate,
): Promise<void> {
  const { rows } = await sql<{ id: string; held: boolean }>`
    select p.id, exists (
      select from post_holding h
      where h.tenant_id = p.tenant_id and h.post_id = p.id and (h.to_on is null or h.to_on >= ${from})) as held
    from post p
    where p.tenant_id = ${tenantId} and p.unit_id = ${post.unitId} and p.role = ${post.role}
    order by p.seat`.execute(tx)
  const name = `${post.unitId}:${post.role}`
  if (rows.length === 0) throw new Problem('post.unknown', { post: name })
  const free = rows.find(({ held }) => !held)
  if (!free) throw new Problem('post.taken', { post: name })
  await tx
    .insertInto('post_holding')
    .values({ tenant_id: tenantId, post_id: free.id, account_id: accountId, from_on: from, to_on: null })
    .execute()
}
