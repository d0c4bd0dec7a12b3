import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/database/tx.ts'
import type { Register } from './register.ts'
import { viewOf, viewSql } from './view-sql.ts'

/** Makes the view of every register anew whose declaration has changed; the view's comment keeps what it was made of. */
export async function syncViews(tx: Tx, all: readonly Register[]): Promise<void> {
  const { rows } = await sql<{ name: string; made: string | null }>`
    select 'pub.' || c.relname as name, obj_description(c.oid, 'pg_class') as made
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'pub' and c.relkind = 'v'`.execute(
    tx,
  )
  const known = new Map(rows.map(({ name, made }) => [name, made]))
  const stale = all.filter((declared) => known.get(viewOf(declared)) !== markOf(declared))
  if (stale.length === 0) return
  // Two processes may start at once: the second waits here and then finds the views as they should be.
  await sql`select pg_advisory_xact_lock(${7_031_966})`.execute(tx)
  for (const declared of stale) {
    const view = viewOf(declared)
    await sql.raw(`drop view if exists ${view}`).execute(tx)
    await sql.raw(viewSql(declared)).execute(tx)
    await sql.raw(`comment on view ${view} is '${markOf(declared)}'`).execute(tx)
  }
}

const markOf = (declared: Register): string =>
  `made from its register ${hash('sha256', viewSql(declared), 'hex').slice(0, 16)}`
