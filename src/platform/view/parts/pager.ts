import { formatNumber } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words.ts'
import { icon } from './icon.ts'

export interface Pager {
  lang: Lang
  /** Tells two lists of one page apart. */
  label?: string | undefined
  previous?: string | undefined
  next?: string | undefined
  /** The rows on this page, counted from 1, and of how many where that is known. */
  shown?: { from: number; to: number; total?: number | undefined } | undefined
}

export function pager(p: Pager): Html {
  if (!p.previous && !p.next && !p.shown) return html``
  const w = words(p.lang)
  return html`<nav class="pager" aria-label="${p.label === undefined ? w.pages : `${w.pages}, ${p.label}`}">${
    p.shown &&
    html`<span class="quiet">${
      p.shown.total === undefined
        ? w.shown(p.shown.from, p.shown.to)
        : w.shownOf(p.shown.from, p.shown.to, formatNumber(p.shown.total, p.lang))
    }</span>`
  }<span class="pager-links">${p.previous && html`<a class="button is-secondary" rel="prev" href="${p.previous}">${icon('back')}${w.previous}</a>`}${
    p.next && html`<a class="button is-secondary" rel="next" href="${p.next}">${w.next}${icon('forward')}</a>`
  }</span></nav>`
}
