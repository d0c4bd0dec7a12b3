import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekdaysAfter } from '../engine/working-days.ts'
import { itSystem } from './it-system.ts'
import { judged, shipped } from './judged.fixture.ts'

test('from level 3 the approval names who appraised', () => {
  const given = { ...shipped(itSystem), level: 3, decision: '1467/QĐ-UBND' }
  assert.deepEqual(judged(itSystem, given).wrong, ['appraiser'])
  assert.deepEqual(judged(itSystem, { ...given, appraiser: 'Sở Thông tin và Truyền thông' }).wrong, [])
  assert.deepEqual(judged(itSystem, { ...given, level: 2 }).wrong, [])
  assert.deepEqual(judged(itSystem, { ...given, level: 6 }).wrong, ['level'])
})

test('an approved system is checked again within a year, from level 4 within six months', () => {
  const due = (level: number) =>
    itSystem.dueOn?.(
      judged(itSystem, { ...shipped(itSystem), level, checkedOn: '2023-03-20' }).values,
      'approved',
      weekdaysAfter,
    )
  assert.equal(due(2), '2024-03-19')
  assert.equal(due(4), '2023-09-18')
})

test('four layers are there when all four are', () => {
  const given = { ...shipped(itSystem), hasLocalForce: 'có', hasMonitoring: 'có', hasPeriodicCheck: 'có' }
  assert.equal(judged(itSystem, { ...given, hasNationalConnection: 'có' }).values.hasFourLayers, true)
  assert.equal(judged(itSystem, { ...given, hasNationalConnection: 'không' }).values.hasFourLayers, false)
})
