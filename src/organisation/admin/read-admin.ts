import { sql } from 'kysely'
import type { Instant } from '#law/instant.ts'
import { localDate } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'

export interface AdminFacts {
  years: { year: number; workingDays: number; daysOff: number }[]
  posts: { agency: string; unit: string; title: string; seat: number; holders: string | null }[]
  recent: { at: Date; name: string; actor: string; subjectKind: string; subjectId: string }[]
}

/** What the administrator sees first: calendar, people in their posts, the last audit entries. */
export async function readAdmin(tx: Tx, tenantId: string, now: Instant): Promise<AdminFacts> {
  const today = localDate(now)
  const years = await sql<AdminFacts['years'][number]>`
    select y.year, y.working_days as "workingDays", count(d.on_date)::int as "daysOff"
    from calendar_year y
    left join calendar_day d on d.tenant_id = y.tenant_id and extract(year from d.on_date) = y.year and d.confirmed
    where y.tenant_id = ${tenantId} group by y.year, y.working_days order by y.year`.execute(tx)
  const posts = await sql<AdminFacts['posts'][number]>`
    select g.name as agency, u.name as unit, p.title, p.seat, string_agg(a.name || ' (' || a.username || ')', ', ') as holders
    from post p
    join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    join agency g on g.tenant_id = u.tenant_id and g.id = u.agency_id
    left join post_holding h on h.tenant_id = p.tenant_id and h.post_id = p.id
      and h.from_on <= ${today} and (h.to_on is null or h.to_on >= ${today})
    left join user_account a on a.tenant_id = h.tenant_id and a.id = h.account_id and not a.disabled
    where p.tenant_id = ${tenantId}
    group by g.name, g.sort_order, u.name, u.sort_order, p.title, p.role, p.seat
    order by u.sort_order, p.role, p.seat`.execute(tx)
  const recent = await tx
    .selectFrom('event')
    .select(['at', 'name', 'actor_name as actor', 'subject_kind as subjectKind', 'subject_id as subjectId'])
    .where('tenant_id', '=', tenantId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  return { years: years.rows, posts: posts.rows, recent }
}
