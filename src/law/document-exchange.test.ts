import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type ExchangeRecipient,
  exchangeRate,
  exchangeWay,
  type OutgoingDocument,
  receivedElectronicRate,
  signedRate,
} from './document-exchange.ts'
import { printed } from './rounding.ts'

const electronic: ExchangeRecipient = { onAxis: true, electronic: true, paper: false }
const both: ExchangeRecipient = { onAxis: true, electronic: true, paper: true }
const paper: ExchangeRecipient = { onAxis: true, electronic: false, paper: true }
const internal: ExchangeRecipient = { onAxis: false, electronic: false, paper: false }
const document = (...recipients: ExchangeRecipient[]): OutgoingDocument => ({
  id: 'd',
  issued: true,
  secret: false,
  recipients,
  agencySignature: true,
  personalSignature: true,
})
const times = (n: number, one: OutgoingDocument) => Array.from({ length: n }, (_, i) => ({ ...one, id: `${i}` }))

/** 200 issued, 10 secret, 5 internal. */
const year = [
  ...times(10, { ...document(electronic), secret: true }),
  ...times(5, document(internal)),
  ...times(172, document(electronic)),
  ...times(9, document(both)),
  ...times(4, document(paper)),
]

test('§3.3 of 200 issued 185 are in scope and 172 fully electronic: 92.97 %', () => {
  const result = exchangeRate(year)
  assert.deepEqual([result.issued, result.inScope], [200, 185])
  assert.deepEqual(result.excluded, { notIssued: 0, secret: 10, noRecipientOnAxis: 5, dropped: 0 })
  assert.deepEqual(result.ways, { fullyElectronic: 172, withPaper: 9, paperOnly: 4 })
  assert.equal(printed(result.rate ?? 0), '92.97')
})

test('§3.3 every recipient on the axis must get the package and no paper', () => {
  assert.equal(exchangeWay(document(electronic, electronic)), 'fullyElectronic')
  assert.equal(exchangeWay(document(electronic, paper)), 'withPaper')
  assert.equal(exchangeWay(document(electronic, both)), 'withPaper')
  assert.equal(exchangeWay(document(paper, internal)), 'paperOnly')
  assert.equal(exchangeWay(document(electronic, internal)), 'fullyElectronic', 'others are not in scope')
  assert.equal(exchangeWay(document({ ...electronic, electronic: false })), 'paperOnly', 'nothing reached it')
})

test('§3.3 a draft, a secret document and one without recipient on the axis are not in scope', () => {
  assert.equal(exchangeWay({ ...document(electronic), issued: false }), 'notIssued')
  assert.equal(exchangeWay({ ...document(electronic), secret: true }), 'secret')
  assert.equal(exchangeWay(document()), 'noRecipientOnAxis')
})

test('§3.3 refused and recalled recipients are dropped, a document refused by all leaves the scope', () => {
  const refused: ExchangeRecipient = { ...electronic, ended: 'refused' }
  assert.equal(exchangeWay(document(electronic, refused)), 'fullyElectronic')
  assert.equal(exchangeWay(document(paper, { ...electronic, ended: 'recalled' })), 'paperOnly')
  assert.equal(exchangeWay(document(refused)), 'dropped')
  assert.equal(exchangeRate([]).rate, null)
})

test('§3.3 signed: by the agency and by a person, over all issued', () => {
  const documents = [
    ...times(3, document(electronic)),
    { ...document(electronic), personalSignature: false },
    { ...document(electronic), agencySignature: false },
    { ...document(electronic), issued: false },
  ]
  assert.deepEqual(signedRate(documents), { counted: 3, of: 5, rate: 60 })
  assert.equal(signedRate([]).rate, null)
})

test('§3.3 received electronically, over all received', () => {
  assert.deepEqual(receivedElectronicRate([{ electronic: true }, { electronic: false }]), {
    counted: 1,
    of: 2,
    rate: 50,
  })
})

test('every document is counted once, in one way or for one reason', () => {
  const recipient = fc.record({
    onAxis: fc.boolean(),
    electronic: fc.boolean(),
    paper: fc.boolean(),
    ended: fc.constantFrom(null, 'refused' as const, 'recalled' as const),
  })
  const any = fc
    .record({ issued: fc.boolean(), secret: fc.boolean(), recipients: fc.array(recipient, { maxLength: 4 }) })
    .map((given) => ({ ...document(), ...given }))
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (documents) => {
      const { excluded, ways, inScope, issued } = exchangeRate(documents)
      const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, n) => total + n, 0)
      assert.equal(sum(ways), inScope)
      assert.equal(sum(excluded) + inScope, documents.length)
      assert.equal(issued, documents.length - excluded.notIssued)
    }),
  )
})
