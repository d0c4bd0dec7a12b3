import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentReview } from './document-review.ts'
import { dueIn, judged } from './kept-values.fixture.ts'

const sheet = {
  legalDocument: '0190a000-0000-7000-8000-00000000000a',
  kind: 'regular',
  ground: 'legalBasis',
  arisenOn: '2023-08-01',
}

test('a review is due 30 days after what calls for it, a proposal on its own day', () => {
  assert.equal(dueIn(documentReview, sheet, 'open'), '2023-08-31')
  assert.equal(dueIn(documentReview, { ...sheet, actBy: '2024-12-31' }, 'proposed'), '2024-12-31')
  assert.equal(dueIn(documentReview, sheet, 'reviewed'), null)
})

test('finding and proposal say in which list the document goes', () => {
  const listed = (finding: string, proposal: string) =>
    judged(documentReview, { ...sheet, reviewedOn: '2023-08-22', finding, proposal }).kept.listed
  assert.equal(listed('fit', 'keep'), 'a')
  assert.equal(listed('expired', 'abolish'), 'b')
  assert.equal(listed('unfit', 'amend'), 'd')
})

test('on time, in its year, and not before it arose', () => {
  const at = (reviewedOn: string) => judged(documentReview, { ...sheet, reviewedOn, finding: 'fit', proposal: 'keep' })
  assert.deepEqual([at('2023-08-31').kept.isOnTime, at('2023-09-01').kept.isOnTime], [true, false])
  assert.equal(at('2023-08-31').kept.year, 2023)
  assert.deepEqual(at('2023-07-31').wrong, ['reviewedOn'])
  assert.deepEqual(judged(documentReview, { ...sheet, finding: 'fit', proposal: 'replace' }).wrong, ['proposal'])
})
