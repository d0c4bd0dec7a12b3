import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { surveyParams } from './answer-survey.ts'
import { findSurvey } from './find-survey.ts'
import { answeredPage, surveyPage } from './survey.page.ts'

/** The page of a link: the questions, or thanks when it has been answered. */
export const showSurvey = action({
  name: 'survey.show',
  method: 'GET',
  permission: 'survey.answer',
  summary: { vi: 'Phiếu đánh giá của một hồ sơ', en: 'The survey of one dossier' },
  params: surveyParams,
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({}),
  perMinute: 120,
  async run(context) {
    await findSurvey(context, context.params.token)
    return { output: {} }
  },
  page: {
    path: '/danh-gia/{token}',
    async render(_output, view, context) {
      const survey = await findSurvey(context, context.params.token)
      return survey.isAnswered ? answeredPage(view, survey) : surveyPage(view, survey)
    },
  },
})
