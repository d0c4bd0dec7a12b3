import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { runJob } from '#platform/jobs/jobs.ts'
import { received } from '../../src/dossiers/received.fixture.ts'
import { refreshCellsJob } from '../../src/indicators/cells/refresh-cells.ts'

const o = await office({ now: '2024-03-04T08:00:00+07:00' })
const { db } = o.platform.database
const year = 'agency=skhcn&from=2024-01-01&to=2024-12-31'
const total = async () => (await o.get(`/indicators/dossier.total?${year}`)).json.value
const keptTotal = async () =>
  (
    await db
      .selectFrom('dossier_cell')
      .select(({ fn }) => fn.coalesce(fn.sum<number>('row_count'), fn.sum<number>('row_count')).as('n'))
      .where('indicator', '=', 'dossier.total')
      .where('procedure_code', '=', '')
      .where('counted_on', '>=', '2024-01-01')
      .executeTakeFirstOrThrow()
  ).n

test('a number is right before anything was kept, at once after an event, and after it was followed', async () => {
  assert.equal(await total(), 0)
  await received(o)
  assert.equal(await total(), 1, 'nothing kept yet')
  await runJob(o.platform, refreshCellsJob)
  assert.equal(Number(await keptTotal()), 1)
  await received(o)
  assert.equal(Number(await keptTotal()), 1, 'not followed yet')
  assert.equal(await total(), 2, 'an event is seen before it is followed')
  await runJob(o.platform, refreshCellsJob)
  await runJob(o.platform, refreshCellsJob)
  assert.equal(Number(await keptTotal()), 2, 'followed twice, counted once')
  assert.equal(await total(), 2)
})

test('cells that were computed by another calendar or another query are built anew', async () => {
  await db.updateTable('cell_position').set({ working_days: 'other' }).execute()
  await db.updateTable('dossier_cell').set({ row_count: 99 }).execute()
  await runJob(o.platform, refreshCellsJob)
  assert.equal(Number(await keptTotal()), 2)
  await db.updateTable('cell_position').set({ definition: 'other' }).execute()
  await db.updateTable('dossier_cell').set({ row_count: 99 }).execute()
  assert.equal(await total(), 2, 'not used meanwhile')
  await runJob(o.platform, refreshCellsJob)
  assert.equal(Number(await keptTotal()), 2)
})
