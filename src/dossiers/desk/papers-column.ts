import { formAnswers } from '#catalogue'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { panel } from '#platform/view/parts/desk-layout.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { facts } from '#platform/view/parts/facts.ts'
import { disclosure } from '#platform/view/parts/page-head.ts'
import { formatSize } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { deskWords } from '../desk-words.ts'
import type { PaperFile } from '../papers/read-files.ts'
import type { DeskDossier } from './read-desk-dossier.ts'

/** The papers themselves, large: the result where there is one, what was filled in, then every file in its place. */
export function papersColumn(view: View, desk: DeskDossier): Html {
  const { row, procedure } = desk
  const w = deskWords(view.lang).dossier
  const withFiles = procedure.components.flatMap((component) => {
    const given = row.components.find((one) => one.code === component.code)
    const files = (given?.fileIds ?? []).flatMap((id) => desk.files.get(id) ?? [])
    return files.length === 0 ? [] : [{ component, files }]
  })
  const hasAnswers = Object.keys(row.form).length > 0
  return html`${resultPanel(view, desk)}${
    hasAnswers &&
    panel({
      title: w.answers,
      id: 'to-khai',
      body: html`<div class="answers-sheet">${formAnswers(procedure.form.schema, row.form, view.lang)}</div>`,
    })
  }${withFiles.map(({ component, files }) =>
    panel({
      title: `${component.code}. ${component.name}`,
      id: `giay-to-${component.code}`,
      body: files.map((file, i) => paper(file, view.lang, i)),
    }),
  )}${withFiles.length === 0 && !hasAnswers && !row.result && panel({ title: w.papers, body: emptyState({ title: w.noFiles }) })}`
}

function resultPanel(view: View, { row, files }: DeskDossier): Value {
  if (!row.result) return undefined
  const w = deskWords(view.lang).dossier
  const file = row.result.fileId === null ? undefined : files.get(row.result.fileId)
  return panel({
    title: `${w.result}: ${row.result.title}`,
    id: 'ket-qua',
    body: [
      facts([
        { term: w.resultNumber, value: row.result.number },
        { term: w.resultSigned, value: row.result.signedBy },
      ]),
      file && paper(file, view.lang, 0),
    ],
  })
}

/** A picture stands as it is; a PDF in the browser's own reader, with a link for those that have none. */
function paper(file: PaperFile, lang: Lang, nth: number): Html {
  const w = deskWords(lang).dossier
  const src = `/tep/${file.id}`
  const about = html`<p class="paper-name"><a href="${src}" target="_blank" rel="noopener">${file.name}</a> <span class="quiet">${formatSize(file.size, lang)}</span></p>`
  if (file.type.startsWith('image/')) {
    return html`<figure class="paper-figure"><figcaption>${about}</figcaption><a class="paper-link" href="${src}" target="_blank" rel="noopener" tabindex="-1"><img class="paper" src="${src}" alt="${w.page(file.name)}" loading="lazy" decoding="async"></a></figure>`
  }
  const frame = html`<iframe class="paper paper-frame" src="${`${src}#view=FitH`}" title="${file.name}" loading="lazy"></iframe>`
  // The first of a paper lies open; more of them would load a reader each before anybody asked.
  return html`<figure class="paper-figure"><figcaption>${about}</figcaption>${nth === 0 ? frame : disclosure({ summary: w.openHere, body: frame })}</figure>`
}
