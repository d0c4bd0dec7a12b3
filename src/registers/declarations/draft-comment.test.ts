import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftComment } from './draft-comment.ts'
import { dueIn, judged } from './kept-values.fixture.ts'

const request = { subject: 'Dự thảo thử', requestedBy: 'Sở Mẫu', receivedOn: '2023-03-01' }

test('agencies answer in 10 days unless another day is set', () => {
  assert.equal(dueIn(draftComment, request, 'received'), '2023-03-11')
  assert.equal(dueIn(draftComment, { ...request, answerBy: '2023-03-06' }, 'received'), '2023-03-06')
  assert.equal(judged(draftComment, { ...request, answeredOn: '2023-03-11' }).kept.isOnTime, true)
  assert.equal(judged(draftComment, { ...request, answeredOn: '2023-03-12' }).kept.isOnTime, false)
  assert.deepEqual(judged(draftComment, { ...request, answeredOn: '2023-02-28' }).wrong, ['answeredOn'])
})
