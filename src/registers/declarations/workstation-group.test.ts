import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged, shipped } from './judged.fixture.ts'
import { workstationGroup } from './workstation-group.ts'

test('no more workstations are protected than there are', () => {
  const given = { ...shipped(workstationGroup), total: 26, managedAntiMalware: 27, edr: 26 }
  assert.deepEqual(judged(workstationGroup, given).wrong, ['managedAntiMalware'])
})

test('shares follow from the counts', () => {
  const { values } = judged(workstationGroup, {
    ...shipped(workstationGroup),
    total: 48,
    managedAntiMalware: 48,
    edr: 31,
  })
  assert.deepEqual([values.managedPercent, values.edrPercent], [100, 64.58])
})
