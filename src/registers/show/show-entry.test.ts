import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { publicEntries, publicEntry } from '#registers'

const o = await office()
const control = await o.as('control')
const comments = '/registers/news-comment'
const articles = (await control.get('/registers/news-article?limit=1')).json.items
const article: string = articles[0].id

async function comment(values: Record<string, unknown> = {}): Promise<string> {
  const { json, status, text } = await control.post(comments, {
    values: {
      article,
      reader: 'Bạn đọc Ví Dụ',
      phone: '0900000077',
      email: 'ban.doc@vi-du.vn',
      comment: 'Bài viết có ích.',
      receivedOn: '2024-01-02',
      ...values,
    },
  })
  assert.equal(status, 201, text)
  return json.id
}

test('what is personal is read by who keeps the register, and by nobody else anywhere', async () => {
  const id = await comment()
  assert.equal((await control.get(`${comments}/${id}`)).json.values.phone, '0900000077')
  assert.match((await control.page(`/so-sach/y-kien-ban-doc/${id}`)).text, /0900000077/)
  const reader = await o.as('legal')
  assert.equal((await reader.get(`${comments}/${id}`)).json.values.phone, '•••')
  const elsewhere = [
    await reader.get(`${comments}/${id}`),
    await reader.page(`/so-sach/y-kien-ban-doc/${id}`),
    await control.get(comments),
    await control.page('/so-sach/y-kien-ban-doc'),
    await control.get(`${comments}/export?format=csv`),
    await control.get('/registers/news-comment?q=0900000077'),
    await control.get(`/registers/news-article/${article}`),
  ]
  for (const reply of elsewhere) {
    assert.equal(reply.status, 200)
    assert.doesNotMatch(reply.text, /0900000077"?[,<]|ban\.doc@vi-du\.vn/)
  }
  assert.equal((await control.get('/registers/news-comment?q=0900000077')).json.items.length, 0)
  const { db } = o.platform.database
  const events = await db.selectFrom('event').select('data').where('subject_id', '=', id).execute()
  assert.doesNotMatch(JSON.stringify(events), /0900000077/)
})

test('a mask that comes back leaves what is personal as it is', async () => {
  const id = await comment()
  const edited = await control.call('PATCH', `${comments}/${id}`, { values: { phone: '•••', comment: 'Bài hay.' } })
  assert.equal(edited.status, 200, edited.text)
  assert.equal(edited.json.values.phone, '0900000077')
  assert.equal(edited.json.values.comment, 'Bài hay.')
})

test('the whole shows its parts, and leads to a form that knows of which whole', async () => {
  const id = await comment({ reader: 'Bạn đọc Phần Ví Dụ' })
  const { json } = await control.get(`/registers/news-article/${article}`)
  assert.ok(json.parts.some((part: { id: string }) => part.id === id))
  const list = await control.get(`${comments}?article=${article}`)
  assert.ok(list.json.items.length > 0)
  const page = await control.page(`/so-sach/tin-bai/${article}`)
  if (page.status === 200) assert.match(page.text, new RegExp(`/so-sach/y-kien-ban-doc/moi\\?article=${article}`))
  const form = await control.page(`/so-sach/y-kien-ban-doc/moi?article=${article}`)
  assert.match(form.text, new RegExp(`value="${article}" selected`))
})

test('the public reads what is published, without what is personal', async () => {
  const { db } = o.platform.database
  const { tenantId } = o.platform
  const id = await comment({ reader: 'Bạn đọc Công Khai' })
  await assert.rejects(publicEntry(db, tenantId, 'newsComment', id))
  await control.post(`${comments}/${id}/actions`, { action: 'publish' })
  const entry = await publicEntry(db, tenantId, 'newsComment', id)
  assert.equal(entry.values.comment, 'Bài viết có ích.')
  assert.equal('phone' in entry.values, false)
  const { items } = await publicEntries(db, tenantId, 'newsComment', { values: { article } })
  assert.ok(items.some((item) => item.id === id))
  assert.deepEqual((await publicEntries(db, tenantId, 'seminar')).items, [])
})

test('an id that is none, or of another register, is unknown', async () => {
  const id = await comment()
  for (const path of [`/registers/seminar/${id}`, '/registers/seminar/0', '/registers/khong-co'])
    assert.equal((await control.get(path)).status, 404, path)
})
