import { formatNumber } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { attrs, type Html, html } from '../html.ts'
import { words } from '../words.ts'

export interface ChartFrame {
  lang: Lang
  caption: string
  /** Where a heading above says the same; it is still heard. */
  captionHidden?: boolean | undefined
  /** The records behind the figures. */
  href?: string | undefined
  /** How a figure is written; by default as a whole number. */
  format?: ((value: number) => string) | undefined
}

export interface BarRow {
  label: string
  value: number
  href?: string | undefined
  tone?: 'late' | 'soon' | 'ok' | 'info' | undefined
}

/** Bars beside their figures: the table is the chart. */
export function barChart(
  p: ChartFrame & { head: string; unit: string; rows: readonly BarRow[]; max?: number | undefined },
): Html {
  const most = p.max ?? Math.max(1, ...p.rows.map((row) => row.value))
  return figure(
    p,
    html`<table class="chart-table"><thead class="hidden"><tr><th scope="col">${p.head}</th><th scope="col">${p.unit}</th></tr></thead><tbody>${p.rows.map(
      (row) =>
        html`<tr class="is-${row.tone ?? 'info'}"><th scope="row">${row.href ? html`<a href="${row.href}">${row.label}</a>` : row.label}</th><td><span class="bar-line">${strip([{ size: share(row.value, most), name: 's1' }])}<span class="bar-value">${write(p, row.value)}</span></span></td></tr>`,
    )}</tbody></table>`,
  )
}

export interface StackRow {
  label: string
  /** One figure for each series, in their order. */
  values: readonly number[]
  href?: string | undefined
  /** Where each figure leads, in the same order. */
  hrefs?: readonly (string | undefined)[] | undefined
}

/** Parts of a whole, up to four; each part has its own column of figures. */
export function stackedBars(
  p: ChartFrame & {
    head: string
    series: readonly string[]
    rows: readonly StackRow[]
    /** Which of the four colours each part has; in their order unless said. */
    hues?: readonly number[] | undefined
  },
): Html {
  const most = Math.max(1, ...p.rows.map((row) => sum(row.values)))
  const hue = (i: number) => `s${p.hues?.[i] ?? i + 1}`
  return figure(
    p,
    html`<table class="chart-table is-stack"><thead><tr><th scope="col"><span class="hidden">${p.head}</span></th>${p.series.map(
      (name, i) =>
        html`<th scope="col" class="is-end"><span class="swatch ${hue(i)}" aria-hidden="true"></span>${name}</th>`,
    )}<td class="bar-cell"></td></tr></thead><tbody>${p.rows.map(
      (row) =>
        html`<tr><th scope="row">${row.href ? html`<a href="${row.href}">${row.label}</a>` : row.label}</th>${row.values.map(
          (value, i) => html`<td class="is-end">${leading(write(p, value), row.hrefs?.[i])}</td>`,
        )}<td class="bar-cell">${strip(row.values.map((value, i) => ({ size: share(value, most), name: hue(i) })))}</td></tr>`,
    )}</tbody></table>`,
  )
}

export interface LineSeries {
  label: string
  /** `undefined` where nothing was measured: the line breaks there. */
  values: readonly (number | undefined)[]
}

/** Figures over time; every line carries its name at its end, and the table stands below. */
export function lineChart(
  p: ChartFrame & { head: string; points: readonly string[]; series: readonly LineSeries[]; max?: number | undefined },
): Html {
  const width = 640
  const height = 220
  const box = { left: 44, right: 130, top: 14, bottom: 30 }
  const most = roundUp(p.max ?? Math.max(1, ...p.series.flatMap((one) => one.values.map((value) => value ?? 0))))
  const x = (i: number) => box.left + (i * (width - box.left - box.right)) / Math.max(1, p.points.length - 1)
  const y = (value: number) =>
    Math.round((height - box.bottom - (value / most) * (height - box.top - box.bottom)) * 10) / 10
  const every = Math.ceil(p.points.length / 12)
  return figure(
    p,
    html`<svg class="line-chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${p.caption}">${[
      0, 0.5, 1,
    ].map(
      (part) =>
        html`<path class="grid" d="M${box.left} ${y(most * part)}H${width - box.right}"/><text class="axis" x="${box.left - 8}" y="${y(most * part) + 4}" text-anchor="end">${write(p, most * part)}</text>`,
    )}${p.points.map((label, i) => i % every === 0 && html`<text class="axis" x="${x(i).toFixed(1)}" y="${height - 8}" text-anchor="middle">${label}</text>`)}${p.series.map(
      (one, n) => html`<path class="line s${n + 1}" d="${path(one.values, x, y)}"/>`,
    )}${lineNames(p.series, x, y)}</svg>
<details class="disclosure screen-only"><summary>${words(p.lang).figures}</summary><div class="table-frame" role="region" aria-label="${p.caption}" tabindex="0"><table class="table"><thead><tr><th scope="col">${p.head}</th>${p.series.map((one) => html`<th scope="col" class="is-end">${one.label}</th>`)}</tr></thead><tbody>${p.points.map(
      (label, i) =>
        html`<tr><th scope="row">${label}</th>${p.series.map((one) => html`<td class="is-end">${one.values[i] === undefined ? '–' : write(p, one.values[i])}</td>`)}</tr>`,
    )}</tbody></table></div></details>`,
  )
}

/** The last point of each line with its name; names that would touch are moved apart. */
function lineNames(series: readonly LineSeries[], x: (i: number) => number, y: (value: number) => number): Html[] {
  const ends = series.flatMap((one, n) => {
    const i = one.values.findLastIndex((value) => value !== undefined)
    const value = one.values[i]
    return value === undefined ? [] : [{ n, label: one.label, x: x(i), y: y(value), textY: y(value) + 4 }]
  })
  let above = Number.NEGATIVE_INFINITY
  for (const end of [...ends].sort((a, b) => a.y - b.y)) {
    end.textY = Math.max(end.textY, above + 17)
    above = end.textY
  }
  return ends.map(
    (end) =>
      html`<circle class="point s${end.n + 1}" cx="${end.x.toFixed(1)}" cy="${end.y}" r="3.5"/><text class="line-name" x="${(end.x + 9).toFixed(1)}" y="${end.textY}">${end.label}</text>`,
  )
}

function path(values: readonly (number | undefined)[], x: (i: number) => number, y: (value: number) => number): string {
  let out = ''
  let isOpen = false
  values.forEach((value, i) => {
    if (value !== undefined) out += `${isOpen ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value)}`
    isOpen = value !== undefined
  })
  return out
}

function strip(parts: { size: number; name: string }[]): Html {
  let at = 0
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts.map(
    (part) => {
      const from = at
      at += part.size
      return html`<rect class="${part.name}" x="${from.toFixed(1)}" width="${part.size.toFixed(1)}" height="10"/>`
    },
  )}</svg>`
}

export function figure(p: ChartFrame, body: Html): Html {
  return html`<figure class="chart"><figcaption${attrs({ class: p.captionHidden ? 'hidden' : undefined })}>${p.caption}${p.href && html` <a href="${p.href}">${words(p.lang).records}</a>`}</figcaption>${body}</figure>`
}

export function leading(text: string, href: string | undefined): Html | string {
  return href ? html`<a href="${href}">${text}</a>` : text
}

export function write(p: ChartFrame, value: number): string {
  return p.format ? p.format(value) : formatNumber(value, p.lang)
}

function share(value: number, most: number): number {
  return Math.max(0, Math.min(100, (value / most) * 100))
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

/** The next of 1, 2, 5, 10, 20, 50 … so that the axis has round figures. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power
}
