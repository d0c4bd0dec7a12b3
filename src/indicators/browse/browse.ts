import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { measureMany } from '../measure.ts'
import { pageQuery, pageQuestionFor } from '../page-question.ts'
import { indicators } from '../queries/all.ts'
import { browsePage } from './browse.page.ts'

/** The catalogue of numbers with their values: of an agency, in a period. */
export const browseIndicators = action({
  name: 'indicator.browse',
  method: 'GET',
  permission: 'indicator.read',
  summary: { vi: 'Trang danh mục chỉ số', en: 'Page of all indicators' },
  params: Type.Object({}),
  query: Type.Object(pageQuery),
  input: Type.Object({}),
  output: Type.Object({}),
  run: async () => ({ output: {} }),
  page: {
    path: '/cai-cach/chi-so',
    async render(_output, view, { tx, actor, scope, now, lang, query }) {
      const question = await pageQuestionFor({ tx, actor, scope, now, lang }, query)
      const shown = indicators.filter(({ isPublic }) => isPublic || question.seesAll)
      const codes = shown.map(({ code }) => code)
      return browsePage(view, question, shown, await measureMany(tx, codes, question.args))
    },
  },
})
