import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueIn, judged } from './kept-values.fixture.ts'
import { procedurePosting } from './procedure-posting.ts'

const posting = { procedure: '1.001786', effectiveOn: '2023-04-07', place: 'centre', form: 'board' }

test('a procedure is posted within one working day of its effect', () => {
  assert.equal(dueIn(procedurePosting, posting, 'awaited'), '2023-04-10', 'over the weekend')
  assert.equal(dueIn(procedurePosting, posting, 'posted'), null)
  assert.equal(judged(procedurePosting, { ...posting, postedOn: '2023-04-10' }).kept.isOnTime, true)
  assert.equal(judged(procedurePosting, { ...posting, postedOn: '2023-04-11' }).kept.isOnTime, false)
})
