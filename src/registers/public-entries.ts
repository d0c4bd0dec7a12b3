import { anonymous } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import { registerNamed } from './declarations/all.ts'
import { type Entry, findEntry } from './entry.ts'
import { type EntryFile, fileOf, filesOf } from './files-of.ts'
import { listEntries, type Paging, type Wanted } from './list-entries.ts'

/** What of an entry everybody may know: personal values are not among it. */
export type PublicEntry = Pick<
  Entry,
  'id' | 'agencyId' | 'mark' | 'title' | 'state' | 'datedOn' | 'values' | 'provenance' | 'createdAt' | 'changedAt'
>

const shown = ({ id, agencyId, mark, title, state, datedOn, values, provenance, createdAt, changedAt }: Entry) => {
  return { id, agencyId, mark, title, state, datedOn, values, provenance, createdAt, changedAt }
}

/** Entries that are published (`publicIn`), the latest first. */
export async function publicEntries(
  tx: Tx,
  tenantId: string,
  registerName: string,
  query: Omit<Wanted, 'due'> & Partial<Paging> = {},
): Promise<{ items: PublicEntry[]; nextCursor: string | null }> {
  const { limit = 20, cursor, sort, ...wanted } = query
  // Nothing here depends on the day: only `due`, which strangers do not ask, reads the clock.
  const looking = { actor: anonymous(tenantId), scope: 'own', now: 0 } as const
  const found = await listEntries(tx, registerNamed(registerName), looking, wanted, { limit, cursor, sort })
  return { items: found.items.map(shown), nextCursor: found.nextCursor }
}

/** One of them, or 404. */
export async function publicEntry(
  tx: Tx,
  tenantId: string,
  registerName: string,
  id: string,
): Promise<PublicEntry & { files: EntryFile[] }> {
  const entry = await findEntry(tx, registerNamed(registerName), id, { actor: anonymous(tenantId), scope: 'own' })
  return { ...shown(entry), files: await filesOf(tx, tenantId, id) }
}

/** A file of one of them (a picture of an article), or null. */
export async function publicFile(
  tx: Tx,
  tenantId: string,
  registerName: string,
  id: string,
  fileId: string,
): Promise<EntryFile | null> {
  await findEntry(tx, registerNamed(registerName), id, { actor: anonymous(tenantId), scope: 'own' })
  return fileOf(tx, tenantId, id, fileId)
}
