import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { badge } from '#platform/view/parts/badge.ts'
import { linkButton } from '#platform/view/parts/button.ts'
import { type Card, cardList } from '#platform/view/parts/card-list.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { pageHead } from '#platform/view/parts/page-head.ts'
import { pager } from '#platform/view/parts/pager.ts'
import { searchBox } from '#platform/view/parts/search-box.ts'
import { filters, type Tab } from '#platform/view/parts/tabs.ts'
import { formatNumber } from '#platform/words/format.ts'
import { address } from '../address.ts'
import { feesInOneLine } from '../procedure/fee-text.ts'
import { limitText } from '../procedure/limit-text.ts'
import type { CatalogueCount, Filter } from '../procedure/list-procedures.ts'
import { type Procedure, type ServiceLevel, serviceLevels } from '../procedure/procedure.ts'
import { serviceLevelTone } from '../procedure/service-level-tone.ts'
import { words } from '../words.ts'

export interface Found {
  filter: Filter
  /** Of everything that has the words, whatever sector and level are chosen. */
  counts: readonly CatalogueCount[]
  procedures: readonly Procedure[]
  page: number
  perPage: number
}

/** Search first, then filters as links, then the procedures: one column, complete without JavaScript. */
export function searchPage(view: View, found: Found): Html {
  const { lang } = view
  const w = words(lang)
  const { q, sector, level } = found.filter
  const hidden: Record<string, string> = {
    ...(sector ? { sector } : {}),
    ...(level ? { level } : {}),
    ...(lang === 'en' ? { lang } : {}),
  }
  return view.public({
    title: w.title,
    description: w.lead,
    current: 'procedures',
    body: html`${pageHead({ title: w.title, lead: w.lead })}${w.viNote && html`<p class="quiet">${w.viNote}</p>`}
${searchBox({ lang, action: '/thu-tuc', label: w.searchLabel, help: w.searchHelp, value: q, hidden })}
${found.counts.length > 0 && [sectorFilter(view, found), levelFilter(view, found)]}
${foundList(view, found)}`,
  })
}

const sum = (counts: readonly CatalogueCount[]): number => counts.reduce((total, { count }) => total + count, 0)

function sectorFilter(view: View, { filter, counts }: Found): Html {
  const w = words(view.lang)
  const ofLevel = counts.filter(({ serviceLevel }) => !isServiceLevel(filter.level) || serviceLevel === filter.level)
  const names = new Map(counts.map(({ sectorId, sectorName }) => [sectorId, sectorName]))
  const tab = (sector: string | undefined, label: string, count: number): Tab => ({
    label,
    count,
    href: address(view.lang, '/thu-tuc', { q: filter.q, sector, level: filter.level }),
    isCurrent: filter.sector === sector,
  })
  const ofSector = (id: string) => sum(ofLevel.filter(({ sectorId }) => sectorId === id))
  const items = [...names].map(([id, name]) => tab(id, name, ofSector(id))).filter(isUseful)
  return filters({ lang: view.lang, label: w.sectors, items: [tab(undefined, w.allSectors, sum(ofLevel)), ...items] })
}

function levelFilter(view: View, { filter, counts }: Found): Html {
  const w = words(view.lang)
  const ofSector = counts.filter(({ sectorId }) => filter.sector === undefined || sectorId === filter.sector)
  const tab = (level: ServiceLevel | undefined, label: string, count: number): Tab => ({
    label,
    count,
    href: address(view.lang, '/thu-tuc', { q: filter.q, sector: filter.sector, level }),
    isCurrent: filter.level === level,
  })
  const items = serviceLevels
    .map((level) =>
      tab(level, w.serviceLevel[level], sum(ofSector.filter(({ serviceLevel }) => serviceLevel === level))),
    )
    .filter(isUseful)
  return filters({
    lang: view.lang,
    label: w.serviceLevels,
    items: [tab(undefined, w.allServiceLevels, sum(ofSector)), ...items],
  })
}

/** A filter that leads to nothing is not offered. */
const isUseful = (item: Tab): boolean => item.isCurrent === true || item.count !== 0

const isServiceLevel = (level: string | undefined): boolean => serviceLevels.some((one) => one === level)

function foundList(view: View, { filter, counts, procedures, page, perPage }: Found): Html {
  const { lang } = view
  const w = words(lang)
  const total = sum(
    counts.filter(
      ({ sectorId, serviceLevel }) =>
        (filter.sector === undefined || sectorId === filter.sector) &&
        (!isServiceLevel(filter.level) || serviceLevel === filter.level),
    ),
  )
  if (procedures.length === 0) {
    return emptyState({
      title: filter.q ? w.noneFor(filter.q) : w.none,
      body: w.noneHint,
      action: linkButton({ href: address(lang, '/thu-tuc'), label: w.showAll }),
    })
  }
  const count = formatNumber(total, lang)
  const from = (page - 1) * perPage
  const toPage = (n: number) => address(lang, '/thu-tuc', { ...chosen(filter), page: n === 1 ? undefined : String(n) })
  return html`<h2 id="found">${filter.q ? w.foundFor(count, filter.q) : w.found(count)}</h2>
${cardList(procedures.map((procedure) => card(view, procedure)))}
${
  total > perPage &&
  pager({
    lang,
    previous: page > 1 ? toPage(page - 1) : undefined,
    next: from + procedures.length < total ? toPage(page + 1) : undefined,
    shown: { from: from + 1, to: from + procedures.length, total },
  })
}`
}

const chosen = ({ q, sector, level, agency }: Filter) => ({ q, sector, level, agency })

function card(view: View, procedure: Procedure): Card {
  const { lang } = view
  const w = words(lang)
  return {
    title: procedure.name,
    href: address(lang, `/thu-tuc/${procedure.code}`),
    over: `${procedure.code} · ${procedure.sector.name}`,
    meta: [
      html`<span>${w.time}: ${limitText(procedure.limit, lang)}</span>`,
      html`<span>${procedure.fees.length > 0 && `${w.money}: `}${feesInOneLine(procedure.fees, lang)}</span>`,
      badge(serviceLevelTone[procedure.serviceLevel], w.serviceLevel[procedure.serviceLevel]),
    ],
  }
}
