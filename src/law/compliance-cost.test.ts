import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  complianceCost,
  costSaving,
  gdpPerHead,
  hourlyIncome,
  lowAverage,
  type ProcedureCost,
  totalSaving,
  yearlyCost,
} from './compliance-cost.ts'
import { printed } from './rounding.ts'

const before: ProcedureCost = {
  items: [
    { activity: 'prepare', component: '1', hours: 2 },
    { activity: 'prepare', component: '2', hours: 1, materials: 20_000 },
    { activity: 'submit', hours: 2, travel: 30_000 },
    { activity: 'collect', hours: 2, travel: 30_000 },
  ],
  fees: 150_000,
}
/** Online, electronic copy, result by post. */
const after: ProcedureCost = {
  items: [
    { activity: 'prepare', component: '1', hours: 1 },
    { activity: 'submit', hours: 0.25 },
    { activity: 'collect', hours: 0.25 },
  ],
  fees: 120_000,
}
const year = { hourlyIncome: 50_000, timesPerYear: 1, subjects: 400 }

test('procedure-control.md §4 the worked example: 580 000 to 195 000 VND, saving 66.38 % a year', () => {
  const [old, now] = [complianceCost(before, year), complianceCost(after, year)]
  assert.deepEqual(old, { once: 580_000, perYear: 232_000_000 })
  assert.deepEqual(now, { once: 195_000, perYear: 78_000_000 })
  const { saving, rate } = costSaving(old.perYear, now.perYear)
  assert.equal(saving, 154_000_000)
  assert.equal(printed(rate ?? 0), '66.38')
})

test('procedure-control.md §4 procedure 2.000635: 1 024 000 to 231 000 VND a dossier, 77.44 %, 3 228 dossiers a year', () => {
  assert.equal(printed(costSaving(1_024_000, 231_000).rate ?? 0), '77.44')
  const [old, now] = [yearlyCost(1_024_000, 1, 3228), yearlyCost(231_000, 1, 3228)]
  assert.deepEqual([old, now], [3_305_472_000, 745_668_000])
  assert.equal(costSaving(old, now).saving, 2_559_804_000)
})

test('procedure-control.md §4 an hour of 2023 is worth about 48 248 VND', () => {
  const income = hourlyIncome(gdpPerHead[2023]?.value ?? 0)
  assert.equal(printed(income, 0), '48248')
})

test('Circular 02/2017 art. 27 only totals are rounded: a year is not counted from the rounded cost', () => {
  const cost = complianceCost(
    { items: [{ activity: 'other', hours: 1 }], fees: 0 },
    { ...year, hourlyIncome: 48_248.4 },
  )
  assert.deepEqual(cost, { once: 48_248, perYear: 19_299_360 })
})

test('Circular 02/2017 art. 27 where figures differ, the low average', () => {
  assert.equal(lowAverage([10, 20, 90]), 15)
  assert.equal(lowAverage([30, 30]), 30)
  assert.equal(lowAverage([]), null)
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 }), (values) => {
      const low = lowAverage(values) ?? -1
      assert.ok(Math.min(...values) <= low && low <= values.reduce((sum, value) => sum + value, 0) / values.length)
    }),
  )
})

test('a cost of nothing has no rate, a cost that grew a negative saving, and no amount is below zero', () => {
  assert.deepEqual(costSaving(0, 0), { saving: 0, rate: null })
  assert.equal(costSaving(100, 150).saving, -50)
  assert.throws(() => yearlyCost(-1, 1, 1), RangeError)
  assert.throws(() => complianceCost({ items: [{ activity: 'pay', hours: Number.NaN }], fees: 0 }, year), RangeError)
})

test('the saving of many procedures is that of their sums', () => {
  const { saving, rate } = totalSaving([
    { before: 232_000_000, after: 78_000_000 },
    { before: 100_000_000, after: 100_000_000 },
  ])
  assert.equal(saving, 154_000_000)
  assert.equal(printed(rate ?? 0), '46.39')
  assert.equal(totalSaving([]).rate, null)
})

test('the cost of a year grows with every part of it', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.nat(1_000_000), fc.nat(1000), (hours, travel, subjects) => {
      const one = { ...before, items: [...before.items, { activity: 'other' as const, hours, travel }] }
      const expected = (580_000 + hours * 50_000 + travel) * subjects
      assert.equal(complianceCost(one, { ...year, subjects }).perYear, expected)
    }),
  )
})
