import { sql } from 'kysely'
import type { Instant } from '#law/instant.ts'
import type { Secrets } from '#platform/auth/secrets.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import { fold } from '#platform/words/fold.ts'
import { searchWords } from '#platform/words/search-text.ts'
import type { Values } from './engine/field.ts'
import type { Register } from './engine/register.ts'
import type { Entry } from './entry.ts'

/** Everything a row holds beside its identity; made by `perform.ts` from a declaration and its values. */
export type Written = Pick<
  Entry,
  | 'id'
  | 'agencyId'
  | 'mark'
  | 'title'
  | 'state'
  | 'datedOn'
  | 'dueOn'
  | 'values'
  | 'provenance'
  | 'seq'
  | 'lastHash'
  | 'isVoid'
>

/** The row of an entry, as `insert` and `update` take it. */
export function rowOf(declared: Register, entry: Written, secrets: Secrets, tenantId: string) {
  const open: Record<string, unknown> = {}
  const personal: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(entry.values)) {
    if (value === null) continue
    const to = declared.fields[name]?.personal ? personal : open
    to[name] = value
  }
  return {
    agency_id: entry.agencyId,
    mark: entry.mark,
    title: entry.title,
    state: entry.state,
    dated_on: entry.datedOn,
    due_on: entry.isVoid ? null : entry.dueOn,
    data: JSON.stringify(open),
    secret: Object.keys(personal).length === 0 ? null : secrets.seal(tenantId, JSON.stringify(personal)),
    unique_key: entry.isVoid ? null : uniqueKey(declared, entry),
    search: sql<string>`to_tsvector('simple', ${searchText(declared, entry.title, entry.mark, open)})`,
    seq: entry.seq,
    last_hash: entry.lastHash,
    provenance: entry.provenance,
  }
}

/** One key out of the fields that together occur once, within the agency; null while one of them is empty. */
export function uniqueKey(declared: Register, entry: { agencyId: string; values: Values }): string | null {
  if (!declared.unique) return null
  const parts = declared.unique.map((name) => entry.values[name] ?? null)
  return parts.includes(null) ? null : JSON.stringify([entry.agencyId, ...parts.map((part) => fold(String(part)))])
}

/** Words of the title, the mark and every open text: never of a personal field. */
export function searchText(
  declared: Register,
  title: string,
  mark: string | null,
  open: Readonly<Record<string, unknown>>,
) {
  const texts = Object.entries(open).flatMap(([name, value]) => {
    const type = declared.fields[name]?.type
    return (type === 'text' || type === 'longText') && typeof value === 'string' ? [value.slice(0, 2000)] : []
  })
  // Words alone: PostgreSQL would take `12/QD-UBND` for the name of a file, and find none of its parts.
  return searchWords([mark ?? '', title, ...texts].join(' ')).join(' ')
}

export async function insertEntry(
  tx: Tx,
  declared: Register,
  entry: Written,
  by: { secrets: Secrets; tenantId: string; now: Instant },
) {
  const at = new Date(by.now)
  await guarded(() =>
    tx
      .insertInto('register_entry')
      .values({
        tenant_id: by.tenantId,
        id: entry.id,
        register: declared.name,
        ...rowOf(declared, entry, by.secrets, by.tenantId),
        created_at: at,
        changed_at: at,
      })
      .execute(),
  )
}

/** Writes over the state that `before` names; when somebody was faster no row answers and the change is refused. */
export async function updateEntry(
  tx: Tx,
  declared: Register,
  entry: Written,
  before: { seq: number },
  by: { secrets: Secrets; tenantId: string; now: Instant },
) {
  const { numUpdatedRows } = await guarded(() =>
    tx
      .updateTable('register_entry')
      .set({
        ...rowOf(declared, entry, by.secrets, by.tenantId),
        changed_at: new Date(by.now),
        voided_at: entry.isVoid ? new Date(by.now) : null,
      })
      .where('tenant_id', '=', by.tenantId)
      .where('id', '=', entry.id)
      .where('seq', '=', before.seq)
      .executeTakeFirst(),
  )
  if (Number(numUpdatedRows) !== 1) throw new Problem('register.changed-meanwhile')
}

export async function linkFile(
  tx: Tx,
  link: { tenantId: string; entryId: string; fileId: string; note: string | null; now: Instant },
) {
  await tx
    .insertInto('register_file')
    .values({
      tenant_id: link.tenantId,
      entry_id: link.entryId,
      file_id: link.fileId,
      note: link.note,
      attached_at: new Date(link.now),
    })
    .execute()
}

/** The unique key of a register is the only one a writer can hit with what was entered. */
async function guarded<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (
      error instanceof Error &&
      'constraint' in error &&
      error.constraint === 'register_entry_tenant_id_register_unique_key_key'
    )
      throw new Problem('register.taken')
    throw error
  }
}
