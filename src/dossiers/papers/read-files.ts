import type { Tx } from '#platform/database/tx.ts'

export interface PaperFile {
  id: string
  name: string
  type: string
  size: number
  sha256: string
}

/** What is known of files by their ids, for the page that names them. */
export async function readFiles(tx: Tx, tenantId: string, ids: readonly string[]): Promise<Map<string, PaperFile>> {
  if (ids.length === 0) return new Map()
  const files = await tx
    .selectFrom('file')
    .select(['id', 'name', 'type', 'size', 'sha256'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(files.map((file) => [file.id, { ...file, size: Number(file.size) }]))
}
