import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type ResolutionIdentity,
  type ResolutionRow,
  resolutionColumns,
  resolutionFaults,
  resolutionRow,
  sumOfRows,
} from './procedure-report.ts'

const counts = {
  online: 120,
  direct: 35,
  carriedOver: 15,
  early: 90,
  onTime: 48,
  late: 2,
  pendingInTime: 29,
  pendingOverdue: 1,
}
const row = resolutionRow(counts)
const broken = (changed: Partial<ResolutionRow>): (ResolutionIdentity | string)[] =>
  resolutionFaults({ ...row, ...changed }).map((fault) => (fault.code === 'identity' ? fault.identity : fault.column))

test('II.06a the worked row: 170 received, 140 resolved, 30 pending', () => {
  assert.deepEqual([row.received, row.resolved, row.pending], [170, 140, 30])
  assert.deepEqual(resolutionFaults(row), [])
})

test('II.06a columns 3 to 13 in the order of the form', () => {
  assert.deepEqual(
    resolutionColumns.map(({ number }) => number),
    [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
  )
  assert.deepEqual(resolutionColumns.at(-1), { column: 'pendingOverdue', number: 13 })
})

test('II.06a the broken identity is named, with both its sides', () => {
  assert.deepEqual(broken({ online: 119 }), ['3=4+5+6'])
  assert.deepEqual(broken({ late: 3 }), ['7=8+9+10'])
  assert.deepEqual(broken({ pendingOverdue: 0 }), ['11=12+13'])
  assert.deepEqual(broken({ online: 121, received: 171 }), ['3=7+11'])
  assert.deepEqual(broken({ resolved: 139 }), ['7=8+9+10', '3=7+11'])
  assert.deepEqual(resolutionFaults({ ...row, late: 3 }), [
    { code: 'identity', identity: '7=8+9+10', left: 140, right: 141 },
  ])
})

test('II.06a a waiting dossier that is also counted as resolved breaks the balance', () => {
  assert.deepEqual(broken({ onTime: 49, resolved: 141 }), ['3=7+11'])
})

test('a number of dossiers is whole and not negative', () => {
  assert.deepEqual(broken({ late: -1 }), ['late'])
  assert.deepEqual(broken({ direct: 0.5, early: Number.NaN }), ['direct', 'early'])
})

test('a sum of rows that hold holds, and a change of one column is always noticed', () => {
  const n = fc.nat(1000)
  const anyRow = fc
    .record({ online: n, direct: n, early: n, onTime: n, late: n, pendingInTime: n, pendingOverdue: n })
    .map(({ online, direct, ...given }) => {
      const all = given.early + given.onTime + given.late + given.pendingInTime + given.pendingOverdue
      const newOnline = Math.min(online, all)
      const newDirect = Math.min(direct, all - newOnline)
      return resolutionRow({ ...given, online: newOnline, direct: newDirect, carriedOver: all - newOnline - newDirect })
    })
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 10 }), fc.constantFrom(...resolutionColumns), (rows, { column }) => {
      const total = sumOfRows(rows)
      assert.deepEqual(resolutionFaults(total), [])
      assert.equal(resolutionFaults({ ...total, [column]: total[column] + 1 }).length > 0, true)
    }),
  )
})
