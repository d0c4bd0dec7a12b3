import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { field, textArea } from '#platform/view/parts/field.ts'
import { errorOf, form } from '#platform/view/parts/form.ts'
import { portalPath } from '../portal-path.ts'
import type { CommentAnswer } from './show-article.page.ts'
import { words } from './words.ts'

/** Name and words are shown once approved; e-mail and phone never (LOOK.md: labels above, help below them). */
export function commentForm(view: View, articleId: string, { entered = {}, errors = [] }: CommentAnswer): Html {
  const { lang } = view
  const w = words(lang)
  const asked = (name: string) => ({ lang, name, value: entered[name], error: errorOf(errors, name) })
  return html`<p class="quiet">${w.sendLead}</p>${form({
    lang,
    action: portalPath(lang, `/tin-tuc/${articleId}/y-kien`),
    hidden: view.hidden(),
    label: w.send,
    body: [
      field({
        ...asked('reader'),
        label: w.reader,
        help: w.readerHelp,
        width: 'medium',
        maxlength: 80,
        autocomplete: 'name',
      }),
      field({
        ...asked('email'),
        label: w.email,
        optional: true,
        type: 'email',
        width: 'medium',
        maxlength: 120,
        autocomplete: 'email',
      }),
      field({
        ...asked('phone'),
        label: w.phone,
        optional: true,
        type: 'tel',
        width: 'medium',
        maxlength: 20,
        autocomplete: 'tel',
      }),
      textArea({ ...asked('comment'), label: w.comment, rows: 5, maxlength: 2000 }),
      buttonRow(button({ label: w.button, kind: 'primary' })),
    ],
  })}`
}
