import type { Entered } from '#platform/http/action.ts'
import type { Html } from '#platform/view/html.ts'
import { checkbox, checkGroup, radioGroup, select } from '#platform/view/parts/choice.ts'
import { dateParts } from '#platform/view/parts/date-parts.ts'
import { field as input, textArea } from '#platform/view/parts/field.ts'
import type { FieldFrame } from '#platform/view/parts/field-frame.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { choicesOf } from './form-condition.ts'
import { type Field, isDate, isMoney, labelOf, type NumberField, type TextField } from './form-schema.ts'
import { words } from './words.ts'

export interface AskedField {
  lang: Lang
  name: string
  /** Everything entered, by the names of the page. */
  fields: Entered
  help: string | undefined
  error: string | undefined
  optional: boolean
}

/** One question in the part of the design system that fits it. */
export function oneField(field: Exclude<Field, { items: { type: 'object' } }>, asked: AskedField): Html {
  const label = labelOf(field, asked.lang)
  const { lang, name, error, optional } = asked
  const frame: FieldFrame = { lang, name, label, help: asked.help, error, optional }
  const value = one(asked.fields, name)
  const choices = choicesOf(field).map((choice) => ({ value: choice.const, label: labelOf(choice, lang) }))
  if (field.type === 'array') return checkGroup({ ...frame, choices, values: all(asked.fields, name) })
  if (field.type === 'boolean')
    return field.const ? checkbox({ lang, name, label, error, checked: value === 'yes' }) : yesNo(frame, value)
  if (field.type !== 'string') return numberInput(field, frame, value)
  if (isDate(field)) {
    const [day, month, year] = ['day', 'month', 'year'].map((part) => one(asked.fields, `${name}-${part}`))
    return dateParts({ ...frame, value: { day, month, year } })
  }
  if ('oneOf' in field) {
    return field['x-form']?.widget === 'radio'
      ? radioGroup({ ...frame, choices, value })
      : select({ ...frame, choices, value })
  }
  return textInput(field, frame, value)
}

function yesNo(frame: FieldFrame, value: string | undefined): Html {
  const w = words(frame.lang)
  const choices = [
    { value: 'yes', label: w.yes },
    { value: 'no', label: w.no },
  ]
  return radioGroup({ ...frame, choices, value, inline: true })
}

function textInput(field: TextField, frame: FieldFrame, value: string | undefined): Html {
  const hints = field['x-form']
  // The browser's limit counts other units than the schema and would cut what was pasted: the server judges the length.
  if (hints?.widget === 'textarea') return textArea({ ...frame, value, rows: field.maxLength > 1000 ? 5 : 3 })
  const type = hints?.widget === 'phone' ? 'tel' : hints?.widget === 'email' ? 'email' : 'text'
  return input({ ...frame, value, type, width: hints?.width, spellcheck: hints?.width === 'short' ? false : undefined })
}

/** A plain box: the browser's number field knows neither `1.500.000` nor `1,5`. */
function numberInput(field: NumberField, frame: FieldFrame, value: string | undefined): Html {
  const help = isMoney(field) ? [frame.help, ' ', words(frame.lang).inDong] : frame.help
  const inputmode = field.type === 'integer' ? 'numeric' : 'decimal'
  return input({ ...frame, help, value, inputmode, width: field['x-form']?.width ?? 'medium' })
}

function all(fields: Entered, name: string): string[] {
  const sent = fields[name]
  return Array.isArray(sent) ? sent : sent === undefined ? [] : [sent]
}

function one(fields: Entered, name: string): string | undefined {
  return all(fields, name).at(-1)
}
