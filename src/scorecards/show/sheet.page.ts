import { cheapestToNextRank } from '#law/next-rank.ts'
import { roundHalfUp } from '#law/rounding.ts'
import type { PointTotal } from '#law/score-sheet.ts'
import { type Actor, agenciesOf } from '#platform/auth/actor.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { badge } from '#platform/view/parts/badge.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { barChart } from '#platform/view/parts/chart.ts'
import { form } from '#platform/view/parts/form.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatNumber } from '#platform/words/format.ts'
import type { Definition } from '../definition.ts'
import { allowedOn, sheetMove } from '../moves.ts'
import { sheetPath } from '../paths.ts'
import type { historyOf, Publication } from '../publication.ts'
import { type ScoredItem, type Sheet, type SheetKey, standing } from '../sheet.ts'
import { words } from '../words.ts'

export interface SheetFacts {
  key: SheetKey
  definition: Definition
  sheet: Sheet
  published: Publication | null
  history: Awaited<ReturnType<typeof historyOf>>
  actor: Actor
}

/** The tree of criteria with self, appraised and maximum; rank and the way to the next rank at the top. */
export function sheetPage(facts: SheetFacts, view: View): Html {
  const { lang } = view
  const w = words(lang)
  const { key, definition, sheet, published } = facts
  const result = published?.results.find(({ agency }) => agency === key.agency)
  const total = sheet.appraised.unscored.length === 0 ? sheet.appraised : sheet.self
  const where = standing(definition, total.percentage)
  const ranked = result ? w.rankOf(result.rank ?? 0, published?.results.length ?? 0) : (w.states[sheet.state] ?? '')
  return view.desk({
    title: w.sheet(sheet.agencyName),
    place: '/cai-cach',
    body: html`${pageHead({
      title: sheet.agencyName,
      over: `${definition.name} · ${key.year}`,
      back: { href: `/cai-cach/cham-diem/${key.scorecard}/${key.year}`, label: w.back },
      lead: w.sentence(
        sheet.agencyName,
        ranked,
        where?.shown.replace('.', lang === 'vi' ? ',' : '.') ?? '–',
        w.groupOf(where?.group ?? 0, where?.groupName ?? ''),
      ),
      meta: html`${badge(sheet.state === 'published' ? 'ok' : 'info', w.states[sheet.state] ?? '')}${sheet.provenance === 'illustrative' && badge('neutral', w.illustrative)}`,
    })}${sheet.self.unscored.length > 0 ? alert({ lang, tone: 'soon', title: w.unscored(sheet.self.unscored.length) }) : undefined}${nextRank(
      facts,
      view,
    )}${steps(facts, view)}${fieldChart(facts, view)}${definition.fields.map((field) => {
      const of = (which: 'self' | 'appraised') => sheet[which].fields.find(({ code }) => code === field.code)
      const items = sheet.items.filter(({ criterion }) => criterion.code.startsWith(`${field.code}.`))
      return section({
        title: `${field.code}. ${field.name}`,
        body: fieldTable(key, items, of('self'), of('appraised'), view),
      })
    })}${years(facts, view)}`,
  })
}

function fieldTable(
  key: SheetKey,
  items: readonly ScoredItem[],
  self: PointTotal | undefined,
  appraised: PointTotal | undefined,
  view: View,
): Html {
  const { lang } = view
  const w = words(lang)
  const two = (n: number | null | undefined) => (n === null || n === undefined ? '–' : formatNumber(n, lang, 2))
  return table({
    lang,
    caption: w.criterion,
    captionHidden: true,
    stack: true,
    rows: items,
    columns: [
      { head: '', headHidden: true, width: 'tight', cell: (item) => item.criterion.code },
      {
        head: w.criterion,
        isRowHead: true,
        width: 'wide',
        cell: (item) => html`<a href="${sheetPath(key)}/${item.criterion.code}">${item.criterion.name}</a>`,
      },
      { head: w.computed, align: 'end', cell: (item) => two(item.computed ? roundHalfUp(item.computed.points) : null) },
      { head: w.self, align: 'end', cell: (item) => (item.applies ? two(item.selfPoints) : w.notApplicableShort) },
      { head: w.appraised, align: 'end', cell: (item) => (item.applies ? two(item.appraisedPoints) : '') },
      { head: w.maxShort, align: 'end', cell: (item) => two(item.criterion.maxPoints) },
    ],
    foot: html`<tr><td></td><th scope="row">${w.total}</th><td></td><td class="is-end">${two(self?.points)}</td><td class="is-end">${two(appraised?.points)}</td><td class="is-end">${two(appraised?.maxPoints)}</td></tr>`,
  })
}

