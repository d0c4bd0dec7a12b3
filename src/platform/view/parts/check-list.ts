import { type Html, html, type Value } from '../html.ts'
import { type Tone, toneShape } from './badge.ts'

export interface CheckItem {
  tone: Tone
  label: Value
  /** The state in words ("đủ", "thiếu"): the shape alone does not say it. */
  state: string
  note?: Value
}

/** What is there and what is missing: the papers of a dossier, the conditions of a step. */
export function checkList(items: readonly CheckItem[]): Html {
  return html`<ul class="check-list">${items.map(
    (item) =>
      html`<li><span class="check-shape is-${item.tone}">${toneShape(item.tone)}</span><div class="check-text">${item.label}${item.note && html`<div class="quiet">${item.note}</div>`}</div><span class="check-state">${item.state}</span></li>`,
  )}</ul>`
}
