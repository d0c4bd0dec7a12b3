import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { tokenHash } from '#platform/auth/secrets.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { allAnswered, returned } from '../returned.fixture.ts'
import { useToken } from '../store.ts'

const o = await office({ now: '2024-01-02T08:00:00+07:00' })
const clerk = await o.as('clerk')
const { db } = o.platform.database

async function linkOf(dossier: { id: string }): Promise<string> {
  const reply = await clerk.get(`/dossiers/${dossier.id}/survey`)
  assert.equal(reply.status, 200, reply.text)
  assert.equal(reply.json.state, 'open')
  return reply.json.token
}
const newSheets = () =>
  db.selectFrom('survey_sheet').selectAll().where('provenance', 'is', null).orderBy('id').execute()

test('a dossier can be rated once its result is returned, once, by whoever holds the link', async () => {
  const waiting = await returned(o, { isReturned: false })
  const before = await clerk.get(`/dossiers/${waiting.id}/survey`)
  assert.deepEqual(before.json, { state: 'closed', token: null, url: null, until: null })
  const giveBack = { action: 'returnResult', receiverName: 'Nguyễn Văn Mẫu' }
  assert.equal((await clerk.post(`/dossiers/${waiting.id}/actions`, giveBack)).status, 200)
  const token = await linkOf(waiting)
  const answers = allAnswered(5)
  const first = await o.post(`/surveys/${token}`, { answers, comment: ' Phục vụ tốt ' })
  assert.equal(first.status, 200, first.text)
  assert.deepEqual(first.json, { answered: true })
  const second = await o.post(`/surveys/${token}`, { answers })
  assert.equal(second.status, 409)
  assert.equal(second.json.type, '/problems/survey.answered')
  assert.match(second.json.title, /đã được đánh giá/)
  const sheets = await newSheets()
  assert.equal(sheets.length, 1)
  assert.equal(sheets[0]?.comment, 'Phục vụ tốt')
  assert.deepEqual((await clerk.get(`/dossiers/${waiting.id}/survey`)).json.state, 'answered')
})

test('a link that was never made and one whose time is over are refused alike', async () => {
  const { id } = await returned(o)
  const token = await linkOf(id ? { id } : { id: '' })
  const made = await o.post(`/surveys/${'A'.repeat(43)}`, { answers: allAnswered(3) })
  assert.equal(made.status, 404)
  assert.equal((await o.page(`/danh-gia/${'A'.repeat(43)}`)).status, 404)
  o.setNow('2024-04-01T23:30:00+07:00')
  assert.equal((await o.page(`/danh-gia/${token}`)).status, 200)
  o.setNow('2024-04-02T00:30:00+07:00')
  const late = await o.post(`/surveys/${token}`, { answers: allAnswered(3) })
  assert.equal(late.status, 404)
  assert.deepEqual({ ...late.json }, { ...made.json })
  assert.equal((await o.page(`/danh-gia/${token}`)).status, 404)
  o.setNow('2024-01-02T09:00:00+07:00')
})

test('the office keeps no account, name, dossier, day or order with an answer', async () => {
  const { id } = await returned(o)
  const token = await linkOf({ id })
  const citizen = await o.as('citizen')
  const count = async () => (await newSheets()).length
  const had = await count()
  // Somebody who is signed in answers on the page: also then nothing of them is kept.
  const sent = await citizen.submit(
    `/danh-gia/${token}`,
    Object.fromEntries(
      Object.entries(allAnswered(4)).map(([name, value]) => [name, value === false ? 'no' : String(value)]),
    ),
  )
  assert.equal(sent.status, 303, sent.text)
  assert.equal(await count(), had + 1)
  for (const sheet of await newSheets()) {
    assert.deepEqual(
      [sheet.agency_id, sheet.procedure_code, sheet.month_on, sheet.respondent_kind, sheet.round_id],
      ['skhcn', '2.002385', '2024-01-01', 'citizen', null],
    )
    assert.notEqual(sheet.unit_id, null)
    assert.equal(sheet.id.charAt(14), '4', 'an id without a time in it')
    assert.ok(!JSON.stringify(sheet).includes(id))
  }
  const used = await db.selectFrom('survey_used_token').selectAll().execute()
  assert.deepEqual(Object.keys(used[0] ?? {}).sort(), ['tenant_id', 'token_hash'])
  const told = await db.selectFrom('event').selectAll().where('name', '=', 'survey.answered').execute()
  assert.equal(told.length, used.length)
  for (const event of told) {
    assert.equal(event.actor_id, null)
    assert.equal(event.actor_name, '')
    assert.ok(!JSON.stringify(event).includes(id))
  }
  const kept = await db.selectFrom('idempotency_key').select('answer').execute()
  assert.ok(!JSON.stringify(kept).includes('answered'))
})

