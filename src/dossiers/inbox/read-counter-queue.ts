import { sql } from 'kysely'
import { type Instant, toIso } from '#law/instant.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import { postQueue } from '../roles.ts'

/** What waits at a counter, by what has to be done there. */
export type CounterGroup = 'intake' | 'supplement' | 'handOver' | 'return'

export interface CounterLine {
  id: string
  code: string | null
  submissionNo: string | null
  ownerName: string
  openedAt: Instant
  dueAt: Instant
}

export interface CounterQueue {
  group: CounterGroup
  total: number
  lines: CounterLine[]
}

/** Counted no further than this: a counter with more needs no exact number. */
const countedAtMost = 200

interface Row {
  kind: CounterGroup
  total: number
  id: string
  code: string | null
  submission_no: string | null
  owner_name: string
  opened_at: Date
  due_at: Date
}

/** The open work of the counters the actor serves, in four groups, the first few of each by due date. */
export async function readCounterQueue(tx: Tx, actor: Actor, shown: number): Promise<CounterQueue[]> {
  const queues = actor.posts
    .filter((post) => post.role === 'receptionOfficer' || post.role === 'resultOfficer')
    .map((post) => postQueue(post.unitId, post.role))
  const { rows } = await sql<Row>`
    select * from (
      select d.id, d.code, d.submission_no, d.owner_name, w.opened_at, w.due_at, k.kind,
        count(*) over (partition by k.kind)::int as total,
        row_number() over (partition by k.kind order by w.due_at, w.id) as nth
      from (
        select t.* from unnest(${queues}::text[]) q(queue)
        cross join lateral (
          select t.* from task t
          where t.tenant_id = ${actor.tenantId} and t.queue = q.queue and t.closed_at is null
          order by t.due_at, t.id limit ${countedAtMost}
        ) t
      ) w
      join dossier d on d.tenant_id = ${actor.tenantId} and d.id = w.dossier_id
      cross join lateral (
        select case d.status when 'submitted' then 'intake' when 'supplementRequested' then 'supplement'
          when 'withdrawalRequested' then 'intake' when 'resultReady' then 'return' else 'handOver' end as kind
      ) k
    ) g where g.nth <= ${shown}
    order by g.due_at, g.id`.execute(tx)
  const groups: readonly CounterGroup[] = ['intake', 'supplement', 'handOver', 'return']
  return groups.map((group) => {
    const own = rows.filter((row) => row.kind === group)
    return { group, total: own[0]?.total ?? 0, lines: own.map(lineOf) }
  })
}

function lineOf(row: Row): CounterLine {
  const { id, code, submission_no: submissionNo, owner_name: ownerName } = row
  return { id, code, submissionNo, ownerName, openedAt: row.opened_at.getTime(), dueAt: row.due_at.getTime() }
}

export interface ReceivedToday {
  id: string
  code: string
  ownerName: string
  procedureName: string
  receivedAt: string
}

/** What this counter received last, for finding a receipt again. */
export async function readReceived(tx: Tx, actor: Actor, since: Instant, limit: number): Promise<ReceivedToday[]> {
  const agencies = [...new Set(actor.posts.map((post) => post.servesAgencyId))]
  const { rows } = await sql<{
    id: string
    code: string
    owner_name: string
    procedure_name: string
    received_at: Date
  }>`
    select d.id, d.code, d.owner_name, v.name as procedure_name, d.received_at from dossier d
    join pub.procedure_version v on v.tenant_id = d.tenant_id and v.procedure_code = d.procedure_code and v.version = d.procedure_version
    where d.tenant_id = ${actor.tenantId} and d.agency_id = any(${agencies}) and d.received_at >= ${new Date(since)}
    order by d.received_at desc, d.id desc limit ${limit}`.execute(tx)
  return rows.map(({ id, code, owner_name: ownerName, procedure_name: procedureName, received_at }) => ({
    id,
    code,
    ownerName,
    procedureName,
    receivedAt: toIso(received_at.getTime()),
  }))
}

/** The procedures this counter received of late, the most frequent first: what is likely to come next. */
export async function readFrequentProcedures(tx: Tx, actor: Actor, limit: number): Promise<string[]> {
  const agencies = [...new Set(actor.posts.map((post) => post.servesAgencyId))]
  const { rows } = await sql<{ procedure_code: string }>`
    select procedure_code from (
      select d.procedure_code from dossier d
      where d.tenant_id = ${actor.tenantId} and d.agency_id = any(${agencies}) and d.received_at is not null
      order by d.received_at desc, d.id desc limit 300
    ) latest group by procedure_code order by count(*) desc, procedure_code limit ${limit}`.execute(tx)
  return rows.map((row) => row.procedure_code)
}
