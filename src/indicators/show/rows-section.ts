import { instantAt } from '#law/instant.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { section } from '#platform/view/parts/page-head.ts'
import { pager } from '#platform/view/parts/pager.ts'
import { type Column, table } from '#platform/view/parts/table.ts'
import { formatDate } from '#platform/words/format.ts'
import { addressOf } from '../present.ts'
import type { Row } from '../rows-of.ts'
import { numberText } from '../value-text.ts'
import { words } from '../words.ts'
import type { IndicatorFacts } from './indicator.page.ts'

/** Exactly what was counted, each record leading to its page. */
export function rowsSection({ lang }: View, { indicator, question, step, cursor, rows }: IndicatorFacts): Html {
  const w = words(lang)
  const { code, kind } = indicator
  const own = `/cai-cach/chi-so/${code}?${addressOf(question.args)}&step=${step}`
  const hasAmount = kind === 'sum' || kind === 'value'
  const columns: Column<Row>[] = [
    {
      head: w.record,
      isRowHead: true,
      width: 'wide',
      cell: ({ href, label }) => (href === '' ? label : html`<a href="${href}">${label}</a>`),
    },
    { head: w.kind, width: 'tight', cell: (row) => w.kindsOfRecord[row.kind] ?? row.kind },
    { head: w.onDate, width: 'tight', cell: ({ onDate }) => formatDate(instantAt(onDate, 0)) },
    ...(hasAmount
      ? [
          {
            head: w.amount,
            align: 'end' as const,
            cell: ({ amount }: Row) => (amount === null ? '–' : numberText(amount, lang)),
          },
        ]
      : []),
    ...(kind === 'ratio' || kind === 'claim'
      ? [{ head: w.counted, cell: ({ counted }: Row) => (counted ? w.yes : '–') }]
      : []),
  ]
  return section({
    title: w.rows,
    id: 'ban-ghi',
    more:
      rows.items.length > 0 &&
      html`<a href="/api/v1/indicators/${code}/rows?${addressOf(question.args)}&format=csv">${w.download}</a>`,
    body: html`${table({
      lang,
      caption: w.rows,
      captionHidden: true,
      rows: rows.items,
      columns,
      empty: emptyState({ title: w.rowsNone, body: w.rowsNoneHint }),
    })}${pager({
      lang,
      label: w.rows,
      previous: cursor === undefined ? undefined : `${own}#ban-ghi`,
      next: rows.nextCursor === null ? undefined : `${own}&cursor=${encodeURIComponent(rows.nextCursor)}#ban-ghi`,
    })}`,
  })
}
