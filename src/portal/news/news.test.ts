import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { office } from '#office'

const o = await office()

const articles = (await o.get('/news?limit=50')).json.items
const idOf = (headline: RegExp): string => articles.find((one: { headline: string }) => headline.test(one.headline)).id
const talk = idOf(/Tọa đàm/)
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const commented = (fields: Record<string, string>) => o.submit(`/tin-tuc/${talk}/y-kien`, fields)
const good = {
  reader: 'Bạn đọc Thử 01',
  email: 'ban.doc@vi-du.vn',
  phone: '0900000123',
  comment: 'Xin hỏi giờ làm việc.',
}

test('everybody reads published articles, the latest first, and no others', async () => {
  assert.equal(articles.length, 8)
  const days = articles.map(({ publishedOn }: { publishedOn: string }) => publishedOn)
  assert.deepEqual(days, days.toSorted().reverse())
  const { rows } = await sql<{ id: string }>`select id from pub.news_article where state <> 'published'`.execute(
    o.platform.database.db,
  )
  assert.equal(rows.length, 2)
  for (const { id } of rows) assert.equal((await o.page(`/tin-tuc/${id}`)).status, 404)
})

test('a category narrows the list, and the page leads to each article', async () => {
  const { text, status } = await o.page('/tin-tuc?category=reform')
  assert.equal(status, 200)
  assert.match(text, new RegExp(`href="/tin-tuc/${talk}"`))
  assert.doesNotMatch(text, /Mạng nội bộ của Sở/)
  assert.match((await o.page('/tin-tuc?category=none')).text, /Chưa có tin, bài nào/)
})

test('an article shows approved comments with their readers’ names, never contact details', async () => {
  const { text } = await o.page(`/tin-tuc/${talk}`)
  assert.match(text, /Bạn đọc Mẫu 01/)
  assert.doesNotMatch(text, /vi-du\.vn|0900000101/)
  const spam = await o.page(`/tin-tuc/${idOf(/Mạng nội bộ/)}`)
  assert.doesNotMatch(spam.text, /quảng cáo/)
  const { json } = await o.get(`/news/${talk}`)
  assert.deepEqual(Object.keys(json.comments[0]).sort(), ['comment', 'id', 'reader', 'receivedOn'])
})

test('a comment waits until the office lets it through; contact details stay with the office', async () => {
  const sent = await commented(good)
  assert.equal(sent.status, 303)
  assert.equal(sent.headers.location, `/tin-tuc/${talk}?sent=1#y-kien`)
  const thanks = await o.page(`/tin-tuc/${talk}?sent=1`)
  assert.match(thanks.text, /Đã nhận ý kiến/)
  assert.doesNotMatch(thanks.text, /Bạn đọc Thử 01/)
  const control = await o.as('control')
  const { items } = (await control.get('/registers/news-comment?state=received&q=gio lam viec')).json
  assert.equal(items.length, 1)
  assert.equal((await control.get(`/registers/news-comment/${items[0].id}`)).json.values.phone, good.phone)
  const published = await control.post(`/registers/news-comment/${items[0].id}/actions`, { action: 'publish' })
  assert.equal(published.status, 200, published.text)
  const shown = await o.page(`/tin-tuc/${talk}`)
  assert.match(shown.text, /Bạn đọc Thử 01/)
  assert.doesNotMatch(shown.text, /0900000123|ban\.doc@vi-du\.vn/)
})

test('a comment without words, or with a wrong address, comes back with what was typed', async () => {
  const again = await commented({ ...good, comment: ' ', email: 'không có' })
  assert.equal(again.status, 422)
  assert.match(again.text, /href="#f-comment"/)
  assert.match(again.text, /href="#f-email"/)
  assert.match(again.text, /value="Bạn đọc Thử 01"/)
})

test('nobody comments on what is not published', async () => {
  const { rows } = await sql<{ id: string }>`select id from pub.news_article where state = 'draft'`.execute(
    o.platform.database.db,
  )
  const { reader, comment } = good
  assert.equal((await o.post(`/news/${rows[0]?.id}/comments`, { reader, comment })).status, 404)
})

test('a picture beside a published article is public; of a draft it is not', async () => {
  const it = await o.as('it')
  const values = {
    headline: 'Bài có ảnh',
    category: 'office',
    summary: 'Tóm tắt',
    body: 'Nội dung',
    pictureText: 'Hội trường',
  }
  const made = await it.post('/registers/news-article', {
    values: { ...values, writtenOn: '2024-01-02', isOpenToComments: false },
  })
  assert.equal(made.status, 201, made.text)
  const { id } = made.json
  const file = await it.upload(`/registers/news-article/${id}/files`, {
    name: 'anh.png',
    type: 'image/png',
    bytes: pixel,
  })
  assert.equal(file.status, 201, file.text)
  const picture = `/tin-tuc/${id}/anh/${file.json.id}`
  assert.equal((await o.page(picture)).status, 404)
  const act = async (username: string, action: string) => {
    const answer = await (await o.as(username)).post(`/registers/news-article/${id}/actions`, { action })
    assert.equal(answer.status, 200, answer.text)
    return answer
  }
  await act('it', 'submit')
  const own = await it.post(`/registers/news-article/${id}/actions`, { action: 'publish' })
  assert.equal(own.status, 403)
  assert.equal((await act('director', 'publish')).json.values.code, 'TB-2024-01')
  const { text } = await o.page(`/tin-tuc/${id}`)
  assert.match(text, new RegExp(`<img src="${picture}" alt="Hội trường"`))
  const bytes = await o.page(picture)
  assert.equal(bytes.headers['content-type'], 'image/png')
  assert.deepEqual(bytes.bytes, pixel)
  assert.equal((await o.post(`/news/${id}/comments`, { reader: 'Bạn đọc', comment: 'Xin chào' })).status, 409)
})

test('a stranger sends a few comments a minute and no more', async () => {
  const statuses: number[] = []
  for (let n = 0; n < 8; n += 1) statuses.push((await commented({ ...good, comment: `Ý kiến ${n}` })).status)
  assert.equal(statuses.at(-1), 429)
})
