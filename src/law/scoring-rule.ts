/**
 * How a criterion of the PAR index of provincial agencies gives points, as data (indices.md §2.2). The types are those
 * of the criteria file; a rule that cannot be meant is refused with the code of its criterion.
 */

export type ScoringRule =
  | { readonly type: 'yesNo'; readonly yes: number; readonly no: number }
  | {
      readonly type: 'deadline'
      readonly onTime: number
      readonly latePenaltyPerWorkingDay: number
      readonly missing: number
    }
  | {
      readonly type: 'proportional'
      readonly metric: string
      readonly max: number
      readonly fullAt: number
      readonly zeroBelow: number
    }
  | {
      readonly type: 'thresholds'
      readonly metric: string
      /** From the highest down; the first one reached gives its points. */
      readonly steps: readonly { readonly gte: number; readonly points: number }[]
      readonly otherwise: number
    }
  | { readonly type: 'count'; readonly metric: string; readonly pointsPerUnit: number; readonly cap: number }
  | {
      readonly type: 'deduction'
      readonly metric: string
      readonly start: number
      readonly minusEach: number
      /** Taken off once for every so many whole units. */
      readonly perUnits: number
      readonly floor: number
    }
  | {
      readonly type: 'ratioWithDefault'
      readonly metric: string
      readonly max: number
      readonly whenDenominatorZero: number
    }
  | {
      readonly type: 'survey'
      readonly questionIds: readonly string[]
      readonly respondentGroup: string
      readonly max: number
    }

/** A rule that cannot be meant, with the criterion it stands at. */
export class ScoringRuleInvalid extends Error {
  readonly criterion: string
  readonly detail: string
  constructor(criterion: string, detail: string) {
    super(`criterion ${criterion}: ${detail}`)
    this.name = 'ScoringRuleInvalid'
    this.criterion = criterion
    this.detail = detail
  }
}

/**
 * Reads the rule of a criterion (indices.md §2.2). `formula`, where the file has one, is a note for readers. When the
 * criterion's own maximum is given, the rule must be able to give exactly that.
 */
export function parseScoringRule(criterion: string, input: unknown, maxPoints?: number): ScoringRule {
  const fail = (detail: string): never => {
    throw new ScoringRuleInvalid(criterion, detail)
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return fail('the rule is not an object')
  const given = new Map<string, unknown>(Object.entries(input))
  const taken = new Set(['type', 'formula'])
  const take = (key: string): unknown => {
    taken.add(key)
    return given.get(key)
  }
  const number = (key: string): number => finite(take(key)) ?? fail(`${key} is not a number of at least 0`)
  const text = (key: string): string => {
    const value = take(key)
    return typeof value === 'string' && value !== '' ? value : fail(`${key} is missing`)
  }
  const rule = read(given.get('type'), { number, text, list: (key) => listOf(take(key)), fail })
  const unknown = [...given.keys()].filter((key) => !taken.has(key))
  if (unknown.length > 0) fail(`${unknown.join(', ')} has no meaning in ${rule.type}`)
  const wrong = contradiction(rule)
  if (wrong) fail(wrong)
  if (maxPoints !== undefined && maxPointsOf(rule) !== maxPoints)
    fail(`gives at most ${maxPointsOf(rule)} points where the criterion has ${maxPoints}`)
  return rule
}

/** The most points a rule can give (indices.md §2.2: `maxPoints` of the criterion). */
export function maxPointsOf(rule: ScoringRule): number {
  if (rule.type === 'yesNo') return Math.max(rule.yes, rule.no)
  if (rule.type === 'deadline') return rule.onTime
  if (rule.type === 'thresholds') return Math.max(rule.otherwise, ...rule.steps.map((step) => step.points))
  if (rule.type === 'count') return rule.cap
  return rule.type === 'deduction' ? rule.start : rule.max
}

interface Reader {
  number(key: string): number
  text(key: string): string
  list(key: string): readonly unknown[]
  fail(detail: string): never
}

function read(type: unknown, { number, text, list, fail }: Reader): ScoringRule {
  switch (type) {
    case 'yesNo':
      return { type, yes: number('yes'), no: number('no') }
    case 'deadline':
      return {
        type,
        onTime: number('onTime'),
        latePenaltyPerWorkingDay: number('latePenaltyPerWorkingDay'),
        missing: number('missing'),
      }
    case 'proportional':
      return {
        type,
        metric: text('metric'),
        max: number('max'),
        fullAt: number('fullAt'),
        zeroBelow: number('zeroBelow'),
      }
    case 'thresholds': {
      const steps = list('steps').map((step) => stepOf(step) ?? fail('a step needs gte and points'))
      return { type, metric: text('metric'), steps, otherwise: number('otherwise') }
    }
    case 'count':
      return { type, metric: text('metric'), pointsPerUnit: number('pointsPerUnit'), cap: number('cap') }
    case 'deduction':
      return {
        type,
        metric: text('metric'),
        start: number('start'),
        minusEach: number('minusEach'),
        perUnits: number('perUnits'),
        floor: number('floor'),
      }
    case 'ratioWithDefault':
      return { type, metric: text('metric'), max: number('max'), whenDenominatorZero: number('whenDenominatorZero') }
    case 'survey': {
      const questionIds = list('questionIds').map((id) => (typeof id === 'string' ? id : fail('a question is no text')))
      return { type, questionIds, respondentGroup: text('respondentGroup'), max: number('max') }
    }
    default:
      return fail(`there is no rule type ${String(type)}`)
  }
}

function contradiction(rule: ScoringRule): string | null {
  if (rule.type === 'proportional' && !(rule.fullAt > 0 && rule.zeroBelow <= rule.fullAt))
    return 'zeroBelow lies above fullAt, or fullAt is 0'
  if (rule.type === 'deduction' && !(rule.perUnits > 0 && rule.floor <= rule.start))
    return 'perUnits is 0, or floor lies above start'
  if (rule.type === 'deadline' && rule.missing > rule.onTime) return 'missing gives more than onTime'
  if (rule.type === 'ratioWithDefault' && rule.whenDenominatorZero > rule.max) return 'whenDenominatorZero exceeds max'
  if (rule.type === 'survey' && rule.questionIds.length === 0) return 'questionIds is empty'
  if (rule.type !== 'thresholds') return null
  const falls = rule.steps.every(({ gte, points }, i) => {
    const next = rule.steps[i + 1]
    return next ? gte > next.gte && points > next.points : points > rule.otherwise
  })
  return rule.steps.length > 0 && falls ? null : 'steps do not fall from the highest down'
}

const finite = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function stepOf(value: unknown): { gte: number; points: number } | null {
  if (typeof value !== 'object' || value === null || !('gte' in value) || !('points' in value)) return null
  const [gte, points] = [finite(value.gte), finite(value.points)]
  return gte === null || points === null ? null : { gte, points }
}
