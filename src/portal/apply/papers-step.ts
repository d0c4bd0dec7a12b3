import { type Component, inVietnamese } from '#catalogue'
import { addPapers, type DraftFile, removePaper } from '#dossiers'
import { extensionsOf } from '#platform/files/check-upload.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { button } from '#platform/view/parts/button.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { fieldId } from '#platform/view/parts/field-frame.ts'
import { fileField } from '#platform/view/parts/file-field.ts'
import { errorOf } from '#platform/view/parts/form.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { inLang, stepPath } from './paths.ts'
import type { Asking, Step } from './step.ts'
import { words } from './words.ts'

const prefix = 'papers.'
/** Told in round figures; the server takes a little more (online-services.md §3). */
const shownLimit = 50_000_000
const accept = extensionsOf('papers')
  .map((extension) => `.${extension}`)
  .join(',')

/** Step 3: each paper in its place, by file or by the phone's camera. */
export const papersStep: Step = {
  slug: 'giay-to',
  isMultipart: true,
  owns: (pointer) => pointer.startsWith('/components'),
  async save({ context, draft, entered, uploads }) {
    if (typeof entered._remove === 'string') await removePaper(context, draft, entered._remove)
    const after = typeof entered._remove === 'string' ? without(draft, entered._remove) : draft
    const placed = uploads.flatMap((upload) =>
      upload.field.startsWith(prefix) ? [{ code: upload.field.slice(prefix.length), upload }] : [],
    )
    const refused = placed.length > 0 ? await addPapers(context, after, placed) : []
    const place = entered._remove === undefined ? entered._upload : placeOf(draft, entered._remove)
    return { refused, ...(typeof place === 'string' ? { stayAt: `#${fieldId(prefix + place)}` } : {}) }
  },
  body: (asking) => papers(asking),
}

type PapersDraft = Asking['draft']

const without = (draft: PapersDraft, fileId: string): PapersDraft => ({
  ...draft,
  papers: draft.papers.map(({ code, files }) => ({ code, files: files.filter(({ id }) => id !== fileId) })),
})

const placeOf = (draft: PapersDraft, fileId: unknown): string =>
  draft.papers.find(({ files }) => files.some(({ id }) => id === fileId))?.code ?? ''

function papers(asking: Asking): Value {
  const { components } = asking.draft.procedure
  const w = words(asking.view.lang).papers
  if (components.length === 0) return emptyState({ title: w.none, body: w.noneBody })
  const isOnlyForm = components.every(({ electronicForm }) => electronicForm === 'eForm')
  return [isOnlyForm && html`<p>${w.onlyForm}</p>`, ...components.map((component) => paper(asking, component))]
}

function paper({ view, draft, named }: Asking, component: Component): Html {
  const { lang } = view
  const w = words(lang).papers
  const name = prefix + component.code
  const help = explained(component, lang)
  if (component.electronicForm === 'eForm') {
    const href = inLang(lang, stepPath(draft.procedure.code, draft.id, 'noi-dung'))
    return html`<div class="field"><p class="label">${inVietnamese(lang, component.name)}</p><div class="help">${help}</div><p>${w.eForm}. <a href="${href}">${w.eFormEdit}</a></p></div>`
  }
  const files = draft.papers.find(({ code }) => code === component.code)?.files ?? []
  return html`<div class="prose">${fileField({
    lang,
    name,
    label: component.name,
    help,
    error: errorOf(named, name),
    optional: !component.required || component.condition !== null,
    accept,
    maxBytes: shownLimit,
    multiple: true,
    camera: true,
    kept: files.map((file) => kept(file, lang)),
  })}<div>${button({ label: w.upload, name: '_upload', value: component.code, about: w.uploadAbout(component.name) })}</div></div>`
}

function kept(file: DraftFile, lang: Lang) {
  const remove = button({
    label: words(lang).papers.remove,
    kind: 'quiet',
    name: '_remove',
    value: file.id,
    about: file.name,
  })
  return { name: file.name, bytes: file.size, href: `/tep/${file.id}`, note: remove }
}

/** What it is on paper, after which form, and when it is needed at all. */
export function explained(component: Component, lang: Lang): Value {
  const w = words(lang).papers
  const { originals, copies, formTemplate, condition, electronicForm } = component
  const counts = [originals > 0 && w.original(originals), copies > 0 && w.copy(copies)].filter((one) => one !== false)
  const sentences: Value[] = [
    condition !== null && inVietnamese(lang, `${condition}.`),
    formTemplate !== null && inVietnamese(lang, w.template(formTemplate)),
    electronicForm !== 'eForm' && counts.length > 0 && w.onPaper(counts.join(', ')),
  ]
  return sentences.filter((one) => one !== false).map((one, i) => [i > 0 && ' ', one])
}
