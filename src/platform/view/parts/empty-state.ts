import { type Html, html, type Value } from '../html.ts'

/** Nothing here yet: says why, and what to do next. */
export function emptyState(p: { title: string; body?: Value; action?: Value }): Html {
  return html`<div class="empty"><p class="empty-title">${p.title}</p>${p.body && html`<p>${p.body}</p>`}${p.action && html`<div class="empty-action">${p.action}</div>`}</div>`
}
