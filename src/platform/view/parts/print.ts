import type { Lang } from '#platform/words/words-in.ts'
import { type Html, html, type Value } from '../html.ts'
import { words } from '../words.ts'

/** Only on the screen. */
export function screenOnly(body: Value): Html {
  return html`<div class="screen-only">${body}</div>`
}

/** Only on paper: the address, the time of printing. */
export function printOnly(body: Value): Html {
  return html`<div class="print-only">${body}</div>`
}

export interface Sheet {
  lang: Lang
  /** The agency above, and the one that issues, as Decree 30/2020 Appendix I puts them at the left. */
  superior?: string | undefined
  agency: string
  number?: string | undefined
  placeAndDate: string
  title: string
  subtitle?: string | undefined
  body: Value
}

/** A sheet of paper in the layout of Decree 30/2020: agency and number left, name of the country and motto right. */
export function sheet(p: Sheet): Html {
  const w = words(p.lang)
  return html`<article class="sheet"><header class="sheet-head"><div><p>${p.superior}</p><p class="sheet-agency">${p.agency}</p><p>${p.number}</p></div><div><p class="sheet-republic">${w.republic}</p><p class="sheet-motto">${w.motto}</p><p class="sheet-date">${p.placeAndDate}</p></div></header><h1 class="sheet-title">${p.title}</h1>${p.subtitle && html`<p class="sheet-subtitle">${p.subtitle}</p>`}<div class="sheet-body">${p.body}</div></article>`
}
