import { numberText, periodText, valueText } from '#indicators'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { barChart } from '#platform/view/parts/chart.ts'
import { columnChart } from '#platform/view/parts/column-chart.ts'
import { facts } from '#platform/view/parts/facts.ts'
import { headline } from '#platform/view/parts/headline.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { choices, lookingPath, shownText } from './choices.ts'
import type { OneFigure } from './read-statistics.ts'
import type { Looking } from './show-statistics.ts'
import { figureText } from './statistics.page.ts'
import { words } from './words.ts'

/** One figure: its value in a sentence, how it is computed, and its months. */
export function figurePage(view: View, looking: Looking, found: OneFigure): Html {
  const { lang } = view
  const w = words(lang)
  const { indicator, measured, before, trend } = found
  const path = `/so-lieu/${indicator.code}`
  const whole =
    indicator.kind === 'ratio' && measured.value !== null
      ? ` (${w.ofWhole(numberText(measured.numerator ?? 0, lang), numberText(measured.denominator ?? 0, lang))})`
      : ''
  const asked = new URLSearchParams({ agency: looking.agency.id, from: looking.args.from, to: looking.args.to })
  return view.public({
    title: indicator.name[lang],
    description: indicator.definition[lang],
    body: html`${pageHead({
      title: indicator.name[lang],
      over: looking.agency.name,
      back: { href: lookingPath(view, '/so-lieu', looking), label: w.title },
    })}${choices(view, path, looking)}${headline({
      sentence: `${shownText(view, looking)}: ${figureText(view, { indicator, measured })}${whole}.`,
    })}${facts([
      { term: w.definition, value: indicator.definition[lang] },
      { term: w.source, value: indicator.source[lang] },
      {
        term: w.yearBefore,
        value: `${figureText(view, { indicator, measured: before })} (${periodText(before, lang)})`,
      },
    ])}${trend.length > 0 && section({ title: w.trend, body: trendChart(view, found) })}<p><a href="/api/v1/indicators/${indicator.code}?${asked.toString()}">${w.asJson}</a></p>`,
  })
}

/** Whole numbers as columns; shares and means, which need more room for their figures, as bars. */
function trendChart({ lang }: View, { indicator, trend }: OneFigure): Html {
  const w = words(lang)
  const name = indicator.name[lang]
  const frame = { lang, caption: name, captionHidden: true, head: w.month }
  if (indicator.kind === 'count' || indicator.kind === 'sum') {
    const series = [{ label: indicator.unit?.[lang] ?? '', values: trend.map(({ value }) => value) }]
    return columnChart({ ...frame, points: trend.map(({ month }) => month), series })
  }
  return barChart({
    ...frame,
    unit: indicator.unit?.[lang] ?? '',
    format: (value) => valueText(indicator.kind, value, lang),
    ...(indicator.kind === 'ratio' ? { max: 100 } : {}),
    rows: trend.flatMap(({ month, value }) => (value === undefined ? [] : [{ label: w.inMonth(month), value }])),
  })
}
