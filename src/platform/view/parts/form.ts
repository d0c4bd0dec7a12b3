import type { Lang } from '#platform/words/words-in.ts'
import { attrs, type Html, html, type Value } from '../html.ts'
import { words } from '../words.ts'
import { fieldId } from './field-frame.ts'

export interface Form {
  lang: Lang
  action: string
  method?: 'get' | 'post' | undefined
  /** For forms with files. */
  multipart?: boolean | undefined
  /** Hidden fields: the CSRF token, the Idempotency-Key, the version that was seen. */
  hidden?: Record<string, string> | undefined
  body: Value
  id?: string | undefined
  /** A form in one line (filters, one button in a row). */
  inline?: boolean | undefined
  label?: string | undefined
}

/** The server judges and speaks (novalidate); with the form island the second press of a button does nothing. */
export function form(p: Form): Html {
  const post = (p.method ?? 'post') === 'post'
  return html`<form${attrs({
    id: p.id,
    class: p.inline ? 'form is-inline' : 'form',
    action: p.action,
    method: p.method ?? 'post',
    enctype: p.multipart ? 'multipart/form-data' : undefined,
    novalidate: true,
    'aria-label': p.label,
    'data-once': post ? words(p.lang).sending : undefined,
  })}>${hiddenFields(p.hidden)}
${p.body}
</form>`
}

export function hiddenFields(values: Record<string, string> | undefined): Html[] {
  return Object.entries(values ?? {}).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
}

export interface FieldSet {
  legend: string
  help?: Value
  body: Value
}

/** Several questions on one thing: the owner, the address. */
export function fieldSet(p: FieldSet): Html {
  return html`<fieldset class="group"><legend class="group-legend">${p.legend}</legend>${p.help && html`<p class="help">${p.help}</p>`}
${p.body}
</fieldset>`
}

export interface FieldError {
  /** The name of the field, as given to `field`; empty for the form as a whole. */
  name: string
  message: string
}

/** Stands first in the main content after a refused form, takes the focus, and leads to each field. */
export function errorSummary(p: { lang: Lang; errors: readonly FieldError[]; title?: string | undefined }): Html {
  if (p.errors.length === 0) return html``
  const w = words(p.lang)
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus>
<h2>${p.title ?? w.errorTitle(p.errors.length)}</h2>
<ul>${p.errors.map((error) => html`<li>${error.name === '' ? error.message : html`<a href="#${fieldId(error.name)}">${error.message}</a>`}</li>`)}</ul>
<p class="quiet">${w.errorKept}</p>
</div>`
}

/** The message of one field out of all, for its `error`. */
export function errorOf(errors: readonly FieldError[] | undefined, name: string): string | undefined {
  return errors?.find((error) => error.name === name)?.message
}
