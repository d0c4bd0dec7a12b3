import type { Lang } from '#platform/words/words-in.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words.ts'

/** The keys of a desk, opened by "?"; without JavaScript it is a plain disclosure at the foot of the list. */
export function keyHelp(p: { lang: Lang }): Html {
  const w = words(p.lang).keys
  const rows: [string[], string][] = [
    [['j', 'k'], w.move],
    [['Enter'], w.open],
    [['x'], w.mark],
    [['.'], w.actions],
    [['/'], w.search],
    [['?'], w.help],
  ]
  return html`<details class="key-help" data-keys><summary>${w.title} <kbd>?</kbd></summary><dl>${rows.map(
    ([keys, said]) => html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${said}</dd></div>`,
  )}</dl></details>`
}
