import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { drawFrom, pickByWeight } from './seeded-numbers.ts'

test('the same seed draws the same, another one something else', () => {
  const first = (seed: string) =>
    Array.from(
      { length: 20 },
      (
        (draw) => () =>
          draw.below(1000)
      )(drawFrom(seed)),
    )
  assert.deepEqual(first('7/2024/1'), first('7/2024/1'))
  assert.notDeepEqual(first('7/2024/1'), first('7/2024/2'))
})

test('numbers stay within their bounds and reach both ends', () => {
  const draw = drawFrom('bounds')
  const drawn = new Set(Array.from({ length: 500 }, () => draw.between(3, 6)))
  assert.deepEqual([...drawn].sort(), [3, 4, 5, 6])
})

test('identifiers are of version 7, carry their moment, and do not repeat', () => {
  const draw = drawFrom('ids')
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 47 }), (at) => {
      const id = draw.id(at)
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      assert.equal(Number.parseInt(id.slice(0, 13).replace('-', ''), 16), at)
      assert.ok(!seen.has(id))
      seen.add(id)
    }),
  )
})

test('a choice of no weight is never made', () => {
  const draw = drawFrom('weights')
  for (let i = 0; i < 200; i++)
    assert.equal(
      pickByWeight(draw, [
        ['never', 0],
        ['always', 3],
      ]),
      'always',
    )
  assert.equal(pickByWeight(draw, []), undefined)
})
