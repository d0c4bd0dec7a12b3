/**
 * Moments and dates of the office. All times are Asia/Ho_Chi_Minh, which has been +07:00 without summer time since
 * 1975, so the wall clock is plain arithmetic (one-stop.md §7.4).
 */
import { dateOfDay, dayNumber, parseDay } from './day-number.ts'

/** Epoch milliseconds, UTC. */
export type Instant = number
/** `YYYY-MM-DD` in Viet Nam. */
export type IsoDate = string

const minuteMs = 60_000
const dayMs = 86_400_000
const offsetMs = 7 * 3_600_000

/** The date on the wall in Viet Nam at a moment (one-stop.md §7.4). */
export function localDate(t: Instant): IsoDate {
  return dateOfDay(localDay(t))
}

/** The day number on the wall in Viet Nam at a moment (one-stop.md §7.4). */
export function localDay(t: Instant): number {
  if (!Number.isFinite(t)) throw new RangeError(`not a moment: ${t}`)
  return Math.floor((t + offsetMs) / dayMs)
}

/** Minutes since local midnight, with a fraction for seconds (one-stop.md §7.3 compares them with office hours). */
export function localMinute(t: Instant): number {
  return (t - dayStart(localDay(t))) / minuteMs
}

/** The moment local day number `day` begins (one-stop.md §7.4). */
export function dayStart(day: number): Instant {
  return day * dayMs - offsetMs
}

/** The moment of a date and a minute of its day (one-stop.md §7.4). */
export function instantAt(date: IsoDate, minute: number): Instant {
  return dayStart(dayNumber(date)) + Math.round(minute * minuteMs)
}

/** `2023-03-06T09:00:00+07:00`; milliseconds only when they are not zero (times on forms, one-stop.md §12). */
export function toIso(t: Instant): string {
  const day = localDay(t)
  const ms = Math.floor(t - dayStart(day))
  const seconds = Math.floor(ms / 1000)
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((n) => pad(n, 2))
  const fraction = ms % 1000 === 0 ? '' : `.${pad(ms % 1000, 3)}`
  return `${dateOfDay(day)}T${clock.join(':')}${fraction}+07:00`
}

/**
 * Reads ISO 8601 with an offset or Z; a text without offset is the wall clock in Viet Nam. Null when it is no moment:
 * 29 February of a common year, 24:00, an offset of 25 hours. Finer than milliseconds is cut off. [design]
 */
export function parseInstant(text: string): Instant | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text)
  if (!match) return null
  const day = parseDay(match[1] ?? '')
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)]
  const offset = offsetOf(match[6])
  if (day === null || offset === null || hour > 23 || minute > 59 || second > 59) return null
  const ms = Number((match[5] ?? '').padEnd(3, '0').slice(0, 3))
  return day * dayMs + (hour * 60 + minute) * minuteMs + second * 1000 + ms - offset
}

/** Whether the text is a date that exists, as `YYYY-MM-DD`. [design] */
export function isIsoDate(text: string): boolean {
  return parseDay(text) !== null
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return offsetMs
  if (text === 'Z') return 0
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(4, 6))]
  if (hours > 23 || minutes > 59) return null
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * minuteMs
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
