import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { printed } from './rounding.ts'
import { type ScoringFact, ScoringFactInvalid, score } from './scoring.ts'
import { maxPointsOf, type ScoringRule } from './scoring-rule.ts'

const rules = {
  yesNo: { type: 'yesNo', yes: 1.5, no: 0 },
  deadline: { type: 'deadline', onTime: 0.5, latePenaltyPerWorkingDay: 0.25, missing: 0 },
  proportional: { type: 'proportional', metric: 'task.onTimeRate', max: 2, fullAt: 1, zeroBelow: 0.7 },
  thresholds: {
    type: 'thresholds',
    metric: 'procedure.fullyOnlineRate',
    steps: [
      { gte: 0.8, points: 1.5 },
      { gte: 0.6, points: 1 },
      { gte: 0.4, points: 0.5 },
    ],
    otherwise: 0,
  },
  count: { type: 'count', metric: 'procedure.timeCutCount', pointsPerUnit: 0.5, cap: 1 },
  deduction: { type: 'deduction', metric: 'm', start: 1.5, minusEach: 0.75, perUnits: 1, floor: 0 },
  ratioWithDefault: { type: 'ratioWithDefault', metric: 'feedback.onTimeRate', max: 1.5, whenDenominatorZero: 1.5 },
  survey: { type: 'survey', questionIds: ['K1', 'K2'], respondentGroup: 'leadersAndStaff', max: 2 },
} as const satisfies Record<string, ScoringRule>

const ratio = (numerator: number, denominator: number): ScoringFact => ({ kind: 'ratio', numerator, denominator })
const count = (n: number): ScoringFact => ({ kind: 'count', count: n })
const late = (lateWorkingDays: number): ScoringFact => ({ kind: 'handedIn', lateWorkingDays })

test('indices.md §2.2 yes or no', () => {
  assert.deepEqual(score(rules.yesNo, { kind: 'yesNo', value: true }), { points: 1.5, reason: { code: 'yes' } })
  assert.deepEqual(score(rules.yesNo, { kind: 'yesNo', value: false }), { points: 0, reason: { code: 'no' } })
})

test('indices.md §2.2 a late paper loses 0.25 a working day, never more than it had', () => {
  assert.deepEqual(score(rules.deadline, late(0)), { points: 0.5, reason: { code: 'onTime' } })
  assert.deepEqual(score(rules.deadline, late(1)), {
    points: 0.25,
    reason: { code: 'late', workingDays: 1, deducted: 0.25 },
  })
  assert.deepEqual(score(rules.deadline, late(9)), {
    points: 0,
    reason: { code: 'late', workingDays: 9, deducted: 0.5 },
  })
})

test('indices.md §2.2 a share: full from the mark on, in proportion below it, nothing under the lower mark', () => {
  assert.deepEqual(score(rules.proportional, ratio(40, 40)), {
    points: 2,
    reason: { code: 'full', ratio: 1, fullAt: 1 },
  })
  assert.deepEqual(score(rules.proportional, ratio(38, 40)), {
    points: 1.9,
    reason: { code: 'partial', ratio: 0.95, fullAt: 1 },
  })
  assert.equal(score(rules.proportional, ratio(28, 40)).points, 1.4, 'the lower mark itself still counts')
  assert.deepEqual(score(rules.proportional, ratio(27, 40)), {
    points: 0,
    reason: { code: 'belowZeroMark', ratio: 0.675, zeroBelow: 0.7 },
  })
  const sipas: ScoringRule = { type: 'proportional', metric: 'sipas.index', max: 3, fullAt: 0.95, zeroBelow: 0.5 }
  assert.equal(printed(score(sipas, { kind: 'measured', value: 0.866 }).points), '2.73')
})

