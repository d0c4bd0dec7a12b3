import { Type } from 'typebox'
import { deskDossierPath, dossierParams, findDossier, readDetail } from '#dossiers'
import { inviteOf } from '#feedback'
import { action } from '#platform/http/action.ts'
import { portalPath } from '../portal-path.ts'
import { dossierPage } from './dossier.page.ts'

export const showMyDossier = action({
  name: 'dossier.page',
  method: 'GET',
  permission: 'dossier.read',
  summary: { vi: 'Trang hồ sơ của người nộp', en: 'A dossier’s page for its owner' },
  params: dossierParams,
  query: Type.Object({
    /** What has just been done, to be confirmed once. */
    xong: Type.Optional(Type.String({ maxLength: 40 })),
    'da-nop': Type.Optional(Type.String({ maxLength: 10 })),
  }),
  input: Type.Object({}),
  output: Type.Object({}),
  async run({ tx, actor, scope, params, lang }) {
    const row = await findDossier(tx, actor, scope, params.idOrCode)
    const { id, code, submission_no: submissionNo } = row
    if (actor.kind === 'official') return { output: {}, redirect: deskDossierPath({ id, code, submissionNo }) }
    // A draft has its own pages.
    if (row.status === 'draft')
      return { output: {}, redirect: portalPath(lang, `/nop-ho-so/${row.procedure_code}/${id}`) }
    return { output: {} }
  },
  page: {
    path: '/ho-so/{idOrCode}',
    async render(_output, view, context) {
      const { query } = context
      const done = query['da-nop'] === undefined ? query.xong : 'da-nop'
      const detail = await readDetail(context, context.params.idOrCode)
      const survey = (await inviteOf(context, detail.row)) ?? undefined
      return dossierPage(view, { detail, done, survey })
    },
  },
})
