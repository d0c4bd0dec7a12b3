import { type TSchema, Type } from 'typebox'
import type { Field } from './engine/field.ts'
import type { Register } from './engine/register.ts'
import { words } from './words.ts'

/** A value as JSON gives it: strict, where forms and cells are read leniently. */
function schemaOf(field: Field): TSchema {
  switch (field.type) {
    case 'text':
      return Type.String({ maxLength: field.maxLength ?? 300 })
    case 'longText':
      return Type.String({ maxLength: field.maxLength ?? 20_000 })
    case 'integer':
      return Type.Integer(limits(field))
    case 'decimal':
    case 'percent':
      return Type.Number(limits(field))
    case 'money':
      return Type.Integer({ minimum: 0 })
    case 'year':
      return Type.Integer({ minimum: 1900, maximum: 2200 })
    case 'date':
      return Type.String({ format: 'date' })
    case 'boolean':
      return Type.Boolean()
    case 'choice':
      return Type.Enum(Object.keys(field.options))
    case 'choices':
      return Type.Array(Type.Enum(Object.keys(field.options)), { uniqueItems: true })
    case 'link':
      return Type.String({ maxLength: 500 })
    case 'entry':
    case 'agency':
    case 'unit':
    case 'procedure':
      return Type.String({ maxLength: 300 })
  }
}

const limits = ({ min, max }: { min?: number; max?: number }) => ({
  ...(min === undefined ? {} : { minimum: min }),
  ...(max === undefined ? {} : { maximum: max }),
})

const told = (field: Field) => ({ title: field.label.vi, description: field.help?.en ?? field.label.en })

/** Values as they are sent; null empties a field. Which are needed is said once all are read together. */
export function givenValues(declared: Register, names: readonly string[]) {
  const properties = names.flatMap((name): [string, TSchema][] => {
    const field = declared.fields[name]
    return field ? [[name, Type.Optional(Type.Union([schemaOf(field), Type.Null()], told(field)))]] : []
  })
  return Type.Object(Object.fromEntries(properties), { additionalProperties: false })
}

/** Fields a person gives: those the system writes are not among them. */
export const givenNames = (declared: Register): string[] =>
  Object.entries(declared.fields)
    .filter(([, field]) => !field.isFixed)
    .map(([name]) => name)

/** Values as they are answered: every field, masked where it is personal and not for the reader. */
export function answeredValues(declared: Register) {
  const properties = Object.entries(declared.fields).map(([name, field]): [string, TSchema] => {
    const mask = field.personal ? [Type.Literal(words('vi').hidden)] : []
    return [name, Type.Union([schemaOf(field), ...mask, Type.Null()], told(field))]
  })
  return Type.Object(Object.fromEntries(properties))
}
