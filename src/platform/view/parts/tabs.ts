import { formatNumber } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { attrs, type Html, html } from '../html.ts'

export interface Tab {
  label: string
  href: string
  isCurrent?: boolean | undefined
  count?: number | undefined
}

/** Views of one thing, each with its own address. */
export function tabs(p: { lang: Lang; label: string; items: readonly Tab[] }): Html {
  return linkList('tabs', p)
}

/** Filters as links one can send; the chosen ones are marked. */
export function filters(p: { lang: Lang; label: string; items: readonly Tab[] }): Html {
  return linkList('filters', p)
}

function linkList(name: string, p: { lang: Lang; label: string; items: readonly Tab[] }): Html {
  return html`<nav class="${name}" aria-label="${p.label}"><ul>${p.items.map(
    (item) =>
      html`<li><a href="${item.href}"${attrs({ 'aria-current': item.isCurrent ? 'page' : undefined })}>${item.label}${
        item.count !== undefined && html` <span class="count">${formatNumber(item.count, p.lang)}</span>`
      }</a></li>`,
  )}</ul></nav>`
}
