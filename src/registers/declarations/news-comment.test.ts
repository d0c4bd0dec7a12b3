import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekdaysAfter } from '../engine/working-days.ts'
import { judged, personalFields, shipped } from './judged.fixture.ts'
import { newsComment } from './news-comment.ts'

test('contact details are private, and must be such', () => {
  assert.deepEqual(personalFields(newsComment), ['email', 'phone'])
  const given = { ...shipped(newsComment), email: 'không có', phone: 'gọi sau' }
  assert.deepEqual(judged(newsComment, given).wrong, ['email', 'phone'])
  assert.deepEqual(judged(newsComment, { ...given, email: '', phone: '' }).wrong, [])
})

test('a comment waits to be read, within three days, and is shown only then', () => {
  const { values } = judged(newsComment, { ...shipped(newsComment), receivedOn: '2023-12-29' })
  assert.equal(newsComment.initial, 'received')
  assert.equal(newsComment.dueOn?.(values, 'received', weekdaysAfter), '2024-01-01')
  assert.deepEqual(newsComment.publicIn, ['published'])
  assert.deepEqual(newsComment.moves.hide?.required, ['hiddenBecause'])
})
