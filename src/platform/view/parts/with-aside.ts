import { type Html, html, type Value } from '../html.ts'

/** A public page with something beside it where there is room, below it on a phone. */
export function withAside(p: { main: Value; aside: Value }): Html {
  return html`<div class="with-aside"><div>${p.main}</div><div class="aside">${p.aside}</div></div>`
}
