import { attrs, type Html, html, type Value } from '../html.ts'
import { icon } from './icon.ts'

export interface PageHead {
  title: string
  /** One quiet line above the title: a code, a place. */
  over?: Value
  /** The sentence that says it all. */
  lead?: Value
  /** Badges and dates under the title. */
  meta?: Value
  /** The usual action first. */
  actions?: Value
  back?: { href: string; label: string } | undefined
}

export function pageHead(p: PageHead): Html {
  return html`<header class="page-head">${p.back && html`<a class="back" href="${p.back.href}">${icon('back', 16)}${p.back.label}</a>`}${p.over && html`<p class="over">${p.over}</p>`}<h1>${p.title}</h1>${p.meta && html`<div class="meta">${p.meta}</div>`}${p.lead && html`<p class="lead">${p.lead}</p>`}${p.actions && html`<div class="button-row">${p.actions}</div>`}</header>`
}

/** A part of a page under its own heading. */
export function section(p: { title: string; body: Value; id?: string | undefined; more?: Value }): Html {
  return html`<section class="section"${attrs({ id: p.id })}><div class="section-head"><h2>${p.title}</h2>${p.more}</div>${p.body}</section>`
}

/** Detail for those who want it. */
export function disclosure(p: { summary: string; body: Value; isOpen?: boolean | undefined }): Html {
  return html`<details class="disclosure"${attrs({ open: p.isOpen })}><summary>${p.summary}</summary><div class="disclosure-body">${p.body}</div></details>`
}
