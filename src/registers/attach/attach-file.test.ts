import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { enteredSeminar } from '../entered.fixture.ts'

const o = await office()
const path = '/so-sach/hoi-thao-su-kien'
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

test('a file is kept beside its entry and told in its history; whoever reads the entry reads the file', async () => {
  const control = await o.as('control')
  const { id } = await enteredSeminar(control)
  const kept = await control.upload(`/registers/seminar/${id}/files`, { name: 'biên bản.pdf', bytes: pdf })
  assert.equal(kept.status, 201, kept.text)
  const entry = (await control.get(`/registers/seminar/${id}`)).json
  assert.equal(entry.version, 2)
  assert.deepEqual(
    entry.files.map((file: { name: string }) => file.name),
    ['biên bản.pdf'],
  )
  const address = `/registers/seminar/${id}/files/${kept.json.id}`
  assert.deepEqual((await (await o.as('legal')).get(address)).bytes, pdf)
  assert.equal((await (await o.as('agency2')).get(address)).status, 404)
  const other = await enteredSeminar(control)
  assert.equal((await control.get(`/registers/seminar/${other.id}/files/${kept.json.id}`)).status, 404)
  const page = await control.page(`${path}/${id}`)
  assert.match(page.text, /Đính kèm tệp: Sự kiện/)
  assert.match(page.text, new RegExp(`${path}/${id}/tep/${kept.json.id}`))
})

test('the form sends one too; what is no paper and no document is refused at its place', async () => {
  const control = await o.as('control')
  const { id } = await enteredSeminar(control)
  const none = await control.submit(`${path}/${id}/tep`, {})
  assert.equal(none.status, 422)
  assert.match(none.text, /href="#f-file"/)
  const odd = await control.submit(
    `${path}/${id}/tep`,
    {},
    { file: { name: 'a.docx', bytes: Buffer.from('PK\u0003\u0004 no') } },
  )
  assert.equal(odd.status, 422)
  const text = await control.submit(`${path}/${id}/tep`, {}, { file: { name: 'a.txt', bytes: Buffer.from('chữ') } })
  assert.equal(text.status, 415)
  assert.match(text.text, /Chỉ nhận tệp PDF, JPG, PNG, DOCX hoặc XLSX/)
  const good = await control.submit(`${path}/${id}/tep`, {}, { file: { name: 'a.pdf', bytes: pdf } })
  assert.equal(good.status, 303)
})

test('a workbook and a document are records; who only reads attaches nothing', async () => {
  const control = await o.as('control')
  const { id } = await enteredSeminar(control)
  const { bytes } = await control.get('/registers/seminar/export?format=xlsx')
  const sheet = await control.upload(`/registers/seminar/${id}/files`, { name: 'danh sách.xlsx', bytes })
  assert.equal(sheet.status, 201, sheet.text)
  const misnamed = await control.upload(`/registers/seminar/${id}/files`, { name: 'danh sách.docx', bytes })
  assert.equal(misnamed.status, 422)
  const reader = await o.as('legal')
  assert.equal((await reader.upload(`/registers/seminar/${id}/files`, { name: 'a.pdf', bytes: pdf })).status, 403)
})
