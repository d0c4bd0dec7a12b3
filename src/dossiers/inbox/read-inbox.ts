import { sql } from 'kysely'
import { dayStart, type Instant, localDay, toIso } from '#law/instant.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import { decodeCursor, page } from '#platform/http/paging.ts'
import { queuesOf } from '../roles.ts'

export interface InboxQuery {
  limit: number
  cursor?: string
  due?: 'late' | 'today' | 'week'
  procedure?: string
}

interface TaskRow {
  task_id: string
  dossier_id: string
  code: string | null
  submission_no: string | null
  procedure_code: string
  procedure_name: string
  owner_name: string
  status: string
  channel: string
  step_no: number | null
  step_name: string
  assignee_id: string | null
  assignee: string | null
  opened_at: Date
  due_at: Date
  dossier_due_at: Date | null
}

export const endOfToday = (now: Instant): Instant => dayStart(localDay(now) + 1)
/** Midnight after Sunday. Day 0 was a Thursday, so day + 3 counts from a Monday. */
export const endOfWeek = (now: Instant): Instant => dayStart(localDay(now) + 7 - ((localDay(now) + 3) % 7))

/** The actor's open work, nearest date first: each queue is read in the order of its index, then merged. */
export async function readInbox(tx: Tx, actor: Actor, now: Instant, query: InboxQuery) {
  const limit = query.limit + 1
  const more: ReturnType<typeof sql>[] = []
  if (query.cursor) {
    const [at, id] = decodeCursor(query.cursor, ['millisecond', 'uuid'])
    more.push(sql`(t.due_at, t.id) > (${new Date(Number(at))}, ${id}::uuid)`)
  }
  if (query.due === 'late') more.push(sql`t.due_at < ${new Date(now)}`)
  if (query.due === 'today') more.push(sql`t.due_at >= ${new Date(now)} and t.due_at < ${new Date(endOfToday(now))}`)
  if (query.due === 'week') more.push(sql`t.due_at >= ${new Date(now)} and t.due_at < ${new Date(endOfWeek(now))}`)
  if (query.procedure) {
    more.push(
      sql`exists (select 1 from dossier p where p.tenant_id = t.tenant_id and p.id = t.dossier_id and p.procedure_code = ${query.procedure})`,
    )
  }
  const condition = more.length > 0 ? sql`and ${sql.join(more, sql` and `)}` : sql``
  const { rows } = await sql<TaskRow>`
    select m.id as task_id, d.id as dossier_id, d.code, d.submission_no, d.procedure_code, v.name as procedure_name, d.owner_name,
      d.status, d.channel, m.step_no, m.step_name, m.assignee_id, a.name as assignee, m.opened_at, m.due_at, d.due_at as dossier_due_at
    from (
      select t.* from unnest(${queuesOf(actor)}::text[]) q(queue)
      cross join lateral (
        select t.* from task t
        where t.tenant_id = ${actor.tenantId} and t.queue = q.queue and t.closed_at is null ${condition}
        order by t.due_at, t.id limit ${limit}
      ) t
      order by t.due_at, t.id limit ${limit}
    ) m
    join dossier d on d.tenant_id = m.tenant_id and d.id = m.dossier_id
    join pub.procedure_version v on v.tenant_id = d.tenant_id and v.procedure_code = d.procedure_code and v.version = d.procedure_version
    left join pub.person a on a.tenant_id = m.tenant_id and a.id = m.assignee_id
    order by m.due_at, m.id`.execute(tx)
  const found = page(rows, query.limit, (row) => [row.due_at.getTime(), row.task_id])
  return { items: found.items.map(inboxLine), nextCursor: found.nextCursor }
}

const iso = (at: Date | null): string | null => (at === null ? null : toIso(at.getTime()))

function inboxLine(row: TaskRow) {
  return {
    id: row.task_id,
    dossierId: row.dossier_id,
    code: row.code,
    submissionNo: row.submission_no,
    procedureCode: row.procedure_code,
    procedureName: row.procedure_name,
    ownerName: row.owner_name,
    status: row.status,
    channel: row.channel,
    step: { no: row.step_no, name: row.step_name },
    assignee: row.assignee,
    openedAt: toIso(row.opened_at.getTime()),
    dueAt: toIso(row.due_at.getTime()),
    dossierDueAt: iso(row.dossier_due_at),
  }
}
export type InboxLine = ReturnType<typeof inboxLine>
