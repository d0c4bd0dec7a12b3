import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantAt } from '#law/instant.ts'
import { office } from '#office'
import { indicators, type MeasureArgs, measure, rebuildCells, rowsOf } from './index.ts'

/** What the department said of its year, and how many records must stand behind it. */
const facts: readonly [code: string, value: number | boolean, rows: number][] = [
  ['dossier.total', 407, 407],
  ['dossier.digitised', 400, 400],
  ['dossier.notDigitisedInProcess', 7, 7],
  ['dossier.resolved', 400, 400],
  ['dossier.onTimeOrEarlyRate', 100, 400],
  ['dossier.digitisedRate', 98.28, 407],
  ['dossier.resolvedEarly', 242, 242],
  ['dossier.resolvedOnTime', 158, 158],
  ['dossier.resolvedLate', 0, 0],
  ['dossier.carriedOver', 0, 0],
  ['dossier.pending', 7, 7],
  ['procedure.total', 54, 54],
  ['procedure.onlineServices', 54, 54],
  ['procedure.fullyOnline', 46, 46],
  ['procedure.partiallyOnline', 8, 8],
  ['procedure.fullyOnlineRate', 85.19, 54],
  ['oneStop.atCentre', true, 54],
  ['par.agencyCount', 19, 19],
]

const o = await office()
const { db } = o.platform.database
const args: MeasureArgs = {
  tenantId: o.platform.tenantId,
  agency: 'skhcn',
  from: '2023-01-01',
  to: '2023-12-31',
  asOf: instantAt('2024-01-02', 480),
}
const allRows = async (code: string) => {
  const rows = []
  let cursor: string | undefined
  do {
    const page = await rowsOf(db, code, args, { cursor, limit: 60 })
    rows.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return rows
}

for (const [code, value, count] of facts) {
  test(`${code} of 2023 is ${value}, with ${count} records behind it`, async () => {
    const measured = await measure(db, code, args)
    assert.equal(typeof measured.value === 'number' ? Math.round(measured.value * 100) / 100 : measured.value, value)
    const rows = await allRows(code)
    assert.equal(rows.length, count)
    assert.equal(new Set(rows.map(({ id }) => id)).size, count)
  })
}

test('every number says over the kept sums what its rows say', async () => {
  const live = new Map<string, unknown>()
  for (const { code } of indicators) live.set(code, (await measure(db, code, args)).value)
  await db.transaction().execute((tx) => rebuildCells(tx, o.platform.tenantId, o.platform.clock.machineNow()))
  for (const { code } of indicators) assert.deepEqual((await measure(db, code, args)).value, live.get(code), code)
})
