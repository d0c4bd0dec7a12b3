import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekdaysAfter } from '../engine/working-days.ts'
import { itAsset } from './it-asset.ts'
import { judged, personalFields, shipped } from './judged.fixture.ts'

test('a licence that runs out is due while the asset is in use; addresses are restricted', () => {
  const { values, wrong } = judged(itAsset, { ...shipped(itAsset), licenceUntil: '2024-03-12' })
  assert.deepEqual(wrong, [])
  assert.equal(itAsset.dueOn?.(values, 'inUse', weekdaysAfter), '2024-03-12')
  assert.equal(itAsset.dueOn?.(values, 'inRepair', weekdaysAfter), null)
  assert.deepEqual(personalFields(itAsset), ['addresses'])
})
