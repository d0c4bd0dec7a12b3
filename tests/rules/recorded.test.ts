import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Type } from 'typebox'
import { office } from '#office'
import { action, type RunContext } from '#platform/http/action.ts'

const nothing = Type.Object({})
const write = ({ tx, actor }: RunContext<unknown, unknown, unknown>, key: string) =>
  tx.insertInto('setting').values({ tenant_id: actor.tenantId, key, value: '{}' }).execute()

const made = (name: string, method: 'GET' | 'POST', more: { unrecorded?: boolean; records?: boolean } = {}) =>
  action({
    name: `trial.${name}`,
    method,
    path: `/trial/${name}`,
    permission: 'session.open',
    summary: { vi: 'Thử', en: 'Trial' },
    params: nothing,
    query: nothing,
    input: nothing,
    output: nothing,
    ...(more.unrecorded === undefined ? {} : { unrecorded: more.unrecorded }),
    async run(context) {
      await write(context, name)
      if (more.records) {
        const subject = { kind: 'tenant', id: context.actor.tenantId }
        await context.record({ name: 'trial.done', subject, data: {} })
      }
      return { output: {} }
    },
  })

const o = await office({
  events: { 'trial.done': { vi: 'Đã thử', en: 'Tried' } },
  actions: [
    made('silent', 'POST'),
    made('recorded', 'POST', { records: true }),
    made('unrecorded', 'POST', { unrecorded: true }),
    made('reading', 'GET'),
  ],
})
const written = async (key: string) => {
  const { db } = o.platform.database
  return (await db.selectFrom('setting').select('key').where('key', '=', key).execute()).length === 1
}

test('a change that records nothing is refused and nothing of it is kept', async () => {
  assert.equal((await o.post('/trial/silent', {})).status, 500)
  assert.equal(await written('silent'), false)
})

test('a change that records, or says that history need not know, is kept', async () => {
  assert.equal((await o.post('/trial/recorded', {})).status, 200)
  assert.equal(await written('recorded'), true)
  assert.equal((await o.post('/trial/unrecorded', {})).status, 200)
  assert.equal(await written('unrecorded'), true)
})

test('what is read changes nothing: its transaction cannot write', async () => {
  assert.equal((await o.get('/trial/reading')).status, 500)
  assert.equal(await written('reading'), false)
})

test('an action without a grant does not start', async () => {
  const orphan = { ...made('orphan', 'POST'), permission: 'trial.unheard-of' }
  await assert.rejects(office({ actions: [orphan] }), /nobody is granted trial\.unheard-of/)
})
