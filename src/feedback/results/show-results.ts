import { Type } from 'typebox'
import { localDate } from '#law/instant.ts'
import { action } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import { chooseSurveyed } from './choose-surveyed.ts'
import { type Results, readResults } from './read-results.ts'
import { resultsPage } from './results.page.ts'

export const surveyQuery = Type.Object({
  agency: Type.Optional(Type.String({ maxLength: 100 })),
  year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
  questionnaire: Type.Optional(Type.String({ maxLength: 60 })),
})

const numberOrNull = Type.Union([Type.Number(), Type.Null()])
const counted = {
  satisfied: Type.Integer(),
  valid: Type.Integer(),
  index: numberOrNull,
}

/** The index of satisfaction of an agency and year, by factor and question, as counted from the sheets. */
export const showResults = action({
  name: 'survey.results',
  method: 'GET',
  path: '/surveys/results',
  permission: 'survey.read',
  summary: { vi: 'Kết quả khảo sát hài lòng của một cơ quan trong năm', en: 'Survey results of an agency and year' },
  params: Type.Object({}),
  query: surveyQuery,
  input: Type.Object({}),
  output: Type.Object({
    agency: Type.String(),
    year: Type.Integer(),
    questionnaire: Type.String(),
    sheets: Type.Integer(),
    smallSample: Type.Boolean(),
    /** By the default method, percent. */
    index: numberOrNull,
    methods: Type.Object({ meanOfFactors: numberOrNull, overallQuestion: numberOrNull }),
    factors: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), ...counted })),
    questions: Type.Array(
      Type.Object({
        id: Type.String(),
        text: Type.String(),
        factor: Type.Union([Type.String(), Type.Null()]),
        kind: Type.String(),
        ...counted,
        mean: numberOrNull,
        counts: Type.Record(Type.String(), Type.Integer()),
      }),
    ),
    quarters: Type.Array(
      Type.Object({
        quarter: Type.Integer(),
        sheets: Type.Integer(),
        meanOfFactors: numberOrNull,
        overallQuestion: numberOrNull,
      }),
    ),
    rowsUrl: Type.String(),
  }),
  async run({ tx, actor, scope, now, lang, query }) {
    const thisYear = Number(localDate(now).slice(0, 4))
    const { chosen } = await chooseSurveyed(tx, actor, scope, thisYear, query)
    const results = await readResults(tx, actor.tenantId, chosen)
    if (!results) throw new Problem('survey.no-results')
    const { agencyId: agency, year, questionnaireId: questionnaire } = chosen
    const rows = new URLSearchParams({ agency, year: String(year), questionnaire })
    return {
      output: {
        agency,
        year,
        questionnaire,
        sheets: results.sheets,
        smallSample: results.smallSample,
        index: results.meanOfFactors,
        methods: { meanOfFactors: results.meanOfFactors, overallQuestion: results.overallQuestion },
        factors: results.factors.map(({ id, name, satisfied, valid, index }) => ({
          id,
          name: name[lang],
          satisfied,
          valid,
          index,
        })),
        questions: results.questions.map((one) => presented(one, lang)),
        quarters: results.quarters,
        rowsUrl: `/api/v1/surveys/sheets?${rows}`,
      },
    }
  },
  page: {
    path: '/cai-cach/hai-long',
    async render(_output, view, { tx, actor, scope, now, query }) {
      const thisYear = Number(localDate(now).slice(0, 4))
      const choice = await chooseSurveyed(tx, actor, scope, thisYear, query)
      const results = await readResults(tx, actor.tenantId, choice.chosen)
      if (!results) throw new Problem('survey.no-results')
      return resultsPage(view, choice, results)
    },
  },
})

function presented(result: Results['questions'][number], lang: 'vi' | 'en') {
  const { question, factor, satisfied, valid, index, mean, counts } = result
  return {
    id: question.id,
    text: question.text[lang],
    factor,
    kind: question.kind,
    satisfied,
    valid,
    index,
    mean,
    counts: Object.fromEntries(counts),
  }
}
