import type { Html } from '#platform/view/html.ts'
import { checkGroup, radioGroup, select } from '#platform/view/parts/choice.ts'
import { type FieldWidth, field as inputField, textArea } from '#platform/view/parts/field.ts'
import { errorOf, type FieldError } from '#platform/view/parts/form.ts'
import { formatNumber } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Field, Value } from '../engine/field.ts'
import { words } from '../words.ts'
import { type Offered, optionsOf } from './choices.ts'

/** What stands in the control: a value that was kept, or the text as somebody typed it. */
export type Shown = Value | undefined

export interface FieldInput {
  lang: Lang
  /** The name in the form. */
  name: string
  field: Field
  shown: Shown
  isRequired: boolean
  offered: Offered
  /** The field's own name, by which choices are offered. */
  of: string
  errors: readonly FieldError[]
}

/** Up to this many options stand side by side, so that all are seen at once. */
const mostRadios = 4

/** The control that fits a field's kind, with its label, its help and what is wrong with it. */
export function fieldInput({ lang, name, field, shown, isRequired, offered, of, errors }: FieldInput): Html {
  const w = words(lang).form
  const unit = 'unit' in field ? field.unit?.[lang] : undefined
  const help = [field.help?.[lang], unit && w.unit(unit), field.personal && w.personal].filter(Boolean).join(' ')
  const frame = {
    lang,
    name,
    label: field.label[lang],
    ...(help === '' ? {} : { help }),
    error: errorOf(errors, name),
    optional: !isRequired,
  }
  const text = textIn(field, shown, lang)
  const line = (width: FieldWidth, inputmode?: 'numeric' | 'decimal') =>
    inputField({ ...frame, value: text, width, inputmode, autocomplete: 'off' })
  switch (field.type) {
    case 'text':
      return inputField({ ...frame, value: text, autocomplete: 'off' })
    case 'longText':
      return textArea({ ...frame, value: text, rows: 4 })
    case 'integer':
      return line('short', 'numeric')
    case 'money':
      return inputField({ ...frame, help: help || w.money, value: text, width: 'medium', inputmode: 'numeric' })
    case 'year':
      return line('tiny', 'numeric')
    case 'decimal':
    case 'percent':
      return line('short', 'decimal')
    case 'date':
      return inputField({ ...frame, value: text, type: 'date', width: 'medium' })
    case 'boolean': {
      const yesNo = [
        { value: 'true', label: words(lang).yes },
        { value: 'false', label: words(lang).no },
      ]
      return isRequired
        ? radioGroup({ ...frame, choices: yesNo, value: text, inline: true })
        : select({ ...frame, choices: yesNo, value: text, width: 'short' })
    }
    case 'choice': {
      const choices = optionsOf(field.options, lang)
      return isRequired && choices.length <= mostRadios
        ? radioGroup({ ...frame, choices, value: text, inline: true })
        : select({ ...frame, choices, value: text })
    }
    case 'choices':
      return checkGroup({ ...frame, choices: optionsOf(field.options, lang), values: listIn(shown) })
    case 'link':
      return inputField({ ...frame, value: text, spellcheck: false, autocomplete: 'off' })
    case 'entry':
    case 'agency':
    case 'unit':
    case 'procedure': {
      const choices = offered.get(of)
      if (choices) return select({ ...frame, choices, value: text, width: 'full' })
      const byMark = field.type === 'procedure' ? w.byCode : w.byMark
      return inputField({ ...frame, help: help || byMark, value: text, width: 'medium', autocomplete: 'off' })
    }
  }
}

function textIn(field: Field, shown: Shown, lang: Lang): string {
  if (shown === undefined || shown === null) return ''
  if (typeof shown === 'number') {
    if (field.type === 'money') return formatNumber(shown, lang)
    return lang === 'vi' ? String(shown).replace('.', ',') : String(shown)
  }
  return String(shown)
}

const listIn = (shown: Shown): readonly string[] =>
  Array.isArray(shown) ? shown : shown === undefined || shown === null || shown === '' ? [] : [String(shown)]
