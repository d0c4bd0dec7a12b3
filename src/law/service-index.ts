/**
 * The index of Decision 766/QĐ-TTg from counted shares to points, total and grade (indices.md §1). Everything stays
 * unrounded; a total is never added up from rounded parts.
 */
import { withoutNoise } from './rounding.ts'
import type {
  PortalLine,
  ServiceGrade,
  ServiceGroupId,
  ServiceIndexDefinition,
  ServiceItemId,
} from './service-index-items.ts'

export interface Share {
  readonly numerator: number
  readonly denominator: number
}
export interface ServiceIndexOptions {
  /**
   * Targets as shares (0.8 for 80 %): these items give min(1, r / target) × max instead of r × max, as the source
   * describes 5.3 (§1).
   */
  readonly targets?: Partial<Record<ServiceItemId, number>>
}
export interface ServiceItemScore {
  readonly id: ServiceItemId
  readonly group: ServiceGroupId
  readonly line: PortalLine
  readonly max: number
  /** Null, like the points: nothing to count, not applicable. */
  readonly ratio: number | null
  readonly points: number | null
}
export interface ServiceGroupScore {
  readonly id: ServiceGroupId
  readonly max: number
  /** Rescaled to the maximum of the group when an item of it does not apply; null when none does. */
  readonly points: number | null
  readonly rescaled: boolean
}
export interface ServiceIndexScore {
  readonly items: readonly ServiceItemScore[]
  readonly groups: readonly ServiceGroupScore[]
  /** Of 100; null when nothing applies. */
  readonly total: number | null
  readonly grade: ServiceGrade | null
}

/** A share that cannot be: more than the whole, less than nothing, or a target outside 0–1. */
export class ShareInvalid extends RangeError {
  readonly item: ServiceItemId
  constructor(item: ServiceItemId, detail: string) {
    super(`item ${item}: ${detail}`)
    this.name = 'ShareInvalid'
    this.item = item
  }
}

/**
 * Points of all items, groups and the whole (Decision 766/QĐ-TTg, indices.md §1). What has nothing to count is left out,
 * its group rescaled; a group without any item is left out of the total the same way [design].
 */
export function scoreServiceIndex(
  definition: ServiceIndexDefinition,
  shares: Readonly<Record<ServiceItemId, Share>>,
  options: ServiceIndexOptions = {},
): ServiceIndexScore {
  const items = definition.items.map(({ id, group, line, max }): ServiceItemScore => {
    const ratio = ratioOf(id, shares[id])
    const earned = ratio === null ? null : againstTarget(id, ratio, options.targets?.[id]) * max.value
    return { id, group, line, max: max.value, ratio, points: earned === null ? null : withoutNoise(earned) }
  })
  const groups = definition.groups.map(({ id, max }): ServiceGroupScore => {
    const own = items.filter((item) => item.group === id)
    const points = rescaled(own, max.value)
    return { id, max: max.value, points, rescaled: points !== null && own.some((item) => item.points === null) }
  })
  const total = rescaled(groups, sum(groups.map((group) => group.max)))
  return { items, groups, total, grade: total === null ? null : gradeOf(definition, total) }
}

/** The grade of an unrounded total: from 90 xuất sắc, 80 tốt, 70 khá, 50 trung bình, below yếu (indices.md §1 [M]). */
export function gradeOf(definition: ServiceIndexDefinition, total: number): ServiceGrade {
  const value = withoutNoise(total)
  return definition.grades.value.find(({ gte }) => value >= gte)?.grade ?? 'weak'
}

export interface PublishedTotal {
  /** As published, whatever the parts add up to. */
  readonly total: number
  readonly partsSum: number
  /** More apart than rounding the parts can explain. */
  readonly differs: boolean
}

/**
 * A total that was published with rounded parts: the published total stands (indices.md §1: Bắc Kạn 7/2024 shows parts
 * of 82.1 and a total of 82.88), and the difference is told.
 */
export function publishedTotal(total: number, parts: readonly number[], decimals: number): PublishedTotal {
  const partsSum = sum(parts)
  const explained = ((parts.length + 1) * 10 ** -decimals) / 2
  return { total, partsSum, differs: withoutNoise(Math.abs(total - partsSum) - explained) > 0 }
}

interface Scored {
  readonly max: number
  readonly points: number | null
}

/** The points of what applies, brought up to the maximum of all. */
function rescaled(parts: readonly Scored[], max: number): number | null {
  const applicable = parts.filter((part) => part.points !== null)
  const reachable = sum(applicable.map((part) => part.max))
  return reachable === 0 ? null : withoutNoise((sum(applicable.map((part) => part.points ?? 0)) * max) / reachable)
}

function ratioOf(id: ServiceItemId, { numerator, denominator }: Share): number | null {
  if (!(numerator >= 0 && denominator >= 0 && Number.isFinite(denominator)))
    throw new ShareInvalid(id, `${numerator} of ${denominator}`)
  if (numerator > denominator) throw new ShareInvalid(id, `${numerator} of ${denominator} is more than the whole`)
  return denominator === 0 ? null : numerator / denominator
}

function againstTarget(id: ServiceItemId, ratio: number, target: number | undefined): number {
  if (target === undefined) return ratio
  if (!(target > 0 && target <= 1)) throw new ShareInvalid(id, `a target of ${target}`)
  return Math.min(1, ratio / target)
}

const sum = (values: readonly number[]): number => withoutNoise(values.reduce((total, value) => total + value, 0))
