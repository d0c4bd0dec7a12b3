import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged, personalFields, shipped } from './judged.fixture.ts'
import { streamlining } from './streamlining.ts'

test('the total is the sum of the benefit lines', () => {
  const given = { ...shipped(streamlining), lumpSum: '32.185.000', seniorityAllowance: 41_722_000 }
  const { values, wrong } = judged(streamlining, given)
  assert.deepEqual(wrong, [])
  assert.equal(values.totalBenefit, 73_907_000)
  assert.deepEqual(judged(streamlining, { ...given, totalBenefit: 1 }).wrong, ['totalBenefit'])
})

test('it goes proposed, reviewed, approved, paid, closed, and may be rejected only before approval', () => {
  const { review, approve, pay, close, reject } = streamlining.moves
  const way = [review, approve, pay, close].map((move) => [move?.from, move?.to])
  assert.deepEqual(way, [
    [['proposed'], 'reviewed'],
    [['reviewed'], 'approved'],
    [['approved'], 'paid'],
    [['paid'], 'closed'],
  ])
  assert.deepEqual(reject?.from, ['proposed', 'reviewed'])
})

test('who leaves, when born and on what salary is personal', () => {
  const personal = ['person', 'birthOn', 'sex', 'coefficient', 'allowance', 'insuredFrom']
  assert.deepEqual(personalFields(streamlining), personal)
})
