import { Type } from 'typebox'
import { localDate } from '#law/instant.ts'
import { action, type RunContext } from '#platform/http/action.ts'
import { invalid, Problem } from '#platform/http/problem.ts'
import { agenciesSeen } from '../agencies-seen.ts'
import { answersInput } from '../answers-input.ts'
import { checkAnswers } from '../check-answers.ts'
import { enteredAnswers, enteredComment } from '../entered-answers.ts'
import { findQuestionnaire } from '../find-questionnaire.ts'
import { type RespondentKind, respondentKinds } from '../questionnaire.ts'
import { findRound } from '../round.ts'
import { addSheets } from '../store.ts'
import { enterPage } from './enter.page.ts'
import { roundParams } from './round-output.ts'

/** The round, locked where a sheet is added to it, and what it asks. */
async function roundWithQuestions(
  {
    tx,
    actor,
    scope,
    params,
  }: Pick<RunContext<{ round: string }, unknown, unknown>, 'tx' | 'actor' | 'scope' | 'params'>,
  lock = false,
) {
  const agencies = (await agenciesSeen(tx, actor, scope)).map(({ id }) => id)
  const round = await findRound(tx, actor.tenantId, agencies, params.round, lock)
  const questionnaire = await findQuestionnaire(tx, actor.tenantId, round.questionnaireId, round.questionnaireVersion)
  if (!questionnaire) throw new Problem('survey.no-round')
  return { round, questionnaire }
}

/** Whom a questionnaire is given to: the groups its questions name, or citizens. */
const kindsAsked = (questions: readonly { respondent: RespondentKind | null }[]): RespondentKind[] => {
  const named = respondentKinds.filter((kind) => questions.some(({ respondent }) => respondent === kind))
  return named.length > 0 ? named : ['citizen']
}

const formQuery = Type.Object({
  nhom: Type.Optional(Type.Enum([...respondentKinds])),
  xong: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
})

/** The form of a paper sheet: figures and the tab key. */
export const showEntry = action({
  name: 'survey.show-entry',
  method: 'GET',
  permission: 'survey.manage',
  summary: { vi: 'Màn hình nhập phiếu giấy', en: 'The screen to enter paper sheets' },
  params: roundParams,
  query: formQuery,
  input: Type.Object({}),
  output: Type.Object({}),
  async run(context) {
    await roundWithQuestions(context)
    return { output: {} }
  },
  page: {
    path: '/cai-cach/hai-long/dot/{round}/nhap',
    async render(_output, view, context) {
      const { round, questionnaire } = await roundWithQuestions(context)
      const kinds = kindsAsked(questionnaire.groups.flatMap(({ questions }) => questions))
      const kind = kinds.find((one) => one === context.query.nhom) ?? kinds[0] ?? 'citizen'
      return enterPage(view, { round, questionnaire, kinds, kind, done: context.query.xong })
    },
  },
})

/** A paper sheet as it lies there: what was left blank stays blank. */
export const enterSheet = action({
  name: 'survey.enter-sheet',
  method: 'POST',
  path: '/surveys/rounds/{round}/sheets',
  permission: 'survey.manage',
  summary: { vi: 'Nhập một phiếu giấy', en: 'Enter a paper sheet' },
  params: roundParams,
  query: Type.Object({}),
  input: Type.Object(
    { respondentKind: Type.Enum([...respondentKinds]), ...answersInput },
    { additionalProperties: false },
  ),
  output: Type.Object({ round: Type.String(), respondentKind: Type.String(), sheets: Type.Integer() }),
  status: 201,
  async run(context) {
    const { tx, actor, now, input, lang, record } = context
    const { round, questionnaire } = await roundWithQuestions(context, true)
    if (round.state !== 'open') throw new Problem('survey.round-closed')
    // The schema names exactly the kinds there are.
    const respondent = input.respondentKind as RespondentKind
    const { values, errors } = checkAnswers(questionnaire, input.answers, { respondent, everything: false, lang })
    if (errors.length > 0) throw invalid(errors)
    const comment = input.comment?.normalize('NFC').trim()
    await addSheets(tx, actor.tenantId, [
      {
        questionnaire,
        roundId: round.id,
        year: round.year,
        agencyId: round.agencyId,
        unitId: null,
        procedureCode: null,
        month: localDate(now).slice(0, 7),
        respondent,
        channel: 'paper',
        comment: comment === undefined || comment === '' ? null : comment,
        provenance: null,
        values,
      },
    ])
    const sheets = round.sheets + 1
    const data = { agencyId: round.agencyId, year: round.year, sheets }
    await record({ name: 'survey.sheet-entered', subject: { kind: 'survey-round', id: round.id }, data })
    return { output: { round: round.id, respondentKind: respondent, sheets } }
  },
  page: {
    path: '/cai-cach/hai-long/dot/{round}/nhap',
    read: (entered) => {
      const comment = enteredComment(entered)
      return {
        respondentKind: entered.respondentKind,
        answers: enteredAnswers(entered, ['respondentKind']),
        ...(comment === undefined ? {} : { comment }),
      }
    },
    next: ({ round, respondentKind, sheets }) =>
      `/cai-cach/hai-long/dot/${round}/nhap?nhom=${respondentKind}&xong=${sheets}`,
    async again(problem, entered, view, context) {
      if (problem.status === 404) throw problem
      const { round, questionnaire } = await roundWithQuestions(context)
      const kinds = kindsAsked(questionnaire.groups.flatMap(({ questions }) => questions))
      const kind = kinds.find((one) => one === entered.respondentKind) ?? kinds[0] ?? 'citizen'
      return enterPage(view, { round, questionnaire, kinds, kind }, { problem, entered })
    },
  },
})
