import { type Instant, toIso } from '#law/instant.ts'
import { formatDateTime, formatShortWeekday } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { attrs, type Html, html, type Value } from '../html.ts'
import { words } from '../words.ts'
import { emblem } from './emblem.ts'
import { type IconName, icon } from './icon.ts'
import { keyHelp } from './key-help.ts'
import { type Island, inLanguage, page } from './page.ts'
import { demoLine, signOutForm } from './public-frame.ts'
import { searchBox } from './search-box.ts'

export interface Place {
  href: string
  label: string
  icon: IconName
  isCurrent?: boolean | undefined
  /** How many things wait there. */
  count?: number | undefined
}

export interface DeskPage {
  lang: Lang
  title: string
  path: string
  /** Only the places this person may enter. */
  places: readonly Place[]
  actor: { name: string; post?: string | undefined }
  unit: string
  /** For whom one works by delegation. */
  actingFor?: string | undefined
  /** The date and time the whole system reads. */
  now: Instant
  search?: { action: string; value?: string | undefined } | undefined
  body: Value
  demo?: { now: Instant } | undefined
  signOut?: { action: string; hidden?: Record<string, string> | undefined } | undefined
  /** `desk` (keys) and `form` (send once) by default. */
  islands?: readonly Island[] | undefined
  theme?: 'light' | 'dark' | undefined
}

/** The frame of every desk: places on the left, who and when above, the work over the whole width. */
export function deskFrame(p: DeskPage): Html {
  const w = words(p.lang)
  const other: Lang = p.lang === 'vi' ? 'en' : 'vi'
  return page({
    lang: p.lang,
    title: `${p.title} – ${w.product}`,
    style: 'desk',
    islands: p.islands ?? ['desk', 'form'],
    theme: p.theme,
    isPrivate: true,
    body: html`<body class="desk dense">
<a class="skip" href="#main">${w.skip}</a>
<nav class="rail" aria-label="${w.places}"><a class="rail-home" href="/" aria-label="${w.product}">${emblem(28)}</a><ul>${p.places.map(
      (place) =>
        html`<li><a href="${place.href}"${attrs({ 'aria-current': place.isCurrent ? 'page' : undefined })}>${icon(place.icon)}<span>${place.label}</span>${
          place.count !== undefined && place.count > 0 && html`<span class="rail-count">${place.count}</span>`
        }</a></li>`,
    )}</ul></nav>
<div class="desk-body"><header>${p.demo && demoLine(p.lang, p.demo.now)}
<div class="line"><p class="line-unit"><span class="hidden">${w.unit}: </span>${p.unit}${p.actingFor && html` <span class="acting">${w.actingFor(p.actingFor)}</span>`}</p>
${p.search && searchBox({ lang: p.lang, action: p.search.action, value: p.search.value, label: w.searchDesk, placeholder: w.searchDesk, compact: true })}
<time class="line-time" datetime="${toIso(p.now)}"><span class="hidden">${w.systemTime}: </span>${formatShortWeekday(p.now, p.lang)} ${formatDateTime(p.now)}</time>
<details class="account"><summary>${icon('person')}<span>${p.actor.name}</span></summary><div class="account-menu"><p><strong>${p.actor.name}</strong>${p.actor.post && html`<br>${p.actor.post}`}</p><p><a href="${inLanguage(p.path, other)}" lang="${other}" hreflang="${other}">${w.otherLanguage}</a></p>${p.signOut && signOutForm(p.lang, p.signOut)}</div></details></div></header>
<main id="main" class="work" tabindex="-1">${p.body}</main>
${keyHelp({ lang: p.lang })}</div>
</body>`,
  })
}
