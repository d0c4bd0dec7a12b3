import { attrs, type Html, html } from '../html.ts'
import { words } from '../words.ts'
import { describedBy, type FieldFrame, fieldId, groupFrame } from './field-frame.ts'

export interface DateParts extends FieldFrame {
  /** What was typed, kept as typed: `-day`, `-month`, `-year` are put after the name. */
  value?: { day?: string | undefined; month?: string | undefined; year?: string | undefined } | undefined
  /** Lets the browser offer the person's own birth date. */
  isBirthDate?: boolean | undefined
}

/** A date one knows by heart (a birth date): three number fields, no calendar to leaf through. */
export function dateParts(p: DateParts): Html {
  const w = words(p.lang)
  const part = (key: 'day' | 'month' | 'year', label: string, length: number) => {
    const id = key === 'day' ? fieldId(p.name) : fieldId(`${p.name}-${key}`)
    return html`<div class="date-part"><label for="${id}">${label}</label><input class="input is-${key === 'year' ? 'short' : 'tiny'}"${attrs(
      {
        id,
        name: `${p.name}-${key}`,
        type: 'text',
        inputmode: 'numeric',
        maxlength: length,
        value: p.value?.[key],
        autocomplete: p.isBirthDate ? `bday-${key}` : undefined,
        'aria-invalid': p.error ? 'true' : undefined,
        'aria-describedby': describedBy(p),
      },
    )}></div>`
  }
  return groupFrame(
    p,
    html`<div class="date-parts">${part('day', w.day, 2)}${part('month', w.month, 2)}${part('year', w.year, 4)}</div>`,
  )
}
