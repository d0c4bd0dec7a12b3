import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { badge } from '#platform/view/parts/badge.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { form } from '#platform/view/parts/form.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { words } from '../words.ts'

interface RoundLine {
  code: string
  year: number
  name: string
  state: 'published' | 'inProgress'
  agencies: number
}

export function scorecardsPage(items: readonly RoundLine[], view: View): Html {
  const { lang } = view
  const w = words(lang)
  return view.desk({
    title: w.title,
    place: '/cai-cach',
    body: html`${pageHead({ title: w.title, lead: w.lead, back: { href: '/cai-cach', label: lang === 'vi' ? 'Cải cách' : 'Reform' } })}${section(
      {
        title: w.scorecards,
        body: table({
          lang,
          caption: w.scorecards,
          captionHidden: true,
          stack: true,
          rows: items,
          empty: emptyState({ title: w.none }),
          columns: [
            {
              head: w.year,
              isRowHead: true,
              width: 'tight',
              cell: (row) => html`<a href="/cai-cach/cham-diem/${row.code}/${row.year}">${row.year}</a>`,
            },
            { head: w.scorecards, cell: (row) => row.name, width: 'wide' },
            { head: w.agency, cell: (row) => row.agencies, align: 'end' },
            {
              head: w.state,
              cell: (row) =>
                row.state === 'published'
                  ? badge('ok', w.states.published ?? '')
                  : badge('info', w.states.selfScoring ?? ''),
            },
          ],
        }),
      },
    )}${opening(items, view)}${section({
      title: w.d766.title,
      body: html`<p>${w.d766.lead}</p><p><a href="/cai-cach/chi-so-766">${w.d766.show}</a></p>`,
    })}`,
  })
}

/** The round after the latest one, for those who lead the appraisal. */
function opening(items: readonly RoundLine[], view: View): Html | undefined {
  const [latest] = items
  if (!latest || !view.can('scorecard.publish')) return undefined
  const { lang } = view
  return form({
    lang,
    action: `/cai-cach/cham-diem/${latest.code}/${latest.year + 1}/mo`,
    hidden: view.hidden(),
    body: buttonRow(button({ label: words(lang).open(latest.year + 1), kind: 'secondary' })),
  })
}
