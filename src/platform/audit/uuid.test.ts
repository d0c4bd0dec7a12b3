import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uuidv7 } from './uuid.ts'

test('an id is a UUID of version 7 that carries its moment and sorts by it', () => {
  const at = Date.UTC(2024, 0, 2, 1)
  const id = uuidv7(at)
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16), at)
  assert.ok(id < uuidv7(at + 1))
  assert.notEqual(id, uuidv7(at))
})
