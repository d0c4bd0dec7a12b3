import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missingFields, refuseMissing } from './required-fields.ts'

test('a missing, empty or blank field is named by its path', () => {
  const fields = { head: { agency: ' ' }, name: 'Giấy', list: [], rows: [{ from: 'a' }, { from: '' }, null], count: 0 }
  const required = [
    'head.agency',
    'head.place',
    'name',
    'list',
    'list[].name',
    'rows[].from',
    'count',
    'none[].x',
    'a.b',
  ]
  assert.deepEqual(missingFields(fields, required), [
    'head.agency',
    'head.place',
    'list',
    'list',
    'rows[1].from',
    'rows[2].from',
    'none',
    'a.b',
  ])
})

test('a document with a hole is refused by name', () => {
  assert.throws(() => refuseMissing('receipt slip', ['phone', 'address']), /receipt slip: missing phone, address/)
  refuseMissing('receipt slip', [])
})
