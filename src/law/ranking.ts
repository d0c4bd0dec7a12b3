/**
 * Ranks by the index as it is printed: two decimals, half up. Equal figures share a rank and the next one is skipped
 * (indices.md §2.4).
 */
import { roundHalfUp } from './rounding.ts'

export interface RankEntry {
  readonly agency: string
  /** Unrounded. */
  readonly percentage: number
  /** Scored, but outside the list. */
  readonly unranked?: boolean
  /**
   * What decides between equal percentages, the first difference counting, more being better; the year says whether there
   * is any: survey points, points of a field, an earlier hand-in as a negative day.
   */
  readonly tieBreak?: readonly number[]
}
export interface Ranked {
  readonly agency: string
  /** Null when the agency stands outside the list. */
  readonly rank: number | null
  readonly percentage: number
  /** What ranks were compared by. */
  readonly printed: number
}

/** The list from the first rank down, agencies outside it last (indices.md §2.4). */
export function rank(entries: readonly RankEntry[]): Ranked[] {
  const seen = new Set<string>()
  for (const { agency } of entries) {
    if (seen.has(agency)) throw new RangeError(`ranked twice: ${agency}`)
    seen.add(agency)
  }
  const sorted = entries
    .filter((entry) => !entry.unranked)
    .map((entry) => ({ entry, printed: roundHalfUp(entry.percentage) }))
    .sort((a, b) => compare(a, b) || b.entry.percentage - a.entry.percentage || byName(a.entry, b.entry))
  let shared = 1
  const ranked = sorted.map((line, i) => {
    const before = sorted[i - 1]
    if (!before || compare(before, line) !== 0) shared = i + 1
    return rankedLine(line.entry, shared)
  })
  const outside = entries.filter((entry) => entry.unranked).sort(byName)
  return [...ranked, ...outside.map((entry) => rankedLine(entry, null))]
}

/** How many years in a row, counted back from `year`, were in group 1 (seed facts: 2019–2023 are 5). [design] */
export function streak(groupsByYear: ReadonlyMap<number, number>, year: number): number {
  let years = 0
  while (groupsByYear.get(year - years) === 1) years++
  return years
}

interface Line {
  readonly entry: RankEntry
  readonly printed: number
}

const rankedLine = ({ agency, percentage }: RankEntry, rank: number | null): Ranked => ({
  agency,
  rank,
  percentage,
  printed: roundHalfUp(percentage),
})

const byName = (a: { readonly agency: string }, b: { readonly agency: string }): number =>
  a.agency < b.agency ? -1 : Number(a.agency > b.agency)

/** Below 0 when `a` stands before `b`; 0 when they share a rank. */
function compare(a: Line, b: Line): number {
  if (a.printed !== b.printed) return b.printed - a.printed
  const [mine = [], other = []] = [a.entry.tieBreak, b.entry.tieBreak]
  for (let i = 0; i < Math.min(mine.length, other.length); i++) {
    const difference = (other[i] ?? 0) - (mine[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
