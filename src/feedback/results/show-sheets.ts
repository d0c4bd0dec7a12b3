import { Type } from 'typebox'
import { localDate } from '#law/instant.ts'
import { action } from '#platform/http/action.ts'
import { pageOf, pageQuery } from '#platform/http/paging.ts'
import { Problem } from '#platform/http/problem.ts'
import { agenciesSeen } from '../agencies-seen.ts'
import { findQuestionnaire } from '../find-questionnaire.ts'
import { chooseSurveyed } from './choose-surveyed.ts'
import { readSheet, readSheets } from './read-sheets.ts'
import { sheetPage, sheetsPage } from './sheets.page.ts'
import { surveyQuery } from './show-results.ts'

const sheetOutput = Type.Object({
  id: Type.String(),
  questionnaire: Type.String(),
  version: Type.Integer(),
  year: Type.Integer(),
  agencyId: Type.String(),
  month: Type.String(),
  respondent: Type.String(),
  channel: Type.String(),
  comment: Type.Union([Type.String(), Type.Null()]),
  provenance: Type.Union([Type.String(), Type.Null()]),
  answers: Type.Array(
    Type.Object({
      question: Type.String(),
      factor: Type.Union([Type.String(), Type.Null()]),
      value: Type.Integer(),
    }),
  ),
})

/** Exactly the sheets that a result was counted from. */
export const showSheets = action({
  name: 'survey.sheets',
  method: 'GET',
  path: '/surveys/sheets',
  permission: 'survey.read',
  summary: { vi: 'Các phiếu khảo sát đã tính vào kết quả', en: 'The sheets a survey result was counted from' },
  params: Type.Object({}),
  query: Type.Object({
    ...pageQuery,
    ...surveyQuery.properties,
    question: Type.Optional(Type.String({ maxLength: 20 })),
    value: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000 })),
  }),
  input: Type.Object({}),
  output: pageOf(sheetOutput),
  async run({ tx, actor, scope, now, query }) {
    const { chosen } = await chooseSurveyed(tx, actor, scope, Number(localDate(now).slice(0, 4)), query)
    const { limit, cursor, question, value } = query
    return { output: await readSheets(tx, actor.tenantId, { ...chosen, limit, cursor, question, value }) }
  },
  page: {
    path: '/cai-cach/hai-long/phieu',
    async render(found, view, { tx, actor, scope, now, query }) {
      const choice = await chooseSurveyed(tx, actor, scope, Number(localDate(now).slice(0, 4)), query)
      const questionnaire = await findQuestionnaire(tx, actor.tenantId, choice.chosen.questionnaireId)
      if (!questionnaire) throw new Problem('survey.no-results')
      return sheetsPage(view, choice, questionnaire, { ...found, cursor: query.cursor })
    },
  },
})

export const showSheet = action({
  name: 'survey.sheet',
  method: 'GET',
  path: '/surveys/sheets/{sheet}',
  permission: 'survey.read',
  summary: { vi: 'Một phiếu khảo sát', en: 'One survey sheet' },
  params: Type.Object({ sheet: Type.String({ format: 'uuid' }) }),
  query: Type.Object({}),
  input: Type.Object({}),
  output: sheetOutput,
  async run({ tx, actor, scope, params }) {
    const sheet = await readSheet(tx, actor.tenantId, params.sheet)
    const seen = await agenciesSeen(tx, actor, scope)
    if (!sheet || !seen.some(({ id }) => id === sheet.agencyId)) throw new Problem('survey.no-results')
    return { output: sheet }
  },
  page: {
    path: '/cai-cach/hai-long/phieu/{sheet}',
    async render(sheet, view, { tx, actor }) {
      const questionnaire = await findQuestionnaire(tx, actor.tenantId, sheet.questionnaire, sheet.version)
      if (!questionnaire) throw new Problem('survey.no-results')
      return sheetPage(view, questionnaire, sheet)
    },
  },
})
