import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { lineChart } from '#platform/view/parts/chart.ts'
import { facts } from '#platform/view/parts/facts.ts'
import { headline } from '#platform/view/parts/headline.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { filters } from '#platform/view/parts/tabs.ts'
import { formatDateTime, formatPercent } from '#platform/words/format.ts'
import type { Indicator } from '../indicator.ts'
import type { Measured } from '../measure.ts'
import { agencyName, type PageQuestion } from '../page-question.ts'
import type { Step } from '../period.ts'
import { addressOf } from '../present.ts'
import { questionForm } from '../question-form.ts'
import type { Row } from '../rows-of.ts'
import { numberText, periodText, valueWithUnit } from '../value-text.ts'
import { words } from '../words.ts'
import { rowsSection } from './rows-section.ts'
import type { TrendPoint } from './show-page.ts'

export interface IndicatorFacts {
  indicator: Indicator
  question: PageQuestion
  step: Step
  cursor: string | undefined
  measured: Measured
  before: Measured
  trend: readonly TrendPoint[]
  rows: { items: Row[]; nextCursor: string | null }
}

/** The value in one sentence, then how it came about, how it was, and the records themselves. */
export function indicatorPage(view: View, shown: IndicatorFacts): Html {
  const { lang } = view
  const w = words(lang)
  const { indicator, question, measured } = shown
  const own = `/cai-cach/chi-so/${indicator.code}`
  return view.desk({
    title: indicator.name[lang],
    place: '/cai-cach',
    body: html`${pageHead({
      over: indicator.code,
      title: indicator.name[lang],
      back: { href: `/cai-cach/chi-so?${addressOf(question.args)}`, label: w.allIndicators },
      meta: w.headOf(agencyName(question, lang), periodText(question.args, lang)),
    })}${headline({ sentence: valueSentence(indicator, measured, lang) })}${questionForm(lang, own, question)}${meaning(view, shown)}${
      shown.trend.length > 0 && section({ title: w.trend, body: trendChart(view, shown, own) })
    }${rowsSection(view, shown)}`,
  })
}

function valueSentence(indicator: Indicator, { value, numerator, denominator }: Measured, lang: View['lang']): string {
  const text = valueWithUnit(indicator, value, lang)
  if (indicator.kind !== 'ratio' || value === null || numerator === undefined || denominator === undefined) return text
  return `${text} (${words(lang).ofWhole(numberText(numerator, lang), numberText(denominator, lang))})`
}

function meaning({ lang }: View, { indicator, measured, before }: IndicatorFacts): Html {
  const w = words(lang)
  return facts([
    { term: w.definition, value: indicator.definition[lang] },
    { term: w.source, value: indicator.source[lang] },
    { term: w.samePeriodBefore, value: `${valueSentence(indicator, before, lang)} (${periodText(before, lang)})` },
    { term: w.change, value: changeText(indicator, measured.value, before.value, lang) },
    { term: w.reads, value: indicator.reads.join(', ') },
    { term: w.asOf, value: formatDateTime(measured.asOf) },
    { term: w.queryHash, value: html`<code>${measured.queryHash.slice(0, 16)}</code>` },
  ])
}

/** Of a ratio in percentage points; nothing where one of the two could not be computed. */
function changeText(
  { kind }: Indicator,
  now: Measured['value'],
  before: Measured['value'],
  lang: View['lang'],
): string | undefined {
  if (typeof now !== 'number' || typeof before !== 'number') return undefined
  const w = words(lang)
  const by = numberText(Math.abs(now - before), lang)
  if (now === before) return w.changeNone
  const said = kind === 'ratio' ? `${by} ${w.points}` : by
  return now > before ? w.changeUp(said) : w.changeDown(said)
}

function trendChart({ lang }: View, { indicator, question, trend, step }: IndicatorFacts, own: string): Html {
  const w = words(lang)
  const isRatio = indicator.kind === 'ratio'
  const tab = (one: Step, label: string) => ({
    label,
    href: `${own}?${addressOf(question.args)}&step=${one}`,
    isCurrent: one === step,
  })
  return html`${filters({ lang, label: w.trendStep, items: [tab('month', w.byMonth), tab('quarter', w.byQuarter)] })}${lineChart(
    {
      lang,
      caption: indicator.name[lang],
      head: w.time,
      points: trend.map(({ name }) => name),
      series: [{ label: isRatio ? '%' : (indicator.unit?.[lang] ?? ''), values: trend.map(({ value }) => value) }],
      ...(isRatio ? { max: 100, format: (value: number) => formatPercent(value, lang, 2) } : {}),
      ...(indicator.kind === 'value' ? { format: (value: number) => numberText(value, lang) } : {}),
    },
  )}`
}
