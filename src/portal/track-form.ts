import type { View } from '#platform/http/view.ts'
import type { Html } from '#platform/view/html.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { field } from '#platform/view/parts/field.ts'
import { errorOf, type FieldError, form } from '#platform/view/parts/form.ts'
import { portalPath, repeatable } from './portal-path.ts'
import { words } from './words.ts'

export interface TrackEntered {
  code?: string | undefined
  check?: string | undefined
  errors?: readonly FieldError[] | undefined
  isPrimary?: boolean | undefined
}

/** Sent by POST: the four digits must not stand in an address, a history or a log. */
export function trackForm(view: View, p: TrackEntered): Html {
  const { lang } = view
  const w = words(lang).track
  return form({
    lang,
    action: portalPath(lang, '/tra-cuu'),
    hidden: repeatable(view),
    label: w.title,
    body: [
      field({
        lang,
        name: 'ma',
        label: w.code,
        help: w.codeHelp,
        value: p.code,
        width: 'medium',
        maxlength: 60,
        autocomplete: 'off',
        spellcheck: false,
        error: errorOf(p.errors, 'ma'),
      }),
      field({
        lang,
        name: 'so',
        label: w.check,
        help: w.checkHelp,
        value: p.check,
        width: 'tiny',
        maxlength: 4,
        inputmode: 'numeric',
        autocomplete: 'off',
        error: errorOf(p.errors, 'so'),
      }),
      buttonRow(button({ label: w.button, kind: p.isPrimary ? 'primary' : 'secondary' })),
    ],
  })
}
