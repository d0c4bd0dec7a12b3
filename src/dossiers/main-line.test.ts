import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleValue } from '#catalogue'
import { office } from '#office'

const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const owner = {
  kind: 'individual',
  name: 'Nguyễn Văn Mẫu',
  idNo: '019090000001',
  address: 'Phường Ví Dụ',
  phone: '0900000001',
}

test('a dossier goes from submission to a returned result, on time', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const citizen = await o.as('citizen')
  const { json: procedure } = await o.get('/procedures/2.002385')
  const file = await citizen.upload('/files', { name: 'giấy tờ.pdf', bytes: pdf })
  assert.equal(file.status, 201, file.text)
  const components = procedure.components.map((c: { code: string }) => ({
    code: c.code,
    copyType: 'electronic',
    fileIds: [file.json.id],
  }))
  const submitted = await citizen.post('/dossiers', {
    procedureCode: '2.002385',
    channel: 'online',
    owner,
    form: exampleValue(procedure.form, 1),
    components,
    resultChannel: 'online',
  })
  assert.equal(submitted.status, 201, submitted.text)
  assert.equal(submitted.json.status, 'submitted')
  assert.match(submitted.json.submissionNo, /^TT-240102-\d{4}$/)
  const { id } = submitted.json
  const does = async (who: string, action: string, more: object = {}) => {
    const reply = await (await o.as(who)).post(`/dossiers/${id}/actions`, { action, ...more })
    assert.equal(reply.status, 200, `${who} ${action}: ${reply.text}`)
    return reply.json
  }
  const accepted = await does('clerk', 'accept')
  assert.equal(accepted.status, 'accepted')
  assert.match(accepted.code, /^000\.00\.14\.H55-240102-\d{4}$/)
  assert.equal(accepted.dueAt, '2024-01-09T17:00:00+07:00')
  await does('clerk', 'handOver')
  await does('head', 'assign', { assignee: 'specialist' })
  await does('specialist', 'forward')
  await does('head', 'forward')
  await does('director', 'forward')
  o.setNow('2024-01-04T09:00:00+07:00')
  const ready = await does('records', 'issueResult')
  assert.equal(ready.status, 'resultReady')
  assert.equal(ready.outcome, 'early')
  const result = await citizen.get(`/files/${ready.result.fileId}`)
  assert.equal(result.status, 200)
  assert.ok(result.bytes.subarray(0, 5).toString() === '%PDF-')
  const returned = await does('clerk', 'returnResult', { receiverName: 'Nguyễn Văn Mẫu' })
  assert.equal(returned.status, 'returned')
  const tracked = await o.get(`/track/${returned.code}?check=0001`)
  assert.equal(tracked.json.status, 'returned')
  assert.equal((await o.get(`/track/${returned.code}?check=9999`)).status, 404)
  const events = await citizen.get(`/dossiers/${id}/events`)
  assert.equal(events.json.items.length, 9)
  assert.equal((await (await o.as('business')).get(`/dossiers/${id}`)).status, 404)
})
