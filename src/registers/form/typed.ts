import type { Entered } from '#platform/http/action.ts'
import { invalid, type Problem, problemBody } from '#platform/http/problem.ts'
import type { FieldError } from '#platform/view/parts/form.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Values } from '../engine/field.ts'
import { completeValues, readValues } from '../engine/read-values.ts'
import type { Register } from '../engine/register.ts'
import type { Given } from '../perform.ts'
import type { Shown } from './field-input.ts'

/**
 * What was typed into the named fields as the values they mean. Where a text means none, everything wrong is told at
 * once: `isWhole` when the form asks for all there is, so that what is missing can be told too.
 */
export function typedValues(
  declared: Register,
  names: readonly string[],
  entered: Entered,
  lang: Lang,
  { prefix = '', isWhole = false }: { prefix?: string; isWhole?: boolean } = {},
): Given {
  const typed = Object.fromEntries(
    names.map((name) => {
      const given = entered[`${prefix}${name}`] ?? null
      return [name, Array.isArray(given) && declared.fields[name]?.type !== 'choices' ? given.at(-1) : given]
    }),
  )
  const read = readValues(declared, typed, {}, lang, names)
  if (read.wrong.length > 0) {
    const { wrong } = isWhole ? completeValues(declared, read, lang) : read
    throw invalid(wrong.map(({ field, message }) => ({ pointer: `/values/${field}`, message })))
  }
  return read.values
}

/** The form as it was: what was typed where something was, what is kept elsewhere. */
export function shownIn(
  names: readonly string[],
  values: Values,
  entered: Entered | undefined,
  prefix = '',
): Record<string, Shown> {
  return Object.fromEntries(
    names.map((name) => [name, entered === undefined ? values[name] : (entered[`${prefix}${name}`] ?? null)]),
  )
}

/** Each fault at the control it belongs to; what belongs to none is said of the whole. */
export function errorsIn(problem: Problem, names: readonly string[], lang: Lang, prefix = ''): FieldError[] {
  if (problem.errors.length === 0) return [{ name: '', message: String(problemBody(problem, lang).title) }]
  return problem.errors.map(({ pointer, message }) => {
    const [, under, field = ''] = /^\/(values\/)?(\w+)/.exec(pointer) ?? []
    if (under === undefined) return { name: field === 'note' || field === 'file' ? `${prefix}${field}` : '', message }
    return { name: names.includes(field) ? `${prefix}${field}` : '', message }
  })
}
