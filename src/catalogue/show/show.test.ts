import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { office } from '#office'
import { assetFolder, assetUrl } from '#platform/view/assets.ts'

const o = await office()

test('a procedure tells all its parts, its form as JSON Schema and which papers are required', async () => {
  const { status, json } = await o.get('/procedures/2.002380')
  assert.equal(status, 200)
  assert.equal(json.agencyId, 'skhcn')
  assert.equal(json.competentName, 'Ủy ban nhân dân tỉnh')
  assert.deepEqual(json.limit.committed, { value: 18, unit: 'day' })
  assert.equal(json.limit.mode, 'calendarDays')
  assert.equal(json.fees.length, 8)
  assert.equal(json.components[0].code, '1')
  assert.ok(json.components.every((one: { required: unknown }) => typeof one.required === 'boolean'))
  assert.equal(json.form.type, 'object')
  assert.equal(json.form.$schema, 'https://json-schema.org/draft/2020-12/schema')
  assert.ok(json.steps.length > 0 && json.results.length > 0 && json.legalBasis.length > 0)
  assert.equal(json.process.steps.at(-1).kind, 'return')
})

test('a form keeps the order in which its columns are asked', async () => {
  const { json } = await o.get('/procedures/2.002380')
  assert.deepEqual(Object.keys(json.form.properties.devices.items.properties), ['kind', 'model', 'serial', 'room'])
})

test('the code with the province is the same procedure, with another province it is none', async () => {
  assert.equal((await o.get('/procedures/1.001786.H55')).json.code, '1.001786')
  assert.equal((await o.get('/procedures/1.001786.H99')).status, 404)
})

test('each day has the version in force on it', async () => {
  const on = async (day: string) => (await o.get(`/procedures/1.001786?at=${day}`)).json
  const before = await on('2022-12-31')
  assert.equal(before.version, 1)
  assert.equal(before.isCurrent, false)
  assert.equal(before.limit.committed, null)
  const after = await on('2023-01-01')
  assert.equal(after.version, 2)
  assert.equal(after.isCurrent, true)
  assert.deepEqual(after.limit.committed, { value: 12, unit: 'workingDay' })
  assert.equal((await o.get('/procedures/1.001786?at=2018-06-20')).status, 404)
  assert.equal((await o.get('/procedures/1.001786?at=2018-06-21')).status, 200)
  assert.equal((await o.get('/procedures/1.001786?at=yesterday')).status, 400)
})

test('an unknown code is not found, as JSON and as a page', async () => {
  for (const code of ['9.999999', '1.999999', 'x', '1.001786.H55.1', "1'--"]) {
    const reply = await o.get(`/procedures/${encodeURIComponent(code)}`)
    assert.equal(reply.status, 404, code)
    assert.equal(reply.json.type, '/problems/procedure.unknown')
    const page = await o.page(`/thu-tuc/${encodeURIComponent(code)}`)
    assert.equal(page.status, 404, code)
    assert.match(page.text, /Không có thủ tục/)
  }
})

const order = [
  'Được nhận kết quả gì',
  'Mất bao lâu',
  'Hết bao nhiêu tiền',
  'Cần giấy tờ gì',
  'Nộp ở đâu',
  'Nộp hồ sơ trực tuyến',
  'Trình tự thực hiện',
  'Thành phần hồ sơ',
]

test('the page gives the five answers in order, then one button, then the details', async () => {
  const { status, text } = await o.page('/thu-tuc/1.001786')
  assert.equal(status, 200)
  const main = text.slice(text.indexOf('<main'))
  const places = order.map((words) => main.indexOf(words))
  assert.ok(places.every((place) => place > 0))
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
  assert.equal(main.match(/is-primary/g)?.length, 1)
  assert.match(main, /class="button is-primary" href="\/nop-ho-so\/1.001786"/)
  assert.match(main, /12 ngày làm việc/)
  assert.match(main, /3\.000\.000 đồng/)
  assert.match(main, /Mã QR của trang thủ tục/)
  assert.match(main, /href="\/thu-tuc\/1.001786\/to-in.pdf"/)
})

test('the page of an earlier version says so and offers the one in force instead of filing', async () => {
  const { text } = await o.page('/thu-tuc/1.001786?at=2022-05-05')
  assert.match(text, /Đây là nội dung có hiệu lực ngày 05\/05\/2022/)
  assert.match(text, /đến hết 31\/12\/2022/)
  assert.match(text, /Xem bản đang có hiệu lực/)
  assert.match(text, /15 ngày làm việc/)
  assert.doesNotMatch(text, /nop-ho-so|cam kết làm nhanh hơn/)
})

test('every procedure has a page in both languages, light enough for a bad line', async () => {
  const style = readFileSync(new URL(assetUrl('public.css').split('/').at(-1) ?? '', assetFolder)).length
  const { items } = (await o.get('/procedures?limit=200')).json
  for (const { code } of items) {
    for (const lang of ['vi', 'en']) {
      const { status, bytes } = await o.page(`/thu-tuc/${code}?lang=${lang}`)
      assert.equal(status, 200, code)
      assert.ok(bytes.length + style <= 60_000, `${code} weighs ${bytes.length + style}`)
    }
  }
})
