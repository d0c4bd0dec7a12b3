import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupOf, IndexGroupsInvalid, shownPercentage } from './index-group.ts'

/** Tốt, khá, trung bình, yếu of 2022. */
const groups = [
  { group: 1, gte: 80 },
  { group: 2, gte: 70 },
  { group: 3, gte: 50 },
  { group: 4, gte: null },
]

test('indices.md §2.3 groups of 2022: 80.35 tốt, 79.64 khá, 67.77 and 61.33 trung bình', () => {
  const of = (value: number) => groupOf(value, groups)
  assert.deepEqual([89.11, 80.35, 79.64, 70, 67.77, 65.77, 61.33, 50, 49.99].map(of), [1, 1, 2, 2, 3, 3, 3, 3, 4])
})

test('indices.md §2.3 whether 80.00 itself is tốt is a setting of the year', () => {
  assert.equal(groupOf(80, groups), 1)
  assert.equal(groupOf(80, groups, 'exclusive'), 2)
  assert.equal(groupOf(80.01, groups, 'exclusive'), 1)
})

test('indices.md §2.4 the unrounded value decides, and the screen shows as many decimals as it takes', () => {
  assert.equal(groupOf(79.995, groups), 2)
  assert.equal(shownPercentage(79.995, groups), '79.995')
  assert.equal(shownPercentage(79.994, groups), '79.99')
  assert.equal(shownPercentage(84.2, groups), '84.20')
  assert.equal(shownPercentage(79.9999996, groups), '79.9999996')
  assert.equal(shownPercentage(80.004, groups, 'exclusive'), '80.004')
})

test('binary noise moves nobody into another group', () => {
  assert.equal(groupOf(80 - 1e-13, groups), 1)
  assert.equal(groupOf((0.1 + 0.7) * 100, groups), 1)
})

test('thresholds that do not fall or leave a hole are refused', () => {
  for (const wrong of [
    [],
    [{ group: 1, gte: 80 }],
    [
      { group: 1, gte: null },
      { group: 2, gte: null },
    ],
  ])
    assert.throws(() => groupOf(85, wrong), IndexGroupsInvalid)
  assert.throws(
    () =>
      groupOf(85, [
        { group: 2, gte: 70 },
        { group: 1, gte: 80 },
        { group: 3, gte: null },
      ]),
    RangeError,
  )
})
