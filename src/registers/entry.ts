import { sql } from 'kysely'
import { type Actor, agenciesOf } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { Secrets } from '#platform/auth/secrets.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Values } from './engine/field.ts'
import type { Register } from './engine/register.ts'

/** One entry of a register as the area works with it. Dates are `YYYY-MM-DD`, moments milliseconds. */
export interface Entry {
  id: string
  agencyId: string
  mark: string | null
  title: string
  state: string
  datedOn: string
  dueOn: string | null
  /** Personal fields included only when they were asked for. */
  values: Values
  provenance: string | null
  seq: number
  lastHash: string
  createdAt: number
  changedAt: number
  isVoid: boolean
}

export interface EntryRow {
  id: string
  agency_id: string
  mark: string | null
  title: string
  state: string
  dated_on: string
  due_on: string | null
  data: Values
  secret: Buffer | null
  provenance: string | null
  seq: number
  last_hash: string
  created_at: Date
  changed_at: Date
  voided_at: Date | null
}

export const entryColumns = sql`e.id, e.agency_id, e.mark, e.title, e.state, e.dated_on, e.due_on, e.data, e.secret,
  e.provenance, e.seq, e.last_hash, e.created_at, e.changed_at, e.voided_at`

export function entryOf(row: EntryRow, open?: { secrets: Secrets; tenantId: string }): Entry {
  // Sealed by `store.ts` as JSON of field names to values.
  const personal = open && row.secret ? (JSON.parse(open.secrets.open(open.tenantId, row.secret)) as Values) : {}
  return {
    id: row.id,
    agencyId: row.agency_id,
    mark: row.mark,
    title: row.title,
    state: row.state,
    datedOn: row.dated_on,
    dueOn: row.due_on,
    values: { ...row.data, ...personal },
    provenance: row.provenance,
    seq: row.seq,
    lastHash: row.last_hash,
    createdAt: row.created_at.getTime(),
    changedAt: row.changed_at.getTime(),
    isVoid: row.voided_at !== null,
  }
}

/** Which entries an actor sees: those of their agencies, or all of the province; strangers see what is public. */
export function visibleTo(declared: Register, actor: Actor, scope: Scope) {
  if (actor.kind === 'anonymous' || actor.kind === 'citizen' || actor.kind === 'business')
    return sql<boolean>`e.state = any(${declared.publicIn ?? []}) and e.voided_at is null`
  if (scope === 'tenant' || actor.kind === 'system') return sql<boolean>`true`
  return sql<boolean>`e.agency_id = any(${agenciesOf(actor)})`
}

/** The entry with this id that the actor may see, or 404. */
export async function findEntry(
  tx: Tx,
  declared: Register,
  id: string,
  by: { actor: Actor; scope: Scope; secrets?: Secrets },
): Promise<Entry> {
  const { actor, scope, secrets } = by
  const { rows } = await sql<EntryRow>`select ${entryColumns} from register_entry e
    where e.tenant_id = ${actor.tenantId} and e.id = ${id} and e.register = ${declared.name}
      and ${visibleTo(declared, actor, scope)}`.execute(tx)
  const row = rows[0]
  if (!row) throw new Problem('register.entry-unknown')
  return entryOf(row, secrets && { secrets, tenantId: actor.tenantId })
}
