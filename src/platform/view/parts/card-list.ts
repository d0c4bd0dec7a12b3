import { type Html, html, type Value } from '../html.ts'

export interface Card {
  title: string
  href: string
  /** One quiet line above the title: a code, a sector. */
  over?: Value
  body?: Value
  /** Badges, dates. */
  meta?: Value
}

/** Things to choose from, the whole card being the way in. */
export function cardList(items: readonly Card[]): Html {
  return html`<ul class="cards">${items.map(
    (item) =>
      html`<li class="card">${item.over && html`<p class="card-over">${item.over}</p>`}<p class="card-title"><a href="${item.href}">${item.title}</a></p>${item.body && html`<div class="card-body">${item.body}</div>`}${item.meta && html`<div class="card-meta">${item.meta}</div>`}</li>`,
  )}</ul>`
}
