import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { reportParams } from '../asked.ts'
import { fieldErrors, typedTexts } from '../entered.ts'
import { findReport } from '../find-report.ts'
import { shownStanding, standingShown } from '../present.ts'
import { reportPage } from '../report.page.ts'
import { reportPath } from '../report.ts'
import { decide } from './decide.ts'
import { checkAll, submit } from './submit.ts'

const nothing = Type.Object({})
const closed = { additionalProperties: false }

/** What whoever puts the report together does with the whole of it. */
export const actOnReport = action({
  name: 'report.act',
  method: 'POST',
  path: '/reports/annual/{year}/{agency}/actions',
  permission: 'report.write',
  summary: { vi: 'Soát và trình báo cáo', en: 'Check and submit the report' },
  params: reportParams,
  query: nothing,
  input: Type.Object({ action: Type.Enum(['checkAll', 'submit']) }, closed),
  output: standingShown,
  async run(context) {
    const { params, input } = context
    await (input.action === 'submit' ? submit(context, params) : checkAll(context, params))
    return { output: await shownStanding(context, params) }
  },
  page: {
    path: '/cai-cach/bao-cao/{year}/{agency}/buoc',
    next: (_output, { params }) => reportPath(params),
  },
})

/** What the head of the agency says to it. */
export const decideReport = action({
  name: 'report.decide',
  method: 'POST',
  path: '/reports/annual/{year}/{agency}/decisions',
  permission: 'report.approve',
  summary: { vi: 'Duyệt, trả lại báo cáo; mở phiên bản mới', en: 'Approve or return the report; open a new version' },
  params: reportParams,
  query: nothing,
  input: Type.Object(
    { decision: Type.Enum(['approve', 'return', 'reopen']), reason: Type.Optional(Type.String({ maxLength: 1000 })) },
    closed,
  ),
  output: standingShown,
  async run(context) {
    const { params, input } = context
    await decide(context, params, input)
    return { output: await shownStanding(context, params) }
  },
  page: {
    path: '/cai-cach/bao-cao/{year}/{agency}/quyet-dinh',
    next: (_output, { params }) => reportPath(params),
    async again(problem, entered, view, context) {
      const errors = fieldErrors(problem, view.lang)
      return reportPage(await findReport(context, context.params), view, { errors, entered: typedTexts(entered) })
    },
  },
})
