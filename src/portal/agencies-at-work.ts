import { sql } from 'kysely'
import type { Tx } from '#platform/database/tx.ts'

export interface AgencyAtWork {
  id: string
  name: string
}

/** The agencies that have procedures here, the one with most first: whose figures there are to show. */
export async function agenciesAtWork(tx: Tx, tenantId: string): Promise<AgencyAtWork[]> {
  const { rows } = await sql<AgencyAtWork>`
    select a.id, a.name from pub.agency a
    join pub.procedure p on p.tenant_id = a.tenant_id and p.agency_id = a.id
    where a.tenant_id = ${tenantId}
    group by a.id, a.name order by count(*) desc, a.name, a.id`.execute(tx)
  return rows
}

/** The years from the first dossier to this one, without a gap. */
export async function yearsAtWork(tx: Tx, tenantId: string, thisYear: number): Promise<number[]> {
  const { rows } = await sql<{ first: number | null }>`
    select extract(year from min(oldest.received_at) at time zone 'Asia/Ho_Chi_Minh')::int as first
    from pub.agency a cross join lateral (
      select d.received_at from pub.dossier d where d.tenant_id = a.tenant_id and d.agency_id = a.id
        and d.received_at is not null order by d.received_at limit 1) oldest
    where a.tenant_id = ${tenantId}`.execute(tx)
  const first = Math.min(rows[0]?.first ?? thisYear, thisYear)
  return Array.from({ length: thisYear - first + 1 }, (_, i) => first + i)
}
