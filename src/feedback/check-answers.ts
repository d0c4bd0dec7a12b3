import type { FieldError } from '#platform/http/problem.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { type Question, type Questionnaire, questionsOf, type RespondentKind } from './questionnaire.ts'
import { words } from './words.ts'

/** As it is sent: by question its level, yes or no, or the places of the options chosen; null and absent are blank. */
export type GivenAnswers = Readonly<Record<string, number | boolean | readonly number[] | null>>

/** One answered question as it is kept. */
export interface AnsweredValue {
  question: string
  factor: string | null
  value: number
}

/** The answers of one sheet, checked against what was asked. `everything`: required questions may not be left blank. */
export function checkAnswers(
  questionnaire: Questionnaire,
  given: GivenAnswers,
  { respondent, everything, lang }: { respondent: RespondentKind; everything: boolean; lang: Lang },
): { values: AnsweredValue[]; errors: FieldError[] } {
  const w = words(lang)
  const values: AnsweredValue[] = []
  const errors: FieldError[] = []
  const asked = questionsOf(questionnaire, respondent)
  const known = new Set(asked.map(({ question }) => question.id))
  for (const id of Object.keys(given)) {
    if (!known.has(id)) errors.push({ pointer: `/answers/${pointed(id)}`, message: w.notAsked })
  }
  for (const { question, factor } of asked) {
    const answer = given[question.id] ?? null
    const wrong = (message: string) => errors.push({ pointer: `/answers/${pointed(question.id)}`, message })
    if (answer === null || (Array.isArray(answer) && answer.length === 0)) {
      if (everything && question.required) wrong(w.answerMissing(question.text[lang]))
      continue
    }
    const read = valuesOf(question, answer)
    if (read === null) wrong(w.answerWrong[question.kind])
    else for (const value of read) values.push({ question: question.id, factor, value })
  }
  if (errors.length === 0 && values.length === 0) errors.push({ pointer: '/answers', message: w.nothingAnswered })
  return { values, errors }
}

function valuesOf({ kind, options, most }: Question, answer: NonNullable<GivenAnswers[string]>): number[] | null {
  const between = (value: unknown, top: number): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= top
  switch (kind) {
    case 'level':
      return between(answer, 5) ? [answer] : null
    case 'yesNo':
      return typeof answer === 'boolean' ? [answer ? 1 : 0] : null
    case 'choice':
      return between(answer, options.length) ? [answer] : null
    case 'several': {
      if (typeof answer === 'number' || typeof answer === 'boolean') return null
      const chosen = [...new Set(answer)]
      return chosen.length <= most && chosen.every((one) => between(one, options.length)) ? chosen : null
    }
  }
}

const pointed = (id: string): string => id.replaceAll('~', '~0').replaceAll('/', '~1')
