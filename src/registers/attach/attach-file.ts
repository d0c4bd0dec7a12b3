import { Type } from 'typebox'
import { address } from '#dossiers'
import { keepUpload } from '#platform/files/keep-upload.ts'
import { words as fileWords } from '#platform/files/words.ts'
import { type Action, action } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import { kebab, type Register } from '../engine/register.ts'
import { findEntry } from '../entry.ts'
import { entryPage } from '../entry-page/entry.page.ts'
import { readEntryPage } from '../entry-page/read-entry-page.ts'
import { fileOf } from '../files-of.ts'
import { errorsIn } from '../form/typed.ts'
import { apiPath, entryPath, filePath, permissionTo } from '../paths.ts'
import { openEntry, writeEntry } from '../perform.ts'
import { linkFile } from '../store.ts'
import { words } from '../words.ts'

/** A file beside an entry: evidence, the signed paper, a picture. */
export function attachFile(declared: Register): Action {
  return action({
    name: `${kebab(declared.name)}.attach`,
    method: 'POST',
    path: `${apiPath(declared)}/{id}/files`,
    permission: permissionTo('edit', declared),
    summary: { vi: words('vi').summary.attach(declared.one.vi), en: words('en').summary.attach(declared.one.en) },
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    query: Type.Object({}),
    input: Type.Object({ note: Type.Optional(Type.String({ maxLength: 500 })) }, { additionalProperties: false }),
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
      const { params, uploads, input, lang, tx, actor, now } = context
      const entry = await openEntry(context, declared, params.id)
      const [upload] = uploads
      if (!upload) throw new Problem('upload.missing', {}, [{ pointer: '/file', message: fileWords(lang).missing }])
      const file = await keepUpload(context, upload, '/file', 'records')
      await linkFile(tx, {
        tenantId: actor.tenantId,
        entryId: entry.id,
        fileId: file.id,
        note: input.note || null,
        now,
      })
      await writeEntry(context, declared, entry, entry, 'attached', { file: file.name, sha256: file.sha256 })
      return { output: file }
    },
    page: {
      path: `${entryPath(declared, '{id}')}/tep`,
      read: (entered) => (typeof entered.note === 'string' && entered.note !== '' ? { note: entered.note } : {}),
      next: (_file, { params }) => address(entryPath(declared, params.id), { xong: 'attach' }),
      async again(problem, _entered, view, context) {
        const shown = await readEntryPage(context, view, declared, context.params.id)
        return entryPage(view, shown, { kind: 'file', errors: errorsIn(problem, [], view.lang) })
      },
    },
  })
}

/** A file to whoever may read the entry it belongs to. */
export function downloadAttached(declared: Register): Action {
  return action({
    name: `${kebab(declared.name)}.file`,
    method: 'GET',
    path: `${apiPath(declared)}/{id}/files/{fileId}`,
    permission: permissionTo('read', declared),
    summary: { vi: words('vi').summary.file(declared.one.vi), en: words('en').summary.file(declared.one.en) },
    params: Type.Object({ id: Type.String({ format: 'uuid' }), fileId: Type.String({ format: 'uuid' }) }),
    query: Type.Object({}),
    input: Type.Object({}),
    output: Type.Object({}),
    async run({ platform, tx, actor, scope, params }) {
      const entry = await findEntry(tx, declared, params.id, { actor, scope })
      const file = await fileOf(tx, actor.tenantId, entry.id, params.fileId)
      if (!file) throw new Problem('file.unknown')
      const inline = /^image\/|^application\/pdf$/.test(file.type)
      return {
        output: {},
        body: { bytes: platform.files.read(file.sha256), type: file.type, fileName: file.name, inline },
      }
    },
    page: { path: filePath(declared, '{id}', '{fileId}') },
  })
}
