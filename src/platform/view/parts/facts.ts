import { type Html, html, type Value } from '../html.ts'
import { type IconName, icon } from './icon.ts'

export interface Fact {
  term: string
  value: Value
}

/** Terms with their values, one under the other; facts without a value are left out. */
export function facts(items: readonly Fact[]): Html {
  return html`<dl class="facts">${items
    .filter((item) => item.value !== undefined && item.value !== null && item.value !== false && item.value !== '')
    .map((item) => html`<div><dt>${item.term}</dt><dd>${item.value}</dd></div>`)}</dl>`
}

export interface Answer {
  icon: IconName
  question: string
  /** One line, before any detail. */
  answer: Value
  detail?: Value
}

/** The few questions everybody has before a procedure, each answered in one line. */
export function answers(items: readonly Answer[]): Html {
  return html`<dl class="answers">${items.map(
    (item) =>
      html`<div>${icon(item.icon, 24)}<dt>${item.question}</dt><dd>${item.answer}${item.detail && html`<div class="answer-detail">${item.detail}</div>`}</dd></div>`,
  )}</dl>`
}
