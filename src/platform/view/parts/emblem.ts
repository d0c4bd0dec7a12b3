import { type Html, html } from '../html.ts'

/** Our own mark: a village gate with one open door. Not an emblem of the State. */
export function emblem(size: 28 | 36 | 56 = 36): Html {
  return html`<svg class="emblem" viewBox="0 0 36 36" width="${size}" height="${size}" aria-hidden="true" focusable="false"><path d="M2.5 9.5c6 .3 11-1.5 15.5-5 4.5 3.5 9.5 5.3 15.5 5-.6 2.3-2 3.8-4 4.5h-23c-2-.7-3.4-2.2-4-4.5z"/><path d="M7 16.5h22V32h-5V25a6 6 0 0 0-12 0v7H7z"/><path d="M3.5 33h29v1.5h-29z"/></svg>`
}
