import { attrs, type Html, html } from '../html.ts'
import { describedBy, type FieldFrame, fieldFrame, fieldId } from './field-frame.ts'

/** How wide the box is, so that it tells how much is expected: a year, a code, a name, the whole measure. */
export type FieldWidth = 'tiny' | 'short' | 'medium' | 'full'

export interface Field extends FieldFrame {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'number' | 'date' | 'datetime-local' | undefined
  width?: FieldWidth | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined
  autocomplete?: string | undefined
  maxlength?: number | undefined
  min?: string | undefined
  max?: string | undefined
  spellcheck?: boolean | undefined
  autofocus?: boolean | undefined
  readonly?: boolean | undefined
}

/** One line of text; also a native date for desks (`type: 'date'`). */
export function field(p: Field): Html {
  return fieldFrame(
    p,
    html`<input class="input is-${p.width ?? 'full'}"${attrs({
      id: fieldId(p.name),
      name: p.name,
      type: p.type ?? 'text',
      value: p.value,
      inputmode: p.inputmode,
      autocomplete: p.autocomplete,
      maxlength: p.maxlength,
      min: p.min,
      max: p.max,
      spellcheck: p.spellcheck === false ? 'false' : undefined,
      autofocus: p.autofocus,
      readonly: p.readonly,
      'aria-required': p.optional ? undefined : 'true',
      'aria-invalid': p.error ? 'true' : undefined,
      'aria-describedby': describedBy(p),
    })}>`,
  )
}

export interface TextArea extends FieldFrame {
  value?: string | undefined
  rows?: number | undefined
  maxlength?: number | undefined
}

export function textArea(p: TextArea): Html {
  // The parser drops one line feed after the start tag; writing one keeps those that were typed.
  return fieldFrame(
    p,
    html`<textarea class="input is-full"${attrs({
      id: fieldId(p.name),
      name: p.name,
      rows: p.rows ?? 4,
      maxlength: p.maxlength,
      'aria-required': p.optional ? undefined : 'true',
      'aria-invalid': p.error ? 'true' : undefined,
      'aria-describedby': describedBy(p),
    })}>
${p.value}</textarea>`,
  )
}
