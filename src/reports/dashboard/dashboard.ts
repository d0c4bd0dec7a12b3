import { indicatorOf, type MeasureArgs, type Measured, measureMany } from '#indicators'
import type { Tx } from '#platform/database/tx.ts'

/** For whom a dashboard is made: who leads a unit, who leads the agency, who controls procedures, who answers for all. */
export const kinds = ['division', 'director', 'control', 'province'] as const
export type Kind = (typeof kinds)[number]

/** A figure with the same of the year before. */
export interface FigureFound {
  measured: Measured
  before: Measured
  href: string
}

export type Format = 'count' | 'percent' | 'points' | 'text'

export interface PanelColumn {
  title: string
  format: Format
  /** The number that stands in it. */
  indicator?: string
  /** Takes no more room than its content. */
  isTight?: boolean
}

export interface PanelRow {
  label: string
  href?: string
  values: readonly (number | string | null)[]
  /** Where each value leads. */
  hrefs?: readonly (string | undefined)[]
  tone?: 'late' | 'soon'
}

/** A part of a dashboard. Whatever it is drawn as, it is a table. */
export interface Panel {
  code: string
  title: string
  /** Bars of its only column; parts of a whole; columns over the points of time that its rows are; or as it is. */
  chart: 'bars' | 'stack' | 'columns' | 'table'
  /** What its rows are. */
  head: string
  columns: readonly PanelColumn[]
  rows: readonly PanelRow[]
  note?: string
  href?: { address: string; label: string }
  /** What is said where there is no row. */
  empty: string
  /** Of bars: what the whole is. */
  max?: number
  isWide?: boolean
}

/** What is read for one kind of dashboard. */
export interface Found {
  sentence: string
  figures: readonly FigureFound[]
  panels: readonly Panel[]
}

/** The definition of a number and the records behind it. */
export function figurePath(code: string, { agency, unit, procedure, from, to }: MeasureArgs): string {
  const asked = { agency: agency ?? '', unit, procedure, from, to }
  const given = Object.entries(asked).flatMap(([key, value]) => (value == null ? [] : [[key, value]]))
  return `/cai-cach/chi-so/${code}?${new URLSearchParams(given)}`
}

/** One dashboard over one stretch of days. */
export function dashboardPath(kind: Kind, asked: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(asked).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
  return `/cai-cach/tong-quan?${new URLSearchParams([['cho', kind], ...given])}`
}

/** Of these codes the numbers that are declared: a family of registers may come later than its place on a dashboard. */
export const declared = (codes: readonly string[]): string[] => codes.filter((code) => indicatorOf(code))

export async function numbersOf<Code extends string>(
  tx: Tx,
  codes: readonly Code[],
  args: MeasureArgs,
): Promise<Record<Code, number | null>> {
  const measured = await measureMany(tx, codes, args)
  const value = (code: Code) => {
    const found = measured.get(code)?.value
    return typeof found === 'number' ? found : null
  }
  // Object.fromEntries forgets the names of its keys.
  return Object.fromEntries(codes.map((code) => [code, value(code)])) as Record<Code, number | null>
}
