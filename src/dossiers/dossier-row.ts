import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Channel, Dossier } from '#law/dossier.ts'
import { type Actor, agenciesOf } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { Dossier as DossierTable } from '#platform/database/schema.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'

/** What is asked of each paper (CONTRACT §5). */
export interface ComponentGiven {
  code: string
  copies?: number
  copyType?: 'original' | 'copy' | 'electronic'
  fileIds?: string[]
  /** When a paper was scanned whose file did not come with a loaded year. */
  digitisedAt?: string
}

/** What was owed and how it was paid, as far as the record tells. */
export interface FeeKept {
  vnd: number
  paidOnline: boolean | null
}

export interface IssuedResult {
  number: string
  title: string
  /** Null for results of loaded years: they were issued elsewhere, and no file came with them. */
  fileId: string | null
  signedBy: string
  /** Of results of loaded years, in place of the file: whether it was an electronic one, and when it was digitised. */
  electronic?: boolean
  digitisedAt?: string
}

/** The open piece of work of a dossier. */
export interface OpenTask {
  id: string
  queue: string
  step_no: number | null
  step_name: string
  role: string
  unit_id: string | null
  assignee_id: string | null
  assignee_name: string | null
  due_at: string
}

/** A dossier as read: its columns with the JSON ones in their shapes, and its open task. */
export type DossierRow = Omit<
  Selectable<DossierTable>,
  'state' | 'components' | 'result' | 'fee' | 'channel' | 'result_channel' | 'search' | 'form'
> & {
  state: Dossier
  channel: Channel
  result_channel: Channel
  form: Record<string, unknown>
  components: ComponentGiven[]
  result: IssuedResult | null
  fee: FeeKept | null
  task: OpenTask | null
}

/** Whether this dossier is the actor's to see, said once for every query. `d` is the dossier's alias. */
export function visibleTo(actor: Actor, scope: Scope) {
  if (scope === 'tenant') return sql<boolean>`true`
  if (scope === 'own') return sql<boolean>`d.account_id = ${actor.accountId}`
  const units = actor.posts.map((post) => post.unitId)
  return sql<boolean>`(d.status <> 'draft' and (d.agency_id = any(${agenciesOf(actor)}) or exists (
    select 1 from task mine where mine.tenant_id = d.tenant_id and mine.dossier_id = d.id and mine.unit_id = any(${units}))))`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** One dossier by id, code or submission number; what the actor may not see does not exist. */
export async function findDossier(tx: Tx, actor: Actor, scope: Scope, idOrCode: string): Promise<DossierRow> {
  const which = uuid.test(idOrCode)
    ? sql`d.id = ${idOrCode}`
    : sql`(d.code = ${idOrCode} or d.submission_no = ${idOrCode})`
  // Columns are those of the table; the JSON ones are written by this area's store alone, in the shapes above.
  const { rows } = await sql<DossierRow>`
    select d.*, t.task
    from dossier d
    left join lateral (
      select json_build_object('id', t.id, 'queue', t.queue, 'step_no', t.step_no, 'step_name', t.step_name, 'role', t.role,
        'unit_id', t.unit_id, 'assignee_id', t.assignee_id, 'assignee_name', a.name, 'due_at', t.due_at) as task
      from task t left join pub.person a on a.tenant_id = t.tenant_id and a.id = t.assignee_id
      where t.tenant_id = d.tenant_id and t.dossier_id = d.id and t.closed_at is null
    ) t on true
    where d.tenant_id = ${actor.tenantId} and ${which} and ${visibleTo(actor, scope)}`.execute(tx)
  const row = rows[0]
  if (!row) throw new Problem('dossier.unknown')
  return row
}
