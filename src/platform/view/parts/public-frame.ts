import type { Instant } from '#law/instant.ts'
import { formatDateTime } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { attrs, type Html, html, type Value } from '../html.ts'
import { words } from '../words.ts'
import { emblem } from './emblem.ts'
import { hiddenFields } from './form.ts'
import { type Island, inLanguage, page } from './page.ts'

export interface PublicPage {
  lang: Lang
  title: string
  description?: string | undefined
  /** The address of this page with its query. */
  path: string
  actor?: { name: string } | undefined
  current?: 'procedures' | 'track' | 'mine' | 'signIn' | undefined
  body: Value
  /** Whose office this is. */
  office?: string | undefined
  /** Set in the demonstration: says so above everything, with the time the system reads. */
  demo?: { now: Instant } | undefined
  /** Signing out changes something, so it is a form; `hidden` carries the CSRF token. */
  signOut?: { action: string; hidden?: Record<string, string> | undefined } | undefined
  islands?: readonly Island[] | undefined
  theme?: 'light' | 'dark' | undefined
  isPrivate?: boolean | undefined
}

/** The frame of every page a citizen sees. */
export function publicFrame(p: PublicPage): Html {
  const w = words(p.lang)
  const other: Lang = p.lang === 'vi' ? 'en' : 'vi'
  const own = p.lang === 'en' ? '?lang=en' : ''
  const item = (key: PublicPage['current'], href: string, label: string) =>
    html`<li><a href="${href + own}"${attrs({ 'aria-current': p.current === key ? 'page' : undefined })}>${label}</a></li>`
  return page({
    lang: p.lang,
    title: `${p.title} – ${w.product}`,
    description: p.description,
    style: 'public',
    islands: p.islands,
    theme: p.theme,
    isPrivate: p.isPrivate,
    body: html`<body class="public">
<a class="skip" href="#main">${w.skip}</a>
<header class="top">${p.demo && demoLine(p.lang, p.demo.now)}<div class="mast"><a class="mast-home" href="/${own}">${emblem(36)}<span><strong>${w.product}</strong><span class="mast-line">${p.office ?? w.productLine}</span></span></a></div>
<nav class="nav" aria-label="${w.mainNav}"><ul>${item('procedures', '/thu-tuc', w.procedures)}${item('track', '/tra-cuu', w.track)}${
      p.actor ? item('mine', '/ho-so', w.myDossiers) : item('signIn', '/dang-nhap', w.signIn)
    }<li class="nav-end"><a href="${inLanguage(p.path, other)}" lang="${other}" hreflang="${other}" rel="alternate"><span class="nav-long">${w.otherLanguage}</span><span class="nav-short" aria-hidden="true">${w.otherLanguageShort}</span></a></li></ul></nav></header>
<main id="main" class="main" tabindex="-1">${p.body}</main>
<footer class="foot"><div><p><strong>${w.product}</strong> · ${p.office ?? w.productLine}</p><p>${w.footerPromise} ${w.footerFree}</p><p><a href="${`/so-lieu${own}`}">${w.statistics}</a></p>${
      p.actor &&
      html`<div class="foot-account"><span>${w.signedInAs(p.actor.name)}</span>${p.signOut && signOutForm(p.lang, p.signOut)}</div>`
    }</div></footer>
</body>`,
  })
}

export function demoLine(lang: Lang, now: Instant): Html {
  const w = words(lang)
  return html`<p class="demo"><strong>${w.demo}.</strong> ${w.demoNote} <span class="demo-time">${w.systemTime}: ${formatDateTime(now)}</span></p>`
}

export function signOutForm(lang: Lang, p: { action: string; hidden?: Record<string, string> | undefined }): Html {
  return html`<form action="${p.action}" method="post">${hiddenFields(p.hidden)}<button class="button is-quiet" type="submit">${words(lang).signOut}</button></form>`
}
