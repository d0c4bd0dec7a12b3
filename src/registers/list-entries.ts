import { type RawBuilder, sql } from 'kysely'
import { type Instant, localDate } from '#law/instant.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { Tx } from '#platform/database/tx.ts'
import { decodeCursor, page } from '#platform/http/paging.ts'
import { searchQuery } from '#platform/words/search-text.ts'
import type { Values } from './engine/field.ts'
import type { Register } from './engine/register.ts'
import { type Entry, type EntryRow, entryColumns, entryOf, visibleTo } from './entry.ts'

/** What is asked of a list. */
export interface Wanted {
  q?: string | undefined
  /** One of the register's states, or `void`. */
  state?: string | undefined
  due?: 'late' | 'soon' | 'open' | undefined
  agency?: string | undefined
  from?: string | undefined
  to?: string | undefined
  /** Fields that must hold exactly these values. */
  values?: Values | undefined
}

export interface Looking {
  actor: Actor
  scope: Scope
  now: Instant
}

export interface Paging {
  sort?: 'recent' | 'due' | undefined
  limit: number
  cursor?: string | undefined
}

/** Days before a due date from which it is soon. */
export const soonDays = 7
const day = 86_400_000

const finalStates = (declared: Register): string[] =>
  Object.entries(declared.states)
    .filter(([, state]) => state.isFinal)
    .map(([name]) => name)

function conditionsOf(declared: Register, { actor, scope, now }: Looking, wanted: Wanted): RawBuilder<unknown>[] {
  const today = localDate(now)
  const conditions = [
    sql`e.tenant_id = ${actor.tenantId} and e.register = ${declared.name}`,
    visibleTo(declared, actor, scope),
    wanted.state === 'void' ? sql`e.voided_at is not null` : sql`e.voided_at is null`,
  ]
  if (wanted.state && wanted.state !== 'void') conditions.push(sql`e.state = ${wanted.state}`)
  if (wanted.agency) conditions.push(sql`e.agency_id = ${wanted.agency}`)
  if (wanted.from) conditions.push(sql`e.dated_on >= ${wanted.from}::date`)
  if (wanted.to) conditions.push(sql`e.dated_on <= ${wanted.to}::date`)
  if (wanted.due === 'open') conditions.push(sql`e.state <> all(${finalStates(declared)})`)
  if (wanted.due === 'late') conditions.push(sql`e.due_on < ${today}::date`)
  if (wanted.due === 'soon')
    conditions.push(sql`e.due_on between ${today}::date and ${localDate(now + soonDays * day)}::date`)
  const held = Object.entries(wanted.values ?? {}).filter(([, value]) => value !== null)
  if (held.length > 0) conditions.push(sql`e.data @> ${JSON.stringify(Object.fromEntries(held))}::jsonb`)
  if (wanted.q?.trim()) {
    const words = searchQuery(wanted.q)
    // Words without a letter or a figure find nothing rather than everything.
    conditions.push(words === null ? sql`false` : sql`e.search @@ to_tsquery('simple', ${words})`)
  }
  return conditions
}

/** Entries one may see, the youngest date first or by due date; keyset paged, without what is personal. */
export async function listEntries(
  tx: Tx,
  declared: Register,
  looking: Looking,
  wanted: Wanted,
  { sort = 'recent', limit, cursor }: Paging,
): Promise<{ items: Entry[]; nextCursor: string | null }> {
  const conditions = conditionsOf(declared, looking, wanted)
  const byDue = sort === 'due'
  const key = byDue ? sql`coalesce(e.due_on, 'infinity'::date)` : sql`e.dated_on`
  if (cursor) {
    const [at, id] = decodeCursor(cursor, ['day', 'uuid'])
    conditions.push(
      byDue ? sql`(${key}, e.id) > (${at}::date, ${id}::uuid)` : sql`(${key}, e.id) < (${at}::date, ${id}::uuid)`,
    )
  }
  const { rows } = await sql<EntryRow & { sort_text: string }>`
    select ${entryColumns}, ${key}::text as sort_text from register_entry e
    where ${sql.join(conditions, sql` and `)}
    order by ${byDue ? sql`${key}, e.id` : sql`${key} desc, e.id desc`} limit ${limit + 1}`.execute(tx)
  const found = page(rows, limit, (row) => [row.sort_text, row.id])
  return { items: found.items.map((row) => entryOf(row)), nextCursor: found.nextCursor }
}

/** How many entries stand in each state, by the same question; voided ones under `void`. */
export async function countStates(
  tx: Tx,
  declared: Register,
  looking: Looking,
  wanted: Omit<Wanted, 'state'>,
): Promise<ReadonlyMap<string, number>> {
  const count = async (state: Wanted['state']) => {
    const { rows } = await sql<{ state: string; n: string }>`
      select e.state, count(*) as n from register_entry e
      where ${sql.join(conditionsOf(declared, looking, { ...wanted, state }), sql` and `)} group by e.state`.execute(tx)
    return rows.map((row): [string, number] => [row.state, Number(row.n)])
  }
  const [kept, voided] = [await count(undefined), await count('void')]
  return new Map([...kept, ['void', voided.reduce((sum, [, n]) => sum + n, 0)]])
}
