import { Type } from 'typebox'
import { listDossiers } from '#dossiers'
import { action } from '#platform/http/action.ts'
import { minePage } from './mine.page.ts'

const perPage = 20
const filed =
  'submitted,accepted,rejectedAtIntake,inProcess,supplementRequested,awaitingFinancialObligation,withdrawalRequested,stopped,resultReady,returned'

export const showMine = action({
  name: 'portal.mine',
  method: 'GET',
  permission: 'dossier.read',
  summary: { vi: 'Hồ sơ và bản nháp của tôi', en: 'My dossiers and drafts' },
  params: Type.Object({}),
  query: Type.Object({
    cursor: Type.Optional(Type.String({ maxLength: 400 })),
    luu: Type.Optional(Type.String({ maxLength: 10 })),
    xoa: Type.Optional(Type.String({ maxLength: 10 })),
  }),
  input: Type.Object({}),
  output: Type.Object({}),
  async run({ actor }) {
    return actor.kind === 'official' ? { output: {}, redirect: '/ban-lam-viec' } : { output: {} }
  },
  page: {
    path: '/ho-so',
    async render(_output, view, { tx, actor, scope, now, query }) {
      const list = (status: string, cursor?: string) =>
        listDossiers(tx, actor, scope, now, {
          limit: perPage,
          sort: 'recent',
          status,
          ...(cursor === undefined ? {} : { cursor }),
        })
      const dossiers = await list(filed, query.cursor)
      const drafts = query.cursor === undefined ? (await list('draft')).items : []
      const answer = query.luu ? 'saved' : query.xoa ? 'deleted' : undefined
      return minePage(view, { ...dossiers, drafts, isFirst: query.cursor === undefined, answer })
    },
  },
})
