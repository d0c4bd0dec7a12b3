import {
  checkLabels,
  checkNames,
  checkPair,
  isObject,
  needNumbers,
  onlyKeys,
  type Raw,
  type Report,
} from './declared-parts.ts'
import { ownerKinds, ownerSources, widgets, widths } from './form-schema.ts'

/** What a form and the row of a table have alike. */
export function checkProperties(
  object: Raw,
  at: string,
  report: Report,
  one: (field: Raw, pointer: string) => void,
): void {
  if (object.type !== 'object') report(`${at}/type`, 'must be "object"')
  if (object.additionalProperties !== false) report(`${at}/additionalProperties`, 'must be false')
  const properties = isObject(object.properties) ? object.properties : {}
  if (Object.keys(properties).length === 0) report(`${at}/properties`, 'names no field')
  for (const [name, field] of Object.entries(properties)) {
    const pointer = `${at}/properties/${name}`
    if (!/^[a-z][A-Za-z0-9]*$/.test(name)) report(pointer, 'a field name is one word in camelCase')
    if (isObject(field)) one(field, pointer)
    else report(pointer, 'a field is an object')
  }
  checkNames(object.required, `${at}/required`, properties, report)
}

const shapes: Record<string, readonly string[]> = {
  text: ['minLength', 'maxLength', 'pattern', 'format', 'examples'],
  date: ['format'],
  choice: ['oneOf'],
  number: ['minimum', 'maximum'],
  yesNo: ['const'],
  choices: ['minItems', 'maxItems', 'uniqueItems', 'items'],
  table: ['minItems', 'maxItems', 'items'],
}

function shapeOf(field: Raw): string | undefined {
  if (field.type === 'string') return field.oneOf ? 'choice' : field.format === 'date' ? 'date' : 'text'
  if (field.type === 'number' || field.type === 'integer') return 'number'
  if (field.type === 'boolean') return 'yesNo'
  if (field.type === 'array') return isObject(field.items) && field.items.oneOf ? 'choices' : 'table'
  return undefined
}

export function checkField(field: Raw, at: string, report: Report, inTable = false): void {
  checkLabels(field, at, report)
  checkPair(field, 'description', 'x-description-en', at, report)
  checkHints(field['x-form'], `${at}/x-form`, report)
  const shape = shapeOf(field)
  if (!shape) {
    report(`${at}/type`, `unknown type "${field.type}"`)
    return
  }
  if (inTable && (shape === 'table' || shape === 'choices' || shape === 'yesNo'))
    report(`${at}/type`, 'does not fit in a row of a table')
  onlyKeys(
    field,
    at,
    ['title', 'x-title-en', 'description', 'x-description-en', 'x-form', 'type', ...(shapes[shape] ?? [])],
    report,
  )
  if (shape === 'text') checkText(field, at, report)
  else if (shape === 'choice') checkChoices(field.oneOf, `${at}/oneOf`, report)
  else if (shape === 'number') needNumbers(field, ['minimum', 'maximum'], at, report)
  else if (shape === 'yesNo') checkYesNo(field, at, report)
  else if (shape === 'choices' || shape === 'table') checkList(field, shape, at, report)
}

function checkText(field: Raw, at: string, report: Report): void {
  needNumbers(field, ['minLength', 'maxLength'], at, report)
  if (field.format !== undefined && field.format !== 'email') report(`${at}/format`, `unknown format "${field.format}"`)
  if (field.pattern === undefined) return
  if (typeof field.description !== 'string')
    report(`${at}/description`, 'a field with a pattern says in words what is expected')
  const examples = Array.isArray(field.examples) ? field.examples : []
  if (examples.length === 0) report(`${at}/examples`, 'a field with a pattern gives an example')
  const pattern = patternOf(field.pattern)
  if (!pattern) {
    report(`${at}/pattern`, 'is not a regular expression')
    return
  }
  examples.forEach((example, i) => {
    if (!pattern.test(String(example))) report(`${at}/examples/${i}`, 'does not fit the pattern')
  })
}

function patternOf(text: unknown): RegExp | undefined {
  try {
    return new RegExp(String(text), 'u')
  } catch {
    return undefined
  }
}

function checkYesNo(field: Raw, at: string, report: Report): void {
  // An unticked box sends nothing, so "no" can only be said by a radio button.
  const widget = field.const === true ? 'checkbox' : 'radio'
  if (!isObject(field['x-form']) || field['x-form'].widget !== widget)
    report(`${at}/x-form/widget`, `must be "${widget}"`)
}

function checkList(field: Raw, shape: 'choices' | 'table', at: string, report: Report): void {
  needNumbers(field, ['minItems', 'maxItems'], at, report)
  if (Number(field.maxItems) > 20) report(`${at}/maxItems`, 'must be at most 20')
  const items = isObject(field.items) ? field.items : {}
  if (shape === 'choices') {
    checkChoices(items.oneOf, `${at}/items/oneOf`, report)
    return
  }
  checkLabels(items, `${at}/items`, report)
  checkProperties(items, `${at}/items`, report, (cell, pointer) => checkField(cell, pointer, report, true))
}

function checkChoices(choices: unknown, at: string, report: Report): void {
  if (!Array.isArray(choices) || choices.length === 0) {
    report(at, 'must be a list of choices')
    return
  }
  const seen = new Set<unknown>()
  choices.forEach((choice, i) => {
    if (!isObject(choice) || typeof choice.const !== 'string') {
      report(`${at}/${i}`, 'a choice has a const')
      return
    }
    if (seen.has(choice.const)) report(`${at}/${i}/const`, `"${choice.const}" stands twice`)
    seen.add(choice.const)
    checkLabels(choice, `${at}/${i}`, report)
  })
}

function checkHints(hints: unknown, at: string, report: Report): void {
  if (hints === undefined) return
  if (!isObject(hints)) {
    report(at, 'must be an object')
    return
  }
  onlyKeys(hints, at, ['widget', 'source', 'sourceFor', 'width'], report)
  const known = (key: string, value: unknown, list: readonly string[]) => {
    if (value !== undefined && !list.includes(String(value))) report(`${at}/${key}`, `unknown ${key} "${value}"`)
  }
  known('widget', hints.widget, widgets)
  known('source', hints.source, ownerSources)
  known('width', hints.width, widths)
  for (const kind of Array.isArray(hints.sourceFor) ? hints.sourceFor : []) known('sourceFor', kind, ownerKinds)
}
