import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { instantAt } from '#law/instant.ts'
import { office } from '#office'
import { fragmentsOf, namesIn, queryHash } from '../bind-query.ts'
import type { Indicator } from '../indicator.ts'
import { rowsFor } from '../totals.ts'
import { workingDays } from '../working-days.ts'
import { indicatorOf, indicators } from './all.ts'

const o = await office()
const { db } = o.platform.database
const { tenantId } = o.platform
const calendar = await workingDays(db, tenantId)
const args = { tenantId, from: '2023-01-01', to: '2023-12-31', asOf: instantAt('2024-01-02', 480) }
const questions = [
  { ...args, agency: null },
  { ...args, agency: 'skhcn', unit: 'skhcn-chi-cuc-tdc', procedure: '2.001207' },
]

/** What stands after from and join, commas and subqueries apart. */
function relationsIn(text: string): string[] {
  const named = [...text.matchAll(/\b(?:from|join)\s+([a-z_.]+)(\s*\()?/g)]
  return [...new Set(named.flatMap(([, name = '', call]) => (call ? [] : [name])))].sort()
}

test('codes are said once, as thing.number', () => {
  const codes = indicators.map(({ code }) => code)
  assert.deepEqual(
    codes.filter((code, i) => codes.indexOf(code) !== i),
    [],
  )
  for (const code of codes) assert.match(code, /^[a-z][A-Za-z]*(\.[a-z][A-Za-z0-9]*)+$/)
})

test('every number is named, defined and given a source in both languages', () => {
  for (const { code, name, unit, definition, source } of indicators) {
    for (const text of [name, definition, source, ...(unit ? [unit] : [])]) {
      assert.ok(text.vi.length > 0 && text.en.length > 0, code)
      assert.equal(text.vi, text.vi.normalize('NFC').trim(), code)
    }
    assert.notEqual(definition.vi, definition.en, code)
  }
})

for (const indicator of indicators) {
  test(`${indicator.code}: its rows have the columns declared, and it reads the views it names`, async () => {
    assert.deepEqual(relationsIn(indicator.rows), [...indicator.reads].sort())
    assert.ok(
      indicator.reads.every((view) => view.startsWith('pub.')),
      'reads a table',
    )
    const columns = ['id', 'kind', 'label', 'on_date', 'href', 'amount', 'counted']
    const types = ['text', 'text', 'text', 'date', 'text', 'numeric', 'boolean']
    if (indicator.fast === 'byDay') {
      columns.push('agency', 'procedure', 'unit')
      types.push('text', 'text', 'text')
    }
    for (const question of questions) {
      const typed = sql.raw(columns.map((name) => `pg_typeof(r.${name})::text as ${name}`).join(', '))
      const whole = rowsFor(indicator, question, calendar)
      const { rows } = await sql<Record<string, string>>`
        select ${typed} from (select 1) one left join (${whole}) r on true limit 1`.execute(db)
      assert.deepEqual(Object.values(rows[0] ?? {}), types)
    }
  })
}

const nothingGiven = {
  tenant: '',
  agency: null,
  unit: null,
  procedure: null,
  from: '2023-01-01',
  to: '2023-01-01',
  fromAt: 0,
  untilAt: 0,
  asOf: 0,
  calendar: null,
}

test('a query asks for nothing that does not exist', () => {
  const known = Object.keys(fragmentsOf(nothingGiven))
  for (const { code, rows } of indicators) {
    for (const name of namesIn(rows)) assert.ok(known.includes(name), `${code} asks for $${name}`)
  }
})
test('what is kept by day depends on nothing but its day', () => {
  for (const { code, rows, usesCalendar = false } of indicators.filter(({ fast }) => fast === 'byDay')) {
    const names = namesIn(rows)
    assert.ok(!names.includes('asOf'), code)
    assert.equal(names.includes('calendarDays'), usesCalendar, code)
  }
})

test('a number that is a sum of others names such as exist and are counts', () => {
  const composed = indicators.filter((one): one is Indicator & { fast: object } => typeof one.fast === 'object')
  assert.ok(composed.length > 0)
  for (const { fast } of composed) {
    for (const { code } of Array.isArray(fast) ? fast : []) assert.equal(indicatorOf(code)?.kind, 'count', code)
  }
})

test('the same query has the same hash, another one another', () => {
  assert.equal(queryHash('select 1'), queryHash('select 1'))
  assert.notEqual(queryHash('select 1'), queryHash('select 2'))
})
