import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { actionBar, askFirst } from '#platform/view/parts/desk-layout.ts'
import { textArea } from '#platform/view/parts/field.ts'
import { errorOf, form } from '#platform/view/parts/form.ts'
import type { FoundReport } from './find-report.ts'
import { allowedMoves, type ReportAction } from './moves.ts'
import type { ReportPageOptions } from './report.page.ts'
import { reportPath } from './report.ts'
import { words } from './words.ts'

const primary: readonly ReportAction[] = ['submit', 'approve']

/** Exactly what this reader may do with the latest version now. */
export function steps(found: FoundReport, view: View, options: ReportPageOptions): Html | undefined {
  const { lang, actor } = view
  const w = words(lang)
  const { key, head, versions } = found
  if (head.version !== versions[0]?.version) return undefined
  const allowed = allowedMoves(actor, key.agency, head.state).filter((action) =>
    view.can(isDecision(action) ? 'report.approve' : 'report.write'),
  )
  if (allowed.length === 0) return undefined
  return actionBar({
    label: w.state,
    note: allowed.includes('approve') ? w.approveNote : undefined,
    actions: allowed
      .toSorted((a, b) => Number(primary.includes(b)) - Number(primary.includes(a)))
      .map((action) =>
        action === 'return' || action === 'reopen'
          ? askFirst({
              label: w.actions[action],
              isOpen: options.entered?.decision === action,
              body: reasonForm(action, found, view, options),
            })
          : plainForm(action, found, view),
      ),
  })
}

const isDecision = (action: ReportAction): boolean => ['return', 'approve', 'reopen'].includes(action)

const target = (action: ReportAction, key: FoundReport['key']): string =>
  `${reportPath(key)}/${isDecision(action) ? 'quyet-dinh' : 'buoc'}`

function plainForm(action: ReportAction, { key }: FoundReport, view: View): Html {
  const { lang } = view
  return form({
    lang,
    action: target(action, key),
    inline: true,
    hidden: { ...view.hidden(), [isDecision(action) ? 'decision' : 'action']: action },
    body: button({
      label: words(lang).actions[action],
      kind: primary.includes(action) ? 'primary' : 'secondary',
    }),
  })
}

function reasonForm(
  action: 'return' | 'reopen',
  { key }: FoundReport,
  view: View,
  { errors, entered }: ReportPageOptions,
): Html {
  const { lang } = view
  const w = words(lang)
  return form({
    lang,
    action: target(action, key),
    hidden: { ...view.hidden(), decision: action },
    body: html`${textArea({
      lang,
      name: 'reason',
      label: w.reason,
      rows: 3,
      maxlength: 1000,
      value: entered?.decision === action ? (entered.reason ?? '') : '',
      error: errorOf(errors, 'reason'),
    })}${buttonRow(button({ label: w.actions[action], kind: 'primary' }))}`,
  })
}
