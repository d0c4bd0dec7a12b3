import { type Html, html } from '../html.ts'
import { button } from '../parts/button.ts'
import { barChart, lineChart, stackedBars } from '../parts/chart.ts'
import { columnChart } from '../parts/column-chart.ts'
import { deadlineBar } from '../parts/deadline-bar.ts'
import { actionBar, askFirst, columns, counterColumns, panel, rowActions } from '../parts/desk-layout.ts'
import { facts } from '../parts/facts.ts'
import { textArea } from '../parts/field.ts'
import { figureList } from '../parts/figure-list.ts'
import { section } from '../parts/page-head.ts'
import { sheet } from '../parts/print.ts'
import { table } from '../parts/table.ts'
import { filters } from '../parts/tabs.ts'
import { type Specimen, words } from './words.ts'

export function deskSpecimen({ lang, key }: Specimen): Html {
  const w = words(lang)
  const rows = [-720, 200, 1140, 3000].map((left, i) => ({ left, code: `000.00.14.H55-23051${i}-0001` }))
  return section({
    title: w.sections.desk,
    body: html`${filters({
      lang,
      label: `${w.columns.due}, ${key}`,
      items: [
        { label: w.all, href: '#all', isCurrent: true, count: 4 },
        { label: w.states[0] ?? '', href: '#late', count: 1 },
      ],
    })}
${columns({
  main: table({
    lang,
    caption: `${w.inbox} (${key})`,
    captionHidden: true,
    desk: true,
    rows,
    href: () => '#main',
    tone: (row) => (row.left < 0 ? 'late' : undefined),
    mark: { name: 'id', value: (row) => row.code, about: (row) => row.code },
    columns: [
      {
        head: w.columns.code,
        isRowHead: true,
        width: 'tight',
        cell: (row) => html`<a class="code" href="#main">${row.code}</a>`,
      },
      { head: w.columns.procedure, clip: true, cell: () => w.procedure },
      { head: w.columns.owner, clip: true, cell: () => w.owner },
      {
        head: w.columns.due,
        width: 'tight',
        sort: { href: '#due', now: 'ascending' },
        cell: (row) => deadlineBar({ lang, compact: true, usedMinutes: 5760 - row.left, totalMinutes: 5760 }),
      },
      {
        head: w.allowed,
        headHidden: true,
        width: 'tight',
        cell: (row) => rowActions({ label: `${w.about} ${row.code}`, items: html`<a href="#main">${w.open}</a>` }),
      },
    ],
  }),
  side: panel({
    title: w.columns.owner,
    body: facts([
      { term: w.columns.owner, value: w.owner },
      { term: w.columns.step, value: w.events[3] },
    ]),
  }),
})}
${counterColumns({ queue: panel({ title: w.inbox, body: html`<p>${w.empty}</p>` }), person: panel({ title: w.columns.owner, body: html`<p>${w.person}</p>` }), receipt: panel({ title: w.receipt, body: html`<p>${w.answers.time}</p>` }) })}
${actionBar({ label: `${w.allowed}, ${key}`, actions: html`${button({ label: w.forward, kind: 'primary', type: 'button' })}${askFirst({ label: w.supplement, body: textArea({ lang, name: `${key}-reason`, label: w.reason }) })}${button({ label: w.sendBack, type: 'button' })}` })}`,
  })
}

export function chartSpecimen({ lang, key }: Specimen): Html {
  const w = words(lang)
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1))
  const caption = (text: string) => `${text} (${key})`
  return section({
    title: w.sections.chart,
    body: html`${barChart({ lang, caption: caption(w.bySector), head: w.sector, unit: w.dossiers, href: '#main', rows: w.sectors.map((label, i) => ({ label, value: [121, 198, 88][i] ?? 0, href: '#main' })) })}
${stackedBars({
  lang,
  caption: caption(w.byOutcome),
  head: w.sector,
  series: w.outcomes,
  rows: w.sectors.map((label, i) => ({
    label,
    values:
      [
        [100, 20, 1],
        [150, 40, 8],
        [60, 28, 0],
      ][i] ?? [],
  })),
})}
${lineChart({
  lang,
  caption: caption(w.byMonth),
  head: w.month,
  points: months,
  series: [
    { label: w.received, values: [22, 30, 41, 35, 38, 33, 29, 36, 40, 37, 34, 32] },
    { label: w.returned, values: [15, 26, 38, 36, 35, 34, 30, 33, 41, 36] },
  ],
})}
${columnChart({
  lang,
  caption: `${w.byMonth}: ${key}`,
  head: w.month,
  points: months,
  series: [
    { label: w.received, values: [22, 30, 41, 35, 38, 33, 29, 36, 40, 37, 34, 32] },
    { label: w.returned, values: [15, 26, 38, 36, 35, 34, 30, 33, 41, 36, 0] },
  ],
})}
${figureList([
  { name: w.received, value: '407', unit: w.dossiers, note: w.bySector, href: '#main' },
  { name: w.returned, value: '98,28 %', href: '#main' },
])}`,
  })
}

export function paperSpecimen({ lang }: Specimen): Html {
  const w = words(lang)
  return section({
    title: w.sections.paper,
    body: sheet({
      lang,
      agency: w.office,
      number: '12/TNHS',
      placeAndDate: w.placeAndDate,
      title: w.receipt,
      body: html`<p>${w.columns.owner}: ${w.owner}</p><p>${w.sentence}</p>`,
    }),
  })
}
