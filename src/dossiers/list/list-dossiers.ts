import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { type Instant, instantAt, isIsoDate, toIso } from '#law/instant.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { Tx } from '#platform/database/tx.ts'
import { action } from '#platform/http/action.ts'
import { decodeCursor, page, pageOf, pageQuery } from '#platform/http/paging.ts'
import { fold } from '#platform/words/fold.ts'
import { visibleTo } from '../dossier-row.ts'

const moment = Type.Union([Type.String(), Type.Null()])

/** A line of a list: whom and what, never an identifier. */
export const dossierLine = Type.Object({
  id: Type.String(),
  code: moment,
  submissionNo: moment,
  procedureCode: Type.String(),
  procedureName: Type.String(),
  ownerName: Type.String(),
  channel: Type.String(),
  status: Type.String(),
  stepName: moment,
  assignee: moment,
  submittedAt: moment,
  receivedAt: moment,
  dueAt: moment,
  finishedAt: moment,
  returnedAt: moment,
  outcome: moment,
})
export type DossierLine = Static<typeof dossierLine>

const day = Type.String({ format: 'date' })
export const listQuery = Type.Object({
  ...pageQuery,
  status: Type.Optional(Type.String({ maxLength: 40 })),
  assignee: Type.Optional(Type.String({ maxLength: 100 })),
  unit: Type.Optional(Type.String({ maxLength: 100 })),
  agency: Type.Optional(Type.String({ maxLength: 100 })),
  procedure: Type.Optional(Type.String({ maxLength: 40 })),
  from: Type.Optional(day),
  to: Type.Optional(day),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  due: Type.Optional(Type.Enum(['late', 'today', 'open'])),
  sort: Type.Enum(['recent', 'due'], { default: 'recent' }),
})
export type ListQuery = Static<typeof listQuery>

interface LineRow {
  id: string
  code: string | null
  submission_no: string | null
  procedure_code: string
  procedure_name: string
  owner_name: string
  channel: string
  status: string
  step_name: string | null
  assignee: string | null
  submitted_at: Date | null
  received_at: Date | null
  due_at: Date | null
  finished_at: Date | null
  returned_at: Date | null
  outcome: string | null
}

/** Every word must occur; the last may be a beginning, as it is while one types. */
export function searchQuery(q: string): string {
  const words = fold(q)
    .split(/[^\p{L}\p{N}.-]+/u)
    .filter((word) => word !== '')
  return words.map((word) => `'${word.replaceAll("'", '')}':*`).join(' & ')
}

const openStates = [
  'submitted',
  'accepted',
  'inProcess',
  'supplementRequested',
  'awaitingFinancialObligation',
  'withdrawalRequested',
]

/** Dossiers the actor may see, newest change of state first or by due date; keyset paged. */
export async function listDossiers(tx: Tx, actor: Actor, scope: Scope, now: Instant, query: ListQuery) {
  const byDue = query.sort === 'due'
  // Descending by reception (or submission), or ascending by due date; dossiers without a date come last.
  const sortAt = byDue
    ? sql`coalesce(d.due_at, 'infinity'::timestamptz)`
    : sql`coalesce(d.received_at, d.submitted_at, d.created_at)`
  const conditions = [sql`d.tenant_id = ${actor.tenantId}`, visibleTo(actor, scope)]
  if (scope !== 'own') conditions.push(sql`d.status <> 'draft'`)
  if (query.status) conditions.push(sql`d.status = any(${query.status.split(',')})`)
  if (query.agency) conditions.push(sql`d.agency_id = ${query.agency}`)
  if (query.procedure) conditions.push(sql`d.procedure_code = ${query.procedure}`)
  if (query.unit) conditions.push(sql`t.unit_id = ${query.unit}`)
  if (query.assignee) conditions.push(sql`a.username = ${query.assignee}`)
  if (query.from && isIsoDate(query.from))
    conditions.push(sql`coalesce(d.received_at, d.submitted_at) >= ${new Date(instantAt(query.from, 0))}`)
  if (query.to && isIsoDate(query.to))
    conditions.push(sql`coalesce(d.received_at, d.submitted_at) < ${new Date(instantAt(query.to, 24 * 60))}`)
  if (query.due) conditions.push(sql`d.status = any(${openStates})`)
  if (query.due === 'late') conditions.push(sql`d.due_at < ${new Date(now)}`)
  if (query.due === 'today')
    conditions.push(sql`d.due_at >= ${new Date(now)} and d.due_at < ${new Date(now + 86_400_000)}`)
  const words = query.q ? searchQuery(query.q) : ''
  if (words !== '') conditions.push(sql`d.search @@ to_tsquery('simple', ${words})`)
  if (query.cursor) {
    const [at, id] = decodeCursor(query.cursor, ['moment', 'uuid'])
    conditions.push(
      byDue
        ? sql`(${sortAt}, d.id) > (${at}::timestamptz, ${id}::uuid)`
        : sql`(${sortAt}, d.id) < (${at}::timestamptz, ${id}::uuid)`,
    )
  }
  const order = byDue ? sql`${sortAt}, d.id` : sql`${sortAt} desc, d.id desc`
  const { rows } = await sql<LineRow & { sort_text: string }>`
    select d.id, d.code, d.submission_no, d.procedure_code, v.name as procedure_name, d.owner_name, d.channel, d.status,
      t.step_name, a.name as assignee, d.submitted_at, d.received_at, d.due_at, d.finished_at, d.returned_at, d.outcome,
      ${sortAt}::text as sort_text
    from dossier d
    join pub.procedure_version v on v.tenant_id = d.tenant_id and v.procedure_code = d.procedure_code and v.version = d.procedure_version
    left join task t on t.tenant_id = d.tenant_id and t.dossier_id = d.id and t.closed_at is null
    left join pub.person a on a.tenant_id = t.tenant_id and a.id = t.assignee_id
    where ${sql.join(conditions, sql` and `)}
    order by ${order} limit ${query.limit + 1}`.execute(tx)
  const found = page(rows, query.limit, (row) => [row.sort_text, row.id])
  return { items: found.items.map(lineOf), nextCursor: found.nextCursor }
}

const iso = (at: Date | null): string | null => (at === null ? null : toIso(at.getTime()))

function lineOf(row: LineRow): DossierLine {
  return {
    id: row.id,
    code: row.code,
    submissionNo: row.submission_no,
    procedureCode: row.procedure_code,
    procedureName: row.procedure_name,
    ownerName: row.owner_name,
    channel: row.channel,
    status: row.status,
    stepName: row.step_name,
    assignee: row.assignee,
    submittedAt: iso(row.submitted_at),
    receivedAt: iso(row.received_at),
    dueAt: iso(row.due_at),
    finishedAt: iso(row.finished_at),
    returnedAt: iso(row.returned_at),
    outcome: row.outcome,
  }
}

export const listOfDossiers = action({
  name: 'dossier.list',
  method: 'GET',
  path: '/dossiers',
  permission: 'dossier.read',
  summary: { vi: 'Danh sách hồ sơ được xem', en: 'Dossiers one may see' },
  params: Type.Object({}),
  query: listQuery,
  input: Type.Object({}),
  output: pageOf(dossierLine),
  run: async ({ tx, actor, scope, now, query }) => ({ output: await listDossiers(tx, actor, scope, now, query) }),
})
