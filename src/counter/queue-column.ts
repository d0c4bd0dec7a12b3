import { address, type CounterQueue, deskDossierPath, timeLeft } from '#dossiers'
import type { WorkingCalendar } from '#law/calendar.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { toneShape } from '#platform/view/parts/badge.ts'
import { panel } from '#platform/view/parts/desk-layout.ts'
import { formatDuration, formatNumber, minutesOfWorkingDay } from '#platform/words/format.ts'
import { words } from './words.ts'

/** Who waits for this counter, group by group, each with the time that is left. */
export function queueColumn(view: View, queue: readonly CounterQueue[], calendar: WorkingCalendar): Html {
  const w = words(view.lang)
  const waiting = queue.filter(({ total }) => total > 0)
  const body =
    waiting.length === 0
      ? html`<p class="quiet">${w.queueEmpty}</p>`
      : waiting.map((group) => groupOf(view, group, calendar))
  return panel({ title: w.queue, id: 'hang-cho', body: html`<div class="queue">${body}</div>` })
}

function groupOf(view: View, { group, total, lines }: CounterQueue, calendar: WorkingCalendar): Html {
  const w = words(view.lang)
  return html`<section class="queue-group"><h3>${w.group[group]} <span class="count">${formatNumber(total, view.lang)}</span></h3><ul>${lines.map(
    (line) =>
      html`<li><a href="${deskDossierPath(line)}"><span class="queue-name">${line.ownerName}</span><span class="queue-about"><span class="code">${shortCode(line)}</span>${group !== 'return' && left(view, line, calendar)}</span></a></li>`,
  )}</ul>${total > lines.length && html`<p><a href="${address('/ban-lam-viec', {})}">${w.more(total)}</a></p>`}</section>`
}

/** In a narrow column the day and number of a code tell it apart; the agency is always this one. */
const shortCode = ({ code, submissionNo }: { code: string | null; submissionNo: string | null }): string =>
  code?.replace(/^[^-]+-/, '') ?? submissionNo ?? ''

function left(view: View, line: { openedAt: number; dueAt: number }, calendar: WorkingCalendar): Html {
  const time = timeLeft(calendar, line.openedAt, line.dueAt, view.now)
  if (!time) return html``
  const tone = time.leftMinutes < 0 ? 'late' : time.leftMinutes <= minutesOfWorkingDay / 4 ? 'soon' : 'neutral'
  const w = words(view.lang)
  // In so narrow a column days are said without their hours, hours without their minutes.
  const minutes = Math.abs(time.leftMinutes)
  const unit = minutes >= minutesOfWorkingDay ? minutesOfWorkingDay : minutes >= 60 ? 60 : 1
  const said = formatDuration(minutes - (minutes % unit), view.lang)
  return html`<span class="${`tone is-${tone}`}">${tone !== 'neutral' && toneShape(tone)}${time.leftMinutes < 0 ? w.over(said) : w.left(said)}</span>`
}
