import type { Lang } from '#platform/words/words-in.ts'
import { attrs, type Html, html, type Value } from '../html.ts'
import { words } from '../words.ts'
import { toneShape } from './badge.ts'

export interface Alert {
  lang: Lang
  tone: 'late' | 'soon' | 'ok' | 'info'
  title: string
  body?: Value
  /** Announced at once: what the last press of a button did. */
  isAnswer?: boolean | undefined
}

/** What one must know before going on, or what has just been done. */
export function alert(p: Alert): Html {
  return html`<div class="alert is-${p.tone}"${attrs({ role: p.isAnswer ? (p.tone === 'late' ? 'alert' : 'status') : undefined })}><p class="alert-title">${toneShape(p.tone)}<span class="hidden">${words(p.lang).tone[p.tone]}: </span>${p.title}</p>${p.body && html`<div class="alert-body">${p.body}</div>`}</div>`
}
