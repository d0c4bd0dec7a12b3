import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { office, type Person } from '#office'
import { submitted } from '../http/submission.ts'
import { accounts, type Door, doors, filled, isGranted, knock } from './every-address.ts'

/** Every address that names a dossier. */
const dossierDoors = doors.filter(({ address }) => address.includes('{idOrCode}'))

const o = await office()
const dossier = { id: '', submissionNo: '', fileId: '' }

before(async () => {
  const { json } = await submitted(o, await o.as('citizen'))
  dossier.id = json.id
  dossier.submissionNo = json.submissionNo
  dossier.fileId = json.components[0].fileIds[0]
})

const names = () => [dossier.id, dossier.submissionNo]

/** What differs between two answers only because different dossiers were asked for is taken out. */
const told = (text: string, name: string) =>
  text.replaceAll(name, '*').replaceAll(/name="_(csrf|key)" value="[^"]*"/g, '')

/** A dossier that is somebody else's answers exactly as one that does not exist. */
async function looksUnknown(person: Person, door: Door, name: string, body: object = {}): Promise<void> {
  const unknown = randomUUID()
  const reply = await knock(person, door, filled(door, { idOrCode: name }), body)
  const nothing = await knock(person, door, filled(door, { idOrCode: unknown }), body)
  assert.ok([404, 422].includes(reply.status), `${door.label}: ${reply.status}`)
  if (door.action.method === 'GET') assert.equal(reply.status, 404, door.label)
  assert.equal(reply.status, nothing.status, door.label)
  assert.equal(told(reply.text, name), told(nothing.text, unknown), door.label)
}

const strangers = accounts.filter(({ username }) => ['business', 'agency2', 'leader'].includes(username))

for (const stranger of strangers) {
  test(`to ${stranger.username}, another's dossier does not exist at any address`, async () => {
    const person = await o.as(stranger.username)
    const mine = dossierDoors.filter(({ action }) => isGranted(action.permission, stranger))
    assert.ok(mine.length >= 4)
    for (const door of mine) for (const name of names()) await looksUnknown(person, door, name)
  })
}

test('an action on another’s dossier is 404, whatever is asked', async () => {
  const act = doors.find(({ action, kind }) => action.name === 'dossier.act' && kind === 'json')
  assert.ok(act)
  for (const { username } of strangers) {
    const person = await o.as(username)
    for (const body of [{ action: 'requestWithdrawal', reason: 'thử' }, { action: 'accept' }, { action: 'handOver' }]) {
      for (const name of names()) {
        const reply = await knock(person, act, filled(act, { idOrCode: name }), body)
        assert.equal(reply.status, 404, `${username} ${JSON.stringify(body)}: ${reply.text}`)
      }
    }
  }
})

test('an official without a grant is refused before anything is looked up', async () => {
  const assessor = await o.as('assessor')
  for (const name of [...names(), randomUUID()]) {
    assert.equal((await assessor.get(`/dossiers/${name}`)).status, 403)
    assert.equal((await assessor.page(`/ban-lam-viec/ho-so/${name}`)).status, 403)
  }
})

test('lists and searches show strangers nothing of it', async () => {
  for (const { username } of strangers) {
    const person = await o.as(username)
    const list = await person.get('/dossiers?limit=200')
    assert.equal(list.status, 200)
    assert.ok(!list.text.includes(dossier.id), username)
    assert.ok(!(await person.get(`/dossiers?q=${dossier.submissionNo}`)).text.includes(dossier.id), username)
  }
})

test('its papers are read by its owner and the office only', async () => {
  assert.equal((await (await o.as('citizen')).get(`/files/${dossier.fileId}`)).status, 200)
  assert.equal((await (await o.as('clerk')).get(`/files/${dossier.fileId}`)).status, 200)
  for (const { username } of strangers)
    assert.equal((await (await o.as(username)).get(`/files/${dossier.fileId}`)).status, 404, username)
  assert.equal((await (await o.as('assessor')).get(`/files/${dossier.fileId}`)).status, 403)
  assert.equal((await o.get(`/files/${dossier.fileId}`)).status, 401)
})

test('those whose dossier or agency it is do see it', async () => {
  for (const username of ['citizen', 'clerk', 'specialist', 'director', 'control']) {
    for (const name of names())
      assert.equal((await (await o.as(username)).get(`/dossiers/${name}`)).status, 200, `${username} ${name}`)
  }
})

test('a draft is its writer’s alone: not even the office sees it', async () => {
  const { db } = o.platform.database
  await db.updateTable('dossier').set({ status: 'draft' }).where('id', '=', dossier.id).execute()
  assert.equal((await (await o.as('citizen')).get(`/dossiers/${dossier.id}`)).status, 200)
  for (const username of ['clerk', 'specialist', 'director', 'control', 'business', 'agency2'])
    assert.equal((await (await o.as(username)).get(`/dossiers/${dossier.id}`)).status, 404, username)
  await db.updateTable('dossier').set({ status: 'submitted' }).where('id', '=', dossier.id).execute()
})
