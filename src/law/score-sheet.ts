/**
 * The points of an agency added up over its criteria: field, criterion, component criterion (indices.md §2.2). What does
 * not apply to the agency takes its maximum away, so that the index is points of the agency's own maximum.
 */
import { percentOf, withoutNoise } from './rounding.ts'

export interface SheetItem {
  /** `3.2.1` */
  readonly code: string
  readonly maxPoints: number
  /** Whether the criterion is meant for this agency. */
  readonly applies: boolean
  /** Null: nobody has scored it yet; counts as 0 and is told. */
  readonly points: number | null
}
export interface SheetCriterion {
  readonly code: string
  readonly items: readonly SheetItem[]
}
export interface SheetField {
  readonly code: string
  readonly criteria: readonly SheetCriterion[]
}

export interface PointTotal {
  readonly points: number
  /** Of what applies. */
  readonly maxPoints: number
  /** Unrounded; null when nothing applies. */
  readonly percentage: number | null
}
export interface CriterionTotal extends PointTotal {
  readonly code: string
}
export interface FieldTotal extends PointTotal {
  readonly code: string
  readonly criteria: readonly CriterionTotal[]
}
export interface SheetTotal extends PointTotal {
  readonly fields: readonly FieldTotal[]
  /** Codes of what applies and has no points yet. */
  readonly unscored: readonly string[]
  readonly notApplicable: readonly string[]
}

/** Points that the criterion cannot give. */
export class PointsInvalid extends RangeError {
  readonly criterion: string
  constructor({ code, points, maxPoints }: SheetItem) {
    super(`criterion ${code}: ${points} of ${maxPoints} points`)
    this.name = 'PointsInvalid'
    this.criterion = code
  }
}

/** Points, own maximum and percentage of a sheet, of every field and every criterion (indices.md §2.2). */
export function totalSheet(fields: readonly SheetField[]): SheetTotal {
  const items = fields.flatMap((field) => field.criteria.flatMap((criterion) => criterion.items))
  for (const item of items) {
    const { points, maxPoints } = item
    if (!(maxPoints >= 0) || (points !== null && !(points >= 0 && withoutNoise(points) <= maxPoints)))
      throw new PointsInvalid(item)
  }
  return {
    ...totalOf(items),
    fields: fields.map(({ code, criteria }) => ({
      code,
      ...totalOf(criteria.flatMap((criterion) => criterion.items)),
      criteria: criteria.map((criterion) => ({ code: criterion.code, ...totalOf(criterion.items) })),
    })),
    unscored: items.filter((item) => item.applies && item.points === null).map((item) => item.code),
    notApplicable: items.filter((item) => !item.applies).map((item) => item.code),
  }
}

function totalOf(items: readonly SheetItem[]): PointTotal {
  const applicable = items.filter((item) => item.applies)
  const points = withoutNoise(applicable.reduce((sum, item) => sum + (item.points ?? 0), 0))
  const maxPoints = withoutNoise(applicable.reduce((sum, item) => sum + item.maxPoints, 0))
  return { points, maxPoints, percentage: percentOf(points, maxPoints) }
}
