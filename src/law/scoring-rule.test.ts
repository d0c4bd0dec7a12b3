import assert from 'node:assert/strict'
import { test } from 'node:test'
import shipped from '../../data/scorecards/par-index-2023.json' with { type: 'json' }
import { maxPointsOf, parseScoringRule, ScoringRuleInvalid } from './scoring-rule.ts'

const accepted: readonly [string, object, number][] = [
  ['1.1.2', { type: 'yesNo', yes: 0.5, no: 0 }, 0.5],
  ['1.1.1', { type: 'deadline', onTime: 0.5, latePenaltyPerWorkingDay: 0.25, missing: 0 }, 0.5],
  ['8.1.1', { type: 'proportional', metric: 'sipas.index', max: 3, fullAt: 0.95, zeroBelow: 0.5, formula: '…' }, 3],
  [
    '4.1.4',
    {
      type: 'thresholds',
      metric: 'm',
      steps: [
        { gte: 0.1, points: 1 },
        { gte: 0.05, points: 0.5 },
      ],
      otherwise: 0,
    },
    1,
  ],
  ['3.2.4', { type: 'count', metric: 'm', pointsPerUnit: 0.25, cap: 1 }, 1],
  ['5.1.2', { type: 'deduction', metric: 'm', start: 1.5, minusEach: 0.75, perUnits: 1, floor: 0 }, 1.5],
  ['3.2.2', { type: 'ratioWithDefault', metric: 'm', max: 0.5, whenDenominatorZero: 0.5 }, 0.5],
  ['7.4.1', { type: 'survey', questionIds: ['C7', 'K10'], respondentGroup: 'mixed', max: 2, formula: '…' }, 2],
]

test('indices.md §2.2 every type of rule is read, and gives at most the points of its criterion', () => {
  for (const [code, input, max] of accepted) {
    const { formula, ...rule } = { formula: null, ...input }
    assert.deepEqual(parseScoringRule(code, input, max), rule, `${code} ${formula}`)
    assert.equal(maxPointsOf(parseScoringRule(code, input)), max)
  }
})

test('a rule that cannot be meant is refused with the code of its criterion', () => {
  const refused: readonly [unknown, RegExp][] = [
    [null, /not an object/],
    [[], /not an object/],
    [{ type: 'guess', max: 1 }, /no rule type guess/],
    [{ type: 'yesNo', yes: 1 }, /no is not a number/],
    [{ type: 'yesNo', yes: '1', no: 0 }, /yes is not a number/],
    [{ type: 'yesNo', yes: 1, no: 0, maybe: 0.5 }, /maybe has no meaning in yesNo/],
    [{ type: 'count', pointsPerUnit: 1, cap: 1 }, /metric is missing/],
    [{ type: 'proportional', metric: 'm', max: 1, fullAt: 0.5, zeroBelow: 0.7 }, /zeroBelow lies above fullAt/],
    [{ type: 'proportional', metric: 'm', max: 1, fullAt: 0, zeroBelow: 0 }, /fullAt is 0/],
    [{ type: 'thresholds', metric: 'm', steps: [], otherwise: 0 }, /steps do not fall/],
    [
      {
        type: 'thresholds',
        metric: 'm',
        steps: [
          { gte: 0.5, points: 1 },
          { gte: 0.9, points: 2 },
        ],
        otherwise: 0,
      },
      /do not fall/,
    ],
    [
      {
        type: 'thresholds',
        metric: 'm',
        steps: [
          { gte: 0.9, points: 1 },
          { gte: 0.5, points: 1 },
        ],
        otherwise: 0,
      },
      /do not fall/,
    ],
    [{ type: 'thresholds', metric: 'm', steps: [{ gte: 0.5 }], otherwise: 0 }, /gte and points/],
    [{ type: 'deduction', metric: 'm', start: 1, minusEach: 1, perUnits: 0, floor: 0 }, /perUnits is 0/],
    [{ type: 'deadline', onTime: 0.5, latePenaltyPerWorkingDay: 0.25, missing: 1 }, /missing gives more/],
    [{ type: 'ratioWithDefault', metric: 'm', max: 1, whenDenominatorZero: 2 }, /exceeds max/],
    [{ type: 'survey', questionIds: [], respondentGroup: 'mixed', max: 2 }, /questionIds is empty/],
    [{ type: 'yesNo', yes: 2, no: 0 }, /at most 2 points where the criterion has 1/],
  ]
  for (const [input, detail] of refused) {
    assert.throws(
      () => parseScoringRule('9.9.9', input, 1),
      (error) => error instanceof ScoringRuleInvalid && error.criterion === '9.9.9' && detail.test(error.message),
      JSON.stringify(input),
    )
  }
})

interface Field {
  criteria: { subCriteria: { code: string; maxPoints: number; rule: object }[] }[]
}

test('indices.md §2.2 all 68 rules of the criteria of 2023 are read, and give 100 points', () => {
  const fields: readonly Field[] = shipped.fields
  const criteria = fields.flatMap((field) => field.criteria.flatMap((criterion) => criterion.subCriteria))
  const rules = criteria.map(({ code, rule, maxPoints }) => parseScoringRule(code, rule, maxPoints))
  assert.equal(rules.length, 68)
  assert.equal(
    rules.reduce((sum, rule) => sum + maxPointsOf(rule), 0),
    100,
  )
})
