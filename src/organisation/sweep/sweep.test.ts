import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { accountByUsername, openSession } from '#organisation'
import { runJob, startJobs } from '#platform/jobs/jobs.ts'
import { sweep } from './sweep.ts'

test('the sweep takes ended sessions and old answers, and nothing that lives', async () => {
  const o = await office()
  const { db } = o.platform.database
  const clerk = await o.as('clerk')
  const account = await accountByUsername(db, o.platform.tenantId, 'clerk')
  assert.ok(account)
  const machineNow = o.platform.clock.machineNow()
  await openSession(db, { tenantId: o.platform.tenantId, accountId: account.id }, 'token', machineNow - 86_400_000)
  const answer = { tenant_id: o.platform.tenantId, actor: account.id, request_hash: 'x', status: 200, answer: '{}' }
  await db
    .insertInto('idempotency_key')
    .values([
      { ...answer, key: 'old', created_at: new Date(machineNow - 8 * 86_400_000) },
      { ...answer, key: 'new', created_at: new Date(machineNow) },
    ])
    .execute()
  await runJob(o.platform, sweep)
  const ended = await db.selectFrom('session').select('kind').where('expires_at', '<', new Date(machineNow)).execute()
  assert.equal(ended.length, 0)
  assert.deepEqual(await db.selectFrom('idempotency_key').select('key').execute(), [{ key: 'new' }])
  assert.equal((await clerk.get('/inbox')).status, 200)
})

test('the jobs stand in the database once, however many processes start them', async () => {
  const o = await office()
  const first = await startJobs(o.platform, [sweep])
  const second = await startJobs(o.platform, [sweep])
  const { rows } = await o.platform.database.pool.query('select name, cron, timezone from job.schedule')
  assert.deepEqual(rows, [{ name: sweep.name, cron: sweep.cron, timezone: 'Asia/Ho_Chi_Minh' }])
  await Promise.all([first.stop(), second.stop()])
})
