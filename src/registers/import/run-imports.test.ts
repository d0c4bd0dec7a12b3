import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerNamed } from '../declarations/all.ts'
import { fileOf, goodRow, heads, importOffice, single } from './import.fixture.ts'
import { importJob } from './run-imports.ts'

const o = await importOffice()
const { db } = o.platform.database
const base = '/registers/seminar/imports'
const rows = (count: number, from = 1) => Array.from({ length: count }, (_, i) => goodRow(from + i))
const csv = (count: number, from = 1) => fileOf('csv', heads, rows(count, from))
const events = async () => {
  const { n } = await db
    .selectFrom('event')
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

test('an import cancelled before its turn is never begun', async () => {
  const count = await o.entries()
  const id = await o.send('a.csv', await csv(3))
  const { status, json } = await o.keeper.post(`${base}/${id}/cancel`, {})
  assert.equal(status, 200)
  assert.equal(json.status, 'cancelled')
  await o.run({ watch: async () => assert.fail('it was begun') })
  assert.equal(await o.entries(), count)
  const again = await o.keeper.post(`${base}/${id}/cancel`, {})
  assert.equal(again.status, 409)
  assert.equal(again.json.type, '/problems/register.import-over')
})

for (const phase of ['checking', 'writing'] as const) {
  test(`an import cancelled while it is ${phase} leaves not a row and not an event behind`, async () => {
    const [count, told] = [await o.entries(), await events()]
    const id = await o.send('a.csv', await csv(1_200))
    let lots = 0
    await o.run({
      async watch(now, done) {
        if (now !== phase || done < 1_000) return
        lots += 1
        // Progress is seen from outside while the rows are not.
        assert.equal((await o.status(id)).status, phase)
        if (phase === 'writing') assert.equal((await o.status(id)).rowsWritten, 500)
        assert.equal(await o.entries(), count)
        const cancelled = await o.keeper.submit(`/so-sach/hoi-thao-su-kien/nhap/${id}/huy`, {})
        assert.equal(cancelled.status, 303)
      },
    })
    assert.equal(lots, 1)
    const { status, rowsWritten } = await o.status(id)
    assert.deepEqual({ status, rowsWritten }, { status: 'cancelled', rowsWritten: 0 })
    assert.equal(await o.entries(), count)
    // What was recorded is that it was asked for and cancelled.
    assert.equal(await events(), told + 2)
  })
}

test('two workers at once take two imports, each one once', async () => {
  const count = await o.entries()
  const ids = [await o.send('a.csv', await csv(700)), await o.send('b.csv', await csv(600, 5_000))]
  // Both are under way before either goes on.
  let waiting = 0
  const both = Promise.withResolvers<void>()
  const meet = async (phase: string, done: number) => {
    if (phase !== 'writing' || done !== 500) return
    waiting += 1
    if (waiting === 2) both.resolve()
    await both.promise
  }
  await Promise.all([o.run({ watch: meet }), o.run({ watch: meet })])
  for (const id of ids) assert.equal((await o.status(id)).status, 'done')
  assert.equal(await o.entries(), count + 1_300)
  assert.ok(await o.isAuditWhole())
})

test('what occurs once is looked for in the register and in the file', async () => {
  const first = await o.send('a.csv', await csv(2, 20_001))
  await o.run({ registerOf: () => single })
  assert.equal((await o.status(first)).status, 'done')
  const again = [...rows(1, 20_003), ...rows(1, 20_002), ...rows(600, 21_000), ...rows(1, 20_003)]
  const id = await o.send('b.xlsx', await fileOf('xlsx', heads, again))
  await o.run({ registerOf: () => single })
  assert.deepEqual(await o.faults(id), [
    'Danh sách!A3: Tên sự kiện: Đã có một mục như vậy trong sổ này.',
    'Danh sách!A604: Tên sự kiện: Trùng với dòng 2 của trang “Danh sách”.',
  ])
})

test('when another import was faster with the same entry, the slower is checked again and names the row', async () => {
  const count = await o.entries()
  const slow = await o.send('slow.csv', await csv(2, 30_001))
  let checks = 0
  await o.run({
    registerOf: () => single,
    async watch(phase) {
      if (phase !== 'checking') return
      checks += 1
      if (checks > 1) return
      // After the first has looked, and before it writes.
      await o.send('fast.csv', await csv(1, 30_002))
      await o.run({ registerOf: () => single })
    },
  })
  assert.ok(checks > 1)
  assert.equal((await o.status(slow)).status, 'refused')
  assert.deepEqual(await o.faults(slow), ['!A3: Tên sự kiện: Đã có một mục như vậy trong sổ này.'])
  assert.equal(await o.entries(), count + 1)
})

test('an import whose worker died is done again from its start, and once only', async () => {
  const count = await o.entries()
  const id = await o.send('a.csv', await csv(600, 40_000))
  const longAgo = new Date(o.platform.clock.machineNow() - 3_600_000)
  const silent = () => db.updateTable('register_import').set({ changed_at: longAgo }).where('id', '=', id).execute()
  let taken = false
  await o.run({
    async watch(phase) {
      if (phase !== 'writing' || taken) return
      taken = true
      // The worker is taken for dead, another does all of it; then the first wakes up in the middle of its work.
      await silent()
      await o.run()
      assert.equal((await o.status(id)).status, 'done')
    },
  })
  assert.ok(taken)
  const { status, rowsWritten, reason } = await o.status(id)
  assert.deepEqual({ status, rowsWritten, reason }, { status: 'done', rowsWritten: 600, reason: null })
  assert.equal(await o.entries(), count + 600)
  assert.ok(await o.isAuditWhole())
})

test('a file under which two workers died is given up with a word', async () => {
  const id = await o.send('a.csv', await csv(1))
  const died = () =>
    db
      .updateTable('register_import')
      .set({ status: 'writing', changed_at: new Date(o.platform.clock.machineNow() - 3_600_000) })
      .where('id', '=', id)
      .execute()
  await died()
  await o.run({
    async watch() {
      await died()
    },
  })
  const { status, reason } = await o.status(id)
  assert.equal(status, 'failed')
  assert.match(String(reason), /gián đoạn/)
})

test('an error of ours is tried once more, then the import has failed; the next one is done all the same', async () => {
  const broken = await o.send('a.csv', await csv(1))
  let tries = 0
  await o.run({
    async watch() {
      tries += 1
      throw new Error('the disk is full')
    },
  })
  assert.equal(tries, 2)
  assert.equal((await o.status(broken)).status, 'failed')
  const next = await o.send('b.csv', await csv(1, 50_000))
  await o.run()
  assert.equal((await o.status(next)).status, 'done')
})

test('the job of the office does what waits, by the registers as they are declared', async () => {
  const id = await o.send('a.csv', await csv(1, 60_000))
  await importJob.run(o.platform)
  assert.equal((await o.status(id)).status, 'done')
  assert.equal(registerNamed('seminar').name, 'seminar')
})
