import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import ajvFormats from 'ajv-formats'
import type { TSchema } from 'typebox'
import type { Lang } from '#platform/words/words-in.ts'
import type { FieldError } from './problem.ts'
import { words } from './words.ts'

// ajv-formats is CommonJS: its default export is the module itself under one more `default`.
const addFormats = ajvFormats.default
const strict = new Ajv2020({ allErrors: true, strict: false, useDefaults: true })
/** Addresses carry only text: `limit=20` becomes 20. */
const coercing = new Ajv2020({ allErrors: true, strict: false, useDefaults: true, coerceTypes: 'array' })
addFormats(strict)
addFormats(coercing)

const compiled = new WeakMap<TSchema, { strict?: ValidateFunction; coercing?: ValidateFunction }>()

/** Compiled at its first use: of some hundreds of actions a process never meets most, and a start waits for none. */
function validator(schema: TSchema, kind: 'strict' | 'coercing'): ValidateFunction {
  const known = compiled.get(schema) ?? {}
  compiled.set(schema, known)
  known[kind] ??= (kind === 'strict' ? strict : coercing).compile(schema)
  return known[kind]
}

/** Throws where a schema is no schema; for the test that holds all of them. */
export function compileSchema(schema: TSchema, kind: 'strict' | 'coercing'): void {
  validator(schema, kind)
}

/** Texts with a NUL or half a letter, which no database stores: each at its place. */
export function unstorable(value: unknown, lang: Lang, pointer = ''): FieldError[] {
  if (typeof value === 'string') {
    return value.includes('\u0000') || !value.isWellFormed() ? [{ pointer, message: words(lang).wrongValue }] : []
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, part]) =>
    unstorable(part, lang, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  )
}

/** Everything wrong with a value, worded, each at its place. Fills defaults; with `coerce`, turns text into numbers. */
export function check(schema: TSchema, value: unknown, lang: Lang, coerce = false): FieldError[] {
  const validate = validator(schema, coerce ? 'coercing' : 'strict')
  if (validate(value)) return []
  const seen = new Set<string>()
  const errors: FieldError[] = []
  for (const error of validate.errors ?? []) {
    const pointer = pointerOf(error)
    if (error.keyword === 'anyOf' || error.keyword === 'if' || seen.has(pointer)) continue
    seen.add(pointer)
    errors.push({ pointer, message: messageOf(error, lang) })
  }
  const first = validate.errors?.[0]
  return errors.length > 0 || !first ? errors : [{ pointer: pointerOf(first), message: messageOf(first, lang) }]
}

function pointerOf(error: ErrorObject): string {
  const { missingProperty, additionalProperty } = error.params
  const name: unknown = missingProperty ?? additionalProperty
  return typeof name === 'string'
    ? `${error.instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    : error.instancePath
}

function messageOf(error: ErrorObject, lang: Lang): string {
  const w = words(lang)
  const { limit, allowedValues, type, format } = error.params
  switch (error.keyword) {
    case 'required':
      return w.required
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return w.unknownField
    case 'enum':
      return w.oneOf((Array.isArray(allowedValues) ? allowedValues : []).join(', '))
    case 'const':
      return w.wrongValue
    case 'type':
      return w.wrongType(String(type))
    case 'format':
      return w.wrongFormat(String(format))
    case 'minLength':
      return limit === 1 ? w.required : w.tooShort(Number(limit))
    case 'maxLength':
      return w.tooLong(Number(limit))
    case 'minimum':
    case 'exclusiveMinimum':
      return w.tooSmall(Number(limit))
    case 'maximum':
    case 'exclusiveMaximum':
      return w.tooBig(Number(limit))
    case 'minItems':
      return w.tooFew(Number(limit))
    case 'maxItems':
      return w.tooMany(Number(limit))
    default:
      return w.wrongValue
  }
}