test('what was not asked, is no level or is missing is named at its place, and the link stays open', async () => {
  const { id } = await returned(o)
  const token = await linkOf({ id })
  const { 'F1.1': _left, ...rest } = allAnswered(4)
  const reply = await o.post(`/surveys/${token}`, { answers: { ...rest, O1: 6, X1: 3, Z9: 1 } })
  assert.equal(reply.status, 422)
  assert.deepEqual(reply.json.errors.map(({ pointer }: { pointer: string }) => pointer).sort(), [
    '/answers/F1.1',
    '/answers/O1',
    '/answers/X1',
    '/answers/Z9',
  ])
  assert.equal((await o.post(`/surveys/${token}`, { answers: allAnswered(4), name: 'x' })).status, 422)
  assert.equal((await o.post(`/surveys/${token}`, { answers: allAnswered(1) })).status, 200)
})

test('the page asks in one column without any script, keeps what was chosen, and thanks', async () => {
  const { id } = await returned(o)
  const path = `/danh-gia/${await linkOf({ id })}`
  const page = await o.page(path)
  assert.equal(page.status, 200)
  assert.ok(!page.text.includes('<script'))
  assert.match(page.text, /noindex/)
  assert.ok(page.bytes.length < 40_000, `${page.bytes.length} bytes`)
  assert.equal([...page.text.matchAll(/<input type="radio"[^>]* value="5"/g)].length, 11)
  assert.equal([...page.text.matchAll(/<input type="radio"[^>]* value="yes"/g)].length, 3)
  const again = await o.submit(path, { 'F1.1': '4', X2: 'yes', comment: 'Chờ lâu' })
  assert.equal(again.status, 422)
  assert.match(again.text, /Chưa trả lời: Trang thiết bị phục vụ người dân đầy đủ/)
  assert.match(again.text, /href="#f-F1-2"/)
  assert.match(again.text, /name="F1.1" value="4" checked/)
  assert.match(again.text, /Chờ lâu/)
  const fields = Object.entries(allAnswered(3)).map(([name, value]) => [name, value === false ? 'no' : String(value)])
  const sent = await o.submit(path, Object.fromEntries(fields))
  assert.equal(sent.status, 303, sent.text)
  const thanks = await o.page(String(sent.headers.location))
  assert.match(thanks.text, /Cảm ơn Ông\/Bà/)
  assert.ok(!thanks.text.includes('<form'))
  const twice = await o.submit(path, Object.fromEntries(fields))
  assert.equal(twice.status, 409)
  assert.match(twice.text, /Hồ sơ này đã được đánh giá/)
  const english = await o.page(`/danh-gia/${await linkOf(await returned(o))}?lang=en`)
  assert.match(english.text, /How satisfied are you, all in all/)
  assert.match(english.text, /Very dissatisfied/)
})

test('whoever comes while a link is being used waits, and finds it used; of one taken back it is open again', async () => {
  const { tenantId } = o.platform
  const hash = tokenHash('một đường dẫn')
  const use = () => inTransaction(db, (tx) => useToken(tx, tenantId, hash))
  const takenBack = inTransaction(db, async (tx) => {
    assert.equal(await useToken(tx, tenantId, hash), true)
    throw new Error('taken back')
  })
  await assert.rejects(takenBack, /taken back/)
  let second: Promise<boolean> | undefined
  await inTransaction(db, async (tx) => {
    assert.equal(await useToken(tx, tenantId, hash), true)
    second = use()
  })
  assert.equal(await second, false)
  assert.equal(await use(), false)
})

test('two who send the same link at once are counted once', async () => {
  const { id } = await returned(o)
  const token = await linkOf({ id })
  const had = (await newSheets()).length
  const replies = await Promise.all(
    [1, 2, 3].map((level) => o.post(`/surveys/${token}`, { answers: allAnswered(level) })),
  )
  assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 409, 409])
  assert.equal((await newSheets()).length, had + 1)
})

test('the counter shows the link as a code; somebody else’s dossier gives none', async () => {
  const { id, code } = await returned(o)
  const slip = await clerk.page(`/danh-gia/phieu/${code}`)
  assert.equal(slip.status, 200)
  assert.match(slip.text, /<svg[^>]*role="img"/)
  assert.ok(slip.text.includes(`/danh-gia/${await linkOf({ id })}`))
  assert.match(slip.text, /đến hết ngày 01\/04\/2024/)
  assert.equal((await (await o.as('business')).get(`/dossiers/${id}/survey`)).status, 404)
  assert.equal((await o.get(`/dossiers/${id}/survey`)).status, 401)
})
