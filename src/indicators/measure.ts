import type { Instant, IsoDate } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Bilingual } from '#platform/words/words-in.ts'
import { type NumberedDays, queryHash } from './bind-query.ts'
import { cellTotals } from './cells/cell-totals.ts'
import type { Indicator } from './indicator.ts'
import { indicatorOf } from './queries/all.ts'
import { type MeasureArgs, type Totals, totalsOfRows, valueFrom } from './totals.ts'
import { workingDays } from './working-days.ts'

/** A number with all that must be known to compute it again. */
export interface Measured {
  code: string
  /** Unrounded; a ratio in percent; null: not applicable, there is nothing to divide by. */
  value: number | boolean | null
  numerator?: number
  denominator?: number
  unit: Bilingual | null
  from: IsoDate
  to: IsoDate
  asOf: Instant
  /** SHA-256 of the declared SQL. */
  queryHash: string
}

export async function measure(tx: Tx, code: string, args: MeasureArgs): Promise<Measured> {
  const measured = (await measureMany(tx, [code], args)).get(code)
  if (!measured) throw new Error(`${code} was asked for and not measured`)
  return measured
}

/** Several numbers of one question: cheaper than one by one, and in the order in which they are asked for. */
export async function measureMany(tx: Tx, codes: readonly string[], args: MeasureArgs): Promise<Map<string, Measured>> {
  const wanted = codes.map(knownIndicator)
  const calendar = wanted.some(({ usesCalendar }) => usesCalendar) ? await workingDays(tx, args.tenantId) : null
  const kept = await cellTotals(tx, wanted, args, calendar)
  const measured = new Map<string, Measured>()
  for (const indicator of wanted) {
    const totals = kept.get(indicator.code) ?? (await totalsOfRows(tx, indicator, args, calendar))
    measured.set(indicator.code, measuredOf(indicator, totals, args))
  }
  return measured
}

/** The same by its definition alone, every row looked at: what the kept sums are compared with. */
export async function recompute(tx: Tx, code: string, args: MeasureArgs): Promise<Measured> {
  const indicator = knownIndicator(code)
  const calendar: NumberedDays | null = indicator.usesCalendar ? await workingDays(tx, args.tenantId) : null
  return measuredOf(indicator, await totalsOfRows(tx, indicator, args, calendar), args)
}

export function knownIndicator(code: string): Indicator {
  const indicator = indicatorOf(code)
  if (!indicator) throw new Problem('indicator.unknown')
  return indicator
}

function measuredOf(indicator: Indicator, totals: Totals, { from, to, asOf }: MeasureArgs): Measured {
  const { code, unit, rows } = indicator
  return { code, ...valueFrom(indicator, totals), unit, from, to, asOf, queryHash: queryHash(rows) }
}
