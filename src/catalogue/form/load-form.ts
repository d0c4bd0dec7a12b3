import { checkNames, isObject, needText, onlyKeys, type Raw, type Report } from './declared-parts.ts'
import { checkField, checkProperties } from './field-problems.ts'
import type { Form } from './form-schema.ts'

/** The declaration of one form cannot be used; one line for each fault, by file and JSON pointer. */
export class FormDeclarationError extends Error {
  override name = 'FormDeclarationError'
}

/** Checks a parsed form file before anything relies on it. */
export function loadForm(json: unknown, file: string): Form {
  const problems: string[] = []
  lookOver(json, (pointer, message) => problems.push(`${file}#${pointer}: ${message}`))
  if (problems.length > 0) throw new FormDeclarationError(problems.join('\n'))
  // Every part that the type names has just been looked at.
  return json as Form
}

function lookOver(json: unknown, report: Report): void {
  if (!isObject(json)) {
    report('', 'a form is an object')
    return
  }
  onlyKeys(json, '', ['$schema', 'x-form', 'type', 'properties', 'required', 'additionalProperties', 'allOf'], report)
  if (json.$schema !== 'https://json-schema.org/draft/2020-12/schema') report('/$schema', 'must be JSON Schema 2020-12')
  checkProperties(json, '', report, (field, pointer) => checkField(field, pointer, report))
  checkSections(json, report)
  checkConditions(json, report)
}

function checkSections(form: Raw, report: Report): void {
  const about = isObject(form['x-form']) ? form['x-form'] : {}
  onlyKeys(about, '/x-form', ['title', 'titleEn', 'source', 'provenance', 'sections'], report)
  for (const key of ['title', 'titleEn', 'source', 'provenance']) needText(about, key, '/x-form', report)
  const properties = isObject(form.properties) ? form.properties : {}
  const placed = new Set<string>()
  const sections = Array.isArray(about.sections) ? about.sections : []
  sections.forEach((section: unknown, i) => {
    const at = `/x-form/sections/${i}`
    if (!isObject(section)) {
      report(at, 'a section is an object')
      return
    }
    for (const key of ['title', 'titleEn']) needText(section, key, at, report)
    checkNames(section.fields, `${at}/fields`, properties, report)
    for (const name of Array.isArray(section.fields) ? section.fields : []) {
      if (placed.has(name)) report(`${at}/fields`, `"${name}" already stands in a section`)
      placed.add(name)
    }
  })
  for (const name of Object.keys(properties)) {
    if (!placed.has(name)) report(`/properties/${name}`, 'stands in no section')
  }
}

function checkConditions(form: Raw, report: Report): void {
  if (form.allOf === undefined) return
  const properties = isObject(form.properties) ? form.properties : {}
  if (!Array.isArray(form.allOf)) {
    report('/allOf', 'must be a list of conditions')
    return
  }
  form.allOf.forEach((condition: unknown, i) => {
    const at = `/allOf/${i}`
    const { if: test, then } = isObject(condition) ? condition : {}
    if (!isObject(test) || !isObject(then) || !isObject(test.properties)) {
      report(at, 'a condition has "if" and "then"')
      return
    }
    const names = Object.keys(test.properties)
    if (names.length !== 1) report(`${at}/if/properties`, 'a condition looks at one field')
    checkNames(names, `${at}/if/properties`, properties, report)
    for (const [name, asked] of Object.entries(test.properties)) {
      if (!canAnswer(properties[name], asked)) report(`${at}/if/properties/${name}`, 'is no answer this field can have')
    }
    if (JSON.stringify(test.required) !== JSON.stringify(names))
      report(`${at}/if/required`, 'must name the field it looks at')
    checkNames(then.required, `${at}/then/required`, properties, report)
  })
}

/** A condition nobody can meet is a slip of the pen. */
function canAnswer(field: unknown, test: unknown): boolean {
  if (!isObject(field) || !isObject(test)) return false
  if (field.type === 'boolean') return typeof test.const === 'boolean'
  const isList = field.type === 'array'
  const choices = isList ? isObject(field.items) && field.items.oneOf : field.oneOf
  const answer = isList ? isObject(test.contains) && test.contains.const : test.const
  return Array.isArray(choices) && choices.some((choice) => isObject(choice) && choice.const === answer)
}
