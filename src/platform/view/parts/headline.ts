import { attrs, type Html, html, type Value } from '../html.ts'
import { type Deadline, deadlineBar } from './deadline-bar.ts'

export interface Headline {
  /** The one sentence that says how things stand, for somebody who reads nothing else. */
  sentence: Value
  /** Drawn as the upper edge, day by day. */
  deadline?: Deadline | undefined
  /** What is expected of whom; a button. */
  detail?: Value
}

/** How things stand, first on the page of a dossier and on a dashboard. */
export function headline(p: Headline): Html {
  return html`<div${attrs({ class: p.deadline ? 'headline' : 'headline is-plain' })}>${p.deadline && deadlineBar({ ...p.deadline, barOnly: true })}<p class="headline-sentence">${p.sentence}</p>${p.detail && html`<div class="headline-detail">${p.detail}</div>`}</div>`
}
