import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { reportPath } from '../report.ts'
import { stateBadge } from '../state-badge.ts'
import { words } from '../words.ts'
import type { ReportLine } from './list-reports.ts'

export function reportsPage(items: readonly ReportLine[], view: View): Html {
  const { lang } = view
  const w = words(lang)
  return view.desk({
    title: w.title,
    place: '/cai-cach',
    body: html`${pageHead({ title: w.title, lead: w.lead, back: { href: '/cai-cach', label: w.reform } })}${section({
      title: w.reports,
      body: table({
        lang,
        caption: w.reports,
        captionHidden: true,
        rows: items,
        empty: emptyState({ title: w.none, body: w.noneHint }),
        columns: [
          {
            head: w.reports,
            isRowHead: true,
            cell: (row) =>
              html`<a href="${reportPath(row)}">${w.reportOf(row.year)}<span class="hidden">, ${row.agencyName}</span></a>`,
          },
          { head: w.agency, width: 'wide', cell: (row) => row.agencyName },
          { head: w.version, align: 'end', cell: (row) => row.version },
          { head: w.state, cell: (row) => (row.isBegun ? stateBadge(row.state, lang) : w.notBegun) },
        ],
      }),
    })}`,
  })
}
