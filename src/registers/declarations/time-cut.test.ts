import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged } from './kept-values.fixture.ts'
import { timeCut } from './time-cut.ts'

const cut = { procedure: '1.001786', statutory: 20, committed: 14, unit: 'workingDay', proposedOn: '2023-07-14' }

test('20 days cut to 14 are 30 percent, and mixed units add up in hours', () => {
  const { kept } = judged(timeCut, cut)
  assert.deepEqual([kept.percent, kept.statutoryHours, kept.committedHours], [30, 160, 112])
  assert.equal(judged(timeCut, { ...cut, unit: 'hour', statutory: 24, committed: 16 }).kept.percent, 33.33)
})

test('what is committed to is shorter than the law', () => {
  assert.deepEqual(judged(timeCut, { ...cut, committed: 20 }).wrong, ['committed'])
})
