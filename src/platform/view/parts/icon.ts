import { type Html, html, raw } from '../html.ts'

// Drawn on a 20 px grid with one 1.6 px line, round ends.
const drawings = {
  desk: '<path d="M3 11.5 5 4h10l2 7.5V16H3z"/><path d="M3 11.5h4l1 2h4l1-2h4"/>',
  door: '<path d="M2.5 6.5C5 6.3 8 5.6 10 3.5c2 2.1 5 2.8 7.5 3"/><path d="M4.5 7v10M15.5 7v10M2.5 17h15"/><path d="M7.5 17v-5a2.5 2.5 0 0 1 5 0v5"/>',
  control: '<path d="M3 5.5 4.5 7 7 4M3 13.5 4.5 15 7 12"/><path d="M10 5.5h7M10 13.5h7"/>',
  reform: '<path d="M3 17V10M8 17V6M13 17v-5M18 17V3"/>',
  registers:
    '<path d="M4 3h11a1 1 0 0 1 1 1v13H5.5A1.5 1.5 0 0 1 4 15.5z"/><path d="M4 15.5A1.5 1.5 0 0 1 5.5 14H16M8 7h4.5"/>',
  admin: '<path d="M3 6h8M15 6h2M3 14h2M9 14h8"/><circle cx="13" cy="6" r="2"/><circle cx="7" cy="14" r="2"/>',
  search: '<circle cx="8.5" cy="8.5" r="5"/><path d="m12.5 12.5 4.5 4.5"/>',
  check: '<path d="m4 10.5 4 4 8-9"/>',
  clock: '<circle cx="10" cy="10" r="7"/><path d="M10 6v4.2l2.8 1.8"/>',
  pause: '<path d="M7 5v10M13 5v10"/>',
  warning: '<path d="M10 3 18 16.5H2z"/><path d="M10 8v4M10 14.3v.1"/>',
  info: '<circle cx="10" cy="10" r="7"/><path d="M10 9.3V14M10 6.3v.1"/>',
  paper: '<path d="M5 2.5h7L16 6.5v11H5z"/><path d="M12 2.5v4h4M7.5 10.5h6M7.5 13.5h6"/>',
  camera: '<path d="M2.5 6h3.7L7.5 4h5l1.3 2h3.7v10h-15z"/><circle cx="10" cy="10.8" r="3"/>',
  person: '<circle cx="10" cy="6.5" r="3.2"/><path d="M3.5 17c.6-3.6 3-5.5 6.5-5.5s5.9 1.9 6.5 5.5"/>',
  money: '<rect x="2.5" y="5" width="15" height="10" rx="1"/><circle cx="10" cy="10" r="2.3"/>',
  place:
    '<path d="M10 17.5s5.5-5.2 5.5-9.5a5.5 5.5 0 0 0-11 0c0 4.3 5.5 9.5 5.5 9.5z"/><circle cx="10" cy="8" r="1.8"/>',
  result:
    '<rect x="3" y="3" width="14" height="10.5" rx="1"/><path d="M6 6.5h8M6 9.5h4"/><path d="m11.5 13.5-.8 4 2.3-1.3 2.3 1.3-.8-4"/>',
  forward: '<path d="m7.5 4 6 6-6 6"/>',
  back: '<path d="m12.5 4-6 6 6 6"/>',
  close: '<path d="m5 5 10 10M15 5 5 15"/>',
  more: '<path d="M4 10h.1M10 10h.1M16 10h.1"/>',
  upload: '<path d="M10 13V3.5M6 7l4-3.5L14 7M3 12.5V17h14v-4.5"/>',
  print: '<path d="M5.5 7V2.5h9V7M5.5 14H3V7h14v7h-2.5"/><path d="M5.5 11.5h9v6h-9z"/>',
} as const

export type IconName = keyof typeof drawings

/** A small drawing beside a word; never instead of one, so it is hidden from readers. */
export function icon(name: IconName, size: 16 | 20 | 24 = 20): Html {
  return html`<svg class="icon" viewBox="0 0 20 20" width="${size}" height="${size}" aria-hidden="true" focusable="false">${raw(drawings[name])}</svg>`
}
