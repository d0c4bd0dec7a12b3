import { attrs, classes, type Html, html, type Value } from '../html.ts'
import { type IconName, icon } from './icon.ts'

/** One primary button a page. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface Button {
  label: string
  kind?: ButtonKind | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  /** Several buttons of one form tell apart by name and value. */
  name?: string | undefined
  value?: string | undefined
  form?: string | undefined
  formaction?: string | undefined
  icon?: IconName | undefined
  /** Names what it acts on where the label alone would be heard several times: "Mở hồ sơ …". */
  about?: string | undefined
}

export function button(p: Button): Html {
  return html`<button${attrs({
    class: buttonClass(p.kind),
    type: p.type ?? 'submit',
    name: p.name,
    value: p.value,
    form: p.form,
    formaction: p.formaction,
  })}>${content(p)}</button>`
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function linkButton(p: Pick<Button, 'label' | 'kind' | 'icon' | 'about'> & { href: string }): Html {
  return html`<a class="${buttonClass(p.kind)}" href="${p.href}">${content(p)}</a>`
}

/** The buttons under a form or a page, the usual one first. */
export function buttonRow(...buttons: Value[]): Html {
  return html`<div class="button-row">${buttons}</div>`
}

function buttonClass(kind: ButtonKind | undefined): string {
  return classes('button', `is-${kind ?? 'secondary'}`)
}

function content(p: Pick<Button, 'label' | 'icon' | 'about'>): Value {
  // An arrow onwards stands after the word, every other drawing before it.
  const drawing = p.icon && icon(p.icon)
  const label = [p.label, p.about && html`<span class="hidden"> ${p.about}</span>`]
  return p.icon === 'forward' ? [label, drawing] : [drawing, label]
}
