import { address } from '#dossiers'
import { uploadLimit } from '#platform/files/check-upload.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { button, linkButton } from '#platform/view/parts/button.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { fileField } from '#platform/view/parts/file-field.ts'
import { errorSummary, type FieldError, form } from '#platform/view/parts/form.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { pager } from '#platform/view/parts/pager.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatDateTime, formatNumber } from '#platform/words/format.ts'
import { pathOf, type Register } from '../engine/register.ts'
import { placeOf } from '../paths.ts'
import { guideOf } from './guide.ts'
import { importBadge } from './import.page.ts'
import { importPath, importsPath } from './import-paths.ts'
import type { FileImport } from './import-store.ts'
import { importWords } from './import-words.ts'

export interface ImportsShown {
  items: readonly FileImport[]
  nextCursor: string | null
}

/** What a file must hold, the form that sends one, and the imports so far. */
export function importsPage(view: View, declared: Register, imports: ImportsShown, errors: FieldError[] = []): Html {
  const { lang } = view
  const w = importWords(lang)
  return view.desk({
    title: w.title(declared.label[lang]),
    place: placeOf(declared),
    body: html`${errorSummary({ lang, errors })}${pageHead({
      title: w.title(declared.label[lang]),
      lead: w.lead,
      back: { href: pathOf(declared), label: w.back },
      actions: linkButton({ href: `${importsPath(declared)}/mau.xlsx`, label: w.template, kind: 'secondary' }),
    })}${section({ title: w.send, body: sendForm(view, declared, errors) })}${section({
      title: w.columns,
      body: html`<p>${w.columnsLead}</p>${table({
        lang,
        caption: w.columns,
        captionHidden: true,
        rows: guideOf(declared, lang),
        columns: [
          { head: w.column, cell: ({ head }) => head, isRowHead: true },
          { head: w.needed, cell: ({ isRequired }) => (isRequired ? w.neededYes : w.neededNo) },
          { head: w.holds, cell: ({ holds, help }) => (help === '' ? holds : `${holds}. ${help}`), width: 'wide' },
        ],
      })}`,
    })}${recent(view, declared, imports)}`,
  })
}

function sendForm(view: View, declared: Register, errors: readonly FieldError[]): Html {
  const { lang } = view
  const w = importWords(lang)
  return form({
    lang,
    action: importsPath(declared),
    multipart: true,
    hidden: view.hidden(),
    body: [
      fileField({
        lang,
        name: 'file',
        label: w.file,
        help: w.fileHelp,
        accept: '.xlsx,.csv',
        maxBytes: uploadLimit,
        error: errors.find(({ name }) => name === 'file')?.message,
      }),
      button({ label: w.submit, kind: 'primary', icon: 'upload' }),
    ],
  })
}

function recent(view: View, declared: Register, imports: ImportsShown): Html {
  const { lang } = view
  const w = importWords(lang)
  return section({
    title: w.recent,
    body: html`${table({
      lang,
      caption: w.recent,
      captionHidden: true,
      rows: imports.items,
      empty: emptyState({ title: w.none, body: w.noneBody }),
      columns: [
        {
          head: w.fileName,
          cell: ({ id, fileName }) => html`<a href="${importPath(declared, id)}">${fileName}</a>`,
          isRowHead: true,
        },
        { head: w.askedAt, cell: ({ askedAt }) => formatDateTime(askedAt) },
        { head: w.askedBy, cell: ({ askedByName }) => askedByName },
        { head: w.status, cell: ({ status }) => importBadge(status, lang) },
        { head: w.written, cell: ({ rowsWritten }) => formatNumber(rowsWritten, lang), align: 'end' },
        { head: w.errorCount, cell: ({ errorCount }) => formatNumber(errorCount, lang), align: 'end' },
      ],
    })}${pager({
      lang,
      label: w.recent,
      next: imports.nextCursor === null ? undefined : address(importsPath(declared), { cursor: imports.nextCursor }),
    })}`,
  })
}
