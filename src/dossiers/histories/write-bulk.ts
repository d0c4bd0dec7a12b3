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
    history.events.map((event) => eventRow(ground, history.id, event, recordedAt(event))),
  )
  const tasks = histories.flatMap((history) => history.tasks.map((task) => taskRow(ground, history.id, task)))
  const books = ground.numbers.changes().map((book) => ({ tenant_id: ground.tenantId, ...book }))
  return sql`
    with
      new_dossier as (${insertFrom('dossier', dossierColumns, dossiers)}),
      new_event as (${insertFrom('event', eventColumns, events)}),
      new_task as (${insertFrom('task', taskColumnTypes, tasks)})
    ${insertFrom('number_book', { tenant_id: 'text', book: 'text', period: 'text', last: 'int' }, books)}
    on conflict (tenant_id, book, period) do update set last = greatest(number_book.last, excluded.last)`
}

function insertFrom<Columns extends Record<string, ColumnType>>(
  table: string,
  columns: Columns,
  rows: readonly Record<keyof Columns & string, Cell>[],
): RawBuilder<unknown> {
  const names: (keyof Columns & string)[] = Object.keys(columns)
  // Names and types are those of the declarations; nothing from outside is in them.
  const chosen = names.map((name) => (name === 'search' ? `to_tsvector('simple', search)` : name)).join(', ')
  const arrays = names.map((name) => {
    const type = columns[name] ?? 'text'
    return sql`${binaryArray(
      type,
      rows.map((row) => row[name]),
    )}${sql.raw(`::${serverType(type)}[]`)}`
  })
  return sql`insert into ${sql.raw(`${table} (${names.join(', ')}) select ${chosen} from unnest(`)}${sql.join(arrays)}${sql.raw(`) as new (${names.join(', ')})`)}`
}
