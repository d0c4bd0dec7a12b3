import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged } from './kept-values.fixture.ts'
import { outgoingDocument } from './outgoing-document.ts'

const report = {
  type: 'report',
  subject: 'Báo cáo thử',
  symbol: 'SKHCN',
  book: 'general',
  purpose: 'report',
  secrecy: 'none',
  urgency: 'normal',
}
const { takesNumber } = outgoingDocument.moves.issue ?? {}

test('Decree 30/2020 numbers carry the type, letters their unit instead', () => {
  assert.equal(takesNumber?.write(5, report), '05/BC-SKHCN')
  assert.equal(takesNumber?.write(1494, { ...report, type: 'officialLetter', unitSymbol: 'QLKH' }), '1494/SKHCN-QLKH')
  assert.deepEqual(judged(outgoingDocument, { ...report, type: 'officialLetter' }).wrong, ['unitSymbol'])
  assert.deepEqual(judged(outgoingDocument, { ...report, symbol: 'sở' }).wrong, ['symbol'])
})

test('each agency, book and year counts by itself', () => {
  const of = (more: object) => takesNumber?.of({ ...report, issuedOn: '2023-03-01', ...more })
  assert.deepEqual(of({}), { book: 'SKHCN:general', period: '2023' })
  assert.deepEqual(of({ symbol: 'SNV', book: 'decisions', issuedOn: '2024-01-02' }), {
    book: 'SNV:decisions',
    period: '2024',
  })
})

test('secret documents have a book of their own', () => {
  assert.deepEqual(judged(outgoingDocument, { ...report, secrecy: 'secret' }).wrong, ['book'])
  assert.deepEqual(judged(outgoingDocument, { ...report, book: 'secret' }).wrong, ['book'])
  assert.deepEqual(judged(outgoingDocument, { ...report, secrecy: 'secret', book: 'secret' }).wrong, [])
})

test('nothing is issued before it is signed, and the year of the book follows from the day', () => {
  const dated = { ...report, signedOn: '2023-03-02' }
  assert.deepEqual(judged(outgoingDocument, { ...dated, issuedOn: '2023-03-01' }).wrong, ['issuedOn'])
  assert.equal(judged(outgoingDocument, { ...dated, issuedOn: '2023-03-02' }).kept.year, 2023)
})

test('a number is taken at issuing and by nothing else, and stays with a reason', () => {
  const taking = Object.entries(outgoingDocument.moves).filter(([, move]) => move.takesNumber)
  assert.deepEqual(
    taking.map(([name]) => name),
    ['issue'],
  )
  assert.deepEqual(outgoingDocument.moves.cancel?.required, ['cancelReason'])
})
