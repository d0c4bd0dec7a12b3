import { formatMoney } from '#platform/words/format.ts'
import { type Html, html } from '../html.ts'
import { answers, facts } from '../parts/facts.ts'
import { type LedgerDay, ledgerStrip } from '../parts/ledger-strip.ts'
import { section } from '../parts/page-head.ts'
import { timeline } from '../parts/timeline.ts'
import { twoClocks } from '../parts/two-clocks.ts'
import { withAside } from '../parts/with-aside.ts'
import { type Specimen, words } from './words.ts'

export function dossierSpecimen({ lang }: Specimen): Html {
  const w = words(lang)
  const at = (text: string) => Date.parse(`${text}:00+07:00`)
  return section({
    title: w.sections.dossier,
    body: withAside({
      main: html`${answers([
        { icon: 'result', question: w.questions.result, answer: w.answers.result },
        { icon: 'clock', question: w.questions.time, answer: w.answers.time, detail: w.answers.timeDetail },
        { icon: 'money', question: w.questions.money, answer: formatMoney(3_000_000, lang) },
        { icon: 'paper', question: w.questions.papers, answer: w.answers.papers, detail: w.answers.papersDetail },
        { icon: 'place', question: w.questions.place, answer: w.answers.place },
      ])}
${section({
  title: w.columns.step,
  body: timeline({
    lang,
    items: [
      { title: w.events[0] ?? '', at: at('2023-08-28T20:15'), by: w.person, tone: 'ok' },
      { title: w.events[1] ?? '', at: at('2023-08-29T08:40'), by: w.office, tone: 'ok' },
      {
        title: w.events[3] ?? '',
        at: at('2023-08-30T09:10'),
        by: `${w.officer}, ${w.unit}`,
        tone: 'info',
        current: true,
      },
      { title: w.events[4] ?? '' },
    ],
  }),
})}
${section({ title: w.columns.due, body: ledgerStrip({ lang, days: days(w), sum: w.ledgerSum }) })}
${section({ title: w.sections.state, body: twoClocks({ lang, state: { minutes: 1620, limitMinutes: 2400, isRunning: true }, citizen: { minutes: 960, isRunning: false } }) })}`,
      aside: facts([
        { term: w.columns.owner, value: w.owner },
        { term: w.questions.money, value: formatMoney(3_000_000, lang) },
      ]),
    }),
  })
}

/** Accepted on 29/08/2023 with five working days, the holidays of 1 and 4 September and two days of waiting between. */
function days(w: ReturnType<typeof words>): LedgerDay[] {
  const kinds = [
    ...(['start', 'worked', 'worked', 'holiday', 'weekend', 'weekend', 'holiday'] as const),
    ...(['worked', 'paused', 'paused', 'worked', 'weekend', 'weekend', 'worked'] as const),
  ]
  return kinds.map((kind, i) => ({
    date: new Date(Date.UTC(2023, 7, 29 + i)).toISOString().slice(0, 10),
    kind,
    text: kind === 'holiday' ? w.holiday : kind === 'paused' ? w.waiting : undefined,
    isDue: i === kinds.length - 1,
    isToday: i === 7,
  }))
}
