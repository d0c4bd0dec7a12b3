import { type Html, html, type Value } from '../html.ts'

export interface Figure {
  name: string
  /** As it is read: `98,28 %`. */
  value: string
  unit?: string | undefined
  /** What it is compared with, in words. */
  note?: Value
  /** The definition and the records behind it. */
  href?: string | undefined
}

/** The few figures that matter, each with what it is and what it was. */
export function figureList(figures: readonly Figure[]): Html {
  return html`<dl class="figures">${figures.map(
    ({ name, value, unit, note, href }) =>
      html`<div><dt>${name}</dt><dd><span class="figure-value">${href ? html`<a href="${href}">${value}</a>` : value}</span>${unit && html` <span class="figure-unit">${unit}</span>`}${note && html`<span class="figure-note">${note}</span>`}</dd></div>`,
  )}</dl>`
}
