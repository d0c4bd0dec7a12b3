import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { office, type Person } from '#office'
import { paper, submissionOf, submitted } from './submission.ts'

const o = await office()
const citizen = await o.as('citizen')
const clerk = await o.as('clerk')
const withKey = (key: string) => ({ 'idempotency-key': key })

const ownDossiers = async (person: Person): Promise<string[]> =>
  (await person.get('/dossiers?limit=200')).json.items.map((item: { id: string }) => item.id)

test('the same key and body give the same answer, and one dossier', async () => {
  const before = await ownDossiers(citizen)
  const [key, given] = [randomUUID(), await submissionOf(o, citizen)]
  const first = await citizen.post('/dossiers', given, withKey(key))
  const again = await citizen.post('/dossiers', given, withKey(key))
  assert.equal(first.status, 201, first.text)
  assert.equal(again.status, 201)
  assert.deepEqual(again.json, first.json)
  assert.equal(again.headers.etag, first.headers.etag)
  assert.deepEqual((await ownDossiers(citizen)).length, before.length + 1)
})

test('fields in another order are the same body', async () => {
  const [key, given] = [randomUUID(), await submissionOf(o, citizen)]
  const first = await citizen.post('/dossiers', given, withKey(key))
  const turned = Object.fromEntries(Object.entries(given).reverse())
  assert.equal((await citizen.post('/dossiers', turned, withKey(key))).json.id, first.json.id)
})

test('the same key with another body is 422', async () => {
  const [key, given] = [randomUUID(), await submissionOf(o, citizen)]
  assert.equal((await citizen.post('/dossiers', given, withKey(key))).status, 201)
  const other = await citizen.post('/dossiers', { ...given, resultChannel: 'inPerson' }, withKey(key))
  assert.equal(other.status, 422)
  assert.equal(other.json.type, '/problems/request.key-reused')
})

test('of several with one key at once, one makes the dossier and all are told of it', async () => {
  // Each has its connection ready, so that they truly meet.
  const [before = []] = await Promise.all(Array.from({ length: 5 }, () => ownDossiers(citizen)))
  const [key, given] = [randomUUID(), await submissionOf(o, citizen)]
  const replies = await Promise.all(Array.from({ length: 5 }, () => citizen.post('/dossiers', given, withKey(key))))
  assert.deepEqual(
    replies.map((reply) => reply.status),
    [201, 201, 201, 201, 201],
  )
  assert.equal(new Set(replies.map((reply) => reply.json.id)).size, 1)
  assert.equal((await ownDossiers(citizen)).length, before.length + 1)
})

test('a key is its owner’s: another person’s same key is another request', async () => {
  const key = randomUUID()
  const business = await o.as('business')
  const [one, other] = [
    await citizen.upload('/files', paper, withKey(key)),
    await business.upload('/files', paper, withKey(key)),
  ]
  assert.equal(one.status, 201)
  assert.equal(other.status, 201)
  assert.notEqual(one.json.id, other.json.id)
  assert.equal((await citizen.upload('/files', paper, withKey(key))).json.id, one.json.id)
})

test('a refused request uses up no key: corrected, it is done under the same one', async () => {
  const [key, given] = [randomUUID(), await submissionOf(o, citizen)]
  const owner = { ...(given.owner as object), idNo: '1' }
  assert.equal((await citizen.post('/dossiers', { ...given, owner }, withKey(key))).status, 422)
  assert.equal((await citizen.post('/dossiers', given, withKey(key))).status, 201)
})

test('a key longer than 200 characters is 400', async () => {
  assert.equal((await citizen.post('/dossiers', {}, withKey('x'.repeat(201)))).status, 400)
})

test('an action retried under its key is done once', async () => {
  const { json: dossier } = await submitted(o, citizen)
  const key = randomUUID()
  const accept = () => clerk.post(`/dossiers/${dossier.id}/actions`, { action: 'accept' }, withKey(key))
  const [first, again] = [await accept(), await accept()]
  assert.equal(first.status, 200, first.text)
  assert.deepEqual(again.json, first.json)
  assert.equal((await clerk.get(`/dossiers/${dossier.id}/events`)).json.items.length, 2)
})

test('If-Match: the version seen is acted on, an older one is 412 and changes nothing', async () => {
  const { json: dossier, headers } = await submitted(o, citizen)
  const seen = String((await clerk.get(`/dossiers/${dossier.id}`)).headers.etag)
  assert.equal(seen, headers.etag)
  const act = (action: string, etag: string) =>
    clerk.post(`/dossiers/${dossier.id}/actions`, { action }, { 'if-match': etag })
  assert.equal((await act('accept', seen)).status, 200)
  const stale = await act('handOver', seen)
  assert.equal(stale.status, 412)
  assert.equal(stale.json.type, '/problems/request.stale')
  assert.equal((await clerk.get(`/dossiers/${dossier.id}`)).json.status, 'accepted')
  assert.equal((await act('handOver', '*')).status, 200)
})

test('two officials at one instant: one wins, the other is told the state and what may be done now', async () => {
  const { json: dossier } = await submitted(o, citizen)
  const accept = () => clerk.post(`/dossiers/${dossier.id}/actions`, { action: 'accept' })
  const [won, lost] = (await Promise.all([accept(), accept()])).toSorted((one, other) => one.status - other.status)
  assert.equal(won?.status, 200, won?.text)
  assert.equal(lost?.status, 409, lost?.text)
  assert.equal(lost?.json.dossierStatus, 'accepted')
  assert.ok(lost?.json.allowedActions.includes('handOver'))
})
