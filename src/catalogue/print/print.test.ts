import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { readText } from '#platform/documents/read-text.ts'

const o = await office()

test('the sheet of a procedure is a PDF with what its page says', async () => {
  const { status, headers, bytes } = await o.page('/thu-tuc/1.003542/to-in.pdf')
  assert.equal(status, 200)
  assert.equal(headers['content-type'], 'application/pdf')
  assert.match(String(headers['content-disposition']), /^inline; filename="thu-tuc-1.003542.pdf"/)
  const text = readText(bytes).join(' ')
  for (const words of [
    '1.003542.H55',
    '30 ngày',
    '800.000 đồng',
    'Nghị định số 105/2006/NĐ-CP',
    'ngày 02 tháng 01 năm 2024',
  ]) {
    assert.ok(text.includes(words), words)
  }
})

test('the sheet of a day has the version of that day; an unknown code has none', async () => {
  const { bytes } = await o.page('/thu-tuc/1.001786/to-in.pdf?at=2022-05-05')
  const text = readText(bytes).join(' ')
  assert.ok(text.includes('15 ngày làm việc'))
  assert.ok(!text.includes('12 ngày làm việc'))
  assert.equal((await o.page('/thu-tuc/1.999999/to-in.pdf')).status, 404)
})

test('every procedure has a sheet', async () => {
  const { items } = (await o.get('/procedures?limit=200')).json
  for (const { code } of items) {
    assert.equal((await o.page(`/thu-tuc/${code}/to-in.pdf`, { 'x-forwarded-for': code })).status, 200, code)
  }
})
