import { type Indicator, indicators, type MeasureArgs, type Measured, measureMany, yearBefore } from '#indicators'
import type { Tx } from '#platform/database/tx.ts'
import { historyOf } from '#scorecards'
import { monthsOf, type Shown } from './public-period.ts'

export interface PublicFigure {
  indicator: Indicator
  measured: Measured
}

export interface MonthPoint {
  /** `03`. */
  month: string
  received: number
  resolved: number
}

export interface Statistics {
  figures: readonly PublicFigure[]
  months: readonly MonthPoint[]
  rank: { rank: number; agencies: number; year: number } | null
}

/** No number that is for officials only stands anywhere here. */
const open = indicators.filter(({ isPublic }) => isPublic)
/** What the sentence and the charts say. */
const always = [
  'dossier.total',
  'dossier.resolved',
  'dossier.onTimeOrEarlyRate',
  'dossier.resolvedEarly',
  'dossier.resolvedOnTime',
  'dossier.resolvedLate',
  'dossier.receivedOnline',
  'dossier.receivedInPerson',
  'dossier.receivedPostal',
]

/** What the public numbers are about, by the first part of their codes, with how many there are of each. */
export const families: ReadonlyMap<string, number> = new Map(
  [...Map.groupBy(open, familyOf)].map(([family, list]) => [family, list.length]),
)

export function familyOf({ code }: Pick<Indicator, 'code'>): string {
  return code.split('.', 1)[0] ?? code
}

/** The numbers of an agency over a period that the page begins with, and every public one of a family. */
export async function readStatistics(
  tx: Tx,
  args: MeasureArgs & { agency: string },
  shown: Shown,
  family: string,
): Promise<Statistics> {
  const all = open.filter((one) => always.includes(one.code) || familyOf(one) === family)
  const measured = await measureMany(
    tx,
    all.map(({ code }) => code),
    args,
  )
  const months: MonthPoint[] = []
  for (const month of monthsOf(shown, args.asOf)) {
    const of = await measureMany(tx, ['dossier.total', 'dossier.resolved'], { ...args, ...month })
    const value = (code: string) => Number(of.get(code)?.value ?? 0)
    months.push({
      month: month.from.slice(5, 7),
      received: value('dossier.total'),
      resolved: value('dossier.resolved'),
    })
  }
  return {
    figures: all.flatMap((indicator) => {
      const found = measured.get(indicator.code)
      return found ? [{ indicator, measured: found }] : []
    }),
    months,
    rank: await rankIn(tx, args, shown.year),
  }
}

/** The published rank of the year, or of the last one before it. */
async function rankIn(tx: Tx, { tenantId, agency }: MeasureArgs & { agency: string }, upTo: number) {
  const { years } = await historyOf(tx, tenantId, 'par-index', agency)
  const found = years.find(({ year, rank }) => year <= upTo && rank !== null)
  return found?.rank == null ? null : { rank: found.rank, agencies: found.agencies, year: found.year }
}

export interface OneFigure {
  indicator: Indicator
  measured: Measured
  before: Measured
  trend: readonly { month: string; value: number | undefined }[]
}

/** One public number with its months and the year before. */
export async function readFigure(tx: Tx, indicator: Indicator, args: MeasureArgs, shown: Shown): Promise<OneFigure> {
  const { code } = indicator
  const of = async (at: { from: string; to: string }) => {
    const found = (await measureMany(tx, [code], { ...args, ...at })).get(code)
    if (!found) throw new Error(`${code} was not measured`)
    return found
  }
  const trend = []
  for (const month of indicator.kind === 'claim' ? [] : monthsOf(shown, args.asOf)) {
    const { value } = await of(month)
    trend.push({ month: month.from.slice(5, 7), value: typeof value === 'number' ? value : undefined })
  }
  return { indicator, measured: await of(args), before: await of(yearBefore(args)), trend }
}
