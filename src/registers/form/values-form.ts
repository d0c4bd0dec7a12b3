import { onDesk } from '#dossiers'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { button, buttonRow, linkButton } from '#platform/view/parts/button.ts'
import { errorSummary, type FieldError, form } from '#platform/view/parts/form.ts'
import { pageHead } from '#platform/view/parts/page-head.ts'
import type { Register } from '../engine/register.ts'
import { placeOf } from '../paths.ts'
import { words } from '../words.ts'
import type { Offered } from './choices.ts'
import { fieldInput, type Shown } from './field-input.ts'
import { toldFaults } from './told-faults.ts'

export interface ValuesForm {
  declared: Register
  /** Fields it asks for, in the order of the declaration. */
  names: readonly string[]
  values: Readonly<Record<string, Shown>>
  offered: Offered
  errors: readonly FieldError[]
}

/** All fields of an entry on a page of their own. */
export function valuesForm(
  view: View,
  { declared, names, values, offered, errors }: ValuesForm,
  to: { title: string; action: string; back: { href: string; label: string }; hidden?: Record<string, string> },
): Html {
  const { lang } = view
  const w = words(lang).form
  return onDesk(view, {
    title: to.title,
    place: placeOf(declared),
    body: html`${errors.length > 0 && errorSummary({ lang, errors: toldFaults(declared, errors, lang) })}${pageHead({ title: to.title, back: to.back })}${form(
      {
        lang,
        action: to.action,
        hidden: { ...view.hidden(), ...to.hidden },
        body: html`${names.map((name) => {
          const field = declared.fields[name]
          return (
            field &&
            fieldInput({
              lang,
              name,
              of: name,
              field,
              shown: values[name],
              isRequired: field.required === true,
              offered,
              errors,
            })
          )
        })}${buttonRow(button({ label: w.save, kind: 'primary' }), linkButton({ href: to.back.href, label: w.cancel, kind: 'quiet' }))}`,
      },
    )}`,
  })
}
