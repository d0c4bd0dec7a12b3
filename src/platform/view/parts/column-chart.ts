import { type Html, html } from '../html.ts'
import { type ChartFrame, figure, leading, write } from './chart.ts'

export interface ColumnSeries {
  label: string
  /** `undefined` where there is nothing to measure, or not yet. */
  values: readonly (number | undefined)[]
  /** Where each figure leads. */
  hrefs?: readonly (string | undefined)[] | undefined
}

/** In pixels: with a figure above it a column still stands in one glance. */
const tallest = 64

/**
 * Figures over time as columns, each with its figure above it: the table is the chart. Every series has a row of its own
 * on one scale, so that nothing depends on colour and a phone needs no other drawing.
 */
export function columnChart(
  p: ChartFrame & {
    head: string
    points: readonly string[]
    series: readonly ColumnSeries[]
    max?: number | undefined
  },
): Html {
  const most = p.max ?? Math.max(1, ...p.series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  return figure(
    p,
    html`<div class="table-frame" role="region" aria-label="${p.caption}" tabindex="0"><table class="column-chart"><thead><tr><th scope="col"><span class="hidden">${p.head}</span></th>${p.points.map(
      (point) => html`<th scope="col">${point}</th>`,
    )}</tr></thead><tbody>${p.series.map(
      ({ label, values, hrefs }) =>
        html`<tr><th scope="row">${label}</th>${p.points.map((_, i) => column(p, values[i], most, hrefs?.[i]))}</tr>`,
    )}</tbody></table></div>`,
  )
}

function column(p: ChartFrame, value: number | undefined, most: number, href: string | undefined): Html {
  if (value === undefined) return html`<td>–</td>`
  const height = Math.max(value > 0 ? 2 : 1, Math.round((value / most) * tallest))
  return html`<td>${leading(write(p, value), href)}<svg class="column" height="${height}" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="1" height="1"/></svg></td>`
}
