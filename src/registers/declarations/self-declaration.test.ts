import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged, shipped } from './judged.fixture.ts'
import { selfDeclaration } from './self-declaration.ts'

test('an answer is yes, no or a value: nothing else is one', () => {
  const given = { ...shipped(selfDeclaration), isMet: '', value: '' }
  assert.deepEqual(judged(selfDeclaration, given).wrong, ['isMet'])
  assert.deepEqual(judged(selfDeclaration, { ...given, isMet: 'không' }).wrong, [])
  assert.deepEqual(judged(selfDeclaration, { ...given, value: 0 }).wrong, [])
})

test('a criterion is written as in the index, and is answered once a year', () => {
  assert.deepEqual(judged(selfDeclaration, { ...shipped(selfDeclaration), criterion: '1.1' }).wrong, ['criterion'])
  assert.deepEqual(selfDeclaration.unique, ['criterion', 'year'])
})
