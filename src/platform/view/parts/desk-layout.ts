import { attrs, type Html, html, type Value } from '../html.ts'

/** Columns of a desk: papers and facts, or a list with its side panel. Under 1100 px they stand below each other. */
export function columns(p: { main: Value; side: Value; kind?: 'papers' | 'panel' | undefined }): Html {
  return html`<div class="columns is-${p.kind ?? 'panel'}"><div class="column-main">${p.main}</div><div class="column-side">${p.side}</div></div>`
}

/** The counter: the queue, the person and the papers, the receipt, on one screen. */
export function counterColumns(p: { queue: Value; person: Value; receipt: Value }): Html {
  return html`<div class="columns is-counter"><div>${p.queue}</div><div>${p.person}</div><div>${p.receipt}</div></div>`
}

export interface PanelProps {
  title: string
  body: Value
  more?: Value
  id?: string | undefined
}

/** A framed block on a desk. */
export function panel(p: PanelProps): Html {
  return html`<section class="panel"${attrs({ id: p.id })}><div class="panel-head"><h2>${p.title}</h2>${p.more}</div><div class="panel-body">${p.body}</div></section>`
}

/** Exactly the actions that are allowed now, the usual one first; stays at the foot of the screen. */
export function actionBar(p: { label: string; actions: Value; note?: Value }): Html {
  return html`<div class="action-bar" role="group" aria-label="${p.label}">${p.note && html`<p class="action-note">${p.note}</p>`}<div class="button-row">${p.actions}</div></div>`
}

/** An action that asks for something first (a reason, a date): its form opens above the bar. */
export function askFirst(p: {
  label: string
  body: Value
  isOpen?: boolean | undefined
  isDanger?: boolean | undefined
  /** The usual action of the page, where it has to ask. */
  isPrimary?: boolean | undefined
}): Html {
  const kind = p.isDanger ? 'is-danger' : p.isPrimary ? 'is-primary' : 'is-secondary'
  return html`<details class="ask" name="ask"${attrs({ open: p.isOpen })}><summary class="button ${kind}">${p.label}</summary><div class="ask-body">${p.body}</div></details>`
}

/** The actions of one row, opened by "." or by hand. */
export function rowActions(p: { label: string; items: Value }): Html {
  return html`<details class="row-actions" data-actions><summary aria-label="${p.label}"><span aria-hidden="true">⋯</span></summary><div class="row-menu">${p.items}</div></details>`
}
