import { sql } from 'kysely'
import { withoutNoise } from '#law/rounding.ts'
import { type AnswerCount, type Satisfaction, satisfaction } from '#law/satisfaction.ts'
import type { Tx } from '#platform/database/tx.ts'
import { findQuestionnaire } from '../find-questionnaire.ts'
import { type Question, type Questionnaire, questionsOf } from '../questionnaire.ts'

/** Whose answers: one agency's to one questionnaire in one year. */
export interface Surveyed {
  agencyId: string
  year: number
  questionnaireId: string
}

export interface QuestionResult {
  question: Question
  factor: string | null
  /** How often each value was given, by the value. */
  counts: ReadonlyMap<number, number>
  valid: number
  satisfied: number
  /** Of levels, percent satisfied and mean; null without an answer and for other kinds. */
  index: number | null
  mean: number | null
}

export interface BothMethods {
  sheets: number
  meanOfFactors: number | null
  overallQuestion: number | null
}

export interface Results extends BothMethods {
  questionnaire: Questionnaire
  smallSample: boolean
  factors: { id: string; name: Questionnaire['name']; satisfied: number; valid: number; index: number | null }[]
  questions: QuestionResult[]
  /** Only quarters in which somebody answered. */
  quarters: (BothMethods & { quarter: number })[]
}

interface CountRow {
  quarter: number
  question: string
  value: number
  n: number
}

/** Counted from the sheets at every reading; blanks have no row, so they count nowhere (indices.md §3). */
export async function readResults(tx: Tx, tenantId: string, surveyed: Surveyed): Promise<Results | null> {
  const questionnaire = await findQuestionnaire(tx, tenantId, surveyed.questionnaireId)
  if (!questionnaire) return null
  const sheets = await sheetsByQuarter(tx, tenantId, surveyed)
  const rows = await countsOf(tx, tenantId, surveyed)
  const { factors, both, law } = indicesOf(questionnaire, rows, sum(sheets.map(({ n }) => n)))
  return {
    questionnaire,
    ...both,
    smallSample: law.smallSample,
    factors,
    questions: questionResults(questionnaire, rows, law),
    quarters: sheets.map(({ quarter, n }) => ({
      quarter,
      ...indicesOf(
        questionnaire,
        rows.filter((row) => row.quarter === quarter),
        n,
      ).both,
    })),
  }
}

async function sheetsByQuarter(tx: Tx, tenantId: string, { agencyId, year, questionnaireId }: Surveyed) {
  const { rows } = await sql<{ quarter: number; n: number }>`
    select extract(quarter from month_on)::int as quarter, count(*)::int as n from survey_sheet
    where tenant_id = ${tenantId} and agency_id = ${agencyId} and questionnaire_id = ${questionnaireId}
      and round_year = ${year}
    group by 1 order by 1`.execute(tx)
  return rows
}

async function countsOf(tx: Tx, tenantId: string, { agencyId, year, questionnaireId }: Surveyed) {
  const { rows } = await sql<CountRow>`
    select extract(quarter from s.month_on)::int as quarter, v.question, v.value, count(*)::int as n
    from survey_sheet s join survey_value v on v.tenant_id = s.tenant_id and v.sheet_id = s.id
    where s.tenant_id = ${tenantId} and s.agency_id = ${agencyId} and s.questionnaire_id = ${questionnaireId}
      and s.round_year = ${year}
    group by 1, 2, 3`.execute(tx)
  return rows
}

/** What the law makes of counted answers, by both methods; a method whose questions nobody answered says nothing. */
function indicesOf(questionnaire: Questionnaire, rows: readonly CountRow[], sheets: number) {
  const groups = questionnaire.groups.filter(({ isFactor }) => isFactor)
  const factorsAsked = groups.map(({ id, questions }) => ({ id, questionIds: questions.map((one) => one.id) }))
  const levels = questionsOf(questionnaire).filter(({ question }) => question.kind === 'level')
  const counts = levels.map(({ question }) => countOf(question.id, rows))
  const law = satisfaction(factorsAsked, counts, sheets)
  const overall = questionnaire.overall
  const both: BothMethods = {
    sheets,
    meanOfFactors: law.index,
    overallQuestion: overall
      ? satisfaction(factorsAsked, counts, sheets, { method: 'overallQuestion', overallQuestionId: overall.id }).index
      : null,
  }
  const factors = law.factors.flatMap((share) => {
    const name = groups.find(({ id }) => id === share.id)?.name
    return name ? [{ ...share, name }] : []
  })
  return { law, both, factors }
}

function countOf(questionId: string, rows: readonly CountRow[]): AnswerCount {
  const own = rows.filter(({ question }) => question === questionId)
  const of = (some: readonly CountRow[]) => sum(some.map(({ n }) => n))
  return { questionId, satisfied: of(own.filter(({ value }) => value >= 4)), valid: of(own) }
}

function questionResults(questionnaire: Questionnaire, rows: readonly CountRow[], law: Satisfaction): QuestionResult[] {
  const shares = new Map(law.questions.map((share) => [share.id, share]))
  return questionsOf(questionnaire).map(({ question, factor }) => {
    const counts = new Map<number, number>()
    for (const row of rows) {
      if (row.question === question.id) counts.set(row.value, (counts.get(row.value) ?? 0) + row.n)
    }
    const share = shares.get(question.id)
    const valid = sum([...counts.values()])
    const points = sum([...counts].map(([value, n]) => value * n))
    const isLevel = question.kind === 'level' && valid > 0
    return {
      question,
      factor,
      counts,
      valid,
      satisfied: share?.satisfied ?? 0,
      index: share?.index ?? null,
      mean: isLevel ? withoutNoise(points / valid) : null,
    }
  })
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

/** Mean level and number of answers of each question that was answered: what the survey part of a scorecard asks for. */
export async function readQuestionMeans(
  tx: Tx,
  tenantId: string,
  surveyed: Surveyed,
): Promise<{ question: string; mean: number; answers: number }[]> {
  const results = await readResults(tx, tenantId, surveyed)
  return (results?.questions ?? []).flatMap(({ question, mean, valid }) =>
    mean === null ? [] : [{ question: question.id, mean, answers: valid }],
  )
}
