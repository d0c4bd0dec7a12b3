import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { handlingRow } from '../handling-table.ts'
import { measureMany } from '../measure.ts'
import { pageQuery, pageQuestionFor } from '../page-question.ts'
import { overviewPage } from './overview.page.ts'

/** What the overview says beside the table. */
export const keyCodes = [
  'dossier.onTimeOrEarlyRate',
  'dossier.onlineRate',
  'dossier.digitisedRate',
  'dossier.electronicResultRate',
  'dossier.paidOnlineRate',
  'dossier.meanWorkingDays',
  'procedure.fullyOnlineRate',
  'procedure.onlineWithDossierRate',
] as const

/** How an agency's or the province's work stands. */
export const showOverview = action({
  name: 'indicator.overview',
  method: 'GET',
  permission: 'indicator.read',
  summary: { vi: 'Trang tổng quan cải cách', en: 'Overview of the reform' },
  params: Type.Object({}),
  query: Type.Object(pageQuery),
  input: Type.Object({}),
  output: Type.Object({}),
  run: async () => ({ output: {} }),
  page: {
    path: '/cai-cach',
    async render(_output, view, { tx, actor, scope, now, lang, query }) {
      const question = await pageQuestionFor({ tx, actor, scope, now, lang }, query)
      const measured = await measureMany(tx, keyCodes, question.args)
      return overviewPage(view, question, await handlingRow(tx, question.args), measured)
    },
  },
})
