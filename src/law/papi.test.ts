import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type PapiResult, papiDimensions, papiFaults, papiGroups } from './papi.ts'

const result = (given: Partial<PapiResult>): PapiResult => ({
  year: 2023,
  province: 'Tỉnh Mẫu',
  dimensions: {},
  total: null,
  ...given,
})
const all = { d1: 6, d2: 5.5, d3: 5.25, d4: 7, d5: 7.5, d6: 7.25, d7: 4, d8: 3.25 }

test('indices.md §4 what was published of 2022 and 2023 passes, whole or in part', () => {
  for (const given of [
    { year: 2022, total: 43.01 },
    { total: 45.7875, dimensions: { d1: 5.9081, d2: null } },
    { total: 45.7875, dimensions: { d1: 6.22 } },
    { total: 46.04 },
    { total: null, dimensions: { d4: 8.29 } },
  ])
    assert.deepEqual(papiFaults(result(given)), [])
})

test('indices.md §4 a dimension lies from 1 to 10', () => {
  assert.deepEqual(papiFaults(result({ dimensions: { d1: 1, d2: 10 } })), [])
  assert.deepEqual(papiFaults(result({ dimensions: { d1: 0.99, d8: 10.01 } })), [
    { code: 'dimensionOutOfScale', dimension: 'd1', value: 0.99 },
    { code: 'dimensionOutOfScale', dimension: 'd8', value: 10.01 },
  ])
})

test('indices.md §4 the total is the sum of all eight within 0.05', () => {
  for (const total of [45.75, 45.8, 45.7]) assert.deepEqual(papiFaults(result({ dimensions: all, total })), [])
  assert.deepEqual(papiFaults(result({ dimensions: all, total: 45.81 })), [
    { code: 'totalDiffers', total: 45.81, sum: 45.75 },
  ])
  assert.deepEqual(papiFaults(result({ dimensions: { ...all, d3: null }, total: 45.81 })), [], 'one is not known')
})

test('indices.md §4 a total lies from 8 to 80; before 2018 six dimensions gave 6 to 60', () => {
  assert.deepEqual(papiFaults(result({ total: 80.5 })), [{ code: 'totalOutOfScale', total: 80.5, least: 8, most: 80 }])
  const older = result({ year: 2017, dimensions: { d1: 5, d2: 5, d3: 5, d4: 5, d5: 5, d6: 5 }, total: 30 })
  assert.deepEqual(papiFaults(older), [])
  assert.deepEqual(papiFaults({ ...older, dimensions: { ...older.dimensions, d7: 4 } }), [
    { code: 'dimensionOfLaterYears', dimension: 'd7' },
  ])
  assert.equal(papiDimensions(2017).length, 6)
  assert.equal(papiDimensions(2018).length, 8)
  assert.equal(papiGroups.length, 4)
})

test('the sum of eight dimensions of the scale is always a valid total', () => {
  const value = fc.integer({ min: 10_000, max: 100_000 }).map((n) => n / 10_000)
  fc.assert(
    fc.property(fc.tuple(value, value, value, value, value, value, value, value), (values) => {
      const dimensions = Object.fromEntries(papiDimensions(2023).map((id, i) => [id, values[i] ?? null]))
      const total = values.reduce((sum, one) => sum + one, 0)
      assert.deepEqual(papiFaults(result({ dimensions, total })), [])
    }),
  )
})
