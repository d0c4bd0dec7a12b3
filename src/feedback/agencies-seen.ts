import { sql } from 'kysely'
import { type Actor, agenciesOf } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { Tx } from '#platform/database/tx.ts'

export interface AgencyName {
  id: string
  name: string
}

/** Agencies whose surveys the actor may see: with the whole province in reach all, else those they work for. */
export async function agenciesSeen(tx: Tx, actor: Actor, scope: Scope): Promise<AgencyName[]> {
  const mine = scope === 'tenant' ? null : agenciesOf(actor)
  const { rows } = await sql<AgencyName>`
    select id, name from pub.agency
    where tenant_id = ${actor.tenantId} and (${mine}::text[] is null or id = any(${mine})) order by name`.execute(tx)
  return rows
}
