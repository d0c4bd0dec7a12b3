import type { Detail } from '#dossiers'
import type { View } from '#platform/http/view.ts'
import { html, type Value } from '#platform/view/html.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { textArea } from '#platform/view/parts/field.ts'
import { errorOf, type FieldError, form } from '#platform/view/parts/form.ts'
import { disclosure, section } from '#platform/view/parts/page-head.ts'
import { portalPath } from '../portal-path.ts'
import type { RefusedAct } from './dossier.page.ts'
import { words } from './words.ts'

/** Taking the dossier back, or not after all; folded, and offered only while the law allows it (T16, T18). */
export function withdrawSection(
  view: View,
  detail: Detail,
  refused: RefusedAct | undefined,
  errors: readonly FieldError[],
): Value {
  const { lang } = view
  const w = words(lang).withdraw
  const action = portalPath(lang, `/ho-so/${detail.row.id}`)
  if (detail.allowed.includes('cancelWithdrawal')) {
    return section({
      title: w.cancelTitle,
      body: html`<p>${w.cancelBody}</p>${form({
        lang,
        action,
        hidden: { ...view.hidden(), action: 'cancelWithdrawal' },
        body: buttonRow(button({ label: w.cancel, kind: 'primary' })),
      })}`,
    })
  }
  if (!detail.allowed.includes('requestWithdrawal')) return undefined
  const isRefused = refused?.entered.action === 'requestWithdrawal'
  const value = isRefused && typeof refused.entered.reason === 'string' ? refused.entered.reason : undefined
  return disclosure({
    summary: w.title,
    isOpen: isRefused,
    body: html`<p>${w.body}</p>${form({
      lang,
      action,
      hidden: { ...view.hidden(), action: 'requestWithdrawal' },
      body: [
        textArea({
          lang,
          name: 'reason',
          label: w.reason,
          rows: 3,
          maxlength: 2000,
          value,
          error: errorOf(errors, 'reason'),
        }),
        buttonRow(button({ label: w.send, kind: 'danger' })),
      ],
    })}`,
  })
}
