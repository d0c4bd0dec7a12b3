import type { VerbContext } from '../verb.ts'

/** Whether the file is the actor's own upload, or already among the dossier's papers. */
export async function checkResultFile({ tx, actor, row }: VerbContext<unknown>, fileId: string): Promise<boolean> {
  const file = await tx
    .selectFrom('file')
    .leftJoin('dossier_file', (join) =>
      join
        .onRef('dossier_file.file_id', '=', 'file.id')
        .onRef('dossier_file.tenant_id', '=', 'file.tenant_id')
        .on('dossier_file.dossier_id', '=', row.id),
    )
    .select(['file.uploaded_by', 'dossier_file.dossier_id'])
    .where('file.tenant_id', '=', actor.tenantId)
    .where('file.id', '=', fileId)
    .executeTakeFirst()
  return file !== undefined && (file.uploaded_by === actor.accountId || file.dossier_id === row.id)
}
