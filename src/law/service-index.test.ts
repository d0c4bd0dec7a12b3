import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { printed, roundHalfUp } from './rounding.ts'
import { gradeOf, publishedTotal, type Share, ShareInvalid, scoreServiceIndex } from './service-index.ts'
import { type PortalLine, type ServiceItemId, serviceIndexAt, serviceIndexDefinitions } from './service-index-items.ts'

const definition = serviceIndexAt('2023-12-31') ?? assert.fail('Decision 766 is in force')
const of = (numerator: number, denominator: number): Share => ({ numerator, denominator })

/** The synthetic agency of indices.md §1. */
const shares: Record<ServiceItemId, Share> = {
  '1.1': of(9, 10),
  '1.2': of(10, 10),
  '1.3': of(50, 50),
  '1.4': of(950, 1000),
  '2.1': of(1164, 1200),
  '3.1': of(600, 1200),
  '3.2': of(900, 1200),
  '3.3': of(300, 1250),
  '4.1': of(60, 80),
  '4.2': of(45, 90),
  '4.3': of(700, 1000),
  '4.4': of(40, 40),
  '4.5': of(20, 40),
  '4.6': of(300, 600),
  '5.1': of(18, 20),
  '5.2': of(19, 20),
  '5.3': of(1188, 1200),
}

test('Decision 766/QĐ-TTg: five groups of 100 points, six lines on the national portal', () => {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  assert.deepEqual(
    definition.groups.map((group) => group.max.value),
    [18, 20, 22, 22, 18],
  )
  for (const group of definition.groups) {
    const items = definition.items.filter((item) => item.group === group.id)
    assert.equal(sum(items.map((item) => item.max.value)), group.max.value, group.id)
  }
  const line = (name: PortalLine) =>
    sum(definition.items.filter((item) => item.line === name).map((item) => item.max.value))
  assert.deepEqual(
    [line('publicity'), line('progress'), line('digitisation'), line('onlineServices'), line('onlinePayment')],
    [18, 20, 22, 12, 10],
  )
  assert.equal(line('satisfaction'), 18)
  assert.equal(serviceIndexAt('2022-06-22'), null)
  assert.equal(serviceIndexDefinitions.length, 1)
})

test('indices.md §1 the worked example: I 17.3, II 19.4, III 10.92, IV 13.8, V 17.04, total 78.46, khá', () => {
  const result = scoreServiceIndex(definition, shares)
  assert.deepEqual(
    result.groups.map((group) => group.points),
    [17.3, 19.4, 10.92, 13.8, 17.04],
  )
  assert.deepEqual(
    result.items.map((item) => item.points),
    [3.6, 4, 4, 5.7, 19.4, 3, 6, 1.92, 3, 2, 2.8, 2, 2, 2, 5.4, 5.7, 5.94],
  )
  assert.equal(printed(result.total ?? 0), '78.46')
  assert.equal(result.grade, 'fair')
})

test('indices.md §1 an item with a target is full when the target is met', () => {
  const points = (targets: Partial<Record<ServiceItemId, number>>) =>
    scoreServiceIndex(definition, shares, { targets }).items.find((item) => item.id === '5.3')?.points
  assert.equal(points({ '5.3': 0.9 }), 6)
  assert.equal(points({ '5.3': 1 }), 5.94)
  assert.throws(() => points({ '5.3': 0 }), ShareInvalid)
  assert.throws(() => points({ '5.3': 90 }), ShareInvalid)
})

test('indices.md §1 nothing to count: not applicable, and the group is rescaled', () => {
  const result = scoreServiceIndex(definition, { ...shares, '5.1': of(0, 0), '5.2': of(0, 0) })
  const group = result.groups.at(-1)
  assert.deepEqual(group, { id: 'V', max: 18, points: 17.82, rescaled: true })
  assert.equal(result.items.find((item) => item.id === '5.1')?.points, null)
  assert.equal(printed(result.total ?? 0), '79.24')
})

test('a group in which nothing applies is left out of the total in proportion', () => {
  const result = scoreServiceIndex(definition, { ...shares, '2.1': of(0, 0) })
  assert.deepEqual(result.groups[1], { id: 'II', max: 20, points: null, rescaled: false })
  assert.equal(printed(result.total ?? 0), printed(((78.46 - 19.4) * 100) / 80))
  const none = scoreServiceIndex(definition, everyItem(of(0, 0)))
  assert.deepEqual([none.total, none.grade], [null, null])
})

test('a share that cannot be is refused by its item', () => {
  for (const wrong of [of(11, 10), of(-1, 10), of(1, 0), of(0, -1), of(Number.NaN, 1)])
    assert.throws(
      () => scoreServiceIndex(definition, { ...shares, '3.2': wrong }),
      (error) => error instanceof ShareInvalid && error.item === '3.2',
    )
})

test('indices.md §1 grades by the unrounded total', () => {
  const grade = (total: number) => gradeOf(definition, total)
  assert.deepEqual([90, 89.999, 80, 79.995, 70, 50, 49.99, 0].map(grade), [
    'excellent',
    'good',
    'good',
    'fair',
    'fair',
    'average',
    'weak',
    'weak',
  ])
})

test('indices.md §1 published totals stand as published', () => {
  const thaiNguyen = publishedTotal(86.97, [15.67, 19.31, 17.49, 17.86, 16.64], 2)
  assert.deepEqual(thaiNguyen, { total: 86.97, partsSum: 86.97, differs: false })
  assert.equal(gradeOf(definition, thaiNguyen.total), 'good')
  const bacNinh = publishedTotal(92.83, [15.82, 19.45, 8.53, 10, 17.86, 21.17], 2)
  assert.deepEqual(bacNinh, { total: 92.83, partsSum: 92.83, differs: false })
  assert.equal(gradeOf(definition, bacNinh.total), 'excellent')
  const bacKan = publishedTotal(82.88, [14.1, 19.5, 7.9, 8.2, 14.4, 18], 1)
  assert.deepEqual(bacKan, { total: 82.88, partsSum: 82.1, differs: true })
  assert.equal(gradeOf(definition, 46.76), 'weak')
})

test('the sum is the rounded unrounded total, not the sum of rounded parts', () => {
  const thirds = scoreServiceIndex(definition, everyItem(of(1, 3)))
  assert.equal(printed(thirds.total ?? 0), '33.33')
  const fromRounded = thirds.items.reduce((total, item) => total + roundHalfUp(item.points ?? 0), 0)
  assert.notEqual(printed(fromRounded), '33.33')
})

test('the total lies between 0 and 100, and more of a good thing never lowers it', () => {
  const share = fc.record({ numerator: fc.nat(20), more: fc.nat(20), missing: fc.nat(20) })
  fc.assert(
    fc.property(share, fc.constantFrom(...definition.items.map((item) => item.id)), (given, id) => {
      const { numerator, more, missing } = given
      const denominator = numerator + more + missing
      const fewer = scoreServiceIndex(definition, { ...shares, [id]: of(numerator, denominator) }).total ?? 0
      const better = scoreServiceIndex(definition, { ...shares, [id]: of(numerator + more, denominator) }).total ?? 0
      assert.ok(0 <= fewer && fewer <= better && better <= 100)
    }),
  )
})

function everyItem(share: Share): Record<ServiceItemId, Share> {
  const all = { ...shares }
  for (const { id } of definition.items) all[id] = share
  return all
}