function fieldChart({ definition, sheet }: SheetFacts, view: View): Html {
  const { lang } = view
  const w = words(lang)
  const total = sheet.appraised.unscored.length === 0 ? sheet.appraised : sheet.self
  return section({
    title: w.share,
    body: barChart({
      lang,
      caption: w.share,
      head: w.criterion,
      unit: '%',
      max: 100,
      format: (n) => `${formatNumber(n, lang, 2)} %`,
      rows: definition.fields.map((field) => ({
        label: `${field.code}. ${field.name}`,
        value: total.fields.find(({ code }) => code === field.code)?.percentage ?? 0,
      })),
    }),
  })
}

/** The fewest criteria that would lift the agency over the next better one. */
function nextRank({ sheet, published, key, definition }: SheetFacts, view: View): Html | undefined {
  const { lang } = view
  const w = words(lang)
  const mine = published?.results.find(({ agency }) => agency === key.agency)
  if (!published || !mine || mine.rank === null || sheet.state !== 'published') return undefined
  const above = published.results.filter((other) => other.rank !== null && other.rank < (mine.rank ?? 0)).at(-1)
  if (!above) return section({ title: w.nextRank, body: html`<p>${w.first}</p>` })
  const earned = sheet.items
    .filter(({ applies }) => applies)
    .map((item) => ({
      code: item.criterion.code,
      points: item.appraisedPoints ?? 0,
      maxPoints: item.criterion.maxPoints,
    }))
  const move = cheapestToNextRank(earned, above.percentage)
  const two = (n: number) => formatNumber(Math.ceil(n * 100 - 1e-6) / 100, lang, 2)
  const shown = standing(definition, above.percentage)?.shown.replace('.', lang === 'vi' ? ',' : '.') ?? ''
  const nameOf = new Map(sheet.items.map(({ criterion }) => [criterion.code, criterion.name]))
  return section({
    title: w.nextRank,
    body: move.possible
      ? html`<p>${w.nextRankLead(above.agencyName, shown, two(move.gapPoints))}</p><ul>${move.criteria.map(
          (one) =>
            html`<li><a href="${sheetPath(key)}/${one.code}">${one.code} ${nameOf.get(one.code)}</a>: ${w.needed(two(one.needed), two(one.remaining))}</li>`,
        )}</ul>`
      : html`<p>${w.nextRankNone}</p>`,
  })
}

function steps({ key, sheet, actor }: SheetFacts, view: View): Html | undefined {
  const { lang } = view
  const w = words(lang)
  const isOwn = agenciesOf(actor).includes(key.agency)
  const allowed = allowedOn(sheet.state, actor).filter((name) => {
    const move = sheetMove(name)
    return (move !== undefined || name === 'prefill') && (isOwn || move?.by.includes('parOfficer') === true)
  })
  if (allowed.length === 0) return undefined
  return form({
    lang,
    action: `${sheetPath(key)}/buoc`,
    hidden: view.hidden(),
    body: buttonRow(
      ...allowed.map((name, i) =>
        button({
          label: sheetMove(name)?.label[lang] ?? w.prefill,
          kind: i === 0 ? 'primary' : 'secondary',
          name: 'action',
          value: name,
        }),
      ),
    ),
  })
}

function years({ history, key }: SheetFacts, view: View): Html | undefined {
  const { lang } = view
  const w = words(lang)
  if (history.years.length === 0) return undefined
  const streak = history.streakOf(key.year)
  return section({
    title: w.years,
    body: html`${streak > 0 && html`<p>${w.streak(streak)}</p>`}${table({
      lang,
      caption: w.years,
      captionHidden: true,
      stack: true,
      rows: history.years,
      columns: [
        {
          head: w.year,
          isRowHead: true,
          cell: (row) => html`<a href="/cai-cach/cham-diem/${key.scorecard}/${row.year}">${row.year}</a>`,
        },
        { head: `${w.index} (%)`, align: 'end', cell: (row) => formatNumber(row.percentage, lang, 2) },
        { head: w.rank, align: 'end', cell: (row) => (row.rank === null ? '–' : w.rankOf(row.rank, row.agencies)) },
        { head: w.group, align: 'end', cell: (row) => row.group },
      ],
    })}`,
  })
}
