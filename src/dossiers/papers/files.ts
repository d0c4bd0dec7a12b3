import { sql } from 'kysely'
import { Type } from 'typebox'
import { keepUpload } from '#platform/files/keep-upload.ts'
import { words } from '#platform/files/words.ts'
import { action } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import { visibleTo } from '../dossier-row.ts'

export const uploadFile = action({
  name: 'file.upload',
  method: 'POST',
  path: '/files',
  permission: 'file.upload',
  summary: { vi: 'Gửi một tệp để đính kèm hồ sơ', en: 'Send a file to attach to a dossier' },
  params: Type.Object({}),
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({
    id: Type.String(),
    name: Type.String(),
    size: Type.Integer(),
    type: Type.String(),
    sha256: Type.String(),
  }),
  status: 201,
  multipart: true,
  async run(context) {
    const [upload] = context.uploads
    if (!upload) throw new Problem('upload.missing', {}, [{ pointer: '/file', message: words(context.lang).missing }])
    const kept = await keepUpload(context, upload)
    await context.record({
      name: 'file.uploaded',
      subject: { kind: 'file', id: kept.id },
      data: { sha256: kept.sha256, size: kept.size, type: kept.type },
    })
    return { output: kept }
  },
})

/** The file's bytes, for whoever sent it and for those who may see a dossier that holds it. */
export const downloadFile = action({
  name: 'file.read',
  method: 'GET',
  path: '/files/{id}',
  permission: 'file.read',
  summary: { vi: 'Tải một tệp', en: 'Download a file' },
  params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({}),
  async run({ platform, tx, actor, scope, params }) {
    const { rows } = await sql<{ name: string; type: string; sha256: string }>`
      select f.name, f.type, f.sha256 from file f
      where f.tenant_id = ${actor.tenantId} and f.id = ${params.id} and (f.uploaded_by = ${actor.accountId} or exists (
        select 1 from dossier_file l join dossier d on d.tenant_id = l.tenant_id and d.id = l.dossier_id
        where l.tenant_id = f.tenant_id and l.file_id = f.id and ${visibleTo(actor, scope)}))`.execute(tx)
    const file = rows[0]
    if (!file) throw new Problem('file.unknown')
    return {
      output: {},
      body: { bytes: platform.files.read(file.sha256), type: file.type, fileName: file.name, inline: true },
    }
  },
  page: { path: '/tep/{id}' },
})
