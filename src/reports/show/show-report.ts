import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { askedReport, reportParams, reportQuery } from '../asked.ts'
import { findReport } from '../find-report.ts'
import { reportShown, shownReport } from '../present.ts'
import { reportPage } from '../report.page.ts'

/** The report for programs: texts, and every figure with its indicator and the address of its rows. */
export const showReport = action({
  name: 'report.show',
  method: 'GET',
  path: '/reports/annual',
  permission: 'report.read',
  summary: { vi: 'Báo cáo cải cách hành chính năm của cơ quan', en: 'Yearly reform report of an agency' },
  params: Type.Object({}),
  query: reportQuery,
  input: Type.Object({}),
  output: reportShown,
  async run(context) {
    const { actor, lang, query } = context
    return { output: shownReport(await findReport(context, askedReport(context, query)), actor, lang) }
  },
})

/** The same as a page. */
export const openReport = action({
  name: 'report.open',
  method: 'GET',
  permission: 'report.read',
  summary: { vi: 'Trang báo cáo năm của cơ quan', en: 'Page of the yearly report of an agency' },
  params: reportParams,
  query: Type.Object({
    version: Type.Optional(Type.Integer({ minimum: 1 })),
    check: Type.Optional(Type.Enum(['rows'])),
  }),
  input: Type.Object({}),
  output: Type.Object({}),
  run: async () => ({ output: {} }),
  page: {
    path: '/cai-cach/bao-cao/{year}/{agency}',
    async render(_output, view, context) {
      const { params, query } = context
      const withRows = query.check === 'rows'
      const found = await findReport(context, { ...params, version: query.version, withRows })
      return reportPage(found, view, { withRows })
    },
  },
})
