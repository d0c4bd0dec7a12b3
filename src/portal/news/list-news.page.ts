import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { linkButton } from '#platform/view/parts/button.ts'
import { cardList } from '#platform/view/parts/card-list.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { pageHead } from '#platform/view/parts/page-head.ts'
import { pager } from '#platform/view/parts/pager.ts'
import { filters } from '#platform/view/parts/tabs.ts'
import { portalPath } from '../portal-path.ts'
import { type ArticleSummary, shownDay } from './article.ts'
import { categories, categoryName } from './category.ts'
import { words } from './words.ts'

export interface NewsFound {
  items: readonly ArticleSummary[]
  nextCursor: string | null
  category: string | undefined
}

export function newsPage(view: View, { items, nextCursor, category }: NewsFound): Html {
  const { lang } = view
  const w = words(lang)
  const to = (query: Record<string, string | undefined>) => portalPath(lang, '/tin-tuc', query)
  return view.public({
    title: w.title,
    description: w.lead,
    body: html`${pageHead({ title: w.title, lead: w.lead })}${w.viNote !== '' && html`<p class="quiet">${w.viNote}</p>`}
${filters({
  lang,
  label: w.categories,
  items: [undefined, ...categories].map((one) => ({
    label: one === undefined ? w.all : categoryName(one, lang),
    href: to({ category: one }),
    isCurrent: one === category,
  })),
})}
${
  items.length === 0
    ? emptyState({ title: w.empty, body: w.emptyBody, action: linkButton({ href: to({}), label: w.emptyAction }) })
    : cardList(
        items.map((one) => ({
          title: one.headline,
          href: portalPath(lang, `/tin-tuc/${one.id}`),
          over: `${shownDay(one.publishedOn)} · ${categoryName(one.category, lang)}`,
          body: html`<p>${one.summary}</p>`,
        })),
      )
}
${pager({ lang, next: nextCursor === null ? undefined : to({ category, cursor: nextCursor }) })}`,
  })
}
