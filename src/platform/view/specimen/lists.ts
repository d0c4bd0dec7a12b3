import { type Html, html } from '../html.ts'
import { badge } from '../parts/badge.ts'
import { linkButton } from '../parts/button.ts'
import { cardList } from '../parts/card-list.ts'
import { checkList } from '../parts/check-list.ts'
import { emptyState } from '../parts/empty-state.ts'
import { section } from '../parts/page-head.ts'
import { pager } from '../parts/pager.ts'
import { qrFigure } from '../parts/qr-figure.ts'
import { searchBox } from '../parts/search-box.ts'
import { table } from '../parts/table.ts'
import { tabs } from '../parts/tabs.ts'
import { type Specimen, words } from './words.ts'

// A finder pattern of a QR code: enough to see how the figure stands on both grounds.
const code =
  '<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg"><path d="M1 1h7v7H1zM2 2v5h5V2zM3 3h3v3H3z" fill-rule="evenodd"/></svg>'

export function listSpecimen({ lang, key }: Specimen): Html {
  const w = words(lang)
  return section({
    title: w.sections.list,
    body: html`${tabs({ lang, label: `${w.views[0]}, ${key}`, items: w.views.map((label, i) => ({ label, href: `#${i}`, isCurrent: i === 1, count: i === 1 ? 3 : undefined })) })}
${table({
  lang,
  caption: `${w.questions.papers} (${key})`,
  stack: true,
  rows: w.papers.map((name, i) => ({ name, state: w.paperStates[i] ?? '', sets: i + 1 })),
  columns: [
    { head: w.questions.papers, cell: (row) => row.name, isRowHead: true },
    { head: w.columns.step, cell: (row) => row.state },
    { head: w.columns.count, cell: (row) => row.sets, align: 'end', width: 'tight' },
  ],
})}
${section({ title: w.questions.papers, body: checkList(w.papers.map((label, i) => ({ label, state: w.paperStates[i] ?? '', tone: (['ok', 'soon', 'late'] as const)[i] ?? 'ok' }))) })}
${section({ title: w.find, body: html`${searchBox({ lang, id: `find-${key}`, action: '#main', label: w.find, help: w.findHelp, name: `q-${key}`, about: key })}` })}
${section({
  title: w.columns.procedure,
  body: cardList([
    {
      title: w.procedure,
      href: '#main',
      over: html`<span class="code">1.001786</span> · ${w.sector}`,
      meta: html`<span>${w.answers.time}</span>${badge('ok', w.states[2] ?? '')}`,
    },
  ]),
})}
${pager({ lang, label: key, previous: '#1', next: '#3', shown: { from: 51, to: 100, total: 407 } })}
${section({ title: w.empty, body: emptyState({ title: w.empty, body: w.emptyBody, action: linkButton({ label: w.emptyAction, href: '#main' }) }) })}
${section({ title: w.qr, body: qrFigure({ svg: code, caption: w.qr, href: '#main' }) })}`,
  })
}
