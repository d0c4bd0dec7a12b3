/**
 * From a fact to the points of a criterion, each with the reason in numbers; the sentence is made where it is shown
 * (indices.md §2.2). Nothing is rounded here, and a fact that nobody gave is a fact of its own.
 */
import type { ScoringRule } from './scoring-rule.ts'

export type ScoringFact =
  | { readonly kind: 'missing' }
  | { readonly kind: 'yesNo'; readonly value: boolean }
  /** Of a rule with a due date: 0 when it was met. */
  | { readonly kind: 'handedIn'; readonly lateWorkingDays: number }
  | { readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }
  /** A share or index that was measured elsewhere, 1 for 100 %. */
  | { readonly kind: 'measured'; readonly value: number }
  | { readonly kind: 'count'; readonly count: number }
  /** Answers 1 to 5 of all questions of the rule; blanks are null. */
  | { readonly kind: 'answers'; readonly answers: readonly (number | null)[] }

export type ScoringReason =
  | { readonly code: 'missing' | 'yes' | 'no' | 'onTime' | 'noAnswers' }
  | { readonly code: 'late'; readonly workingDays: number; readonly deducted: number }
  | { readonly code: 'full'; readonly ratio: number; readonly fullAt: number }
  | { readonly code: 'partial'; readonly ratio: number; readonly fullAt: number }
  | { readonly code: 'belowZeroMark'; readonly ratio: number; readonly zeroBelow: number }
  | { readonly code: 'step'; readonly ratio: number; readonly gte: number }
  | { readonly code: 'belowSteps'; readonly ratio: number; readonly lowest: number }
  | { readonly code: 'counted'; readonly count: number; readonly capped: boolean }
  | { readonly code: 'deducted'; readonly count: number; readonly deducted: number }
  | { readonly code: 'nothingToMeasure' }
  | { readonly code: 'surveyed'; readonly mean: number; readonly answers: number }

export interface Score {
  readonly points: number
  readonly reason: ScoringReason
}

/** The fact is not of the kind the rule asks for, or its numbers cannot be. */
export class ScoringFactInvalid extends RangeError {
  constructor(rule: ScoringRule, fact: ScoringFact) {
    super(`a rule ${rule.type} cannot score ${JSON.stringify(fact)}`)
    this.name = 'ScoringFactInvalid'
  }
}

/** Points of one criterion with the reason (indices.md §2.2); unrounded. */
export function score(rule: ScoringRule, fact: ScoringFact): Score {
  if (fact.kind === 'missing')
    return { points: rule.type === 'deadline' ? rule.missing : 0, reason: { code: 'missing' } }
  switch (rule.type) {
    case 'yesNo':
      if (fact.kind !== 'yesNo') break
      return { points: fact.value ? rule.yes : rule.no, reason: { code: fact.value ? 'yes' : 'no' } }
    case 'deadline':
      if (fact.kind !== 'handedIn' || !isCount(fact.lateWorkingDays)) break
      return handedIn(rule, fact.lateWorkingDays)
    case 'count':
      if (fact.kind !== 'count' || !isCount(fact.count)) break
      return counted(rule, fact.count)
    case 'deduction':
      if (fact.kind !== 'count' || !isCount(fact.count)) break
      return deducted(rule, fact.count)
    case 'survey':
      if (fact.kind !== 'answers' || !fact.answers.every(isAnswer)) break
      return surveyed(rule, fact.answers)
    default: {
      if (fact.kind !== 'ratio' && fact.kind !== 'measured') break
      const ratio = ratioOf(fact)
      if (ratio === null) return nothingToMeasure(rule)
      if (!(ratio >= 0 && Number.isFinite(ratio))) break
      return byRatio(rule, ratio)
    }
  }
  throw new ScoringFactInvalid(rule, fact)
}

type Of<T extends ScoringRule['type']> = Extract<ScoringRule, { type: T }>
type RatioRule = Of<'proportional' | 'thresholds' | 'ratioWithDefault'>

/** Handing in late is never worth less than not at all. */
function handedIn(rule: Of<'deadline'>, workingDays: number): Score {
  if (workingDays === 0) return { points: rule.onTime, reason: { code: 'onTime' } }
  const points = Math.max(rule.missing, rule.onTime - rule.latePenaltyPerWorkingDay * workingDays)
  return { points, reason: { code: 'late', workingDays, deducted: rule.onTime - points } }
}

function counted(rule: Of<'count'>, count: number): Score {
  const earned = count * rule.pointsPerUnit
  return { points: Math.min(earned, rule.cap), reason: { code: 'counted', count, capped: earned > rule.cap } }
}

function deducted(rule: Of<'deduction'>, count: number): Score {
  const points = Math.max(rule.floor, rule.start - Math.floor(count / rule.perUnits) * rule.minusEach)
  return { points, reason: { code: 'deducted', count, deducted: rule.start - points } }
}

/** Levels 1 to 5 are worth 0, 0.25, 0.5, 0.75, 1 of the maximum; blanks do not count. */
function surveyed(rule: Of<'survey'>, answers: readonly (number | null)[]): Score {
  const given = answers.filter((answer) => answer !== null)
  if (given.length === 0) return { points: 0, reason: { code: 'noAnswers' } }
  const mean = given.reduce((sum, answer) => sum + answer, 0) / given.length
  return { points: ((mean - 1) / 4) * rule.max, reason: { code: 'surveyed', mean, answers: given.length } }
}

/** Only `ratioWithDefault` says what nothing to measure is worth; elsewhere the appraisal has to say it. */
function nothingToMeasure(rule: RatioRule): Score {
  const points = rule.type === 'ratioWithDefault' ? rule.whenDenominatorZero : 0
  return { points, reason: { code: 'nothingToMeasure' } }
}

function byRatio(rule: RatioRule, ratio: number): Score {
  if (rule.type === 'thresholds') {
    const step = rule.steps.find(({ gte }) => ratio >= gte)
    if (step) return { points: step.points, reason: { code: 'step', ratio, gte: step.gte } }
    return { points: rule.otherwise, reason: { code: 'belowSteps', ratio, lowest: rule.steps.at(-1)?.gte ?? 0 } }
  }
  const { fullAt, zeroBelow } = rule.type === 'proportional' ? rule : { fullAt: 1, zeroBelow: 0 }
  if (ratio >= fullAt) return { points: rule.max, reason: { code: 'full', ratio, fullAt } }
  if (ratio < zeroBelow) return { points: 0, reason: { code: 'belowZeroMark', ratio, zeroBelow } }
  return { points: (ratio / fullAt) * rule.max, reason: { code: 'partial', ratio, fullAt } }
}

function ratioOf(fact: Extract<ScoringFact, { kind: 'ratio' | 'measured' }>): number | null {
  if (fact.kind === 'measured') return fact.value
  if (fact.denominator === 0) return fact.numerator === 0 ? null : Number.NaN
  return fact.numerator / fact.denominator
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
const isAnswer = (value: number | null): boolean => value === null || [1, 2, 3, 4, 5].includes(value)
