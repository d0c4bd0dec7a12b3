import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { linkButton } from '#platform/view/parts/button.ts'
import { headline } from '#platform/view/parts/headline.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatNumber } from '#platform/words/format.ts'
import { type HandlingRow, handlingCodes } from '../handling-table.ts'
import { knownIndicator, type Measured } from '../measure.ts'
import { agencyName, type PageQuestion } from '../page-question.ts'
import { addressOf } from '../present.ts'
import { questionForm } from '../question-form.ts'
import { periodText, valueText, valueWithUnit } from '../value-text.ts'
import { words } from '../words.ts'

/** One sentence, the table that the law asks for, and the key figures; each figure opens into its records. */
export function overviewPage(
  view: View,
  question: PageQuestion,
  row: HandlingRow,
  measured: ReadonlyMap<string, Measured>,
): Html {
  const { lang } = view
  const w = words(lang)
  return view.desk({
    title: w.reform,
    place: '/cai-cach',
    body: html`${pageHead({
      title: w.reform,
      meta: w.headOf(agencyName(question, lang), periodText(question.args, lang)),
      actions: linkButton({ href: `/cai-cach/chi-so?${addressOf(question.args)}`, label: w.allIndicators }),
    })}${headline({ sentence: sentence(view, row, measured) })}${questionForm(lang, '/cai-cach', question)}${section({
      title: w.handling,
      body: handlingTable(view, question, row),
    })}${section({ title: w.keyFigures, body: keyFigures(view, question, measured) })}${places(view)}`,
  })
}

/** The permission that opens each place of the reform. */
const permissionOf: Readonly<Record<string, string>> = {
  '/cai-cach/tong-quan': 'dashboard.read',
  '/cai-cach/chi-so': 'indicator.read',
  '/cai-cach/cham-diem': 'scorecard.read',
  '/cai-cach/chi-so-766': 'scorecard.read',
  '/cai-cach/hai-long': 'survey.read',
  '/cai-cach/papi': 'papi.read',
  '/cai-cach/bao-cao': 'report.read',
  '/cai-cach/so-theo-doi': 'register.reform.read',
}

function places(view: View): Html {
  const w = words(view.lang)
  const open = Object.entries(permissionOf).filter(([, permission]) => view.can(permission))
  return section({
    title: w.places,
    body: html`<ul class="list">${open.map(([href]) => html`<li><a href="${href}">${w.placesOf[href]}</a></li>`)}</ul>`,
  })
}

function sentence({ lang }: View, row: HandlingRow, measured: ReadonlyMap<string, Measured>): string {
  const w = words(lang)
  const rate = measured.get('dossier.onTimeOrEarlyRate')?.value ?? null
  return w.overviewSentence(
    formatNumber(row.receivedOnline + row.receivedOtherwise, lang),
    rate === null ? w.noneResolved : w.rateSaid(valueText('ratio', rate, lang)),
    formatNumber(row.pendingOverdue, lang),
  )
}

/** Eleven columns side by side are read by nobody: here the columns of the form are rows. */
function handlingTable({ lang }: View, { args }: PageQuestion, row: HandlingRow): Html {
  const w = words(lang)
  return table({
    lang,
    caption: w.handling,
    captionHidden: true,
    // The keys are those of a row; Object.keys cannot say so.
    rows: Object.keys(handlingCodes) as (keyof HandlingRow)[],
    columns: [
      { head: w.column, isRowHead: true, width: 'wide', cell: (column) => w.handlingColumns[column] },
      {
        head: w.dossiers,
        align: 'end',
        cell(column) {
          const [code, ...others] = handlingCodes[column]
          const figure = formatNumber(row[column], lang)
          // The sum of two numbers is no number by itself.
          return others.length > 0 ? figure : html`<a href="/cai-cach/chi-so/${code}?${addressOf(args)}">${figure}</a>`
        },
      },
    ],
  })
}

function keyFigures({ lang }: View, { args }: PageQuestion, measured: ReadonlyMap<string, Measured>): Html {
  const w = words(lang)
  const rows = [...measured.values()].map((one) => ({ ...one, indicator: knownIndicator(one.code) }))
  return table({
    lang,
    caption: w.keyFigures,
    captionHidden: true,
    rows,
    columns: [
      {
        head: w.indicator,
        isRowHead: true,
        width: 'wide',
        cell: ({ code, indicator }) =>
          html`<a href="/cai-cach/chi-so/${code}?${addressOf(args)}">${indicator.name[lang]}</a>`,
      },
      { head: w.value, align: 'end', cell: ({ indicator, value }) => valueWithUnit(indicator, value, lang) },
    ],
  })
}
