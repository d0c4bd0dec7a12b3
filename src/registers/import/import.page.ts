import { address } from '#dossiers'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { badge, type Tone } from '#platform/view/parts/badge.ts'
import { button, buttonRow, linkButton } from '#platform/view/parts/button.ts'
import { facts } from '#platform/view/parts/facts.ts'
import { form } from '#platform/view/parts/form.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { pager } from '#platform/view/parts/pager.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatDateTime, formatNumber } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Register } from '../engine/register.ts'
import { placeOf } from '../paths.ts'
import { importPath, importsPath } from './import-paths.ts'
import { type FileImport, type ImportStatus, type NumberedFault, unfinished } from './import-store.ts'
import { importWords } from './import-words.ts'
import { reasonOf } from './present-import.ts'

const tones: Record<ImportStatus, Tone> = {
  waiting: 'info',
  checking: 'info',
  writing: 'info',
  done: 'ok',
  refused: 'late',
  cancelled: 'neutral',
  failed: 'late',
}

export const importBadge = (status: ImportStatus, lang: Lang): Html =>
  badge(tones[status], importWords(lang).statusOf[status] ?? status)

export interface FaultPage {
  items: readonly NumberedFault[]
  nextCursor: string | null
  isFirst: boolean
}

/** How far one import is, and what is wrong with its file. */
export function importPage(view: View, declared: Register, file: FileImport, faults: FaultPage): Html {
  const { lang } = view
  const w = importWords(lang)
  return view.desk({
    title: w.title(declared.label[lang]),
    place: placeOf(declared),
    body: html`${pageHead({
      title: file.fileName,
      over: w.title(declared.label[lang]),
      meta: importBadge(file.status, lang),
      back: { href: importsPath(declared), label: w.backToImports },
    })}${told(file, lang)}${facts([
      { term: w.askedAt, value: formatDateTime(file.askedAt) },
      { term: w.askedBy, value: file.askedByName },
      { term: w.checked, value: formatNumber(file.rowsChecked, lang) },
      { term: w.written, value: formatNumber(file.rowsWritten, lang) },
      { term: w.errorCount, value: formatNumber(file.errorCount, lang) },
    ])}${nextSteps(view, declared, file)}${faults.items.length > 0 && faultSection(lang, declared, file, faults)}`,
  })
}

function told(file: FileImport, lang: Lang): Html {
  const { told } = importWords(lang)
  const rows = formatNumber(file.status === 'checking' ? file.rowsChecked : file.rowsWritten, lang)
  const reason = reasonOf(file, lang)
  if (reason !== null) {
    const body = file.status === 'failed' ? told.failed : told.unreadable
    return alert({ lang, tone: 'late', title: reason, body: html`<p>${body}</p>` })
  }
  const [tone, title] = {
    waiting: ['info', told.waiting] as const,
    checking: ['info', told.checking(rows)] as const,
    writing: ['info', told.writing(rows)] as const,
    done: ['ok', told.done(rows)] as const,
    refused: ['late', told.refused(formatNumber(file.errorCount, lang))] as const,
    cancelled: ['soon', told.cancelled] as const,
    failed: ['late', told.failed] as const,
  }[file.status]
  return alert({ lang, tone, title })
}

function nextSteps(view: View, declared: Register, file: FileImport): Html {
  const { lang } = view
  const w = importWords(lang)
  const own = importPath(declared, file.id)
  if (!unfinished.includes(file.status))
    return buttonRow(linkButton({ href: importsPath(declared), label: w.another, kind: 'secondary' }))
  return html`${buttonRow(linkButton({ href: own, label: w.again, kind: 'primary' }))}${form({
    lang,
    action: `${own}/huy`,
    hidden: view.hidden(),
    body: button({ label: w.cancel, kind: 'danger', about: file.fileName }),
  })}`
}

function faultSection(lang: Lang, declared: Register, file: FileImport, faults: FaultPage): Html {
  const w = importWords(lang)
  const own = importPath(declared, file.id)
  const [first, last] = [faults.items[0], faults.items.at(-1)]
  return section({
    title: w.errors,
    more: buttonRow(
      linkButton({ href: `${own}/loi.xlsx`, label: w.errorsXlsx, kind: 'secondary' }),
      linkButton({ href: `${own}/loi.csv`, label: w.errorsCsv, kind: 'secondary' }),
    ),
    body: html`${table({
      lang,
      caption: w.errors,
      captionHidden: true,
      rows: faults.items,
      columns: [
        { head: w.sheet, cell: ({ sheet }) => sheet || w.noSheet },
        { head: w.row, cell: ({ row }) => String(row), align: 'end', isRowHead: true },
        { head: w.cell, cell: ({ column }) => column || w.noSheet },
        { head: w.fault, cell: ({ message }) => message[lang], width: 'wide' },
      ],
    })}${pager({
      lang,
      label: w.errors,
      previous: faults.isFirst ? undefined : own,
      next: faults.nextCursor === null ? undefined : address(own, { cursor: faults.nextCursor }),
      shown: first && last && { from: first.no, to: last.no, total: file.errorCount },
    })}`,
  })
}
