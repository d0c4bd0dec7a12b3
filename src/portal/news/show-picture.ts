import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import { publicFile } from '#registers'

/** A picture of a published article; other files beside an article are the office's own. */
export const showPicture = action({
  name: 'news.picture',
  method: 'GET',
  permission: 'portal.read',
  summary: { vi: 'Ảnh của một tin, bài đã đăng', en: 'A picture of a published article' },
  params: Type.Object({ id: Type.String({ format: 'uuid' }), fileId: Type.String({ format: 'uuid' }) }),
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({}),
  async run({ platform, tx, actor, params }) {
    const file = await publicFile(tx, actor.tenantId, 'newsArticle', params.id, params.fileId)
    if (!file?.type.startsWith('image/')) throw new Problem('page.unknown')
    return {
      output: {},
      body: { bytes: platform.files.read(file.sha256), type: file.type, fileName: file.name, inline: true },
    }
  },
  page: { path: '/tin-tuc/{id}/anh/{fileId}' },
})
