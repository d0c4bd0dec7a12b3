import { hash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Instant, IsoDate } from '#law/instant.ts'

/** The working days that are known, numbered: the difference of two numbers is the working days between. */
export interface NumberedDays {
  days: readonly IsoDate[]
  numbers: readonly number[]
}

/**
 * What a declared query may ask for. `$from` and `$to` are the first and the last day, `$fromAt` and `$untilAt` the
 * moments at which the first begins and the last has ended.
 */
export interface QueryParameters {
  tenant: string
  agency: string | null
  unit: string | null
  procedure: string | null
  from: IsoDate
  to: IsoDate
  fromAt: Instant
  untilAt: Instant
  asOf: Instant
  calendar: NumberedDays | null
}

type Fragments = Readonly<Record<string, RawBuilder<unknown> | null>>

const moment = (at: Instant) => sql`${new Date(at)}::timestamptz`

export function fragmentsOf(given: QueryParameters): Fragments {
  const text = (value: string | null) => (value === null ? null : sql`${value}::text`)
  return {
    tenant: text(given.tenant),
    agency: text(given.agency),
    unit: text(given.unit),
    procedure: text(given.procedure),
    from: sql`${given.from}::date`,
    to: sql`${given.to}::date`,
    fromAt: moment(given.fromAt),
    untilAt: moment(given.untilAt),
    asOf: moment(given.asOf),
    ...calendarFragments(given.calendar),
  }
}

export function calendarFragments(calendar: NumberedDays | null): Fragments {
  return {
    calendarDays: calendar && sql`${calendar.days}::date[]`,
    calendarNumbers: calendar && sql`${calendar.numbers}::int[]`,
  }
}

/**
 * The statement of a declared query: each `$name` becomes a parameter, and a part in `[[…]]` is left out where a
 * parameter it names is not given (a number that is not cut by unit has no condition on units).
 */
export function bindQuery(text: string, fragments: Fragments): RawBuilder<unknown> {
  const kept = text.replace(/\[\[([\s\S]*?)\]\]/g, (_, part: string) =>
    namesIn(part).every((name) => fragments[name]) ? part : '',
  )
  const pieces = kept
    .split(/\$([A-Za-z]+)/)
    .map((piece, i) => (i % 2 === 0 ? sql.raw(piece) : fragment(piece, fragments)))
  return sql.join(pieces, sql.raw(''))
}

function fragment(name: string, fragments: Fragments): RawBuilder<unknown> {
  if (!(name in fragments)) throw new Error(`a query asks for $${name}, which does not exist`)
  return fragments[name] ?? sql`null`
}

export const namesIn = (text: string): string[] => [...text.matchAll(/\$([A-Za-z]+)/g)].map(([, name = '']) => name)

/** By this a report tells what a figure was computed with. */
export const queryHash = (text: string): string => hash('sha256', text, 'hex')
