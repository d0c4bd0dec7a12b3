import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { systemActor } from '#platform/auth/actor.ts'
import { migrate } from '#platform/database/migrate.ts'
import { connect, type Database } from '#platform/database/pool.ts'
import { testServer } from '#platform/testing/database-server.ts'
import { appendEvent, canonical } from './event.ts'
import { verifyChains } from './verify-chains.ts'

let database: Omit<Database, 'adminUrl'>
let drop: () => Promise<void>
const tenantId = 'H00'

before(async () => {
  const server = await testServer()
  const name = await server.createDatabase('empty')
  database = connect(server.url(name), 2)
  await migrate(database.db)
  drop = async () => {
    await database.close()
    await server.dropDatabase(name)
  }
})
after(() => drop())

beforeEach(async () => {
  await sql`delete from event`.execute(database.db)
  const at = Date.parse('2023-03-06T08:00:00+07:00')
  for (const id of ['one', 'two', 'three']) {
    for (const n of [1, 2, 3]) {
      const entry = {
        name: `thing.done-${n}`,
        subject: { kind: 'thing', id },
        data: { n, text: 'Việc đã làm', left: null },
      }
      await appendEvent(database.db, entry, { actor: systemActor(tenantId), now: at + n, machineNow: at })
    }
  }
})

const verify = () => verifyChains(database.db, tenantId)

test('what was appended holds', async () => {
  assert.deepEqual(await verify(), { events: 9, chains: 3, broken: null })
})

const harm: [name: string, statement: string, seq: number, wrong: RegExp][] = [
  ['changed content', `update event set data = data || '{"n": 9}' where subject_id = 'two' and seq = 2`, 2, /content/],
  ['another moment', `update event set at = at + interval '1 day' where subject_id = 'two' and seq = 3`, 3, /content/],
  ['another actor', `update event set actor_name = 'Ai đó' where subject_id = 'two' and seq = 1`, 1, /content/],
  ['a removed event', `delete from event where subject_id = 'two' and seq = 2`, 3, /missing/],
  ['a removed beginning', `delete from event where subject_id = 'two' and seq = 1`, 2, /missing/],
  [
    'another predecessor',
    `update event set prev_hash = repeat('0', 64) where subject_id = 'two' and seq = 2`,
    2,
    /follow/,
  ],
]
for (const [name, statement, seq, wrong] of harm) {
  test(`${name} is found at its event`, async () => {
    await sql.raw(statement).execute(database.db)
    const { broken } = await verify()
    assert.deepEqual([broken?.subject.id, broken?.seq], ['two', seq])
    assert.match(broken?.wrong ?? '', wrong)
  })
}

test('canonical JSON has its keys in order at every depth, leaves out what is undefined, and is JSON', () => {
  assert.equal(
    canonical({ b: [{ d: 1, c: undefined }], a: 'é"\n', '10': true, '9': null }),
    '{"10":true,"9":null,"a":"é\\"\\n","b":[{"d":1}]}',
  )
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // JSON knows no negative zero.
      assert.deepEqual(JSON.parse(canonical(value)), JSON.parse(JSON.stringify(value)))
    }),
  )
})
