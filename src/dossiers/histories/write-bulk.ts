import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '#law/instant.ts'
import type { Secrets } from '#platform/auth/secrets.ts'
import type { Tx } from '#platform/database/tx.ts'
import { binaryArray, type Cell, type ColumnType, serverType } from './binary-arrays.ts'
import { dossierColumns, dossierRow, eventColumns, eventRow, taskColumnTypes, taskRow } from './bulk-rows.ts'
import type { Ground } from './ground.ts'
import type { History, HistoryEvent } from './history.ts'

/** So many dossiers travel in one statement: a few megabytes. */
const together = 250
/** Of the tenant's settings: how many bulk statements have been written. */
const loadsKey = 'dossiers.loads'

/** Writes whole histories with the numbers they have taken; in the caller's transaction, so all of them or none. */
export async function writeHistories(
  tx: Tx,
  secrets: Secrets,
  ground: Ground,
  histories: readonly History[],
  recordedAt: (event: HistoryEvent) => Instant,
): Promise<void> {
  for (let from = 0; from < histories.length; from += together) {
    await bulkStatement(secrets, ground, histories.slice(from, from + together), recordedAt).execute(tx)
  }
}

/** One statement for dossiers, events, tasks and number books: it is done whole, and the server works while we go on. */
export function bulkStatement(
  secrets: Secrets,
  ground: Ground,
  histories: readonly History[],
  recordedAt: (event: HistoryEvent) => Instant,
): RawBuilder<unknown> {
  const dossiers = histories.map((history) => dossierRow(ground, secrets, history))
  const events = histories.flatMap((history) =>
    history.events.map((event) => eventRow(history.id, event, recordedAt(event))),
  )
  const tasks = histories.flatMap((history) => history.tasks.map((task) => taskRow(ground, history.id, task)))
  const books = ground.numbers.changes()
  const tenant = { tenant_id: ground.tenantId }
  return sql`
    with
      new_dossier as (${insertFrom('dossier', tenant, dossierColumns, dossiers)}),
      new_event as (${insertFrom('event', { ...tenant, subject_kind: 'dossier' }, eventColumns, events)}),
      new_task as (${insertFrom('task', tenant, taskColumnTypes, tasks)}),
      new_load as (${oneLoadMore(ground.tenantId)})
    ${insertFrom('number_book', tenant, { book: 'text', period: 'text', last: 'int' }, books)}
    on conflict (tenant_id, book, period) do update set last = greatest(number_book.last, excluded.last)`
}

/**
 * Such events are recorded with times of long ago, so whoever follows events by when they were recorded does not meet
 * them: this number tells that dossiers have come in another way.
 */
function oneLoadMore(tenantId: string): RawBuilder<unknown> {
  return sql`insert into setting (tenant_id, key, value) values (${tenantId}, ${loadsKey}, '1')
    on conflict (tenant_id, key) do update set value = to_jsonb(setting.value::int + 1)`
}

/** `same` is what all rows have in common. Names and types are those of declarations; nothing from outside is in them. */
function insertFrom<Columns extends Record<string, ColumnType>>(
  table: string,
  same: Readonly<Record<string, string>>,
  columns: Columns,
  rows: readonly Record<keyof Columns & string, Cell>[],
): RawBuilder<unknown> {
  const names: (keyof Columns & string)[] = Object.keys(columns)
  const into = sql.raw([...Object.keys(same), ...names].join(', '))
  const shared = Object.values(same).map((value) => sql`${value}::text`)
  const chosen = names.map((name) => sql.raw(name === 'search' ? `to_tsvector('simple', search)` : name))
  const arrays = names.map((name) => {
    const type = columns[name] ?? 'text'
    const cells = rows.map((row) => row[name])
    return sql`${binaryArray(type, cells)}${sql.raw(`::${serverType(type)}[]`)}`
  })
  return sql`insert into ${sql.raw(table)} (${into}) select ${sql.join([...shared, ...chosen])}
    from unnest(${sql.join(arrays)}) as new (${sql.raw(names.join(', '))})`
}
