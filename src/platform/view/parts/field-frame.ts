import type { Lang } from '#platform/words/words-in.ts'
import { type Html, html, type Value } from '../html.ts'
import { words } from '../words.ts'

/** What every question of a form has: its label above, the help under the label, the error above the field. */
export interface FieldFrame {
  lang: Lang
  name: string
  label: string
  help?: Value
  error?: string | undefined
  /** Says "(không bắt buộc)": what is not marked is required. In a filter nothing is, and nothing is said. */
  optional?: boolean | 'silent' | undefined
}

/** The id of the control, so that the error summary can lead to it. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`
}

/** The ids a control names in aria-describedby, or nothing. */
export function describedBy(frame: FieldFrame): string | undefined {
  const id = fieldId(frame.name)
  const ids = [frame.help ? `${id}-help` : '', frame.error ? `${id}-error` : ''].filter((one) => one !== '')
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** A question with one control. */
export function fieldFrame(frame: FieldFrame, control: Value): Html {
  return html`<div class="${frame.error ? 'field is-wrong' : 'field'}">
<label class="label" for="${fieldId(frame.name)}">${labelText(frame)}</label>${helpAndError(frame)}
${control}
</div>`
}

/** A question with several controls (radio buttons, the parts of a date). */
export function groupFrame(frame: FieldFrame, controls: Value): Html {
  return html`<fieldset class="${frame.error ? 'field is-wrong' : 'field'}" aria-describedby="${describedBy(frame) ?? ''}">
<legend class="label">${labelText(frame)}</legend>${helpAndError(frame)}
${controls}
</fieldset>`
}

function labelText(frame: FieldFrame): Value {
  return [frame.label, frame.optional === true && html` <span class="optional">${words(frame.lang).optional}</span>`]
}

function helpAndError(frame: FieldFrame): Value {
  const id = fieldId(frame.name)
  return [
    frame.help && html`<div class="help" id="${id}-help">${frame.help}</div>`,
    frame.error &&
      html`<p class="error" id="${id}-error"><span class="hidden">${words(frame.lang).errorPrefix} </span>${frame.error}</p>`,
  ]
}
