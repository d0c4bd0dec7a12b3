import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { enteredSeminar } from '../entered.fixture.ts'

const o = await office()
const control = await o.as('control')
const path = '/so-sach/hoi-thao-su-kien'
for (const [i, name] of ['Hội nghị Đồi Chè', 'Tọa đàm Đồi Chè', 'Cuộc thi Đồi Chè'].entries())
  await enteredSeminar(control, {
    name,
    kind: ['conference', 'talkshow', 'contest'][i],
    heldOn: ['2023-12-20', '2024-01-04', '2024-03-01'][i],
  })

const titles = async (query: string): Promise<string[]> => {
  const { status, json, text } = await control.get(`/registers/seminar?${query}`)
  assert.equal(status, 200, text)
  return json.items.map((item: { title: string }) => item.title)
}

test('words are found without their marks, the latest date first', async () => {
  assert.deepEqual(await titles('q=doi+che'), ['Cuộc thi Đồi Chè', 'Tọa đàm Đồi Chè', 'Hội nghị Đồi Chè'])
  assert.deepEqual(await titles('q=%C4%91%E1%BB%93i+che+toa'), ['Tọa đàm Đồi Chè'])
  assert.deepEqual(await titles('q=%3F%21'), [])
})

test('filters, states, dates and due dates narrow it', async () => {
  assert.deepEqual(await titles('q=doi+che&kind=contest'), ['Cuộc thi Đồi Chè'])
  assert.deepEqual(await titles('q=doi+che&from=2024-01-01&to=2024-01-31'), ['Tọa đàm Đồi Chè'])
  assert.deepEqual(await titles('q=doi+che&due=late'), ['Hội nghị Đồi Chè'])
  assert.deepEqual(await titles('q=doi+che&due=soon'), ['Tọa đàm Đồi Chè'])
  assert.equal((await titles('q=doi+che&due=open')).length, 3)
  assert.deepEqual(await titles('q=doi+che&state=held'), [])
  assert.deepEqual(await titles('q=doi+che&agency=so-tai-chinh'), [])
  assert.deepEqual(await titles('q=doi+che&sort=due'), ['Hội nghị Đồi Chè', 'Tọa đàm Đồi Chè', 'Cuộc thi Đồi Chè'])
  for (const query of ['state=nowhere', 'due=never', 'from=yesterday', 'kind=party', 'cursor=x', 'limit=0'])
    assert.equal((await control.get(`/registers/seminar?${query}`)).status, 400, query)
})

test('pages follow each other without a gap or a repeat, in both orders', async () => {
  for (const sort of ['recent', 'due']) {
    const whole = (await control.get(`/registers/seminar?limit=200&sort=${sort}`)).json.items
    const keys = whole.map((item: { datedOn: string; dueOn: string | null }) =>
      sort === 'due' ? (item.dueOn ?? 'none: last') : item.datedOn,
    )
    assert.deepEqual(keys, sort === 'due' ? keys.toSorted() : keys.toSorted().toReversed())
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query = cursor === '' ? '' : `&cursor=${cursor}`
      const { json } = await control.get(`/registers/seminar?limit=2&sort=${sort}${query}`)
      seen.push(...json.items.map((item: { id: string }) => item.id))
      cursor = json.nextCursor
    }
    assert.deepEqual(
      seen,
      whole.map((item: { id: string }) => item.id),
    )
  }
})

test('the page shows states with their counts, late ones with words, and how to go on', async () => {
  const page = await control.page(`${path}?q=doi+che`)
  assert.equal(page.status, 200)
  assert.match(page.text, /quá 13 ngày/)
  assert.match(page.text, /còn 2 ngày/)
  assert.match(page.text, /Dự kiến <span class="count">3<\/span>/)
  assert.match(page.text, new RegExp(`href="${path}/moi"`))
  assert.match(page.text, /xuat\?format=xlsx&amp;columns=all&amp;q=doi\+che/)
  const none = await control.page(`${path}?q=khong+co+gi`)
  assert.match(none.text, /Không có mục nào như vậy/)
  const reader = await (await o.as('legal')).page(path)
  assert.doesNotMatch(reader.text, new RegExp(`${path}/(moi|nhap)"`))
  assert.match(reader.text, /Minh họa/)
})

test('another agency sees nothing of it, and a stranger less', async () => {
  const own = await enteredSeminar(control)
  const foreign = await o.as('agency2')
  assert.deepEqual((await foreign.get('/registers/seminar?q=doi+che')).json.items, [])
  assert.equal((await foreign.get(`/registers/seminar/${own.id}`)).status, 404)
  assert.equal((await foreign.page(`${path}/${own.id}`)).status, 404)
  assert.equal((await o.get('/registers/seminar')).status, 401)
  assert.equal((await (await o.as('citizen')).get('/registers/seminar')).status, 403)
  const assessor = await o.as('assessor')
  assert.equal((await assessor.get(`/registers/seminar/${own.id}`)).status, 200)
  assert.deepEqual((await assessor.get(`/registers/seminar/${own.id}`)).json.allowedActions, [])
})
