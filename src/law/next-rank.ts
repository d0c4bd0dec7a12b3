/**
 * What would move a rank: how many points lie between an agency and the next better one, and the fewest criteria that
 * could give them (indices.md §2.4; that they are looked for this way is our design).
 */
import { percentOf, roundHalfUp, withoutNoise } from './rounding.ts'

export interface EarnedCriterion {
  readonly code: string
  readonly points: number
  /** Of criteria that apply to the agency. */
  readonly maxPoints: number
}
export interface RankMove {
  /** Points of the agency's own maximum that it lacks to stand before the other; 0 when it already does. */
  readonly gapPoints: number
  /** Whether all that is left to earn would suffice. */
  readonly possible: boolean
  /** The fewest criteria that suffice, what can give most first; empty when nothing suffices or nothing is needed. */
  readonly criteria: readonly {
    readonly code: string
    /** What the criterion could still give. */
    readonly remaining: number
    /** What of it is enough, those before it giving all they can. */
    readonly needed: number
  }[]
}

/**
 * The cheapest way past the next better percentage (§2.4). To pass means that the printed figure is higher; taking the
 * criteria that can give most leaves no smaller set that suffices.
 */
export function cheapestToNextRank(criteria: readonly EarnedCriterion[], nextPercentage: number): RankMove {
  const maximum = sum(criteria.map((criterion) => criterion.maxPoints))
  const points = sum(criteria.map((criterion) => criterion.points))
  const gapPoints = gap(points, maximum, nextPercentage)
  if (gapPoints === 0) return { gapPoints, possible: true, criteria: [] }
  const open = criteria
    .map(({ code, points, maxPoints }) => ({ code, remaining: withoutNoise(maxPoints - points) }))
    .filter(({ remaining }) => remaining > 0)
    .sort((a, b) => b.remaining - a.remaining || (a.code < b.code ? -1 : 1))
  const chosen: { code: string; remaining: number; needed: number }[] = []
  let left = gapPoints
  for (const { code, remaining } of open) {
    if (left === 0) break
    const needed = Math.min(remaining, left)
    chosen.push({ code, remaining, needed })
    left = withoutNoise(left - needed)
  }
  return left === 0 ? { gapPoints, possible: true, criteria: chosen } : { gapPoints, possible: false, criteria: [] }
}

/** The least points that lift the printed percentage by at least a hundredth over the other's. */
function gap(points: number, maximum: number, nextPercentage: number): number {
  const other = roundHalfUp(nextPercentage)
  const own = percentOf(points, maximum)
  if (own === null) throw new RangeError('no criterion applies, so nothing can move the rank')
  if (roundHalfUp(own) > other) return 0
  return withoutNoise(((other + 0.005) / 100) * maximum - points)
}

const sum = (values: readonly number[]): number => withoutNoise(values.reduce((total, value) => total + value, 0))
