import { sql } from 'kysely'
import type { Tx } from '#platform/database/tx.ts'

export interface EntryFile {
  id: string
  name: string
  size: number
  type: string
  sha256: string
  note: string | null
  attachedAt: Date
}

const columns = sql`f.id, f.name, f.size::int as size, f.type, f.sha256, l.note, l.attached_at as "attachedAt"`

/** Files of an entry, as they came. */
export async function filesOf(tx: Tx, tenantId: string, entryId: string): Promise<EntryFile[]> {
  const { rows } = await sql<EntryFile>`select ${columns} from register_file l
    join file f on f.tenant_id = l.tenant_id and f.id = l.file_id
    where l.tenant_id = ${tenantId} and l.entry_id = ${entryId} order by l.attached_at, f.id`.execute(tx)
  return rows
}

export async function fileOf(tx: Tx, tenantId: string, entryId: string, fileId: string): Promise<EntryFile | null> {
  const { rows } = await sql<EntryFile>`select ${columns} from register_file l
    join file f on f.tenant_id = l.tenant_id and f.id = l.file_id
    where l.tenant_id = ${tenantId} and l.entry_id = ${entryId} and l.file_id = ${fileId}`.execute(tx)
  return rows[0] ?? null
}
