import type { Lang } from '#platform/words/words-in.ts'
import { attrs, type Html, html, type Value } from '../html.ts'
import { words } from '../words.ts'
import { hiddenFields } from './form.ts'
import { icon } from './icon.ts'

export interface SearchBox {
  lang: Lang
  action: string
  label: string
  name?: string | undefined
  value?: string | undefined
  help?: Value
  /** Filters that stay while one searches. */
  hidden?: Record<string, string> | undefined
  placeholder?: string | undefined
  id?: string | undefined
  /** Tells two searches of one page apart. */
  about?: string | undefined
  /** In the top line of a desk: no label to see, no button, reached by "/". */
  compact?: boolean | undefined
}

export function searchBox(p: SearchBox): Html {
  const id = p.id ?? 'search'
  const input = html`<input class="input" type="search"${attrs({
    id,
    name: p.name ?? 'q',
    value: p.value,
    placeholder: p.placeholder,
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-keyshortcuts': p.compact ? '/' : undefined,
    'data-search': p.compact,
    'aria-describedby': p.help ? `${id}-help` : undefined,
  })}>`
  return html`<form class="search${p.compact && ' is-compact'}" role="search" action="${p.action}" method="get"${attrs({ 'aria-label': p.about === undefined ? undefined : `${p.label}, ${p.about}` })}>${hiddenFields(p.hidden)}<label class="label${p.compact && ' hidden'}" for="${id}">${p.label}</label>${p.help && html`<p class="help" id="${id}-help">${p.help}</p>`}<div class="search-row">${p.compact && icon('search')}${input}${
    p.compact
      ? html`<kbd aria-hidden="true">/</kbd>`
      : html`<button class="button is-primary" type="submit">${icon('search')}${words(p.lang).search}</button>`
  }</div></form>`
}
