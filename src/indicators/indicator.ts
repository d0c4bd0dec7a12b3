import type { Bilingual } from '#platform/words/words-in.ts'

/**
 * What becomes of the rows: their number; the sum of their amounts; of all rows the share of the counted ones, in
 * percent; whether a claim holds; the mean of the counted rows' amounts (of a single row: its amount).
 */
export type IndicatorKind = 'count' | 'sum' | 'ratio' | 'claim' | 'value'

/** By what beside the period a number can be cut. */
export type Cut = 'agency' | 'unit' | 'procedure'

/** A part of a number that is kept up to date: the days up to the end of the period, or those before its beginning. */
export interface Term {
  code: string
  days: 'upToEnd' | 'beforeStart' | 'ofPeriod'
  sign: 1 | -1
}

/**
 * One number, declared once. `rows` answers every record that stands behind it, and nothing else computes it: the
 * value is made of these rows by `kind`. SQL over `pub` views, with the parameters of `bind-query.ts`; columns
 *
 *     id text, kind text, label text, on_date date, href text, amount numeric, counted boolean
 *
 * in this order: `kind` says what the record is (dossier, procedure, the name of a register), `href` is its page or
 * empty. Of a count or a sum every row is counted. No row names a person.
 */
export interface Indicator {
  code: string
  name: Bilingual
  unit: Bilingual | null
  kind: IndicatorKind
  /** In words, for those who read no SQL. */
  definition: Bilingual
  /** Where it is asked for: the law, the plan, the index. */
  source: Bilingual
  /** The views that `rows` reads, all of them. */
  reads: readonly string[]
  isPublic: boolean
  by: readonly Cut[]
  rows: string
  /** When a claim holds: when a row is there, or when rows are there and every one is counted. */
  holds?: 'some' | 'every'
  /**
   * How it is answered without looking at every row. `byDay`: a row counts on its `on_date` and on no other day, so sums
   * of days are kept; `rows` then has three more columns: agency, procedure, unit, all text. A list: sums and
   * differences of others, never a definition of its own (a test compares it with the rows).
   */
  fast?: 'byDay' | readonly Term[]
  /** Of a `byDay` number: what it is that the working calendar changes. */
  usesCalendar?: boolean
}
