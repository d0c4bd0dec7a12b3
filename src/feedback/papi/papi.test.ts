import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'

const o = await office()
const control = await o.as('control')
const all = { d1: 5, d2: 5.5, d3: 4.5, d4: 7, d5: 7.2, d6: 6.8, d7: 3.4, d8: 3.1 }
const sum = 42.5
const body = (...scores: object[]) => ({ year: 2022, source: 'Báo cáo PAPI 2022', scores })
const pointers = (reply: { json: { errors: { pointer: string }[] } }) => reply.json.errors.map(({ pointer }) => pointer)

test('published scores are shown as they were, and what was not published is called so', async () => {
  const { items } = (await control.get('/papi?year=2023')).json
  assert.deepEqual(
    items.map((one: Record<string, unknown>) => [one.province, one.total, one.place]),
    [
      ['Thừa Thiên Huế', 46.04, 1],
      ['Thái Nguyên', 45.7875, 2],
    ],
  )
  assert.equal(items[1].d1, 5.9081)
  assert.equal(items[1].d2, null)
  const page = await (await o.as('specialist')).page('/cai-cach/papi')
  assert.match(page.text, /chưa công bố/)
  assert.match(page.text, /Năm 2023, Thái Nguyên đạt 45,7875 điểm, xếp thứ 2 trên 63\./)
  assert.doesNotMatch(page.text, /Nhập điểm của một năm/)
})

test('a dimension lies between 1 and 10 and the total is the sum within 0.05, or nothing is imported', async () => {
  const count = async () => (await control.get('/papi?year=2022')).json.items.length
  const had = await count()
  const reply = await control.post(
    '/papi/imports',
    body(
      { province: 'Tỉnh Ví Dụ', ...all, total: sum + 0.05 },
      { province: 'Tỉnh Giả Định', ...all, d3: 0.99, d8: 10.01, total: sum },
      { province: 'Tỉnh Minh Họa', ...all, total: sum + 0.0501 },
      { province: 'Tỉnh Ví Dụ', total: null },
    ),
  )
  assert.equal(reply.status, 422)
  assert.deepEqual(pointers(reply).sort(), [
    '/scores/1/d3',
    '/scores/1/d8',
    '/scores/1/total',
    '/scores/2/total',
    '/scores/3/province',
  ])
  assert.equal(await count(), had)
})

test('right scores are taken over, a later import corrects them, and the history tells both', async () => {
  const first = await control.post(
    '/papi/imports',
    body({ province: 'Tỉnh Ví Dụ', ...all, total: sum, quartile: 'lowest' }),
  )
  assert.equal(first.status, 201, first.text)
  const second = await control.post('/papi/imports', body({ province: 'Tỉnh Ví Dụ', d1: 6, total: null }))
  assert.equal(second.status, 201)
  const own = (await control.get('/papi?year=2022')).json.items.filter(
    ({ province }: { province: string }) => province === 'Tỉnh Ví Dụ',
  )
  assert.deepEqual([own.length, own[0].d1, own[0].d2, own[0].total, own[0].quartile], [1, 6, null, null, null])
  const told = await o.platform.database.db
    .selectFrom('event')
    .select('seq')
    .where('name', '=', 'papi.imported')
    .execute()
  assert.equal(told.length, 2)
  assert.equal(
    (await (await o.as('specialist')).post('/papi/imports', body({ province: 'Tỉnh X', total: null }))).status,
    403,
  )
})

const csv = (...lines: string[]) => Buffer.from(`${lines.join('\n')}\n`)
const upload = (bytes: Uint8Array, name = 'papi.csv') =>
  control.submit('/cai-cach/papi', { year: '2021', source: 'Báo cáo PAPI 2021' }, { file: { name, bytes } })

test('a file is refused whole, each bad cell named by row and column', async () => {
  const reply = await upload(
    csv(
      'Tỉnh;d1;d2;d3;d4;d5;d6;d7;d8;Tổng;Hạng;Nhóm',
      'Tỉnh Ví Dụ;5;5,5;4,5;7;7,2;6,8;3,4;3,1;42,5;1;Cao nhất',
      'Tỉnh Giả Định;5;abc;;;;;;;43;0;Giữa',
      ';12;;;;;;;;;;',
      'Tỉnh Ví Dụ;;;;;;;;;;;',
    ),
  )
  assert.equal(reply.status, 422)
  for (const said of [
    'Dòng 3, cột d2: không phải là số',
    'Dòng 3, cột place',
    'Dòng 3, cột quartile',
    'Dòng 4, cột province: thiếu tên tỉnh',
    'Dòng 5, cột province: tỉnh này đã có ở dòng trên',
  ])
    assert.ok(reply.text.includes(said), said)
  assert.match(reply.text, /value="Báo cáo PAPI 2021"/)
  assert.equal((await control.get('/papi?year=2021')).json.items.length, 0)
  const heads = await upload(csv('Tỉnh,màu', 'Tỉnh Ví Dụ,xanh'))
  assert.match(heads.text, /Dòng 1, cột màu: không có cột này/)
  assert.match(heads.text, /Dòng 1, cột total: thiếu cột này/)
})

test('a right file is taken over, with commas as papers of the country write them', async () => {
  const reply = await upload(csv('Tỉnh;d1;Tổng;Nhóm', 'Tỉnh Ví Dụ;5,25;42,5;Trung bình cao'))
  assert.equal(reply.status, 303, reply.text)
  const { items } = (await control.get('/papi?year=2021')).json
  assert.deepEqual([items[0].d1, items[0].d2, items[0].total, items[0].quartile], [5.25, null, 42.5, 'upperMiddle'])
  assert.match((await control.page(String(reply.headers.location))).text, /Đã nhập điểm của 1 tỉnh/)
})
