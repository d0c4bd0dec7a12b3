import type { Lang } from '#platform/words/words-in.ts'
import { assetUrl } from '../assets.ts'
import { attrs, type Html, html, type Value } from '../html.ts'

export type Island = 'desk' | 'form'

export interface Page {
  lang: Lang
  title: string
  description?: string | undefined
  style: 'public' | 'desk'
  islands?: readonly Island[] | undefined
  theme?: 'light' | 'dark' | undefined
  /** Pages that are about one person stay out of search engines. */
  isPrivate?: boolean | undefined
  body: Value
}

/** The document around every frame: one style sheet, no inline anything, scripts only where asked for. */
export function page(p: Page): Html {
  return html`<!doctype html>
<html lang="${p.lang}"${attrs({ 'data-theme': p.theme })}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${p.title}</title>
${p.description && html`<meta name="description" content="${p.description}">`}${p.isPrivate && html`<meta name="robots" content="noindex">`}
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${assetUrl('emblem.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assetUrl(`${p.style}.css`)}">
${(p.islands ?? []).map((island) => html`<script type="module" src="${assetUrl(`${island}.js`)}"></script>`)}
</head>
${p.body}
</html>`
}

/** The same address in the other language; everything else in it stays. */
export function inLanguage(path: string, lang: Lang): string {
  const [before = '/', query = ''] = path.split('?', 2)
  const params = new URLSearchParams(query)
  params.set('lang', lang)
  return `${before}?${params}`
}
