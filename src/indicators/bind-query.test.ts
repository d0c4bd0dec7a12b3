import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { bindQuery, fragmentsOf } from './bind-query.ts'

const db = new Kysely({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (one) => new PostgresIntrospector(one),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})
const given = {
  tenant: 'tn',
  agency: null,
  unit: null,
  procedure: null,
  from: '2023-01-01',
  to: '2023-12-31',
  fromAt: 0,
  untilAt: 86_400_000,
  asOf: 0,
  calendar: null,
}
const bound = (text: string, more: Partial<typeof given> | { agency: string } = {}) => {
  const { sql, parameters } = bindQuery(text, fragmentsOf({ ...given, ...more })).compile(db)
  return { sql, parameters }
}

test('names become parameters, never text', () => {
  const { sql, parameters } = bound('where t = $tenant and a = $agency', { agency: `x' or true --` })
  assert.equal(sql, 'where t = $1::text and a = $2::text')
  assert.deepEqual(parameters, ['tn', `x' or true --`])
})

test('a part in double brackets is there only when all it names is given', () => {
  const text = 'where t = $tenant [[and a = $agency]] [[and u = $unit and a = $agency]]'
  assert.equal(bound(text).sql, 'where t = $1::text  ')
  assert.equal(bound(text, { agency: 'a' }).sql, 'where t = $1::text and a = $2::text ')
})

test('a name that does not exist is refused', () => {
  assert.throws(() => bound('where t = $tennant'), /\$tennant, which does not exist/)
})
