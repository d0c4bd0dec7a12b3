import { type Component, inVietnamese } from '#catalogue'
import type { Detail } from '#dossiers'
import { extensionsOf } from '#platform/files/check-upload.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { textArea } from '#platform/view/parts/field.ts'
import { fileField } from '#platform/view/parts/file-field.ts'
import { errorOf, type FieldError, form, hiddenFields } from '#platform/view/parts/form.ts'
import { disclosure, section } from '#platform/view/parts/page-head.ts'
import { formatMoment } from '#platform/words/format.ts'
import { portalPath } from '../portal-path.ts'
import type { RefusedAct } from './dossier.page.ts'
import { paperField } from './keep-papers.ts'
import { words } from './words.ts'

const accept = extensionsOf('papers')
  .map((extension) => `.${extension}`)
  .join(',')
/** Said in round figures; the server allows a little more. */
const maxBytes = 50_000_000

/** Exactly what was asked for, a place for each paper; open, because it is the one thing to do. */
export function supplementSection(
  view: View,
  detail: Detail,
  refused: RefusedAct | undefined,
  errors: readonly FieldError[],
): Value {
  if (!detail.allowed.includes('supplySupplement') || detail.row.state.supplementSupplied) return undefined
  const { lang } = view
  const w = words(lang).supplement
  const { asked, procedure, row } = detail
  const codes = new Set(asked?.items.map(({ code }) => code))
  const wanted = procedure.components.filter(({ code }) => codes.has(code))
  const others = procedure.components.filter(({ code }) => !codes.has(code))
  const kept = keptBy(refused)
  const place = (paper: Component) => paperPlace(view, paper, kept[paper.code] ?? [], errors, codes.has(paper.code))
  const until = row.state.supplementDueAt
  const isRefused = refused?.entered.action === 'supplySupplement'
  const note = isRefused && typeof refused.entered.note === 'string' ? refused.entered.note : undefined
  return section({
    title: w.title,
    id: 'bo-sung',
    body: html`<div class="prose">${asked && html`<p>${w.asked}</p><ul>${asked.items.map(({ text }) => html`<li>${text}</li>`)}</ul>`}${
      asked?.reason && html`<p>${w.reason(asked.reason)}</p>`
    }${until !== null && html`<p><strong>${w.until(formatMoment(until, lang))}</strong></p>`}</div>
${form({
  lang,
  action: portalPath(lang, `/ho-so/${row.id}`),
  hidden: { ...view.hidden(), action: 'supplySupplement' },
  multipart: true,
  body: [
    Object.keys(kept).length > 0 && html`<p>${w.kept}</p>`,
    wanted.map(place),
    others.length > 0 &&
      (wanted.length > 0
        ? disclosure({
            summary: w.others,
            body: html`<div class="group">${others.map(place)}</div>`,
            isOpen: others.some(({ code }) => kept[code]),
          })
        : others.map(place)),
    textArea({
      lang,
      name: 'note',
      label: w.note,
      help: w.noteHelp,
      optional: true,
      rows: 3,
      maxlength: 2000,
      value: note,
      error: errorOf(errors, 'note'),
    }),
    buttonRow(button({ label: w.send, kind: 'primary' })),
  ],
})}`,
  })
}

function paperPlace(
  { lang }: View,
  paper: Component,
  kept: readonly string[],
  errors: readonly FieldError[],
  isAsked: boolean,
): Html {
  const name = paperField(paper.code)
  return html`<div>${kept.map((id) => hiddenFields({ [paperField(paper.code, 'kept')]: id }))}${fileField({
    lang,
    name,
    label: `${paper.code}. ${paper.name}`,
    help: paper.condition === null ? undefined : inVietnamese(lang, paper.condition),
    optional: !isAsked,
    accept,
    maxBytes,
    multiple: true,
    camera: true,
    error: errorOf(errors, name),
    kept: kept.map((id, i) => ({ name: `${words(lang).supplement.file} ${i + 1}`, href: `/tep/${id}` })),
  })}</div>`
}

/** Files that arrived with a press that was refused: paper code → ids. */
function keptBy(refused: RefusedAct | undefined): Readonly<Record<string, string[]>> {
  // Made by `act.ts` in this shape.
  return (refused?.problem.data.kept as Record<string, string[]> | undefined) ?? {}
}
