import assert from 'node:assert/strict'
import { test } from 'node:test'
import { incomingDocument } from './incoming-document.ts'
import { dueIn, judged } from './kept-values.fixture.ts'

const letter = {
  number: '2231/SNV-CCHC',
  sender: 'Sở Mẫu',
  subject: 'Về việc thử',
  symbol: 'SKHCN',
  book: 'general',
  receivedOn: '2023-03-01',
  way: 'axis',
  secrecy: 'none',
  urgency: 'normal',
}

test('a letter is registered on the day it arrives and dealt with by its day', () => {
  assert.equal(dueIn(incomingDocument, letter, 'arrived'), '2023-03-01')
  assert.equal(dueIn(incomingDocument, { ...letter, answerBy: '2023-03-10' }, 'assigned'), '2023-03-10')
  assert.equal(
    judged(incomingDocument, { ...letter, answerBy: '2023-03-10', answeredOn: '2023-03-11' }).kept.isOnTime,
    false,
  )
})

test('the number of arrival counts by agency, book and year', () => {
  const { takesNumber } = incomingDocument.moves.register ?? {}
  assert.deepEqual(takesNumber?.of(letter), { book: 'SKHCN:general', period: '2023' })
  assert.equal(takesNumber?.write(7, letter), '07')
})

test('dates follow each other and secret ones have their book', () => {
  assert.deepEqual(judged(incomingDocument, { ...letter, issuedOn: '2023-03-02' }).wrong, ['receivedOn'])
  assert.deepEqual(judged(incomingDocument, { ...letter, answeredOn: '2023-02-28' }).wrong, ['answeredOn'])
  assert.deepEqual(judged(incomingDocument, { ...letter, secrecy: 'confidential' }).wrong, ['book'])
})
