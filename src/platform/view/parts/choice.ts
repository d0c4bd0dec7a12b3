import type { Lang } from '#platform/words/words-in.ts'
import { attrs, type Html, html, type Value } from '../html.ts'
import { words } from '../words.ts'
import type { FieldWidth } from './field.ts'
import { describedBy, type FieldFrame, fieldFrame, fieldId, groupFrame } from './field-frame.ts'

export interface Choice {
  value: string
  label: string
  help?: Value
}

export interface Select extends FieldFrame {
  choices: readonly Choice[]
  value?: string | undefined
  /** The text of the empty first choice; `false` leaves it out. */
  empty?: string | false | undefined
  width?: FieldWidth | undefined
}

export function select(p: Select): Html {
  return fieldFrame(
    p,
    html`<select class="input is-${p.width ?? 'medium'}"${attrs({
      id: fieldId(p.name),
      name: p.name,
      'aria-required': p.optional ? undefined : 'true',
      'aria-invalid': p.error ? 'true' : undefined,
      'aria-describedby': describedBy(p),
    })}>${p.empty !== false && html`<option value="">${p.empty ?? words(p.lang).choose}</option>`}${p.choices.map(
      (choice) =>
        html`<option${attrs({ value: choice.value, selected: choice.value === p.value })}>${choice.label}</option>`,
    )}</select>`,
  )
}

export interface RadioGroup extends FieldFrame {
  choices: readonly Choice[]
  value?: string | undefined
  /** Side by side, for two or three short answers. */
  inline?: boolean | undefined
}

export function radioGroup(p: RadioGroup): Html {
  return groupFrame(p, choiceList('radio', p, [p.value ?? '']))
}

export interface CheckGroup extends FieldFrame {
  choices: readonly Choice[]
  values?: readonly string[] | undefined
  inline?: boolean | undefined
}

/** Several answers under one name. */
export function checkGroup(p: CheckGroup): Html {
  return groupFrame(p, choiceList('checkbox', p, p.values ?? []))
}

export interface Checkbox {
  lang: Lang
  name: string
  label: Value
  value?: string | undefined
  checked?: boolean | undefined
  help?: Value
  error?: string | undefined
}

/** One statement to agree with. */
export function checkbox(p: Checkbox): Html {
  const id = fieldId(p.name)
  return html`<div class="${p.error ? 'field is-wrong' : 'field'}">${
    p.error &&
    html`<p class="error" id="${id}-error"><span class="hidden">${words(p.lang).errorPrefix} </span>${p.error}</p>`
  }<div class="choice"><input type="checkbox"${attrs({
    id,
    name: p.name,
    value: p.value ?? 'yes',
    checked: p.checked,
    'aria-invalid': p.error ? 'true' : undefined,
    'aria-describedby': p.error ? `${id}-error` : undefined,
  })}><label for="${id}">${p.label}${p.help && html`<span class="help">${p.help}</span>`}</label></div></div>`
}

function choiceList(
  type: 'radio' | 'checkbox',
  p: FieldFrame & { choices: readonly Choice[]; inline?: boolean | undefined },
  chosen: readonly string[],
): Html {
  const id = fieldId(p.name)
  return html`<div class="${p.inline ? 'choices is-inline' : 'choices'}">${p.choices.map((choice, index) => {
    // The first one carries the field's own id: the error summary leads there.
    const own = index === 0 ? id : `${id}-${index + 1}`
    return html`<div class="choice"><input${attrs({
      type,
      id: own,
      name: p.name,
      value: choice.value,
      checked: chosen.includes(choice.value),
      'aria-describedby': describedBy(p),
    })}><label for="${own}">${choice.label}${choice.help && html`<span class="help">${choice.help}</span>`}</label></div>`
  })}</div>`
}
