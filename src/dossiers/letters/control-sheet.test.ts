import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ControlSheetFields, checkControlSheet, renderControlSheet } from './control-sheet.ts'
import { absent, compulsory, createdAt, deskHead, dossierCode, long, read } from './invented-letter.ts'

const row = {
  from: 'Bộ phận tiếp nhận và trả kết quả',
  to: 'Phòng Quản lý Khoa học',
  handedAt: '08 giờ 30 phút, ngày 06/3/2023',
  handedBy: 'Trần Mỹ Lệ',
  receivedBy: 'Đỗ Quang Huy',
  result: 'Trước hạn',
  note: 'Đủ hồ sơ giấy',
}

const fields: ControlSheetFields = {
  head: deskHead,
  formNote: 'Mẫu số 06 - Thông tư số 03/2025/TT-VPCP',
  dossierCode,
  ownerName: 'Nguyễn Thị Ánh Nguyệt',
  procedureName: 'Đăng ký hoạt động khoa học và công nghệ',
  acceptedAt: '08 giờ 00 phút, ngày 06/3/2023',
  appointmentAt: '17 giờ 00 phút, ngày 27/3/2023',
  resolvingAgency: 'Sở Khoa học và Công nghệ',
  rows: [row, { ...row, from: row.to, to: 'Lãnh đạo Sở', handedBy: row.receivedBy, receivedBy: 'Hoàng Thùy Dương' }],
}

test('the control sheet shows each hand-over with both people and the minute', () => {
  const { pages, text } = read(renderControlSheet(fields, { createdAt }))
  assert.equal(pages.length, 1)
  const { head, rows, ...lines } = fields
  assert.deepEqual(absent(text, ...Object.values(lines), ...rows.flatMap((one) => Object.values(one)), head.place), [])
  assert.deepEqual(absent(text, 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ', '1. Giao: Bộ phận', '2. Nhận: Phòng'), [])
})

test('the control sheet needs its code and complete hand-overs', () => {
  assert.deepEqual(compulsory(fields, checkControlSheet), ['head', 'formNote', 'dossierCode', 'rows'])
  assert.deepEqual(checkControlSheet({ ...fields, rows: [{ ...row, receivedBy: '' }] }), ['rows[0].receivedBy'])
  assert.throws(() => renderControlSheet({ ...fields, rows: [] }, { createdAt }), /control sheet: missing rows/)
})

test('a long journey goes on over the pages under the same column names, no hand-over cut in two', () => {
  const { result, note, ...bare } = row
  const rows = Array.from({ length: 30 }, () => ({ ...bare, from: long.agency, handedBy: long.person }))
  const { pages } = read(
    renderControlSheet({ head: deskHead, formNote: 'Mẫu số 06', dossierCode, rows }, { createdAt }),
  )
  assert.ok(pages.length > 2)
  for (const page of pages) {
    assert.match(page, /THỜI GIAN GIAO, NHẬN HỒ SƠ/)
    assert.equal(page.split('1. Giao: ').length, page.split('Người nhận: ').length)
  }
})
