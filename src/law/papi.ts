/**
 * PAPI, the index of governance as citizens see it: surveyed and published by others, so the office only takes the figures
 * over and checks that they can be (indices.md §4).
 */
import { withoutNoise } from './rounding.ts'

export type PapiDimension = 'd1' | 'd2' | 'd3' | 'd4' | 'd5' | 'd6' | 'd7' | 'd8'
/** Quartiles: Cao nhất, Trung bình cao, Trung bình thấp, Thấp nhất. */
export type PapiGroup = 'highest' | 'upperMiddle' | 'lowerMiddle' | 'lowest'
export interface PapiResult {
  readonly year: number
  readonly province: string
  /** What is absent or null was not published. */
  readonly dimensions: Readonly<Partial<Record<PapiDimension, number | null>>>
  /** Null when the province was left out of the totals (2023: Quảng Ninh, Bình Dương). */
  readonly total: number | null
}
export type PapiFault =
  | { readonly code: 'dimensionOutOfScale'; readonly dimension: PapiDimension; readonly value: number }
  | { readonly code: 'dimensionOfLaterYears'; readonly dimension: PapiDimension }
  | { readonly code: 'totalOutOfScale'; readonly total: number; readonly least: number; readonly most: number }
  | { readonly code: 'totalDiffers'; readonly total: number; readonly sum: number }

export const papiGroups: readonly PapiGroup[] = ['highest', 'upperMiddle', 'lowerMiddle', 'lowest']
const allDimensions: readonly PapiDimension[] = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8']
const tolerance = 0.05

/** Eight dimensions since 2018, six before (indices.md §4). */
export function papiDimensions(year: number): readonly PapiDimension[] {
  return year >= 2018 ? allDimensions : allDimensions.slice(0, 6)
}

/**
 * What cannot be in an imported result (indices.md §4): dimensions lie from 1 to 10, and when all are there the total is
 * their unweighted sum within 0.05. Empty when nothing is wrong.
 */
export function papiFaults({ year, dimensions, total }: PapiResult): PapiFault[] {
  const expected = papiDimensions(year)
  const faults: PapiFault[] = []
  for (const dimension of allDimensions) {
    const value = dimensions[dimension] ?? null
    if (value === null) continue
    if (!expected.includes(dimension)) faults.push({ code: 'dimensionOfLaterYears', dimension })
    else if (!(value >= 1 && value <= 10)) faults.push({ code: 'dimensionOutOfScale', dimension, value })
  }
  if (total === null) return faults
  const [least, most] = [expected.length, expected.length * 10]
  if (!(total >= least && total <= most)) return [...faults, { code: 'totalOutOfScale', total, least, most }]
  const given = expected.flatMap((dimension) => dimensions[dimension] ?? [])
  if (given.length < expected.length || !given.every(Number.isFinite)) return faults
  const sum = withoutNoise(given.reduce((all, value) => all + value, 0))
  if (withoutNoise(Math.abs(total - sum)) > tolerance) faults.push({ code: 'totalDiffers', total, sum })
  return faults
}
