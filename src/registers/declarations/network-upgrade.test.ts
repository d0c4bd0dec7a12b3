import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged, shipped } from './judged.fixture.ts'
import { networkUpgrade } from './network-upgrade.ts'

test('from 100 to 1000 is ten times as fast', () => {
  const { values, wrong } = judged(networkUpgrade, { ...shipped(networkUpgrade), speedAfter: 1000 })
  assert.deepEqual(wrong, [])
  assert.equal(values.speedFactor, 10)
  assert.equal(
    judged(networkUpgrade, { ...shipped(networkUpgrade), speedBefore: 0, speedAfter: 5 }).values.speedFactor,
    null,
  )
})

test('coverage is a share of the whole', () => {
  assert.deepEqual(judged(networkUpgrade, { ...shipped(networkUpgrade), coverage: 101 }).wrong, ['coverage'])
})
