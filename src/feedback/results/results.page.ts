import { address } from '#dossiers'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { linkButton } from '#platform/view/parts/button.ts'
import { barChart, lineChart } from '#platform/view/parts/chart.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { headline } from '#platform/view/parts/headline.ts'
import { disclosure, pageHead, section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { filters } from '#platform/view/parts/tabs.ts'
import { formatNumber, formatPercent } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { papiPath, reformPlace, resultsPath, roundsPath, sheetsPath } from '../feedback-paths.ts'
import { words } from '../words.ts'
import type { Choice } from './choose-surveyed.ts'
import type { QuestionResult, Results } from './read-results.ts'

/** A sentence first, then the factors by their bars, every question with its figures, and the way to the sheets. */
export function resultsPage(view: View, choice: Choice, results: Results): Html {
  const { lang } = view
  const w = words(lang).results
  return view.desk({
    title: w.title,
    place: reformPlace,
    body: html`${pageHead({
      title: w.title,
      over: choice.agency.name,
      lead: results.questionnaire.name[lang],
      actions: [
        view.can('survey.manage') && linkButton({ href: roundsPath, label: w.rounds }),
        view.can('papi.read') && linkButton({ href: papiPath, label: words(lang).papi.title }),
      ],
    })}${choices(view, choice)}${
      results.sheets === 0
        ? emptyState({ title: w.none, body: w.noneHint })
        : html`${headline({ sentence: sentence(view, choice, results) })}${
            results.smallSample && alert({ lang, tone: 'soon', title: w.small(results.sheets), body: w.smallMore })
          }${factorSection(view, results)}${questionSection(view, choice, results)}${otherSection(view, results)}${trend(view, results)}`
    }`,
  })
}

export function surveyedLink(path: string, { chosen }: Choice, other: Partial<Choice['chosen']> = {}): string {
  const { agencyId, year, questionnaireId } = { ...chosen, ...other }
  return address(path, { agency: agencyId, year: String(year), questionnaire: questionnaireId })
}

/** Filters as links: questionnaire, year, and where more than one is in sight the agency. */
export function choices(view: View, choice: Choice, path = resultsPath): Value {
  const { lang } = view
  const w = words(lang).results
  const { chosen, agencies, years, questionnaires } = choice
  return [
    filters({
      lang,
      label: w.questionnaire,
      items: questionnaires.map((one) => ({
        label: w.occasions[one.occasion],
        href: surveyedLink(path, choice, { questionnaireId: one.id }),
        isCurrent: one.id === chosen.questionnaireId,
      })),
    }),
    filters({
      lang,
      label: w.year,
      items: years.map((year) => ({
        label: String(year),
        href: surveyedLink(path, choice, { year }),
        isCurrent: year === chosen.year,
      })),
    }),
    agencies.length > 1 &&
      filters({
        lang,
        label: w.agency,
        items: agencies.map(({ id, name }) => ({
          label: name,
          href: surveyedLink(path, choice, { agencyId: id }),
          isCurrent: id === chosen.agencyId,
        })),
      }),
  ]
}

function sentence(view: View, choice: Choice, results: Results): Value {
  const { lang } = view
  const w = words(lang).results
  const percent = (value: number | null) => (value === null ? null : formatPercent(value, lang, 2))
  return html`${w.sentence({
    year: choice.chosen.year,
    sheets: formatNumber(results.sheets, lang),
    mean: percent(results.meanOfFactors),
    overall: percent(results.overallQuestion),
  })} <a href="${surveyedLink(sheetsPath, choice)}">${w.toSheets}</a>`
}

function factorSection({ lang }: View, { factors }: Results): Value {
  const w = words(lang).results
  const answered = factors.flatMap(({ name, index }) => (index === null ? [] : [{ label: name[lang], value: index }]))
  if (answered.length === 0) return false
  return section({
    title: w.factors,
    body: barChart({
      lang,
      caption: w.factorsCaption,
      head: w.factor,
      unit: '%',
      max: 100,
      format: (value) => formatPercent(value, lang, 2),
      rows: answered,
    }),
  })
}

const levels = [5, 4, 3, 2, 1]

/** The questions the index is made of; those beside it (public policies) are a table one opens. */
function questionSection({ lang }: View, choice: Choice, { questionnaire, questions }: Results): Value {
  const w = words(lang).results
  const answered = questions.filter(({ question, valid }) => question.kind === 'level' && valid > 0)
  const counted = answered.filter(({ question, factor }) => factor !== null || question === questionnaire.overall)
  const rows = counted.length > 0 ? counted : answered
  const beside = answered.filter((row) => !rows.includes(row))
  if (rows.length === 0) return false
  return section({
    title: w.questions,
    more: html`<a href="${surveyedLink(sheetsPath, choice)}">${w.toSheets}</a>`,
    body: html`${barChart({
      lang,
      caption: w.questionsCaption,
      head: w.question,
      unit: '%',
      max: 100,
      format: (value) => formatPercent(value, lang),
      rows: rows.map(({ question, index }) => ({ label: question.text[lang], value: index ?? 0 })),
    })}${questionTable(lang, questionnaire, rows, w.table)}${
      beside.length > 0 && disclosure({ summary: w.beside, body: questionTable(lang, questionnaire, beside, w.beside) })
    }`,
  })
}

function questionTable(
  lang: Lang,
  { scale }: Results['questionnaire'],
  rows: readonly QuestionResult[],
  caption: string,
): Html {
  const w = words(lang).results
  return table<QuestionResult>({
    lang,
    caption,
    rows,
    columns: [
      {
        head: w.question,
        isRowHead: true,
        width: 'wide',
        cell: ({ question }) => `${question.id} ${question.text[lang]}`,
      },
      ...levels.map((level) => ({
        head: scale[level - 1]?.[lang] ?? String(level),
        align: 'end' as const,
        cell: (row: QuestionResult) => formatNumber(row.counts.get(level) ?? 0, lang),
      })),
      { head: w.valid, align: 'end', cell: (row) => formatNumber(row.valid, lang) },
      { head: w.share, align: 'end', cell: (row) => (row.index === null ? '–' : formatPercent(row.index, lang, 2)) },
      { head: w.mean, align: 'end', cell: (row) => (row.mean === null ? '–' : formatNumber(row.mean, lang, 2)) },
    ],
  })
}

/** Yes and no, and what was chosen from lists: counted, and part of no index. */
function otherSection({ lang }: View, { questions }: Results): Value {
  const all = words(lang)
  const w = all.results
  const answered = questions.filter(({ valid }) => valid > 0)
  const yesNo = answered.filter(({ question }) => question.kind === 'yesNo')
  const lists = answered.filter(({ question }) => question.kind === 'choice' || question.kind === 'several')
  return [
    yesNo.length > 0 &&
      section({
        title: w.integrity,
        body: table<QuestionResult>({
          lang,
          caption: w.integrity,
          captionHidden: true,
          rows: yesNo,
          tone: (row) => ((row.counts.get(1) ?? 0) > 0 ? 'soon' : undefined),
          columns: [
            { head: w.question, isRowHead: true, width: 'wide', cell: (row) => row.question.text[lang] },
            { head: all.yes, align: 'end', cell: (row) => formatNumber(row.counts.get(1) ?? 0, lang) },
            { head: all.no, align: 'end', cell: (row) => formatNumber(row.counts.get(0) ?? 0, lang) },
          ],
        }),
      }),
    lists.map(({ question, counts }) =>
      section({
        title: question.text[lang],
        body: barChart({
          lang,
          caption: question.text[lang],
          head: w.answer,
          unit: w.count,
          rows: question.options.map((option, i) => ({ label: option[lang], value: counts.get(i + 1) ?? 0 })),
        }),
      }),
    ),
  ]
}

function trend({ lang }: View, { quarters }: Results): Value {
  const w = words(lang).results
  const points = [1, 2, 3, 4]
  const at = (quarter: number) => quarters.find((one) => one.quarter === quarter)
  const series = [
    { label: w.meanOfFactors, values: points.map((quarter) => at(quarter)?.meanOfFactors ?? undefined) },
    { label: w.overallQuestion, values: points.map((quarter) => at(quarter)?.overallQuestion ?? undefined) },
  ].filter(({ values }) => values.some((value) => value !== undefined))
  if (quarters.length < 2 || series.length === 0) return false
  return section({
    title: w.trend,
    body: lineChart({
      lang,
      caption: w.trendCaption,
      head: w.quarter,
      max: 100,
      format: (value) => formatNumber(value, lang, Number.isInteger(value) ? 0 : 1),
      points: points.map((quarter) => w.quarterName(quarter)),
      series,
    }),
  })
}
