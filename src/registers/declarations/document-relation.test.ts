import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentRelation } from './document-relation.ts'
import { judged } from './kept-values.fixture.ts'

const [a, b] = ['0190a000-0000-7000-8000-00000000000a', '0190a000-0000-7000-8000-00000000000b']

test('without articles a relation concerns the whole document, an amendment never does', () => {
  const scope = (kind: string, articles: string | null) =>
    judged(documentRelation, { fromDocument: a, toDocument: b, kind, articles }).kept.scope
  assert.equal(scope('replaces', null), 'whole')
  assert.equal(scope('abolishes', 'Điều 5'), 'articles')
  assert.equal(scope('amends', null), 'articles')
})

test('a document does nothing to itself, and only a suspension ends by a date', () => {
  assert.deepEqual(judged(documentRelation, { fromDocument: a, toDocument: a, kind: 'amends' }).wrong, ['toDocument'])
  const until = { fromDocument: a, toDocument: b, until: '2023-12-31' }
  assert.deepEqual(judged(documentRelation, { ...until, kind: 'replaces' }).wrong, ['until'])
  assert.deepEqual(judged(documentRelation, { ...until, kind: 'suspends' }).wrong, [])
})

test('the same relation stands once, also when it names no article', () => {
  assert.deepEqual(documentRelation.unique, ['fromDocument', 'toDocument', 'kind', 'place'])
  assert.equal(judged(documentRelation, { fromDocument: a, toDocument: b, kind: 'replaces' }).kept.place, '*')
})
