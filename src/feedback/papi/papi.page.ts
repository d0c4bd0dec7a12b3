import { uploadLimit } from '#platform/files/check-upload.ts'
import type { Entered } from '#platform/http/action.ts'
import type { Problem } from '#platform/http/problem.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { facts } from '#platform/view/parts/facts.ts'
import { field } from '#platform/view/parts/field.ts'
import { fileField } from '#platform/view/parts/file-field.ts'
import { errorOf, errorSummary, form } from '#platform/view/parts/form.ts'
import { headline } from '#platform/view/parts/headline.ts'
import { disclosure, pageHead, section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatNumber } from '#platform/words/format.ts'
import { papiPath, reformPlace } from '../feedback-paths.ts'
import { dimensionIds, type Score } from '../papi-score.ts'
import { errorsOf } from '../refused-entry.ts'
import { words } from '../words.ts'

export interface PapiShown {
  scores: readonly Score[]
  /** The province of this office. */
  province: string
  /** How many rows an import has just brought. */
  done?: number | undefined
}

/** What others measured and published; nothing here is computed, and a gap is called a gap. */
export function papiPage(view: View, shown: PapiShown, refused?: { problem: Problem; entered: Entered }): Html {
  const { lang } = view
  const w = words(lang).papi
  const errors = errorsOf(view, refused)
  const own = shown.scores.find(({ province, total }) => province === shown.province && total !== null)
  return view.desk({
    title: w.title,
    place: reformPlace,
    islands: ['form'],
    body: html`${errorSummary({ lang, errors })}${pageHead({ title: w.title, lead: w.lead })}${
      shown.done !== undefined && alert({ lang, tone: 'ok', title: w.done(shown.done), isAnswer: true })
    }${own && headline({ sentence: sentence(view, own) })}${scoreTable(view, shown)}${disclosure({
      summary: w.dimensions,
      body: facts(dimensionIds.map((id) => ({ term: id.toUpperCase(), value: w.dimensionNames[id] }))),
    })}${view.can('papi.import') && importForm(view, refused?.entered ?? {}, errors)}`,
  })
}

const figureText = (view: View, value: number): string => {
  const decimals = Math.max(2, String(value).split('.')[1]?.length ?? 0)
  return formatNumber(value, view.lang, Math.min(4, decimals))
}

function sentence(view: View, { province, year, total, place, ofProvinces }: Score): Value {
  const w = words(view.lang).papi
  const text = total === null ? w.notPublished : figureText(view, total)
  return w.sentence({ province, year, total: text, place, of: ofProvinces })
}

function scoreTable(view: View, { scores, province }: PapiShown): Html {
  const { lang } = view
  const w = words(lang).papi
  const shownOr = (value: number | null): Value =>
    value === null ? html`<span class="quiet">${w.notPublished}</span>` : figureText(view, value)
  return table<Score>({
    lang,
    caption: w.table,
    rows: scores,
    stack: true,
    empty: emptyState({ title: w.none, body: w.noneHint }),
    columns: [
      { head: w.year, width: 'tight', cell: (row) => String(row.year) },
      {
        head: w.province,
        isRowHead: true,
        cell: (row) => (row.province === province ? html`<strong>${row.province}</strong>` : row.province),
      },
      ...dimensionIds.map((id) => ({
        head: id.toUpperCase(),
        align: 'end' as const,
        cell: (row: Score) => shownOr(row[id]),
      })),
      { head: w.total, align: 'end', cell: (row) => shownOr(row.total) },
      {
        head: w.place,
        align: 'end',
        cell: (row) =>
          row.place === null ? '–' : row.ofProvinces === null ? row.place : `${row.place} / ${row.ofProvinces}`,
      },
      { head: w.group, cell: (row) => (row.quartile === null ? '–' : (w.groups[row.quartile] ?? row.quartile)) },
      { head: w.source, clip: true, cell: (row) => row.source },
    ],
  })
}

function importForm(view: View, entered: Entered, errors: Parameters<typeof errorOf>[0]): Html {
  const { lang } = view
  const w = words(lang).papi
  const typed = (name: string) => {
    const value = entered[name]
    return Array.isArray(value) ? value.at(-1) : value
  }
  return section({
    title: w.importTitle,
    body: html`<p class="quiet">${w.importHelp}</p>${form({
      lang,
      action: papiPath,
      multipart: true,
      hidden: view.hidden(),
      body: [
        field({
          lang,
          name: 'year',
          label: w.year,
          value: typed('year'),
          width: 'tiny',
          inputmode: 'numeric',
          maxlength: 4,
          error: errorOf(errors, 'year'),
        }),
        field({
          lang,
          name: 'source',
          label: w.source,
          help: w.sourceHelp,
          value: typed('source'),
          maxlength: 300,
          error: errorOf(errors, 'source'),
        }),
        fileField({
          lang,
          name: 'file',
          label: w.file,
          help: w.fileHelp,
          accept: '.csv,.xlsx',
          maxBytes: uploadLimit,
          error: errorOf(errors, 'file'),
        }),
        buttonRow(button({ label: w.importButton, kind: 'primary' })),
      ],
    })}`,
  })
}
