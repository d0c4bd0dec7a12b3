import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueIn, judged } from './kept-values.fixture.ts'
import { procedureReview } from './procedure-review.ts'

const line = { year: 2023, planNo: '01/KH-SKHCN', procedure: '1.001786', finishBy: '2023-06-30' }

test('a line is due by its plan, an approved option by its own day', () => {
  assert.equal(dueIn(procedureReview, line, 'planned'), '2023-06-30')
  assert.equal(dueIn(procedureReview, { ...line, implementBy: '2023-09-29' }, 'approved'), '2023-09-29')
})

test('saving is cost before less cost after', () => {
  const { kept } = judged(procedureReview, { ...line, costBefore: 232_000_000, costAfter: 78_000_000 })
  assert.deepEqual([kept.saving, kept.savingRate], [154_000_000, 66.38])
})

test('a line names a procedure or a group, and what is kept is not changed as well', () => {
  assert.deepEqual(judged(procedureReview, { ...line, procedure: null }).wrong, ['procedure'])
  assert.deepEqual(judged(procedureReview, { ...line, procedure: null, group: 'Nhóm đo lường' }).wrong, [])
  assert.deepEqual(judged(procedureReview, { ...line, proposals: ['keep', 'cutTime'] }).wrong, ['proposals'])
})
