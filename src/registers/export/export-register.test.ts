import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { office } from '#office'
import { readSheet } from '#platform/sheets/read-sheet.ts'
import { enteredSeminar } from '../entered.fixture.ts'

const o = await office()
const control = await o.as('control')
const formula = { name: '=HYPERLINK("x") Xuất Sổ', attendance: 12, organiser: 'skhcn' }
await enteredSeminar(control, formula)

test('CSV has a column for each field, in the words of the reader, and one row for each entry that was asked for', async () => {
  const { status, headers, text } = await control.get('/registers/seminar/export?format=csv&q=xuat+so')
  assert.equal(status, 200)
  assert.match(String(headers['content-type']), /text\/csv/)
  assert.match(String(headers['content-disposition']), /attachment; filename="hoi-thao-su-kien-2024-01-02\.csv"/)
  const [head = '', row = '', ...rest] = text.replace('\ufeff', '').trim().split('\r\n')
  assert.equal(
    head,
    'Tên sự kiện,Hình thức,Chủ đề,Ngày tổ chức,Địa điểm,Cơ quan chủ trì,Đơn vị phối hợp,Số người dự,Kết quả,Đường dẫn minh chứng',
  )
  assert.deepEqual(rest, [])
  assert.match(row, /Hội thảo,Khoa học và công nghệ,2024-01-05,Hội trường Ví Dụ,Sở Khoa học và Công nghệ,,12,,/)
  assert.doesNotMatch(row, /^"?=/, 'no formula')
  const english = await control.get('/registers/seminar/export?format=csv&q=xuat+so', { 'accept-language': 'en' })
  assert.match(english.text, /Name,Kind,Topic,Held on/)
  assert.match(english.text, /Seminar,Science and technology/)
})

test('a workbook reads back as what was entered; with all columns the state is among them', async () => {
  const { bytes, headers } = await control.page('/so-sach/hoi-thao-su-kien/xuat?format=xlsx&columns=all&q=xuat+so')
  assert.match(String(headers['content-type']), /spreadsheetml/)
  const file = join(tmpdir(), `motcua-export-${process.pid}.xlsx`)
  await writeFile(file, bytes)
  const rows = []
  for await (const { cells } of readSheet(file, { format: 'xlsx' })) rows.push(cells)
  assert.deepEqual(rows[0]?.slice(-2), ['Trạng thái', 'Hạn'])
  assert.deepEqual(rows[1]?.slice(-2), ['Dự kiến', '2024-01-05'])
  assert.equal(rows[1]?.[7], 12)
  assert.equal(rows.length, 2)
})

test('a file is as narrow as its reader’s view, and longer than one piece', async () => {
  const foreign = await (await o.as('agency2')).get('/registers/seminar/export?format=csv')
  assert.equal(foreign.text.trim().split('\r\n').length, 1)
  const { db } = o.platform.database
  const many = await db.selectFrom('register_entry').selectAll().where('register', '=', 'seminar').execute()
  const [one] = many
  assert.ok(one)
  const copies = Array.from({ length: 1200 }, (_, i) => ({
    ...one,
    id: `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`,
    data: JSON.stringify(one.data),
    unique_key: null,
  }))
  await db.insertInto('register_entry').values(copies).execute()
  const { text } = await control.get('/registers/seminar/export?format=csv')
  assert.equal(text.trim().split('\r\n').length, 1 + 1200 + many.length)
})
