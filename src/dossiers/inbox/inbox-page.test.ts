// One engine is enough: pages and papers are looked at here, their statements run on both engines elsewhere.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { actAt, received } from '../received.fixture.ts'

const rowsIn = (page: string): { row: string; code: string }[] =>
  [...page.matchAll(/<tr[^>]*data-href[\s\S]*?<\/tr>/g)].map(([row]) => ({
    row,
    code: /class="code"[^>]*>([^<]+)</.exec(row)?.[1] ?? '',
  }))

test('the inbox is in the order of due dates; a late step has an amber edge, a late dossier a red one', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const clerk = await o.as('clerk')
  const first = await received(o)
  o.setNow('2024-01-03T08:00:00+07:00')
  const second = await received(o)
  const before = rowsIn((await clerk.page('/ban-lam-viec')).text)
  assert.deepEqual(
    before.map(({ code }) => code).filter((code) => code.includes('-2401')),
    [first.code, second.code],
  )
  o.setNow('2024-01-10T08:00:00+07:00')
  const late = rowsIn((await clerk.page('/ban-lam-viec')).text).find(({ code }) => code === first.code)
  assert.match(late?.row ?? '', /class="is-soon"/)
  assert.match(late?.row ?? '', /Bước này đã quá hạn, hồ sơ còn hạn/)
  o.setNow('2024-02-28T08:00:00+07:00')
  const red = rowsIn((await clerk.page('/ban-lam-viec')).text).find(({ code }) => code === first.code)
  assert.match(red?.row ?? '', /class="is-late"/)
  assert.match(red?.row ?? '', /Hồ sơ đã quá ngày hẹn trả/)
})

test('the sentence counts what is late and what is due today, and the filters show the same', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const head = await o.as('head')
  const clerk = await o.as('clerk')
  const dossier = await received(o)
  await actAt(clerk, dossier, 'handOver')
  const [all, today, late] = await Promise.all(
    ['/ban-lam-viec', '/ban-lam-viec?due=today', '/ban-lam-viec?due=late'].map((path) => head.page(path)),
  )
  const sentence = /<p class="lead">([^<]+)/.exec(all?.text ?? '')?.[1] ?? ''
  const total = rowsIn(all?.text ?? '').length
  assert.match(sentence, new RegExp(`^${total} việc đang chờ`))
  assert.equal(
    rowsIn(today?.text ?? '').some(({ code }) => code === dossier.code),
    true,
  )
  assert.equal(sentence.includes(`${rowsIn(today?.text ?? '').length} đến hạn hôm nay`), true)
  assert.equal(
    rowsIn(late?.text ?? '').some(({ code }) => code === dossier.code),
    false,
  )
  const other = await head.page('/ban-lam-viec?procedure=9.999999')
  assert.match(other.text, /Không có việc nào trong mục này/)
})

test('pages of the inbox follow each other without a gap or a repetition', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const clerk = await o.as('clerk')
  for (let i = 0; i < 5; i++) await received(o)
  const all = rowsIn((await clerk.page('/ban-lam-viec')).text).map(({ code }) => code)
  const walked: string[] = []
  for (let path = '/ban-lam-viec?limit=2'; path !== ''; ) {
    const { text } = await clerk.page(path)
    walked.push(...rowsIn(text).map(({ code }) => code))
    const next = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    path = next ? `${next}&limit=2` : ''
  }
  assert.deepEqual(walked, all)
})

test('the marked dossiers are handed over together, or none of them', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const clerk = await o.as('clerk')
  const [one, two, three] = [await received(o), await received(o), await received(o)]
  await actAt(clerk, three, 'handOver')
  const refused = await clerk.submit('/ban-lam-viec/da-chon', { action: 'handOver', id: [one.id, three.id] })
  assert.equal(refused.status, 409)
  assert.equal((await clerk.get(`/dossiers/${one.id}`)).json.status, 'accepted')
  const done = await clerk.submit('/ban-lam-viec/da-chon', { action: 'handOver', id: [one.id, two.id] })
  assert.equal(done.status, 303)
  assert.match((await clerk.page(String(done.headers.location))).text, /Đã xong: Chuyển phòng chuyên môn, 2 hồ sơ\./)
  assert.equal((await clerk.get(`/dossiers/${two.id}`)).json.status, 'inProcess')
  const none = await clerk.submit('/ban-lam-viec/da-chon', { action: 'handOver' })
  assert.equal(none.status, 422)
  assert.match(none.text, /Chưa chọn dòng nào/)
})

test('an inbox without work says what will come', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const page = await (await o.as('accountant')).page('/ban-lam-viec')
  assert.equal(page.status, 200)
  assert.match(page.text, /Không có việc nào đang chờ\./)
  const english = await (await o.as('accountant')).page('/ban-lam-viec?lang=en')
  assert.match(english.text, /Nothing is waiting\./)
})
