import { numberText } from '#indicators'
import { roundHalfUp } from '#law/rounding.ts'
import { type Html, html } from '#platform/view/html.ts'
import { barChart, stackedBars } from '#platform/view/parts/chart.ts'
import { columnChart } from '#platform/view/parts/column-chart.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatNumber, formatPercent } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Format, Panel, PanelRow } from './dashboard.ts'

/** A panel as it is drawn: the chart is the table, or the table is all there is. */
export function panelBody(panel: Panel, lang: Lang): Html {
  if (panel.rows.length === 0) return emptyState({ title: panel.empty })
  return html`${drawn(panel, lang)}${panel.note && html`<p class="quiet">${panel.note}</p>`}`
}

function drawn(panel: Panel, lang: Lang): Html {
  const { title, head, columns, rows, max } = panel
  const [first] = columns
  const format = (value: number) => numberIn(first?.format ?? 'count', value, lang)
  const frame = { lang, caption: title, captionHidden: true, head, format }
  switch (panel.chart) {
    case 'bars':
      return barChart({
        ...frame,
        unit: first?.title ?? '',
        max,
        rows: rows.map(({ label, href, values }) => ({ label, href, value: Number(values[0] ?? 0) })),
      })
    case 'stack':
      return stackedBars({
        ...frame,
        series: columns.map((column) => column.title),
        hues: [1, 4, 3],
        rows: rows.map((row) => ({ ...row, values: row.values.map(Number) })),
      })
    case 'columns':
      return columnChart({
        ...frame,
        points: rows.map(({ label }) => label),
        series: columns.map((column, i) => ({
          label: column.title,
          values: rows.map(({ values }) => (typeof values[i] === 'number' ? values[i] : undefined)),
          hrefs: rows.map(({ hrefs }) => hrefs?.[i]),
        })),
      })
    case 'table':
      return panelTable(panel, lang)
  }
}

function panelTable({ title, head, columns, rows }: Panel, lang: Lang): Html {
  return table<PanelRow>({
    lang,
    caption: title,
    captionHidden: true,
    rows,
    tone: ({ tone }) => tone,
    columns: [
      {
        head,
        isRowHead: true,
        width: columns[0]?.format === 'text' && columns.length > 2 ? 'tight' : undefined,
        cell: ({ label, href }) => (href ? html`<a href="${href}">${label}</a>` : label),
      },
      ...columns.map(({ title: name, format, isTight }, i) => ({
        head: name,
        align: format === 'text' ? ('start' as const) : ('end' as const),
        width: isTight ? ('tight' as const) : undefined,
        cell: ({ values, hrefs }: PanelRow) => {
          const text = cellText(format, values[i] ?? null, lang)
          return hrefs?.[i] ? html`<a href="${hrefs[i]}">${text}</a>` : text
        },
      })),
    ],
  })
}

const cellText = (format: Format, value: number | string | null, lang: Lang): string =>
  typeof value === 'number' ? numberIn(format, value, lang) : (value ?? '–')

function numberIn(format: Format, value: number, lang: Lang): string {
  if (format === 'percent') return formatPercent(roundHalfUp(value), lang, 2)
  return format === 'points' ? formatNumber(roundHalfUp(value), lang, 2) : numberText(value, lang)
}
