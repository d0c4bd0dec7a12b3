import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { filed, readable, underReview } from '../filed.fixture.ts'

const o = await office({ now: '2024-01-02T08:00:00+07:00' })
const { id, code } = await underReview(o)
const wrongs = 'Không tìm thấy hồ sơ với mã và 4 số này'

test('whoever knows the code and the four digits sees where the dossier is, until when, and nobody’s name', async () => {
  const sent = await o.submit('/tra-cuu', { ma: ` ${code.toLowerCase()} `, so: '0001' })
  assert.equal(sent.status, 303, sent.text)
  const to = String(sent.headers.location)
  assert.ok(!to.includes('0001') && !to.includes(code), 'neither digits nor code stand in the address')
  const page = readable(await o.page(to))
  assert.match(
    page,
    /Hồ sơ đang được thẩm định tại Phòng Quản lý Khoa học\. Hẹn trả kết quả: 17 giờ 00, thứ Năm 18\/01\/2024\. Còn 12 ngày 7 giờ làm việc\./,
  )
  assert.match(page, /Cách tính ngày hẹn trả/)
  assert.match(page, /12 ngày làm việc, tính từ 08 giờ 00, thứ Ba 02\/01\/2024/)
  for (const name of ['Nguyễn Văn Mẫu', 'Lê Thị Ví Dụ', 'Phạm Văn Minh Họa', 'phường Ví Dụ', '0900000001']) {
    assert.ok(!page.includes(name), name)
  }
})

test('before acceptance the submission number is followed', async () => {
  const { submissionNo } = await filed(o)
  const sent = await o.submit('/tra-cuu', { ma: submissionNo, so: '0001' })
  const page = readable(await o.page(String(sent.headers.location)))
  assert.match(
    page,
    /Hồ sơ của Ông\/Bà đã được gửi, đang chờ kiểm tra\. Cơ quan trả lời trước 08 giờ 00, thứ Tư 03\/01\/2024/,
  )
})

test('an unknown code, a wrong check and an id are refused in the same words, and what was typed stays', async () => {
  const tries = [
    { ma: code, so: '9999' },
    { ma: '000.00.14.H55-240102-9999', so: '0001' },
    { ma: id, so: '0001' },
  ]
  const pages = []
  for (const given of tries) {
    const reply = await o.submit('/tra-cuu', given)
    assert.equal(reply.status, 404)
    assert.ok(reply.text.includes(wrongs))
    assert.ok(reply.text.includes(`value="${given.ma}"`) && reply.text.includes(`value="${given.so}"`))
    pages.push(reply.text.replaceAll(given.ma, '').replaceAll(given.so, ''))
  }
  assert.equal(new Set(pages).size, 1)
})

test('an empty field is told at the field', async () => {
  const reply = await o.submit('/tra-cuu', { ma: code, so: '' })
  assert.equal(reply.status, 422)
  assert.match(reply.text, /id="f-so-error"/)
  assert.ok(reply.text.includes(`value="${code}"`))
})

test('the code of a receipt’s QR stands in the field; a forged or cut view shows the form', async () => {
  assert.ok((await o.page(`/tra-cuu?ma=${code}`)).text.includes(`value="${code}"`))
  for (const view of ['abc', Buffer.from(JSON.stringify({ view: id, until: 9e15 })).toString('base64url')]) {
    const page = await o.page(`/tra-cuu?xem=${view}`)
    assert.equal(page.status, 200)
    assert.match(page.text, /đã hết hạn xem/)
    assert.ok(!page.text.includes(code))
  }
})
