import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { office } from '#office'

const o = await office()
const control = await o.as('control')

async function announced(number: string, line: object, effectiveOn = '2024-01-15'): Promise<string> {
  const values = {
    subject: 'Công bố thử nghiệm',
    kind: 'abolished',
    trigger: 'ministryAnnouncement',
    triggeredOn: '2024-01-02',
    proposedBy: 'skhcn',
  }
  const { json, status, text } = await control.post('/registers/announcement', { values })
  assert.equal(status, 201, text)
  const act = async (action: string, given: object = {}) => {
    const done = await control.post(`/registers/announcement/${json.id}/actions`, { action, values: given })
    assert.equal(done.status, 200, done.text)
  }
  await act('draft')
  await act('control')
  await act('sign', { number, effectiveOn, signer: 'Chủ tịch' })
  const added = await control.post('/registers/announced-procedure', {
    values: { announcement: json.id, effectiveOn, ...line },
  })
  assert.equal(added.status, 201, added.text)
  await act('enter')
  await act('publish')
  return json.id
}

test('an abolished procedure ends the day before, for filing and for the catalogue', async () => {
  await announced('9198/QĐ-UBND', { procedure: '2.001277', change: 'abolished', abolishedBy: '9002/2023/QĐ-UBND' })
  const on = async (at: string) => (await o.get(`/procedures/2.001277?at=${at}`)).status
  assert.deepEqual([await on('2024-01-14'), await on('2024-01-15')], [200, 404])
  const { rows } = await sql<{ to: string }>`select effective_to as to from pub.procedure_version
    where procedure_code = '2.001277' union all select effective_to from pub.process where procedure_code = '2.001277'`.execute(
    o.platform.database.db,
  )
  assert.deepEqual(
    rows.map(({ to }) => to),
    ['2024-01-15', '2024-01-15'],
  )
})

test('a procedure not posted one working day after its effect is told', async () => {
  const id = await announced('9199/QĐ-UBND', { procedure: '2.001209', change: 'amended' }, '2024-01-05')
  const path = `/kiem-soat/cong-bo-thu-tuc/${id}`
  assert.match((await control.page(path)).text, /Còn thủ tục chưa niêm yết đủ, chưa quá hạn/)
  o.setNow('2024-01-09T08:00:00+07:00')
  assert.match((await control.page(path)).text, /1 thủ tục đã quá hạn niêm yết/)
  for (const place of ['centre', 'portal']) {
    const values = { procedure: '2.001209', announcement: id, effectiveOn: '2024-01-05', place, form: 'board' }
    const { json } = await control.post('/registers/procedure-posting', { values })
    assert.equal(
      (await control.post(`/registers/procedure-posting/${json.id}/actions`, { action: 'post' })).status,
      200,
    )
  }
  assert.match((await control.page(path)).text, /Mọi thủ tục đã được niêm yết/)
  const { facts } = (await control.get(`/registers/announcement/${id}`)).json
  assert.deepEqual(
    facts.procedures.map((one: { code: string; postings: object[] }) => [one.code, one.postings.length]),
    [['2.001209', 2]],
  )
})

test('the shipped announcements are posted in full', async () => {
  const { rows } = await sql<{ id: string }>`select id from pub.announcement where provenance = 'illustrative'`.execute(
    o.platform.database.db,
  )
  assert.equal(rows.length, 4)
  for (const { id } of rows)
    assert.match((await control.page(`/kiem-soat/cong-bo-thu-tuc/${id}`)).text, /Mọi thủ tục đã được niêm yết/)
})
