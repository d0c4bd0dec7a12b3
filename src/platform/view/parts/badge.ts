import { type Html, html, raw } from '../html.ts'

/** A tone is never colour alone: each has its own shape, and a word always stands beside it. */
export type Tone = 'late' | 'soon' | 'ok' | 'info' | 'paused' | 'neutral'

const shapes: Record<Tone, string> = {
  late: '<path d="M6 .8 11.6 11H.4z" class="fill"/>',
  soon: '<circle cx="6" cy="6" r="4.8"/><path d="M6 1.2a4.8 4.8 0 0 1 0 9.6z" class="fill"/>',
  ok: '<path d="m1.5 6.5 3 3 6-7"/>',
  info: '<circle cx="6" cy="6" r="4.5" class="fill"/>',
  paused: '<path d="M3.8 1.5v9M8.2 1.5v9"/>',
  neutral: '<circle cx="6" cy="6" r="4.5"/>',
}

export function toneShape(tone: Tone): Html {
  return html`<svg class="shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">${raw(shapes[tone])}</svg>`
}

/** The state of a thing in one or two words. */
export function badge(tone: Tone, label: string): Html {
  return html`<span class="badge is-${tone}">${toneShape(tone)}${label}</span>`
}
