import { valueText } from '#indicators'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { barChart } from '#platform/view/parts/chart.ts'
import { columnChart } from '#platform/view/parts/column-chart.ts'
import { headline } from '#platform/view/parts/headline.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { filters } from '#platform/view/parts/tabs.ts'
import { formatNumber } from '#platform/words/format.ts'
import { catalogPath, datasetNames, datasetTitles, openDataPath } from '../datasets.ts'
import { choices, lookingPath, shownText } from './choices.ts'
import { families, familyOf, type PublicFigure, type Statistics } from './read-statistics.ts'
import type { Looking } from './show-statistics.ts'
import { words } from './words.ts'

/** How the office does, for everybody: a sentence, three charts, every public figure, and the data to take along. */
export function statisticsPage(view: View, looking: Looking, statistics: Statistics, family: string): Html {
  const { lang } = view
  const w = words(lang)
  return view.public({
    title: w.title,
    description: w.lead,
    body: html`${pageHead({ title: w.title, lead: w.lead, over: looking.agency.name })}${choices(view, '/so-lieu', looking)}${headline(
      { sentence: sentence(view, looking, statistics), detail: rankSentence(view, statistics) },
    )}${charts(view, looking, statistics)}${familySection(view, looking, statistics.figures, family)}${openData(view)}`,
  })
}

const numberOf = ({ figures }: Statistics, code: string): number => {
  const value = figures.find(({ indicator }) => indicator.code === code)?.measured.value
  return typeof value === 'number' ? value : 0
}

function sentence(view: View, looking: Looking, statistics: Statistics): string {
  const { lang } = view
  const rate = statistics.figures.find(({ indicator }) => indicator.code === 'dossier.onTimeOrEarlyRate')?.measured
  return words(lang).sentence({
    period: shownText(view, looking),
    agency: looking.agency.name,
    received: numberOf(statistics, 'dossier.total'),
    resolved: numberOf(statistics, 'dossier.resolved'),
    rate: rate?.value == null ? null : valueText('ratio', rate.value, lang),
  })
}

const rankSentence = ({ lang }: View, { rank }: Statistics) => rank && words(lang).rank(rank)

function charts(view: View, looking: Looking, statistics: Statistics): Html {
  const { lang } = view
  const w = words(lang)
  const { months } = statistics
  const path = (code: string) => lookingPath(view, `/so-lieu/${code}`, looking)
  const bars = (codes: readonly (readonly [code: string, label: string])[]) =>
    codes.map(([code, label]) => ({ label, value: numberOf(statistics, code), href: path(code) }))
  const frame = { lang, captionHidden: true, unit: w.dossiers }
  return html`${
    months.length > 0 &&
    section({
      title: w.byMonth,
      body: columnChart({
        ...frame,
        caption: w.byMonth,
        head: w.month,
        points: months.map(({ month }) => month),
        series: [
          { label: w.received, values: months.map(({ received }) => received) },
          { label: w.resolved, values: months.map(({ resolved }) => resolved) },
        ],
      }),
    })
  }${section({
    title: w.byOutcome,
    body: barChart({
      ...frame,
      caption: w.byOutcome,
      head: w.outcome,
      rows: bars([
        ['dossier.resolvedEarly', w.early],
        ['dossier.resolvedOnTime', w.onTime],
        ['dossier.resolvedLate', w.late],
      ]),
    }),
  })}${section({
    title: w.byChannel,
    body: barChart({
      ...frame,
      caption: w.byChannel,
      head: w.channel,
      rows: bars([
        ['dossier.receivedOnline', w.online],
        ['dossier.receivedInPerson', w.inPerson],
        ['dossier.receivedPostal', w.postal],
      ]),
    }),
  })}`
}

/** Every public figure, a family at a time: the list grows with the registers, the page does not. */
function familySection(view: View, looking: Looking, figures: readonly PublicFigure[], family: string): Html {
  const { lang } = view
  const w = words(lang)
  const named = (one: string) => w.families[one] ?? one
  return section({
    title: w.everyFigure,
    id: 'so-lieu',
    body: html`${filters({
      lang,
      label: w.everyFigure,
      items: [...families].map(([one, count]) => ({
        label: named(one),
        count,
        href: `${lookingPath(view, '/so-lieu', looking, { about: one })}#so-lieu`,
        isCurrent: one === family,
      })),
    })}${table({
      lang,
      caption: named(family),
      captionHidden: true,
      rows: figures.filter(({ indicator }) => familyOf(indicator) === family),
      columns: [
        {
          head: w.figure,
          isRowHead: true,
          width: 'wide',
          cell: ({ indicator }) =>
            html`<a href="${lookingPath(view, `/so-lieu/${indicator.code}`, looking)}">${indicator.name[lang]}</a>`,
        },
        {
          head: w.value,
          align: 'end',
          width: 'tight',
          cell: (figure) => figureText(view, figure),
        },
      ],
    })}`,
  })
}

/** A value with its unit, where it is no share. */
export function figureText({ lang }: View, { indicator, measured }: PublicFigure): string {
  const text = valueText(indicator.kind, measured.value, lang)
  const hasUnit = indicator.kind !== 'ratio' && measured.value !== null && indicator.unit
  return hasUnit ? `${text} ${hasUnit[lang]}` : text
}

function openData({ lang }: View): Html {
  const w = words(lang)
  return section({
    title: w.openData,
    id: 'du-lieu-mo',
    body: html`<p>${w.openDataLead}</p><ul class="list">${datasetNames.map(
      (name) =>
        html`<li>${datasetTitles[name][lang]}: <a href="${openDataPath(name, 'csv')}" type="text/csv">CSV<span class="hidden"> ${datasetTitles[name][lang]}</span></a>, <a href="${openDataPath(name, 'json')}" type="application/json">JSON<span class="hidden"> ${datasetTitles[name][lang]}</span></a></li>`,
    )}</ul><p><a href="${catalogPath}">${w.catalog}</a> · ${w.datasets(formatNumber(datasetNames.length, lang))}</p>`,
  })
}
