import { Type } from 'typebox'
import { dossierParams, findDossier } from '#dossiers'
import { action } from '#platform/http/action.ts'
import { inviteOf } from './find-survey.ts'
import { slipPage } from './slip.page.ts'

/** The one-time link of a returned dossier, for its owner, and for the counter to show or print as a QR code. */
export const handOutSurvey = action({
  name: 'survey.hand-out',
  method: 'GET',
  path: '/dossiers/{idOrCode}/survey',
  permission: 'survey.hand-out',
  summary: { vi: 'Đường dẫn đánh giá của một hồ sơ đã trả kết quả', en: 'The survey link of a returned dossier' },
  params: dossierParams,
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({
    state: Type.Enum(['closed', 'open', 'answered']),
    token: Type.Union([Type.String(), Type.Null()]),
    url: Type.Union([Type.String(), Type.Null()]),
    until: Type.Union([Type.String(), Type.Null()]),
  }),
  async run(context) {
    const { platform, tx, actor, scope, params, request } = context
    const row = await findDossier(tx, actor, scope, params.idOrCode)
    const invite = await inviteOf(context, row)
    if (invite === null) return { output: { state: 'closed' as const, token: null, url: null, until: null } }
    const { token, path, until, isAnswered } = invite
    if (isAnswered) return { output: { state: 'answered' as const, token: null, url: null, until } }
    return {
      output: { state: 'open' as const, token, url: `${platform.config.publicUrl ?? request.origin}${path}`, until },
    }
  },
  page: {
    path: '/danh-gia/phieu/{idOrCode}',
    async render(invite, view, { tx, actor, scope, params }) {
      const row = await findDossier(tx, actor, scope, params.idOrCode)
      return slipPage(view, { code: row.code ?? row.id, ...invite })
    },
  },
})
