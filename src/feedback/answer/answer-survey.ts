import { Type } from 'typebox'
import { localDate } from '#law/instant.ts'
import { appendEvent } from '#platform/audit/event.ts'
import { anonymous } from '#platform/auth/actor.ts'
import { action } from '#platform/http/action.ts'
import { invalid, Problem } from '#platform/http/problem.ts'
import { answersInput } from '../answers-input.ts'
import { checkAnswers } from '../check-answers.ts'
import { enteredAnswers, enteredComment } from '../entered-answers.ts'
import { addSheets, useToken } from '../store.ts'
import { findSurvey, surveyPath } from './find-survey.ts'
import { answeredPage, surveyPage } from './survey.page.ts'

export const surveyParams = Type.Object({ token: Type.String({ minLength: 20, maxLength: 100 }) })

/**
 * One answer for one returned dossier. The sheet keeps the dossier's agency, unit and procedure and the month; the link
 * is used up in a table of its own. The history tells that the link was used and names nobody, also when somebody who is
 * signed in answers: that is why the event is written here for an anonymous actor and not recorded under the reader's name.
 */
export const answerSurvey = action({
  name: 'survey.answer',
  method: 'POST',
  path: '/surveys/{token}',
  permission: 'survey.answer',
  summary: { vi: 'Đánh giá việc giải quyết một hồ sơ, một lần', en: 'Rate how one dossier was handled, once' },
  params: surveyParams,
  query: Type.Object({}),
  input: Type.Object(answersInput, { additionalProperties: false }),
  output: Type.Object({ answered: Type.Boolean() }),
  unrecorded: true,
  perMinute: 60,
  async run(context) {
    const { platform, tx, now, lang, params, input } = context
    const { tenantId } = platform
    const survey = await findSurvey(context, params.token)
    if (survey.isAnswered) throw new Problem('survey.answered')
    const { questionnaire, agencyId, unitId, procedureCode, hash } = survey
    const { values, errors } = checkAnswers(questionnaire, input.answers, {
      respondent: 'citizen',
      everything: true,
      lang,
    })
    if (errors.length > 0) throw invalid(errors)
    if (!(await useToken(tx, tenantId, hash))) throw new Problem('survey.answered')
    const month = localDate(now).slice(0, 7)
    const comment = input.comment?.normalize('NFC').trim()
    await addSheets(tx, tenantId, [
      {
        questionnaire,
        roundId: null,
        year: Number(month.slice(0, 4)),
        agencyId,
        unitId,
        procedureCode,
        month,
        respondent: 'citizen',
        channel: 'online',
        comment: comment === undefined || comment === '' ? null : comment,
        provenance: null,
        values,
      },
    ])
    const told = { name: 'survey.answered', subject: { kind: 'survey', id: hash.toString('hex') }, data: { agencyId } }
    await appendEvent(tx, told, { actor: anonymous(tenantId), now, machineNow: platform.clock.machineNow() })
    return { output: { answered: true } }
  },
  page: {
    path: '/danh-gia/{token}',
    read: (entered) => {
      const comment = enteredComment(entered)
      return { answers: enteredAnswers(entered), ...(comment === undefined ? {} : { comment }) }
    },
    next: (_output, { params, lang }) => `${surveyPath(params.token)}${lang === 'en' ? '?lang=en' : ''}`,
    async again(problem, entered, view, context) {
      if (problem.status === 404) throw problem
      const survey = await findSurvey(context, context.params.token)
      if (problem.code === 'survey.answered') return answeredPage(view, survey)
      return surveyPage(view, survey, { problem, entered })
    },
  },
})
