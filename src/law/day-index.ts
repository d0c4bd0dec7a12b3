/**
 * Which days work, found without walking: for each unbroken run of known years one list of its working days and one
 * count per day. Built once; every question afterwards costs the same however far apart the days are.
 * Weekly rest: Labour Code 2019 art. 111; public holidays, substitute and swapped days: art. 112; one-stop.md §7.1.
 */
import { daysOfYear, parseDay, weekdayOfDay, yearOfDay } from './day-number.ts'
import type { IsoDate } from './instant.ts'

/** A day that differs from Monday–Friday: off by law or substitute, off or on by a swap (one-stop.md §7.1). */
export type DayKind = 'holiday' | 'substitute' | 'swapOff' | 'swapWork'
export interface CalendarDay {
  date: IsoDate
  kind: DayKind
  name: string
  /** The deciding document. */
  basis: string | null
  confirmed: boolean
}
export interface CalendarYear {
  year: number
  days: readonly CalendarDay[]
}
export type DayOff = { kind: 'weekend' } | { kind: 'holiday' | 'substitute' | 'swapOff'; name: string }

/** A day is asked for whose year has not been decided: nothing is guessed (one-stop.md §7.1). */
export class CalendarYearUnknown extends Error {
  readonly year: number
  constructor(year: number) {
    super(`the working calendar of ${year} is not known`)
    this.name = 'CalendarYearUnknown'
    this.year = year
  }
}

/** The calendar contradicts itself: a year or a day given twice, or a day outside its year (one-stop.md §7.1). */
export class CalendarInvalid extends Error {
  constructor(detail: string) {
    super(`the working calendar is not valid: ${detail}`)
    this.name = 'CalendarInvalid'
  }
}

export interface DayIndex {
  readonly years: readonly number[]
  /** Null for a day that works. */
  off(day: number): DayOff | null
  /** Working days d with from < d ≤ to; 0 when to ≤ from. */
  count(from: number, to: number): number
  /** The n-th working day after `day`, or before it when n is negative; n is not 0. */
  nth(day: number, n: number): number
}

interface Span {
  first: number
  last: number
  firstYear: number
  lastYear: number
  workingDays: number[]
  /** How many working days of the span lie on or before the day, by position from `first`. */
  upTo: Uint32Array
}

/** Labour Code 2019 art. 111, 112: Saturdays, Sundays and the listed days rest; rows not confirmed are skipped. */
export function dayIndex(years: readonly CalendarYear[]): DayIndex {
  const rows = confirmedRows(years)
  const sorted = years.map((y) => y.year).sort((a, b) => a - b)
  const spanOfYear = new Map<number, Span>()
  for (const span of unbroken(sorted)) {
    fill(span, rows)
    for (let year = span.firstYear; year <= span.lastYear; year++) spanOfYear.set(year, span)
  }

  const spanOf = (day: number): Span => {
    const span = spanOfYear.get(yearOfDay(day))
    if (!span) throw new CalendarYearUnknown(yearOfDay(day))
    return span
  }
  const rank = (span: Span, day: number): number => span.upTo[day - span.first] ?? 0

  return {
    years: sorted,
    off(day) {
      spanOf(day)
      return restOf(day, rows)
    },
    count(from, to) {
      if (to <= from) return 0
      const span = spanOf(from + 1)
      if (to > span.last) throw new CalendarYearUnknown(span.lastYear + 1)
      return rank(span, to) - rank(span, from)
    },
    nth(day, n) {
      const span = spanOf(n > 0 ? day + 1 : day - 1)
      const before = n > 0 ? rank(span, day) : rank(span, day - 1)
      const found = span.workingDays[n > 0 ? before + n - 1 : before + n]
      if (found === undefined) throw new CalendarYearUnknown(n > 0 ? span.lastYear + 1 : span.firstYear - 1)
      return found
    },
  }
}

function confirmedRows(years: readonly CalendarYear[]): Map<number, CalendarDay> {
  const rows = new Map<number, CalendarDay>()
  const seen = new Set<number>()
  for (const { year, days } of years) {
    if (!Number.isInteger(year) || seen.has(year)) throw new CalendarInvalid(`year ${year}`)
    seen.add(year)
    for (const row of days) {
      const day = parseDay(row.date)
      if (day === null || yearOfDay(day) !== year) throw new CalendarInvalid(`${row.date} in ${year}`)
      if (!row.confirmed) continue
      if (rows.has(day)) throw new CalendarInvalid(`${row.date} twice`)
      rows.set(day, row)
    }
  }
  return rows
}

function unbroken(years: readonly number[]): Span[] {
  const spans: Span[] = []
  for (const year of years) {
    const { first, last } = daysOfYear(year)
    const open = spans.at(-1)
    if (open && open.lastYear === year - 1) Object.assign(open, { last, lastYear: year })
    else spans.push({ first, last, firstYear: year, lastYear: year, workingDays: [], upTo: new Uint32Array() })
  }
  return spans
}

function fill(span: Span, rows: ReadonlyMap<number, CalendarDay>): void {
  span.upTo = new Uint32Array(span.last - span.first + 1)
  for (let day = span.first; day <= span.last; day++) {
    if (restOf(day, rows) === null) span.workingDays.push(day)
    span.upTo[day - span.first] = span.workingDays.length
  }
}

function restOf(day: number, rows: ReadonlyMap<number, CalendarDay>): DayOff | null {
  const row = rows.get(day)
  if (row?.kind === 'swapWork') return null
  if (row) return { kind: row.kind, name: row.name }
  const weekday = weekdayOfDay(day)
  return weekday === 0 || weekday === 6 ? { kind: 'weekend' } : null
}
