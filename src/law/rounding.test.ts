import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { percentOf, printed, roundHalfUp, withoutNoise } from './rounding.ts'

test('indices.md §2.4 half is rounded up by what is written, not by what is stored', () => {
  assert.equal(printed(79.995), '80.00')
  assert.equal(printed(1.005), '1.01')
  assert.equal(printed(81.335), '81.34')
  assert.equal(printed(2.5, 0), '3')
  assert.equal(printed(79.9949), '79.99')
  assert.equal(printed(84.2), '84.20')
})

test('noise of binary sums changes nothing that is printed', () => {
  assert.equal(roundHalfUp(0.1 + 0.2), 0.3)
  assert.equal(withoutNoise(0.1 + 0.7 + 0.2), 1)
  // 26.665 three times is 79.995, but its binary sum is not.
  assert.equal(printed(26.665 + 26.665 + 26.665), '80.00')
  assert.equal(printed(1e-9), '0.00')
  assert.equal(roundHalfUp(-0.001), 0)
  assert.ok(Object.is(roundHalfUp(-0.001), 0))
  assert.equal(roundHalfUp(-1.005), -1.01)
  assert.equal(roundHalfUp(1e20), 1e20)
})

test('what is no number is not rounded', () => {
  assert.throws(() => roundHalfUp(Number.NaN), RangeError)
  assert.throws(() => withoutNoise(Number.POSITIVE_INFINITY), RangeError)
})

test('thousandths round as whole numbers do', () => {
  fc.assert(
    fc.property(fc.nat(100_000_000), (thousandths) => {
      assert.equal(roundHalfUp(thousandths / 1000), Math.floor((thousandths + 5) / 10) / 100)
    }),
  )
})

test('a part of nothing has no percentage', () => {
  assert.equal(percentOf(0, 0), null)
  assert.equal(printed(percentOf(172, 185) ?? 0), '92.97')
})
