import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import type { Indicator } from '../indicator.ts'
import type { Measured } from '../measure.ts'
import { agencyName, type PageQuestion } from '../page-question.ts'
import { addressOf } from '../present.ts'
import { questionForm } from '../question-form.ts'
import { numberText, periodText, valueText } from '../value-text.ts'
import { words } from '../words.ts'

export function browsePage(
  view: View,
  question: PageQuestion,
  shown: readonly Indicator[],
  measured: ReadonlyMap<string, Measured>,
): Html {
  const { lang } = view
  const w = words(lang)
  const groups = Map.groupBy(shown, ({ code }) => code.split('.')[0] ?? '')
  return view.desk({
    title: w.title,
    place: '/cai-cach',
    body: html`${pageHead({
      title: w.title,
      back: { href: '/cai-cach', label: w.reform },
      lead: w.lead,
      meta: w.headOf(agencyName(question, lang), periodText(question.args, lang)),
    })}${questionForm(lang, '/cai-cach/chi-so', question)}${[...groups].map(([group, list]) =>
      section({
        title: w.groups[group] ?? w.otherGroup,
        id: group,
        body: valueTable(view, question, group, list, measured),
      }),
    )}`,
  })
}

function valueTable(
  { lang }: View,
  { args }: PageQuestion,
  group: string,
  list: readonly Indicator[],
  measured: ReadonlyMap<string, Measured>,
): Html {
  const w = words(lang)
  const of = ({ code }: Indicator) => measured.get(code)
  return table({
    lang,
    caption: w.groups[group] ?? w.otherGroup,
    captionHidden: true,
    rows: list,
    columns: [
      {
        head: w.indicator,
        isRowHead: true,
        width: 'wide',
        cell: ({ code, name }) => html`<a href="/cai-cach/chi-so/${code}?${addressOf(args)}">${name[lang]}</a>`,
      },
      { head: w.value, align: 'end', cell: (one) => valueText(one.kind, of(one)?.value ?? null, lang) },
      { head: w.unit, cell: (one) => (one.kind === 'ratio' ? partText(of(one), lang) : (one.unit?.[lang] ?? '')) },
    ],
  })
}

function partText(measured: Measured | undefined, lang: View['lang']): string {
  const { numerator, denominator } = measured ?? {}
  return numerator === undefined || denominator === undefined
    ? ''
    : words(lang).ofWhole(numberText(numerator, lang), numberText(denominator, lang))
}
