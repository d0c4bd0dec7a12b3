import type { Entered } from '#platform/http/action.ts'
import { type Problem, problemBody } from '#platform/http/problem.ts'
import type { View } from '#platform/http/view.ts'
import type { FieldError } from '#platform/view/parts/form.ts'
import { fieldAt } from './answers-input.ts'

/** A form that was refused: what is wrong, and what was typed. */
export interface RefusedEntry {
  problem: Problem
  entered: Entered
}

export function errorsOf({ lang }: View, refused: RefusedEntry | undefined): FieldError[] {
  if (!refused) return []
  const named = refused.problem.errors.map(({ pointer, message }) => ({ name: fieldAt(pointer), message }))
  return named.length > 0 ? named : [{ name: '', message: String(problemBody(refused.problem, lang).title) }]
}
