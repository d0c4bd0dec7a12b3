import { extensionsOf, uploadLimit } from '#platform/files/check-upload.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { panel } from '#platform/view/parts/desk-layout.ts'
import { fileField } from '#platform/view/parts/file-field.ts'
import { errorOf, type FieldError, form } from '#platform/view/parts/form.ts'
import { disclosure } from '#platform/view/parts/page-head.ts'
import { timeline } from '#platform/view/parts/timeline.ts'
import { formatSize } from '#platform/words/format.ts'
import { entryPath, filePath } from '../paths.ts'
import { words } from '../words.ts'
import type { EntryShown } from './read-entry-page.ts'

const accept = extensionsOf('records')
  .map((extension) => `.${extension}`)
  .join(',')

export function filesPanel(view: View, shown: EntryShown, errors?: readonly FieldError[]): Html {
  const { declared, entry, files, mayEdit } = shown
  const { lang } = view
  const w = words(lang)
  const list =
    files.length === 0
      ? html`<p class="quiet">${w.entry.noFiles}</p>`
      : html`<ul class="list">${files.map(
          (file) =>
            html`<li><a href="${filePath(declared, entry.id, file.id)}">${file.name}</a> <span class="quiet">${formatSize(file.size, lang)}</span>${file.note && html` <span class="quiet">${file.note}</span>`}</li>`,
        )}</ul>`
  const attaching =
    mayEdit &&
    !entry.isVoid &&
    disclosure({
      summary: w.entry.attachTitle,
      isOpen: errors !== undefined,
      body: form({
        lang,
        action: `${entryPath(declared, entry.id)}/tep`,
        multipart: true,
        hidden: view.hidden(),
        body: [
          fileField({
            lang,
            name: 'file',
            label: w.form.file,
            help: w.form.fileHelp,
            accept,
            maxBytes: uploadLimit,
            error: errorOf(errors, 'file'),
          }),
          buttonRow(button({ label: w.entry.attach, kind: 'secondary', icon: 'upload' })),
        ],
      }),
    })
  return panel({ title: w.entry.files, body: html`${list}${attaching}` })
}

/** What happened, in the words of the register, the latest first. */
export function historyPanel(view: View, { declared, history }: EntryShown): Html {
  const { lang } = view
  const w = words(lang)
  return panel({
    title: w.entry.history,
    body: timeline({
      lang,
      items: history.map((event, i) => {
        const fields = Object.keys(event.values ?? {}).flatMap((name) => declared.fields[name]?.label[lang] ?? [])
        const detail: Value[] = [
          event.note && html`<p class="said">${event.note}</p>`,
          event.file && html`<p>${event.file}</p>`,
          i < history.length - 1 &&
            fields.length > 0 &&
            html`<p class="quiet">${w.entry.changed(fields.join(', '))}</p>`,
        ]
        return {
          at: event.at,
          title: view.eventName(event.name),
          by: event.actor,
          ...(detail.some(Boolean) ? { detail } : {}),
        }
      }),
    }),
  })
}
