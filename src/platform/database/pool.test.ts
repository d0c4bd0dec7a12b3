import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { StartError } from '#platform/config/start-error.ts'
import { connect, openDatabase } from '#platform/database/pool.ts'
import { testServer } from '#platform/testing/database-server.ts'

const server = await testServer()
const name = await server.createDatabase('empty')
after(() => server.dropDatabase(name))

test('counts are numbers, days stay days, moments are Dates, decimals stay exact', async () => {
  const { db, close } = await openDatabase({ database: { engine: 'server', url: server.url(name) } })
  const { rows } = await sql`
    select count(*) as count, array[1::bigint, 2] as counts, date '2023-06-01' as day,
           array[date '2023-06-01'] as days, null::date as no_day, 1.50::numeric as decimal,
           timestamptz '2023-06-01T08:00:00+07:00' as moment`.execute(db)
  assert.deepEqual(rows, [
    {
      count: 1,
      counts: [1, 2],
      day: '2023-06-01',
      days: ['2023-06-01'],
      no_day: null,
      decimal: '1.50',
      moment: new Date('2023-06-01T01:00:00Z'),
    },
  ])
  await close()
})

test('a whole number too large for a number is refused, not rounded', async () => {
  const { db, close } = connect(server.url(name))
  await assert.rejects(sql`select 9007199254740993::bigint as n`.execute(db), RangeError)
  await close()
})

test('a server that cannot be used is refused in one line without the password', async () => {
  const refused: [url: string, message: RegExp][] = [
    [
      server.url('motcua_nowhere'),
      /^DATABASE_URL: the server at .* has no database "motcua_nowhere"; create it first$/,
    ],
    [server.url(name).replace('motcua:', 'stranger:'), /^DATABASE_URL: the server at .* refuses user "stranger"/],
    ['postgresql://motcua:geheim@127.0.0.1:1/motcua', /^DATABASE_URL: no PostgreSQL server answers at 127\.0\.0\.1:1$/],
    ['postgresql://motcua:geheim@nowhere.invalid/motcua', /^DATABASE_URL: the host nowhere\.invalid is not known$/],
  ]
  for (const [url, message] of refused) {
    await assert.rejects(openDatabase({ database: { engine: 'server', url } }), (error) => {
      assert.ok(error instanceof StartError)
      assert.match(error.message, message)
      assert.doesNotMatch(error.message, /geheim/)
      return true
    })
  }
})
