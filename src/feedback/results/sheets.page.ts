import { address } from '#dossiers'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { badge } from '#platform/view/parts/badge.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { facts } from '#platform/view/parts/facts.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { pager } from '#platform/view/parts/pager.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatNumber } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { reformPlace, resultsPath, sheetsPath } from '../feedback-paths.ts'
import { type Question, type Questionnaire, questionsOf } from '../questionnaire.ts'
import { words } from '../words.ts'
import type { Choice } from './choose-surveyed.ts'
import type { Sheet } from './read-sheets.ts'
import { choices, surveyedLink } from './results.page.ts'

type Shown = Pick<Sheet, 'id' | 'month' | 'respondent' | 'channel' | 'comment' | 'provenance' | 'answers'>

/** The records behind the figures: without a name, a day or a place in a queue. */
export function sheetsPage(
  view: View,
  choice: Choice,
  questionnaire: Questionnaire,
  found: { items: readonly Shown[]; nextCursor: string | null; cursor?: string | undefined },
): Html {
  const { lang } = view
  const w = words(lang).sheets
  const link = (cursor: string | undefined) => {
    const { agencyId, year, questionnaireId } = choice.chosen
    return address(sheetsPath, { agency: agencyId, year: String(year), questionnaire: questionnaireId, cursor })
  }
  return view.desk({
    title: w.title,
    place: reformPlace,
    body: html`${pageHead({
      title: w.title,
      over: choice.agency.name,
      lead: questionnaire.name[lang],
      back: { href: surveyedLink(resultsPath, choice), label: words(lang).results.title },
    })}${choices(view, choice, sheetsPath)}${table<Shown>({
      lang,
      caption: w.title,
      captionHidden: true,
      desk: true,
      stack: true,
      rows: found.items,
      href: ({ id }) => `${sheetsPath}/${id}`,
      empty: emptyState({ title: words(lang).results.none, body: words(lang).results.noneHint }),
      columns: [
        {
          head: w.sheet,
          isRowHead: true,
          width: 'tight',
          cell: ({ id }) => html`<a class="code" href="${sheetsPath}/${id}">${id.slice(0, 8)}</a>`,
        },
        { head: w.month, width: 'tight', cell: ({ month }) => monthText(month) },
        { head: w.respondent, cell: ({ respondent }) => w.respondents[respondent] ?? respondent },
        { head: w.channel, cell: ({ channel }) => w.channels[channel] ?? channel },
        { head: w.satisfied, align: 'end', cell: (sheet) => satisfiedOf(questionnaire, sheet, lang) },
        { head: w.comment, clip: true, cell: ({ comment }) => comment ?? '–' },
        {
          head: w.provenance,
          width: 'tight',
          cell: ({ provenance }) => (provenance === 'illustrative' ? badge('neutral', w.illustrative) : '–'),
        },
      ],
    })}${pager({
      lang,
      ...(found.cursor === undefined ? {} : { previous: link(undefined) }),
      ...(found.nextCursor === null ? {} : { next: link(found.nextCursor) }),
    })}`,
  })
}

/** `2023-05` as `05/2023`. */
const monthText = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`

function satisfiedOf(questionnaire: Questionnaire, { answers }: Shown, lang: Lang): string {
  const levels = new Set(
    questionsOf(questionnaire).flatMap(({ question }) => (question.kind === 'level' ? [question.id] : [])),
  )
  const given = answers.filter(({ question }) => levels.has(question))
  const satisfied = given.filter(({ value }) => value >= 4).length
  return `${formatNumber(satisfied, lang)} / ${formatNumber(given.length, lang)}`
}

/** One sheet as it was filled in. */
export function sheetPage(view: View, questionnaire: Questionnaire, sheet: Shown): Html {
  const { lang } = view
  const w = words(lang).sheets
  const rows = questionsOf(questionnaire).flatMap(({ question }) => {
    const own = sheet.answers.filter((answer) => answer.question === question.id)
    return own.length === 0
      ? []
      : [{ question, answer: own.map(({ value }) => answerText(questionnaire, question, value, lang)).join('; ') }]
  })
  return view.desk({
    title: w.one(sheet.id.slice(0, 8)),
    place: reformPlace,
    body: html`${pageHead({
      title: w.one(sheet.id.slice(0, 8)),
      lead: questionnaire.name[lang],
      back: { href: sheetsPath, label: w.title },
    })}${facts([
      { term: w.month, value: monthText(sheet.month) },
      { term: w.respondent, value: w.respondents[sheet.respondent] ?? sheet.respondent },
      { term: w.channel, value: w.channels[sheet.channel] ?? sheet.channel },
      { term: w.comment, value: sheet.comment },
      { term: w.provenance, value: sheet.provenance === 'illustrative' && w.illustrative },
    ])}${section({
      title: w.answers,
      body: table({
        lang,
        caption: w.answers,
        captionHidden: true,
        rows,
        columns: [
          {
            head: words(lang).results.question,
            isRowHead: true,
            width: 'wide',
            cell: (row) => row.question.text[lang],
          },
          { head: words(lang).results.answer, cell: (row) => row.answer },
        ],
      }),
    })}`,
  })
}

function answerText({ scale }: Questionnaire, { kind, options }: Question, value: number, lang: Lang): string {
  if (kind === 'yesNo') return value === 1 ? words(lang).yes : words(lang).no
  const named = (kind === 'level' ? scale : options)[value - 1]?.[lang]
  return kind === 'level' ? `${value} – ${named}` : (named ?? String(value))
}
