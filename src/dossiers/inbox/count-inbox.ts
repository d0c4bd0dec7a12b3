import { sql } from 'kysely'
import type { Instant } from '#law/instant.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import { queuesOf } from '../roles.ts'
import { endOfToday, endOfWeek } from './read-inbox.ts'

export interface InboxCount {
  procedureCode: string
  procedureName: string
  total: number
  late: number
  today: number
  week: number
}

/** Work beyond this is not counted out: whoever has so much needs no exact number, and the page stays quick. */
export const countedAtMost = 500

/** The actor's open work by procedure, the nearest dates first as far as it is counted. */
export async function countInbox(tx: Tx, actor: Actor, now: Instant): Promise<InboxCount[]> {
  const [at, today, week] = [new Date(now), new Date(endOfToday(now)), new Date(endOfWeek(now))]
  const { rows } = await sql<InboxCount>`
    select d.procedure_code as "procedureCode", max(v.name) as "procedureName", count(*)::int as total,
      count(*) filter (where b.due_at < ${at})::int as late,
      count(*) filter (where b.due_at >= ${at} and b.due_at < ${today})::int as today,
      count(*) filter (where b.due_at >= ${at} and b.due_at < ${week})::int as week
    from (
      select t.dossier_id, t.due_at from unnest(${queuesOf(actor)}::text[]) q(queue)
      cross join lateral (
        select t.dossier_id, t.due_at from task t
        where t.tenant_id = ${actor.tenantId} and t.queue = q.queue and t.closed_at is null
        order by t.due_at, t.id limit ${countedAtMost + 1}
      ) t
      order by t.due_at limit ${countedAtMost + 1}
    ) b
    join dossier d on d.tenant_id = ${actor.tenantId} and d.id = b.dossier_id
    join pub.procedure_version v on v.tenant_id = d.tenant_id and v.procedure_code = d.procedure_code and v.version = d.procedure_version
    group by d.procedure_code
    order by count(*) desc, d.procedure_code`.execute(tx)
  return rows
}

export function sumOf(counts: readonly InboxCount[], of: 'total' | 'late' | 'today' | 'week'): number {
  return counts.reduce((sum, count) => sum + count[of], 0)
}
