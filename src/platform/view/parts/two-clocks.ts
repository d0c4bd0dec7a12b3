import { formatWorkingTime } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words.ts'

export interface TwoClocks {
  lang: Lang
  /** Working minutes the State has used, and the limit the law gives it. */
  state: { minutes: number; limitMinutes?: number | undefined; isRunning: boolean }
  /** Working minutes the dossier has waited for its owner. */
  citizen: { minutes: number; isRunning: boolean; label?: string | undefined }
}

/** Whose time went where: the State's and the citizen's, on one scale. */
export function twoClocks(p: TwoClocks): Html {
  const w = words(p.lang).clocks
  const scale = Math.max(p.state.limitMinutes ?? 0, p.state.minutes, p.citizen.minutes, 1)
  const over = p.state.limitMinutes !== undefined && p.state.minutes > p.state.limitMinutes
  const limit =
    p.state.limitMinutes === undefined ? '' : ` · ${w.limit(formatWorkingTime(p.state.limitMinutes, p.lang))}`
  return html`<dl class="clocks">${clock('state', w.state, p.state, limit)}${clock('citizen', p.citizen.label ?? w.citizen, p.citizen, '')}</dl>`

  function clock(
    kind: 'state' | 'citizen',
    label: string,
    time: { minutes: number; isRunning: boolean },
    more: string,
  ): Html {
    const size = Math.round((time.minutes / scale) * 1000) / 10
    const mark =
      kind === 'state' && over && p.state.limitMinutes !== undefined ? (p.state.limitMinutes / scale) * 100 : 0
    return html`<div class="clock is-${kind}${over && kind === 'state' && ' is-late'}"><dt>${label} <span class="clock-state${time.isRunning && ' is-running'}">${time.isRunning ? w.running : w.stopped}</span></dt><dd><svg class="clock-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="${kind === 'state' ? 100 : 0}" height="10"/><rect class="used" width="${size}" height="10"/>${mark > 0 && html`<path class="limit" d="M${mark.toFixed(1)} 0V10"/>`}</svg><span><strong>${time.minutes === 0 ? w.none : formatWorkingTime(time.minutes, p.lang)}</strong><span class="quiet">${more}</span></span></dd></div>`
  }
}
