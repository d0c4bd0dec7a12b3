/**
 * The group an index puts an agency in, by the thresholds of the year (indices.md §2.3). They are data: the decision of a
 * year names them, and "over 80" leaves open whether 80.00 itself is in.
 */
import { printed, roundHalfUp, withoutNoise } from './rounding.ts'

/** `exclusive`: the threshold itself still belongs to the group below. */
export type Boundary = 'inclusive' | 'exclusive'
export interface IndexGroup {
  /** 1 is the best. */
  readonly group: number
  /** Null for the last group, which has no lower end. */
  readonly gte: number | null
}

/** The thresholds do not fall, or leave out a part of the scale. */
export class IndexGroupsInvalid extends RangeError {
  constructor() {
    super('groups must fall from the best to the last, and only the last has no threshold')
    this.name = 'IndexGroupsInvalid'
  }
}

/** The group of an unrounded percentage (indices.md §2.3, §2.4: 79.995 prints 80.00 and is still below 80). */
export function groupOf(percentage: number, groups: readonly IndexGroup[], boundary: Boundary = 'inclusive'): number {
  checkGroups(groups)
  const value = withoutNoise(percentage)
  const found = groups.find(({ gte }) => gte === null || (boundary === 'inclusive' ? value >= gte : value > gte))
  if (!found) throw new IndexGroupsInvalid()
  return found.group
}

/**
 * The percentage with two decimals, or as many more as it takes for the figure not to contradict its group
 * (indices.md §2.4: 79.995 and not 80.00).
 */
export function shownPercentage(
  percentage: number,
  groups: readonly IndexGroup[],
  boundary: Boundary = 'inclusive',
): string {
  const group = groupOf(percentage, groups, boundary)
  for (let decimals = 2; decimals < 8; decimals++)
    if (groupOf(roundHalfUp(percentage, decimals), groups, boundary) === group) return printed(percentage, decimals)
  return String(withoutNoise(percentage))
}

function checkGroups(groups: readonly IndexGroup[]): void {
  const falls = groups.every(({ gte, group }, i) => {
    const next = groups[i + 1]
    if (!next) return gte === null
    return gte !== null && next.group > group && (next.gte === null || next.gte < gte)
  })
  if (groups.length === 0 || !falls) throw new IndexGroupsInvalid()
}
