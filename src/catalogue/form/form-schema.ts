import type { Lang } from '#platform/words/words-in.ts'

/** How a field is asked for; without one, its type decides (text, choice). */
export const widgets = ['textarea', 'date', 'radio', 'money', 'number', 'phone', 'email', 'table', 'checkbox'] as const
export type Widget = (typeof widgets)[number]

/** Where the first value comes from, so that nobody types again what the account already says. */
export const ownerSources = [
  'owner.name',
  'owner.idNo',
  'owner.address',
  'owner.phone',
  'owner.email',
  'owner.taxCode',
] as const
export type OwnerSource = (typeof ownerSources)[number]

export const ownerKinds = ['individual', 'organisation', 'business', 'household'] as const
export type OwnerKind = (typeof ownerKinds)[number]

export const widths = ['tiny', 'short', 'medium', 'full'] as const
export type Width = (typeof widths)[number]

export interface FieldHints {
  widget?: Widget
  source?: OwnerSource
  /** Prefill only for these owners: a company's name is not its worker's. */
  sourceFor?: readonly OwnerKind[]
  width?: Width
}

interface Labels {
  title: string
  'x-title-en': string
}

interface FieldBase extends Labels {
  description?: string
  'x-description-en'?: string
  'x-form'?: FieldHints
}

export interface TextField extends FieldBase {
  type: 'string'
  minLength: number
  maxLength: number
  pattern?: string
  format?: 'email'
  /** Visibly invented values that fit; needed where there is a pattern. */
  examples?: readonly string[]
}

export interface DateField extends FieldBase {
  type: 'string'
  format: 'date'
}

export interface Choice extends Labels {
  const: string
}

export interface ChoiceField extends FieldBase {
  type: 'string'
  oneOf: readonly Choice[]
}

/** Several answers out of a list. */
export interface ChoicesField extends FieldBase {
  type: 'array'
  minItems: number
  maxItems: number
  uniqueItems: true
  items: { type: 'string'; oneOf: readonly Choice[] }
}

export interface NumberField extends FieldBase {
  type: 'number' | 'integer'
  minimum: number
  maximum: number
}

/** Yes or no; with `const: true` a statement that must be agreed to. */
export interface YesNoField extends FieldBase {
  type: 'boolean'
  const?: true
}

export type RowField = TextField | DateField | ChoiceField | NumberField

export interface TableField extends FieldBase {
  type: 'array'
  minItems: number
  maxItems: number
  items: Labels & {
    type: 'object'
    properties: Readonly<Record<string, RowField>>
    required: readonly string[]
    additionalProperties: false
  }
}

export type Field = RowField | YesNoField | ChoicesField | TableField

/** "When this field has this answer, those are needed": the only conditions a form may hold. */
export interface Condition {
  if: { properties: Readonly<Record<string, ConditionTest>>; required: readonly string[] }
  then: { required: readonly string[] }
}
export type ConditionTest = { const: string | boolean } | { type: 'array'; contains: { const: string } }

export interface Section {
  title: string
  titleEn: string
  fields: readonly string[]
}

/** The electronic form of a procedure: a JSON Schema (2020-12) that also says how it is asked. */
export interface Form {
  $schema: 'https://json-schema.org/draft/2020-12/schema'
  'x-form': { title: string; titleEn: string; source: string; provenance: string; sections: readonly Section[] }
  type: 'object'
  properties: Readonly<Record<string, Field>>
  required: readonly string[]
  additionalProperties: false
  allOf?: readonly Condition[]
}

export function labelOf(labelled: Labels, lang: Lang): string {
  return lang === 'en' ? labelled['x-title-en'] : labelled.title
}

export function helpOf(field: Field, lang: Lang): string | undefined {
  return lang === 'en' ? field['x-description-en'] : field.description
}

export function titleOf(titled: { title: string; titleEn: string }, lang: Lang): string {
  return lang === 'en' ? titled.titleEn : titled.title
}

export function isTable(field: Field): field is TableField {
  return field.type === 'array' && 'properties' in field.items
}

export function isDate(field: Field): field is DateField {
  return field.type === 'string' && 'format' in field && field.format === 'date'
}

export function isMoney(field: Field): boolean {
  return field['x-form']?.widget === 'money'
}

/** The fields in the order they are asked. */
export function fieldsInOrder(form: Form): [name: string, field: Field][] {
  return form['x-form'].sections.flatMap((section) => fieldsOf(form, section))
}

export function fieldsOf(form: Form, section: Section): [name: string, field: Field][] {
  return section.fields.flatMap((name) => {
    const field = form.properties[name]
    return field ? [[name, field] satisfies [string, Field]] : []
  })
}
