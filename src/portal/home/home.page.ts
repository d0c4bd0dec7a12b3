import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { linkButton } from '#platform/view/parts/button.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { searchBox } from '#platform/view/parts/search-box.ts'
import { filters } from '#platform/view/parts/tabs.ts'
import { portalPath } from '../portal-path.ts'
import { trackForm } from '../track-form.ts'
import { words } from '../words.ts'

export interface SectorCount {
  id: string
  name: string
  count: number
}

/** What can be done here in one look: find a procedure, follow a dossier, come back to one's own. */
export function homePage(view: View, sectors: readonly SectorCount[]): Html {
  const { lang } = view
  const w = words(lang).home
  const hidden: Record<string, string> = lang === 'en' ? { lang } : {}
  return view.public({
    title: w.title,
    description: w.lead,
    body: html`${pageHead({ title: w.heading, lead: w.lead })}
${searchBox({ lang, action: '/thu-tuc', label: w.search, help: w.searchHelp, hidden })}
${filters({
  lang,
  label: w.sectors,
  items: sectors.map(({ id, name, count }) => ({
    label: name,
    count,
    href: portalPath(lang, '/thu-tuc', { sector: id }),
  })),
})}
<div class="pair">${section({ title: w.track, body: trackForm(view, {}) })}${mine(view)}</div>
${section({ title: w.how, body: html`<ol class="numbered">${w.steps.map((step) => html`<li>${step}</li>`)}</ol>` })}
${section({ title: w.news, body: html`<p>${linkButton({ href: portalPath(lang, '/tin-tuc'), label: w.newsOpen, icon: 'forward' })}</p>` })}`,
  })
}

function mine(view: View): Html {
  const { lang, actor } = view
  const w = words(lang).home
  const link = (path: string, label: string) => linkButton({ href: portalPath(lang, path), label, icon: 'forward' })
  if (actor.accountId === null) {
    return section({ title: w.mine, body: html`<p>${w.mineSignIn}</p><p>${link('/dang-nhap', w.signIn)}</p>` })
  }
  const isOfficial = actor.kind === 'official'
  return section({
    title: w.mine,
    body: html`<p>${w.mineSignedIn(actor.name)}</p><p>${isOfficial ? link('/ban-lam-viec', w.desk) : link('/ho-so', w.mineOpen)}</p>`,
  })
}
