/**
 * Chỉ số hài lòng về sự phục vụ hành chính (SIPAS): the share of answers "satisfied" and "very satisfied" by question, by
 * factor and over all (Decision 2640/QĐ-BNV, Decision 1001/QĐ-BNV; indices.md §3). Blank answers count nowhere.
 */
import { percentOf } from './rounding.ts'
import type { Sourced } from './rule-sets.ts'

/** 1 Rất không hài lòng to 5 Rất hài lòng; null or absent: left blank. */
export type Answer = number | null
export type AnswerSheet = ReadonlyMap<string, Answer>
export interface AnswerCount {
  readonly questionId: string
  /** Answers 4 and 5. */
  readonly satisfied: number
  readonly valid: number
}
export interface SatisfactionFactor {
  readonly id: string
  readonly questionIds: readonly string[]
}
export type SatisfactionMethod = 'meanOfFactors' | 'overallQuestion'
export interface SatisfactionSettings {
  /** [design]: the mean of the factors, unless the year says otherwise. */
  readonly method: SatisfactionMethod
  readonly overallQuestionId: string | null
  /** Fewer sheets are flagged, not hidden. */
  readonly minimumSample: number
}
export interface SatisfactionShare {
  readonly id: string
  readonly satisfied: number
  readonly valid: number
  /** Percent, unrounded; null without a valid answer. */
  readonly index: number | null
}
export interface Satisfaction {
  readonly questions: readonly SatisfactionShare[]
  readonly factors: readonly SatisfactionShare[]
  readonly index: number | null
  readonly sample: number
  readonly smallSample: boolean
}

/** Below 30 sheets an agency's figure says little (indices.md §3). */
export const minimumSample: Sourced<number> = { value: 30, source: 'indices.md §3', certainty: 'design' }

/** Counts valid and satisfied answers of the questions (indices.md §3); an answer outside 1–5 is refused. */
export function countAnswers(sheets: Iterable<AnswerSheet>, questionIds: readonly string[]): AnswerCount[] {
  const counts = new Map(questionIds.map((id) => [id, { satisfied: 0, valid: 0 }]))
  for (const sheet of sheets) {
    for (const [id, count] of counts) {
      const answer = sheet.get(id) ?? null
      if (answer === null) continue
      if (![1, 2, 3, 4, 5].includes(answer)) throw new RangeError(`question ${id}: ${answer} is no level from 1 to 5`)
      count.valid++
      if (answer >= 4) count.satisfied++
    }
  }
  return [...counts].map(([questionId, count]) => ({ questionId, ...count }))
}

/** Question, factor and overall index from counted answers (indices.md §3), by either method. */
export function satisfaction(
  factors: readonly SatisfactionFactor[],
  counts: readonly AnswerCount[],
  sample: number,
  settings: Partial<SatisfactionSettings> = {},
): Satisfaction {
  const { method = 'meanOfFactors', overallQuestionId = null } = settings
  const byQuestion = new Map(counts.map((count) => [count.questionId, count]))
  const factorShares = factors.map(({ id, questionIds }) =>
    shareOf(
      id,
      questionIds.flatMap((question) => byQuestion.get(question) ?? []),
    ),
  )
  const overall = overallQuestionId === null ? undefined : byQuestion.get(overallQuestionId)
  if (method === 'overallQuestion' && overallQuestionId === null)
    throw new RangeError('the method overallQuestion needs the question it asks')
  return {
    questions: counts.map((count) => shareOf(count.questionId, [count])),
    factors: factorShares,
    index: method === 'meanOfFactors' ? meanOf(factorShares) : shareOf('overall', overall ? [overall] : []).index,
    sample,
    smallSample: sample < (settings.minimumSample ?? minimumSample.value),
  }
}

function shareOf(id: string, counts: readonly AnswerCount[]): SatisfactionShare {
  const satisfied = counts.reduce((sum, count) => sum + count.satisfied, 0)
  const valid = counts.reduce((sum, count) => sum + count.valid, 0)
  return { id, satisfied, valid, index: percentOf(satisfied, valid) }
}

/** A factor that nobody answered weighs nothing. */
function meanOf(factors: readonly SatisfactionShare[]): number | null {
  const known = factors.flatMap((factor) => factor.index ?? [])
  return known.length === 0 ? null : known.reduce((sum, index) => sum + index, 0) / known.length
}
