import { type IndicatorKind, indicatorOf, type MeasureArgs, type Measured, measureMany, yearBefore } from '#indicators'
import type { Instant, IsoDate } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Bilingual } from '#platform/words/words-in.ts'

export type FigureValue = number | boolean | null

/** A number of the report with all that must be known to compute it again. */
export interface Figure {
  /** Of its indicator. */
  code: string
  name: Bilingual
  unit: Bilingual | null
  /** Null: no such indicator has been declared yet. */
  kind: IndicatorKind | null
  /** Unrounded; null also where there is nothing to divide by. */
  value: FigureValue
  numerator: number | null
  denominator: number | null
  /** The same days of the year before; null where nothing is known of that year. */
  before: FigureValue
  from: IsoDate
  to: IsoDate
  asOf: Instant
  /** SHA-256 of the declared SQL. */
  queryHash: string | null
}

/** By this the report tells whether the system worked already in the year before: without a dossier it did not. */
const witness = 'dossier.total'

/** The figures of the codes, each once, in their order. */
export async function measureFigures(
  tx: Tx,
  codes: readonly string[],
  args: MeasureArgs & { agency: string },
  names: Readonly<Record<string, Bilingual>>,
): Promise<Figure[]> {
  const wanted = [...new Set(codes)]
  const known = wanted.filter((code) => indicatorOf(code))
  const now = await measureMany(tx, known, args)
  const earlier = { ...args, ...yearBefore(args) }
  const before = await measureMany(tx, [...new Set([...known, ...(indicatorOf(witness) ? [witness] : [])])], earlier)
  const isCovered = Number(before.get(witness)?.value ?? 0) > 0
  return wanted.map((code) => figureOf(code, now.get(code), before.get(code), isCovered, args, names))
}

function figureOf(
  code: string,
  measured: Measured | undefined,
  before: Measured | undefined,
  isCovered: boolean,
  { from, to, asOf }: MeasureArgs,
  names: Readonly<Record<string, Bilingual>>,
): Figure {
  const indicator = indicatorOf(code)
  const name = names[code] ?? indicator?.name ?? { vi: code, en: code }
  const period = { from, to, asOf }
  if (!indicator || !measured) {
    const nothing = { value: null, numerator: null, denominator: null, before: null, queryHash: null }
    return { code, name, unit: null, kind: null, ...nothing, ...period }
  }
  const { value, numerator = null, denominator = null, queryHash } = measured
  // Nothing counted in a year the system did not work in says nothing of that year: it is not a 0.
  const earlier = before?.value || isCovered ? (before?.value ?? null) : null
  const { unit, kind } = indicator
  return { code, name, unit, kind, value, numerator, denominator, before: earlier, queryHash, ...period }
}

/** The page of a figure: value, definition and exactly the records counted. */
export const figureHref = (code: string, agency: string, { from, to }: { from: string; to: string }): string =>
  `/cai-cach/chi-so/${code}?${new URLSearchParams({ agency, from, to })}`

export const rowsUrl = (code: string, agency: string, { from, to }: { from: string; to: string }): string =>
  `/api/v1/indicators/${code}/rows?${new URLSearchParams({ agency, from, to })}`
