import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  DocumentTwice,
  documentRelations,
  type LegalDocument,
  replacementCycle,
  scopeContains,
} from './document-relations.ts'

const doc = (id: string, kind: 'replaces' | 'abolishes' | 'details', ...targets: string[]): LegalDocument => ({
  id,
  normative: true,
  issuedOn: null,
  effectiveOn: null,
  lastDay: null,
  expiredParts: [],
  relations: targets.map((target) => ({ kind, target, scope: 'whole', effectiveOn: null })),
})

test('§1.4 relations are found from the other end too', () => {
  const held = documentRelations([doc('A', 'replaces', 'B', 'C'), doc('B', 'details', 'C'), doc('C', 'details')])
  assert.deepEqual(
    held.incoming('C').map(({ from, relation }) => [from.id, relation.kind]),
    [
      ['A', 'replaces'],
      ['B', 'details'],
    ],
  )
  assert.deepEqual(held.incoming('A'), [])
  assert.equal(held.document('Z'), null)
  assert.throws(() => documentRelations([doc('A', 'details'), doc('A', 'details')]), DocumentTwice)
})

test('§1.4 what replaces or abolishes never comes back to itself', () => {
  assert.equal(replacementCycle([doc('A', 'replaces', 'B'), doc('B', 'replaces', 'C'), doc('C', 'details', 'A')]), null)
  assert.deepEqual(replacementCycle([doc('A', 'replaces', 'A')]), ['A', 'A'])
  const circle = [
    doc('X', 'replaces', 'A'),
    doc('A', 'replaces', 'B'),
    doc('B', 'abolishes', 'C'),
    doc('C', 'replaces', 'A'),
  ]
  assert.deepEqual(replacementCycle(circle), ['A', 'B', 'C', 'A'])
  assert.equal(
    replacementCycle([doc('A', 'replaces', 'B', 'C'), doc('B', 'replaces', 'C')]),
    null,
    'two ways, no circle',
  )
})

test('a circle is found exactly when one document reaches itself', () => {
  const size = 6
  const edges = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 10 })
  fc.assert(
    fc.property(edges, (pairs) => {
      const targets = (i: number) => pairs.filter(([from]) => from === i).map(([, to]) => `${to}`)
      const documents = Array.from({ length: size }, (_, i) => doc(`${i}`, 'replaces', ...targets(i)))
      const reaches = (from: number, goal: number, left: number): boolean =>
        left > 0 && pairs.some(([a, b]) => a === from && (b === goal || reaches(b, goal, left - 1)))
      const circular = documents.some((_, i) => reaches(i, i, size))
      assert.equal(replacementCycle(documents) !== null, circular)
    }),
  )
})

test('§1.4 a place contains what lies in it', () => {
  assert.ok(scopeContains('Điều 5', 'Điều 5'))
  assert.ok(scopeContains('Điều 5', 'khoản 9 Điều 5'))
  assert.ok(scopeContains('khoản 9 Điều 1', 'điểm a khoản 9 Điều 1'))
  assert.ok(scopeContains('Phụ lục I', 'Phụ lục I'))
  for (const [outer, inner] of [
    ['Điều 5', 'Điều 50'],
    ['khoản 9 Điều 1', 'Điều 1'],
    ['khoản 9 Điều 1', 'khoản 9 Điều 2'],
    ['Điều 5', 'Phụ lục I'],
  ] as const)
    assert.ok(!scopeContains(outer, inner), `${outer} ${inner}`)
})
