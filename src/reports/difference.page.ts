import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { facts } from '#platform/view/parts/facts.ts'
import { section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import type { Difference } from './difference.ts'
import { figureHref } from './figure.ts'
import { sentenceText } from './figure-text.ts'
import type { FoundReport } from './find-report.ts'
import type { Frozen } from './frozen.ts'
import { reportPath } from './report.ts'
import { figureAnchor } from './report-body.page.ts'
import { words } from './words.ts'

/** The approved report against its own records today: said openly, and never by changing the report. */
export function differenceSection(found: FoundReport, frozen: Frozen, view: View, withRows: boolean): Html {
  const { lang } = view
  const w = words(lang)
  const { key, head } = found
  const moved = found.differences ?? []
  const own = `${reportPath(key)}?version=${head.version}`
  const note = frozen.isIntact ? undefined : alert({ lang, tone: 'late', title: w.broken })
  const result =
    moved.length > 0
      ? html`${alert({ lang, tone: 'soon', title: w.differencesLead(moved.length) })}${differenceTable(found, moved, own, view)}`
      : html`<p>${withRows ? w.noRowDifferences : w.noDifferences}</p>`
  return section({
    title: w.differences,
    id: 'khac-biet',
    more: !withRows && html`<a href="${own}&check=rows#khac-biet">${w.checkRows}</a>`,
    body: html`${note}${result}${facts([
      { term: w.fingerprint, value: html`<code>${frozen.sha256}</code>` },
      { term: w.state, value: frozen.isIntact ? w.intact : w.broken },
    ])}`,
  })
}

function differenceTable(
  { key, content }: FoundReport,
  rows: readonly Difference[],
  own: string,
  { lang }: View,
): Html {
  const w = words(lang)
  const said = (one: Difference, value: Difference['now']) => sentenceText({ ...one, value }, lang)
  return table({
    lang,
    caption: w.differences,
    captionHidden: true,
    rows,
    columns: [
      { head: w.figure, isRowHead: true, width: 'wide', cell: ({ name }) => name[lang] },
      {
        head: w.whenApproved,
        align: 'end',
        cell: (one) => html`<a href="${own}#${figureAnchor(one.code)}">${said(one, one.approved)}</a>`,
      },
      {
        head: w.today,
        align: 'end',
        cell: (one) => html`<a href="${figureHref(one.code, key.agency, content)}">${said(one, one.now)}</a>`,
      },
      {
        head: w.difference,
        cell: (one) =>
          [
            one.isOtherRows ? w.otherRows : w.said(said(one, one.approved), said(one, one.now)),
            ...(one.isRedefined ? [w.redefined] : []),
          ].join('; '),
      },
    ],
  })
}
