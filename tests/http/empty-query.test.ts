import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'

const o = await office()

test('what a form leaves empty is not asked for; a wrong value still is refused', async () => {
  const clerk = await o.as('clerk')
  const all = await clerk.get('/dossiers?limit=5')
  const same = await clerk.get('/dossiers?limit=5&due=&from=&sort=')
  assert.equal(same.status, 200, same.text)
  assert.deepEqual(same.json, all.json)
  assert.equal((await clerk.get('/dossiers?due=&sort=colour')).status, 400)
  assert.equal((await clerk.page('/ban-lam-viec?due=&procedure=')).status, 200)
})
