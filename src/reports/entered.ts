import type { Entered } from '#platform/http/action.ts'
import { type Problem, problemBody } from '#platform/http/problem.ts'
import type { FieldError } from '#platform/view/parts/form.ts'
import type { Lang } from '#platform/words/words-in.ts'

/** What was typed, as a refused form shows it again. */
export const typedTexts = (entered: Entered): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entered).map(([name, value]) => [name, Array.isArray(value) ? (value[0] ?? '') : value]),
  )

/** Each fault at its field, or the refusal itself at the top of the form. */
export const fieldErrors = (problem: Problem, lang: Lang): FieldError[] =>
  problem.errors.length > 0
    ? problem.errors.map(({ pointer, message }) => ({ name: pointer.slice(1), message }))
    : [{ name: '', message: String(problemBody(problem, lang).title) }]
