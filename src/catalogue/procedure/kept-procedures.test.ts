import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { forgetProcedures, procedureAt, procedureOf, termsFor } from '#catalogue'
import { office } from '#office'
import type { Procedure } from './procedure.ts'

const o = await office()
const { platform } = o
const { database, tenantId } = platform

const at = async (code: string, on: string): Promise<Procedure> => {
  const found = await procedureAt(platform, database.db, tenantId, code, on)
  assert.ok(found, `${code} on ${on}`)
  return found
}

test('a dossier finds the procedure it was accepted under, also after another version took over', async () => {
  const old = await at('1.001786', '2022-12-30')
  const versions = { procedure: old.version, process: old.process.version, form: old.form.version }
  forgetProcedures(platform)
  assert.deepEqual(await procedureOf(platform, database.db, tenantId, '1.001786', versions), old)
  await assert.rejects(
    procedureOf(platform, database.db, tenantId, '1.001786', { ...versions, procedure: 9 }),
    /no version/,
  )
})

test('what was read once costs no statement', async () => {
  const known = await at('2.002380', '2023-05-05')
  const silent = new Proxy(database.db, {
    get() {
      throw new Error('a statement was made')
    },
  })
  assert.equal(await procedureAt(platform, silent, tenantId, '2.002380', '2023-06-06'), known)
})

test('a dossier keeps the law of its day and the limit and steps of its version', async () => {
  const procedure = await at('1.001786', '2023-05-05')
  const terms = termsFor(procedure, '2023-05-05')
  assert.equal(terms.ruleSet, 'decree61a107')
  assert.deepEqual(terms.limit, { mode: 'workingDays', amount: 12 })
  assert.equal(terms.supplementClock, 'restart')
  assert.equal(terms.intakeMinutes, 480)
  assert.deepEqual(
    terms.steps.map(({ kind, minutes }) => [kind, minutes]),
    [
      ['reception', 240],
      ['assign', 240],
      ['review', 4080],
      ['check', 480],
      ['approve', 480],
      ['issue', 240],
      ['return', 0],
    ],
  )
  assert.deepEqual(termsFor(await at('1.001786', '2022-05-05'), '2022-05-05').limit.amount, 15)
  assert.equal(termsFor(procedure, '2025-07-01').ruleSet, 'decree118')
})

test('the dossiers of the demonstration year have the limits of the procedures in force on their day', async () => {
  const file = readFileSync(new URL('../../../data/dossiers-2023.csv', import.meta.url))
  const rows: Record<string, string>[] = parse(file, { columns: true })
  for (const row of rows) {
    const { limit } = await at(row.procedureCode ?? '', (row.submittedAt ?? '').slice(0, 10))
    const counts = limit.committed ?? limit.statutory
    assert.deepEqual([String(counts.value), counts.unit], [row.limitValue, row.limitUnit], row.dossierCode)
  }
})

test('a version that ended is not in force from the day it ended', async () => {
  await database.db
    .updateTable('procedure_version')
    .set({ effective_to: '2023-07-01' })
    .where('procedure_code', '=', '2.001483')
    .execute()
  forgetProcedures(platform)
  assert.equal((await at('2.001483', '2023-06-30')).effectiveTo, '2023-07-01')
  assert.equal(await procedureAt(platform, database.db, tenantId, '2.001483', '2023-07-01'), null)
})
