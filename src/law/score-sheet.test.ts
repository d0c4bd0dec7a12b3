import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { printed } from './rounding.ts'
import { PointsInvalid, type SheetItem, totalSheet } from './score-sheet.ts'

const item = (code: string, points: number | null, maxPoints: number, applies = true): SheetItem => ({
  code,
  points,
  maxPoints,
  applies,
})
const percentage = (value: number | null) => (value === null ? null : printed(value))

test('indices.md §2.2 68.32 of 84.00 points are 81.33 %: what does not apply takes its maximum away', () => {
  const total = totalSheet([
    {
      code: '1',
      criteria: [
        { code: '1.1', items: [item('1.1.1', 30.12, 40), item('1.1.2', 0, 10, false)] },
        { code: '1.2', items: [item('1.2.1', 8.2, 14)] },
      ],
    },
    { code: '2', criteria: [{ code: '2.1', items: [item('2.1.1', 30, 30), item('2.1.2', null, 6, false)] }] },
  ])
  assert.equal(total.points, 68.32)
  assert.equal(total.maxPoints, 84)
  assert.equal(percentage(total.percentage), '81.33')
  assert.deepEqual(total.notApplicable, ['1.1.2', '2.1.2'])
  assert.deepEqual(total.unscored, [])
  const [first, second] = total.fields
  assert.deepEqual([first?.points, first?.maxPoints, percentage(first?.percentage ?? null)], [38.32, 54, '70.96'])
  assert.deepEqual([second?.points, second?.maxPoints], [30, 30])
  assert.deepEqual(
    first?.criteria.map(({ code, points, maxPoints }) => [code, points, maxPoints]),
    [
      ['1.1', 30.12, 40],
      ['1.2', 8.2, 14],
    ],
  )
})

test('indices.md §2.2 without removed criteria the index is the points: 92.83 of 100 are 92.83 %', () => {
  const { percentage: index } = totalSheet([
    { code: '1', criteria: [{ code: '1.1', items: [item('a', 72.83, 80), item('b', 20, 20)] }] },
  ])
  assert.equal(percentage(index), '92.83')
})

test('what nobody has scored counts as nothing and is told; a field that does not apply has no percentage', () => {
  const total = totalSheet([
    { code: '1', criteria: [{ code: '1.1', items: [item('1.1.1', null, 2), item('1.1.2', 1, 2)] }] },
    { code: '2', criteria: [{ code: '2.1', items: [item('2.1.1', null, 3, false)] }] },
  ])
  assert.deepEqual([total.points, total.maxPoints, total.percentage], [1, 4, 25])
  assert.deepEqual(total.unscored, ['1.1.1'])
  assert.deepEqual(total.fields[1]?.percentage, null)
  assert.equal(totalSheet([]).percentage, null)
})

test('points that a criterion cannot give are refused by its code', () => {
  for (const points of [2.01, -0.1, Number.NaN]) {
    assert.throws(
      () => totalSheet([{ code: '1', criteria: [{ code: '1.1', items: [item('1.1.1', points, 2)] }] }]),
      (error) => error instanceof PointsInvalid && error.criterion === '1.1.1',
    )
  }
})

test('the parts add up to the whole, and what does not apply changes nothing', () => {
  const anyItem = fc
    .record({ quarters: fc.nat(8), more: fc.nat(8), applies: fc.boolean() })
    .map(({ quarters, more, applies }) => item('i', quarters / 4, (quarters + more) / 4, applies))
  const anyFields = fc.array(
    fc
      .array(
        fc.array(anyItem, { maxLength: 4 }).map((items) => ({ code: 'c', items })),
        { maxLength: 3 },
      )
      .map((criteria) => ({ code: 'f', criteria })),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(anyFields, (fields) => {
      const total = totalSheet(fields)
      assert.equal(
        total.fields.reduce((sum, field) => sum + field.points, 0),
        total.points,
      )
      const only = fields.map(({ code, criteria }) => ({
        code,
        criteria: criteria.map((c) => ({ code: c.code, items: c.items.filter((i) => i.applies) })),
      }))
      const { points, maxPoints, percentage } = totalSheet(only)
      assert.deepEqual(
        { points, maxPoints, percentage },
        {
          points: total.points,
          maxPoints: total.maxPoints,
          percentage: total.percentage,
        },
      )
    }),
  )
})
