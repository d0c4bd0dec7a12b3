import { formatDuration, minutesOfWorkingDay } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words.ts'
import { type Tone, toneShape } from './badge.ts'

export interface Deadline {
  lang: Lang
  /** Working minutes. */
  usedMinutes: number
  totalMinutes: number
  /** Working minutes to the due moment, below zero when it has passed; by default the difference of the two. */
  leftMinutes?: number | undefined
  state?: 'running' | 'paused' | 'notStarted' | 'early' | 'onTime' | 'late' | undefined
  /** In a table: a short bar, the words beside it. */
  compact?: boolean | undefined
  /** Where a sentence beside it says the words already. */
  barOnly?: boolean | undefined
}

/** The time of a dossier as days that are used up, with words: "Còn 2 ngày 3 giờ". */
export function deadlineBar(p: Deadline): Html {
  const left = p.leftMinutes ?? p.totalMinutes - p.usedMinutes
  const tone = deadlineTone(p, left)
  return html`<span class="deadline is-${tone}${p.compact && ' is-compact'}">${bar(p, left, tone)}${!p.barOnly && html`<span class="deadline-words">${toneShape(tone)}${deadlineWords(p, left)}</span>`}</span>`
}

function deadlineTone(p: Deadline, left: number): Tone {
  if (p.state === 'paused') return 'paused'
  if (p.state === 'notStarted') return 'neutral'
  if (p.state === 'early' || p.state === 'onTime') return 'ok'
  if (p.state === 'late' || left < 0) return 'late'
  return left <= minutesOfWorkingDay ? 'soon' : 'info'
}

function deadlineWords(p: Deadline, left: number): string {
  const w = words(p.lang)
  if (p.state === 'notStarted') return w.notStarted
  if (p.state === 'early') return w.early
  if (p.state === 'onTime') return w.onTime
  if (p.state === 'late') return w.late
  const time = formatDuration(left, p.lang)
  if (p.state === 'paused') return left > 0 && !p.compact ? w.pausedLeft(time) : w.paused
  if (left === 0) return w.noTimeLeft
  return left < 0 ? w.over(time) : w.left(time)
}

/** Each working day is one block; when the time is over, the bar is as long as the time taken and a line marks the limit. */
function bar(p: Deadline, left: number, tone: Tone): Html {
  const over = tone === 'late' ? Math.max(0, -left) : 0
  const length = Math.max(1, p.totalMinutes + over)
  const at = (minutes: number) => Math.round((Math.min(minutes, length) / length) * 1000) / 10
  const used = over > 0 ? 100 : at(p.usedMinutes)
  const days = Math.ceil(length / minutesOfWorkingDay)
  // Where days would be too fine to see, a block is a working week.
  const block = minutesOfWorkingDay * (days > (p.compact ? 12 : 31) ? 5 : 1)
  let gaps = ''
  for (let minutes = block; minutes < length; minutes += block) gaps += `M${at(minutes)} 0V8`
  return html`<svg class="deadline-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="8"/><rect class="used" width="${used}" height="8"/>${gaps !== '' && html`<path class="gap" d="${gaps}"/>`}${over > 0 && html`<path class="limit" d="M${at(p.totalMinutes)} 0V8"/>`}</svg>`
}
