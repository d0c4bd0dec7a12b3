import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { connect } from '#platform/database/pool.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { Tx } from '#platform/database/tx.ts'
import { testServer } from '#platform/testing/database-server.ts'

const server = await testServer()
const name = await server.createDatabase('empty')
const { db, close } = connect(server.url(name))
await sql`create table tally (id int primary key, n int not null)`.execute(db)
after(async () => {
  await close()
  await server.dropDatabase(name)
})

async function add(tx: Tx, id: number): Promise<void> {
  await sql`insert into tally values (${id}, 1) on conflict (id) do update set n = tally.n + 1`.execute(tx)
}
const read = async (id: number) =>
  (await sql<{ n: number }>`select n from tally where id = ${id}`.execute(db)).rows[0]?.n

test('what fails leaves nothing', async () => {
  const failing = inTransaction(db, async (tx) => {
    await add(tx, 1)
    throw new Error('changed my mind')
  })
  await assert.rejects(failing, /changed my mind/)
  assert.equal(await read(1), undefined)
})

test('a read-only transaction refuses to write', async () => {
  await assert.rejects(
    inTransaction(db, (tx) => add(tx, 2), { readOnly: true }),
    { code: '25006' },
  )
})

test('serializable transactions that collide run again until each has happened once', async () => {
  await inTransaction(db, (tx) => add(tx, 3))
  let runs = 0
  const both = Promise.withResolvers<void>()
  const once = () =>
    inTransaction(
      db,
      async (tx) => {
        const before = (await sql<{ n: number }>`select n from tally where id = 3`.execute(tx)).rows[0]?.n ?? 0
        runs += 1
        // The first two wait for each other, so that both have read before either writes.
        if (runs === 2) both.resolve()
        await both.promise
        await sql`update tally set n = ${before + 1} where id = 3`.execute(tx)
      },
      { isolation: 'serializable' },
    )
  await Promise.all([once(), once()])
  assert.equal(await read(3), 3)
  assert.equal(runs, 3)
})

test('after three more attempts the collision is told', async () => {
  let runs = 0
  const colliding = inTransaction(db, async (tx) => {
    runs += 1
    await sql`do $$ begin raise exception 'in the way' using errcode = '40001'; end $$`.execute(tx)
  })
  await assert.rejects(colliding, { code: '40001' })
  assert.equal(runs, 4)
})

test('any other error is not tried again', async () => {
  let runs = 0
  const failing = inTransaction(db, async (tx) => {
    runs += 1
    await sql`select 1 / 0`.execute(tx)
  })
  await assert.rejects(failing, { code: '22012' })
  assert.equal(runs, 1)
})
