import { type Instant, toIso } from '#law/instant.ts'
import { formatMoment } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { attrs, type Html, html, type Value } from '../html.ts'
import { words } from '../words.ts'
import { type Tone, toneShape } from './badge.ts'

export interface TimelineItem {
  /** Left out for what is still to come. */
  at?: Instant | undefined
  title: string
  /** Who did it, in which unit. */
  by?: string | undefined
  detail?: Value
  tone?: Tone | undefined
  current?: boolean | undefined
}

/** What happened, one line each, in the order given. */
export function timeline(p: { lang: Lang; items: readonly TimelineItem[] }): Html {
  return html`<ol class="timeline">${p.items.map(
    (item) =>
      html`<li${attrs({
        class: item.current ? 'is-current' : item.at === undefined ? 'is-to-come' : undefined,
        'aria-current': item.current ? 'step' : undefined,
      })}><span class="timeline-mark is-${item.tone ?? 'neutral'}">${toneShape(item.tone ?? 'neutral')}</span><div class="timeline-text"><p class="timeline-title">${item.title}${
        item.current && html` <span class="now">${words(p.lang).now}</span>`
      }</p>${(item.at !== undefined || item.by) && html`<p class="quiet">${item.at !== undefined && html`<time datetime="${toIso(item.at)}">${formatMoment(item.at, p.lang)}</time>`}${item.at !== undefined && item.by && ' · '}${item.by}</p>`}${item.detail && html`<div class="timeline-detail">${item.detail}</div>`}</div></li>`,
  )}</ol>`
}
