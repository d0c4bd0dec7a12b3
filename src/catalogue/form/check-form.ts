import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import ajvFormats from 'ajv-formats'
import type { FieldError } from '#platform/http/problem.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { type Fault, faultText, placeOf } from './fault-text.ts'
import type { Form } from './form-schema.ts'
import { isPrintable } from './tidy-text.ts'
import { words } from './words.ts'

// strictRequired is off because a condition requires fields that are declared above it; `loadForm` checks their names.
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, addUsedSchema: false })
// ajv-formats is CommonJS: its default export is the module itself under one more `default`.
ajvFormats.default(ajv)
ajv.addVocabulary(['x-form', 'x-title-en', 'x-description-en'])

const compiled = new WeakMap<Form, ValidateFunction>()
/** A value from outside may be wrong in thousands of places; nobody reads more than this. */
const mostErrors = 100
const mostFaults = 2000

function validatorOf(form: Form): ValidateFunction {
  let validate = compiled.get(form)
  if (!validate) {
    validate = ajv.compile(form)
    // Ajv would hold every version of every form for ever.
    ajv.removeSchema(form)
    compiled.set(form, validate)
  }
  return validate
}

/** Everything wrong with the answers, one line a field in the order of the form, pointers below `/form`. */
export function checkForm(form: Form, value: unknown, lang: Lang): FieldError[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ pointer: '/form', message: words(lang).noForm }]
  }
  const validate = validatorOf(form)
  const faults = textFaults(value, [])
  if (!validate(value)) faults.push(...(validate.errors ?? []).filter(speaks).map(faultOf))
  const first = new Map<string, { fault: Fault; order: readonly number[] }>()
  for (const fault of faults.slice(0, mostFaults)) {
    const { path, order } = placeOf(form, fault.path)
    const pointer = pointerOf(path)
    if (!first.has(pointer)) first.set(pointer, { fault: { ...fault, path }, order })
  }
  return [...first.entries()]
    .sort(([, a], [, b]) => compare(a.order, b.order))
    .slice(0, mostErrors)
    .map(([pointer, { fault }]) => ({ pointer, message: faultText(form, fault, lang) }))
}

/** Texts that the schema would take: blanks, and signs that nobody can read. */
function textFaults(value: unknown, path: readonly string[]): Fault[] {
  if (typeof value === 'string') {
    if (!isPrintable(value)) return [{ path, keyword: 'unprintable', params: {} }]
    return value.trim() === '' ? [{ path, keyword: 'required', params: {} }] : []
  }
  if (typeof value !== 'object' || value === null || path.length > 3) return []
  return Object.entries(value).flatMap(([name, one]) => textFaults(one, [...path, name]))
}

/** A choice is one fault, not one for each answer that it is not; a condition is told by what it requires. */
function speaks(error: ErrorObject): boolean {
  return error.keyword !== 'if' && !(error.keyword === 'const' && error.schemaPath.includes('/oneOf/'))
}

function faultOf(error: ErrorObject): Fault {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  const name: unknown = error.params.missingProperty ?? error.params.additionalProperty
  const condition = /^#\/allOf\/(\d+)\/then/.exec(error.schemaPath)?.[1]
  return {
    path: typeof name === 'string' ? [...path, name] : path,
    keyword: error.keyword,
    params: error.params,
    ...(condition === undefined ? {} : { condition: Number(condition) }),
  }
}

function pointerOf(path: readonly string[]): string {
  return ['/form', ...path.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/')
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}