test('indices.md §2.2 the first step reached gives its points: 46 of 54 procedures online', () => {
  assert.deepEqual(score(rules.thresholds, ratio(46, 54)), {
    points: 1.5,
    reason: { code: 'step', ratio: 46 / 54, gte: 0.8 },
  })
  assert.equal(score(rules.thresholds, ratio(80, 100)).points, 1.5)
  assert.deepEqual(score(rules.thresholds, ratio(1, 10)), {
    points: 0,
    reason: { code: 'belowSteps', ratio: 0.1, lowest: 0.4 },
  })
})

test('indices.md §2.2 counting up to a cap, taking off down to a floor', () => {
  assert.deepEqual(score(rules.count, count(3)), { points: 1, reason: { code: 'counted', count: 3, capped: true } })
  assert.deepEqual(score(rules.count, count(1)).points, 0.5)
  assert.deepEqual(score(rules.deduction, count(0)).points, 1.5)
  assert.deepEqual(score(rules.deduction, count(3)), {
    points: 0,
    reason: { code: 'deducted', count: 3, deducted: 1.5 },
  })
  const perThree: ScoringRule = { ...rules.deduction, perUnits: 3 }
  assert.equal(score(perThree, count(5)).points, 0.75, 'only whole units of three are taken off')
})

test('indices.md §2.2 nothing to measure gives what the rule says, and elsewhere no points', () => {
  assert.deepEqual(score(rules.ratioWithDefault, ratio(0, 0)), { points: 1.5, reason: { code: 'nothingToMeasure' } })
  assert.equal(score(rules.ratioWithDefault, ratio(18, 20)).points, 1.35)
  assert.deepEqual(score(rules.proportional, ratio(0, 0)), { points: 0, reason: { code: 'nothingToMeasure' } })
})

test('indices.md §2.2 a survey: the mean of the answers 1 to 5 as 0 to 1 of the maximum, blanks left out', () => {
  const answers = (...given: (number | null)[]): ScoringFact => ({ kind: 'answers', answers: given })
  assert.equal(score(rules.survey, answers(5, 5)).points, 2)
  assert.equal(score(rules.survey, answers(1, 1)).points, 0)
  assert.deepEqual(score(rules.survey, answers(4, null, 5, 3)), {
    points: 1.5,
    reason: { code: 'surveyed', mean: 4, answers: 3 },
  })
  assert.deepEqual(score(rules.survey, answers(null)), { points: 0, reason: { code: 'noAnswers' } })
})

test('a missing fact is a fact of its own: no points, and that is the reason', () => {
  for (const rule of Object.values(rules))
    assert.deepEqual(score(rule, { kind: 'missing' }), { points: 0, reason: { code: 'missing' } })
  assert.equal(score({ ...rules.deadline, missing: 0.1 }, { kind: 'missing' }).points, 0.1)
})

test('a fact of another kind, or one that cannot be, is a mistake of the caller', () => {
  const wrong: [ScoringRule, ScoringFact][] = [
    [rules.yesNo, count(1)],
    [rules.deadline, late(-1)],
    [rules.count, count(0.5)],
    [rules.proportional, ratio(1, 0)],
    [rules.proportional, ratio(-1, 2)],
    [rules.survey, { kind: 'answers', answers: [6] }],
    [rules.thresholds, { kind: 'yesNo', value: true }],
  ]
  for (const [rule, fact] of wrong) assert.throws(() => score(rule, fact), ScoringFactInvalid)
})

test('points lie between 0 and the maximum, and a better share never gives fewer', () => {
  const share = fc.record({ numerator: fc.nat(100), denominator: fc.integer({ min: 100, max: 200 }) })
  const rule = fc.constantFrom(rules.proportional, rules.thresholds, rules.ratioWithDefault)
  fc.assert(
    fc.property(rule, share, fc.nat(100), (given, { numerator, denominator }, more) => {
      const fewer = score(given, ratio(numerator, denominator)).points
      const better = score(given, ratio(numerator + more, denominator)).points
      assert.ok(fewer >= 0 && fewer <= better && better <= maxPointsOf(given))
    }),
  )
})
