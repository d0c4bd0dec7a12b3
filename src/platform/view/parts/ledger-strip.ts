import { type Instant, instantAt } from '#law/instant.ts'
import {
  formatDate,
  formatDayMonth,
  formatDuration,
  formatShortWeekday,
  formatWeekday,
  wallClock,
} from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { type Html, html, type Value } from '../html.ts'
import { words } from '../words.ts'

export interface LedgerDay {
  /** `2023-05-31` */
  date: string
  /** `start` is the day of acceptance, which the law does not count (Civil Code 2015 art. 147(2)). */
  kind: 'start' | 'worked' | 'weekend' | 'holiday' | 'paused'
  /** Working minutes counted on this day; shown when the time runs by hours and minutes. */
  countedMinutes?: number | undefined
  /** The holiday's name, why the time paused, or why this is a first day ("nhận đủ giấy tờ bổ sung"). */
  text?: string | undefined
  isDue?: boolean | undefined
  isToday?: boolean | undefined
}

export interface Ledger {
  lang: Lang
  days: readonly LedgerDay[]
  /** What the strip adds up to: "12 ngày làm việc, hẹn trả 17 giờ 00, thứ Tư 31/05/2023." */
  sum: Value
  title?: string | undefined
  /** What is counted: working days (the usual limits), calendar days, or the working minutes that each day gave. */
  unit?: 'workingDays' | 'calendarDays' | 'minutes' | undefined
}

/** The due date explained: day by day what counted, what did not and why; under it the sum. */
export function ledgerStrip(p: Ledger): Html {
  const w = words(p.lang).ledger
  let counted = 0
  const cells = p.days.map((day, index) => {
    if (day.kind === 'worked') counted += 1
    return cell(p, day, counted, index === 0)
  })
  const reasons = runs(p)
  return html`<figure class="ledger"><figcaption>${p.title ?? w.title}</figcaption>
<ol class="ledger-days">${cells}</ol>
${
  reasons.length > 0 &&
  html`<div class="ledger-why"><p>${w.why}</p><ul>${reasons.map(
    (run) =>
      html`<li class="is-${run.kind}"><span class="ledger-key" aria-hidden="true"></span><span><strong>${span(run.from, run.to)}</strong> ${run.text}</span></li>`,
  )}</ul></div>`
}
<p class="ledger-sum"><strong>${w.sum}:</strong> ${p.sum}</p></figure>`
}

function cell(p: Ledger, day: LedgerDay, nth: number, isFirst: boolean): Html {
  const at = instantAt(day.date, 0)
  const column = isFirst ? ` is-day-${wallClock(at).weekday}` : ''
  return html`<li class="ledger-day is-${day.kind}${column}${day.isDue && ' is-due'}${day.isToday && ' is-today'}"><span aria-hidden="true"><span class="ledger-weekday">${formatShortWeekday(at, p.lang)}</span><span class="ledger-date">${formatDayMonth(at)}</span><span class="ledger-mark">${short(p, day, nth)}</span></span><span class="hidden">${aloud(p, day, at, nth)}</span></li>`
}

function short(p: Ledger, day: LedgerDay, nth: number): string {
  const key = words(p.lang).ledger.key
  if (day.kind !== 'worked') return day.kind === 'weekend' ? '' : key[day.kind]
  return p.unit === 'minutes' ? formatDuration(day.countedMinutes ?? 0, p.lang) : String(nth)
}

function aloud(p: Ledger, day: LedgerDay, at: Instant, nth: number): string {
  const w = words(p.lang).ledger
  const said = {
    start: day.text ?? w.start,
    worked:
      p.unit === 'minutes'
        ? `${w.workedPlain}, ${formatDuration(day.countedMinutes ?? 0, p.lang)}`
        : p.unit === 'calendarDays'
          ? w.calendar(nth)
          : w.worked(nth),
    weekend: w.weekend,
    holiday: w.holiday(day.text ?? w.key.holiday),
    paused: w.paused(day.text ?? w.key.paused),
  }[day.kind]
  const more = [day.isDue && w.due, day.isToday && w.today].filter((one) => typeof one === 'string')
  return [`${formatWeekday(at, p.lang)} ${formatDate(at)}: ${said}`, ...more].join('. ').concat('.')
}

interface Run {
  kind: 'start' | 'holiday' | 'paused' | 'due'
  text: string
  from: Instant
  to: Instant
}

/** The days one asks about. Neighbours off for one reason are told once; a weekend between them does not part them. */
function runs(p: Ledger): Run[] {
  const w = words(p.lang).ledger
  const all: Run[] = []
  let open: Run | undefined
  const add = (kind: Run['kind'], text: string, at: Instant) => {
    if (open?.kind === kind && open.text === text) open.to = at
    else {
      open = { kind, text, from: at, to: at }
      all.push(open)
    }
  }
  for (const day of p.days) {
    const at = instantAt(day.date, 0)
    if (day.kind === 'start') add('start', day.text ?? w.start, at)
    else if (day.kind === 'holiday') add('holiday', w.holiday(day.text ?? w.key.holiday), at)
    else if (day.kind === 'paused') add('paused', w.paused(day.text ?? w.key.paused), at)
    else if (day.kind === 'worked') open = undefined
    if (day.isDue) add('due', w.due, at)
  }
  return all
}

function span(from: Instant, to: Instant): string {
  return from === to ? formatDate(from) : `${formatDayMonth(from)} – ${formatDate(to)}`
}
