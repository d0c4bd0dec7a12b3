import type { Static } from 'typebox'
import { roundHalfUp } from '#law/rounding.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { barChart } from '#platform/view/parts/chart.ts'
import { field } from '#platform/view/parts/field.ts'
import { form } from '#platform/view/parts/form.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatNumber, formatPercent } from '#platform/words/format.ts'
import { words } from '../words.ts'
import type { serviceIndexOutput } from './service-index.ts'

type ServiceIndex = Static<typeof serviceIndexOutput>

/** A sentence first, then the groups as bars, then every item with what was counted. */
export function serviceIndexPage(found: ServiceIndex, view: View): Html {
  const { lang } = view
  const w = words(lang).d766
  const two = (n: number | null) => (n === null ? '–' : formatNumber(roundHalfUp(n), lang, 2))
  const lead = found.total === null ? w.nothing : w.total(two(found.total), w.grades[found.grade ?? ''] ?? '')
  return view.desk({
    title: w.title,
    place: '/cai-cach',
    body: html`${pageHead({ title: w.title, lead, back: { href: '/cai-cach/cham-diem', label: words(lang).title } })}${form(
      {
        lang,
        action: '/cai-cach/chi-so-766',
        method: 'get',
        inline: true,
        hidden: { agency: found.agency },
        body: html`${field({ lang, name: 'from', label: w.from, type: 'date', value: found.from, width: 'short' })}${field({ lang, name: 'to', label: w.to, type: 'date', value: found.to, width: 'short' })}${buttonRow(button({ label: w.show, kind: 'secondary' }))}`,
      },
    )}${section({
      title: words(lang).group,
      body: barChart({
        lang,
        caption: w.title,
        head: words(lang).group,
        unit: words(lang).points,
        max: 22,
        format: (n) => formatNumber(n, lang, 2),
        rows: found.groups.map((group) => ({
          label: `${group.id}. ${w.groups[group.id]} (${group.max})`,
          value: group.points ?? 0,
        })),
      }),
    })}${section({
      title: w.item,
      body: table({
        lang,
        caption: w.item,
        captionHidden: true,
        stack: true,
        rows: found.items,
        columns: [
          { head: '', headHidden: true, width: 'tight', cell: (item) => item.id },
          {
            head: w.item,
            isRowHead: true,
            width: 'wide',
            cell: (item) =>
              item.indicator
                ? html`<a href="/cai-cach/chi-so/${item.indicator}?agency=${found.agency}&from=${found.from}&to=${found.to}">${w.items[item.id]}</a>`
                : w.items[item.id],
          },
          {
            head: w.counted,
            align: 'end',
            cell: (item) =>
              item.denominator === null
                ? w.notCounted
                : `${formatNumber(item.numerator ?? 0, lang)}/${formatNumber(item.denominator, lang)}`,
          },
          {
            head: w.ratio,
            align: 'end',
            cell: (item) =>
              item.denominator
                ? formatPercent(roundHalfUp(((item.numerator ?? 0) / item.denominator) * 100), lang, 2)
                : '–',
          },
          { head: words(lang).points, align: 'end', cell: (item) => two(item.points) },
          { head: words(lang).maximum, align: 'end', cell: (item) => item.max },
        ],
      }),
    })}${found.groups.some(({ rescaled }) => rescaled) && html`<p class="quiet">${w.rescaled}</p>`}`,
  })
}
