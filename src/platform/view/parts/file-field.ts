import { formatSize } from '#platform/words/format.ts'
import { attrs, type Html, html, type Value } from '../html.ts'
import { words } from '../words.ts'
import { describedBy, type FieldFrame, fieldFrame, fieldId } from './field-frame.ts'
import { icon } from './icon.ts'

export interface FileField extends FieldFrame {
  /** For example `.pdf,.jpg,.png`. */
  accept: string
  maxBytes: number
  multiple?: boolean | undefined
  /** Adds a second way under the same name: the phone's camera. Only shown where there is one. */
  camera?: boolean | undefined
  /** Files that are already there; they stay when nothing new is chosen. */
  kept?: readonly { name: string; bytes?: number | undefined; href?: string | undefined; note?: Value }[] | undefined
}

/** Without JavaScript the browser's own control stands here; the form island puts our buttons in its place. */
export function fileField(p: FileField): Html {
  const w = words(p.lang)
  const id = fieldId(p.name)
  const frame = { ...p, help: [p.help, p.help && ' ', w.fileLimit(formatSize(p.maxBytes, p.lang))] }
  const input = (own: string, more: { accept: string; capture?: string; multiple?: boolean | undefined }) =>
    html`<input class="file-input" type="file"${attrs({
      id: own,
      name: p.name,
      ...more,
      'aria-invalid': p.error ? 'true' : undefined,
      'aria-describedby': describedBy(frame),
    })}>`
  return fieldFrame(
    frame,
    html`<div class="file" data-file data-max-bytes="${p.maxBytes}" data-too-large="${w.fileTooLarge(formatSize(p.maxBytes, p.lang))}">
${(p.kept ?? []).map(
  (file) =>
    html`<p class="file-kept">${icon('check', 16)} <span class="hidden">${w.fileKept} </span>${
      file.href ? html`<a href="${file.href}">${file.name}</a>` : file.name
    }${file.bytes !== undefined && html` <span class="quiet">${formatSize(file.bytes, p.lang)}</span>`}${file.note && html` <span class="quiet">${file.note}</span>`}</p>`,
)}
<div class="file-ways">${input(id, { accept: p.accept, multiple: p.multiple })}<label class="file-button button is-secondary" for="${id}">${icon('upload')}${w.chooseFile}</label>${
      p.camera &&
      html`<span class="file-camera">${input(`${id}-camera`, { accept: 'image/*', capture: 'environment' })}<label class="file-button button is-secondary" for="${id}-camera">${icon('camera')}${w.takePicture}</label></span>`
    }</div>
<ul class="file-list" data-file-list hidden></ul>
</div>`,
  )
}
