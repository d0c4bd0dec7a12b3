import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { reportParams } from '../asked.ts'
import { fieldErrors, typedTexts } from '../entered.ts'
import { shownStanding, standingShown } from '../present.ts'
import { reportPath } from '../report.ts'
import { sectionPath } from '../section-states.page.ts'
import { arrangeSection } from './arrange-section.ts'
import { changeSection } from './change-section.ts'
import { sectionPage } from './section.page.ts'

const sectionParams = Type.Object({ ...reportParams.properties, section: Type.String({ pattern: '^[a-z-]{1,40}$' }) })
const nothing = Type.Object({})
const closed = { additionalProperties: false }
const narrative = Type.Optional(Type.String({ maxLength: 20_000 }))
const address = '/cai-cach/bao-cao/{year}/{agency}/phan/{section}'

export const openSection = action({
  name: 'report.open-section',
  method: 'GET',
  permission: 'report.write',
  summary: { vi: 'Trang viết một phần của báo cáo', en: 'Page for writing a section of the report' },
  params: sectionParams,
  query: nothing,
  input: nothing,
  output: nothing,
  run: async () => ({ output: {} }),
  page: {
    path: address,
    render: (_output, view, context) => sectionPage(context, view),
  },
})

export const writeSection = action({
  name: 'report.write-section',
  method: 'POST',
  path: '/reports/annual/{year}/{agency}/sections/{section}',
  permission: 'report.write',
  summary: { vi: 'Viết một phần của báo cáo', en: 'Write a section of the report' },
  params: sectionParams,
  query: nothing,
  input: Type.Object(
    {
      text: narrative,
      results: narrative,
      shortcomings: narrative,
      causes: narrative,
      isDone: Type.Optional(Type.Boolean()),
      seen: Type.Optional(Type.String({ maxLength: 40 })),
    },
    closed,
  ),
  output: standingShown,
  async run(context) {
    const { params, input } = context
    await changeSection(context, params, input)
    return { output: await shownStanding(context, params) }
  },
  page: {
    path: address,
    read: (entered) => {
      const { isDone, ...given } = typedTexts(entered)
      return { ...given, isDone: isDone === 'yes' }
    },
    next: (_output, { params }) => reportPath(params),
    again: (problem, entered, view, context) =>
      sectionPage(context, view, { errors: fieldErrors(problem, view.lang), entered: typedTexts(entered) }),
  },
})

export const arrange = action({
  name: 'report.arrange-section',
  method: 'POST',
  path: '/reports/annual/{year}/{agency}/sections/{section}/arrangement',
  permission: 'report.write',
  summary: { vi: 'Phân công, soát một phần của báo cáo', en: 'Give a section to its writer, or check it' },
  params: sectionParams,
  query: nothing,
  input: Type.Object(
    {
      owner: Type.Optional(Type.String({ pattern: '^(role|account):[A-Za-z0-9._-]{1,80}$' })),
      state: Type.Optional(Type.Enum(['todo', 'written', 'checked'])),
    },
    closed,
  ),
  output: standingShown,
  async run(context) {
    const { params, input } = context
    await arrangeSection(context, params, input)
    return { output: await shownStanding(context, params) }
  },
  page: {
    path: `${address}/phan-cong`,
    next: (_output, { params }) => sectionPath(params, params.section),
    again: (problem, entered, view, context) =>
      sectionPage(context, view, { errors: fieldErrors(problem, view.lang), entered: typedTexts(entered) }),
  },
})
