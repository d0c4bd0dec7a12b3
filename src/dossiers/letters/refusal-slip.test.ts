import assert from 'node:assert/strict'
import { test } from 'node:test'
import { absent, compulsory, createdAt, deskHead, long, read } from './invented-letter.ts'
import { checkRefusalSlip, type RefusalSlipFields, renderRefusalSlip } from './refusal-slip.ts'

const fields: RefusalSlipFields = {
  head: deskHead,
  formNote: 'Mẫu số 03 - Thông tư số 01/2018/TT-VPCP',
  deskName: 'Quầy Sở Khoa học và Công nghệ',
  ownerName: 'Nguyễn Thị Ánh Nguyệt',
  submissionNo: 'NH-230306-0001',
  address: 'Số 0, phường Nghĩa Thượng, tỉnh Sơn Hà',
  phone: '0900 000 000',
  email: 'anh.nguyet@mot-cua.example',
  procedureName: 'Đăng ký hoạt động khoa học và công nghệ',
  reason: 'Trụ sở chính của tổ chức ở tỉnh khác.\nHồ sơ chưa có quyết định thành lập.',
  legalBasis: ['Điều 20 Nghị định số 08/2014/NĐ-CP'],
  competentOfficeHint: 'Sở Khoa học và Công nghệ nơi đặt trụ sở chính.',
  contactName: 'bà Trần Mỹ Lệ',
  contactPhone: '0200 000 000',
  submitterName: 'Lê Quang Vĩnh',
  officerName: 'Trần Mỹ Lệ',
}

test('form 03 gives the reasons, the competent office and whom to ask', () => {
  const { pages, text } = read(renderRefusalSlip(fields, { createdAt }))
  assert.equal(pages.length, 1)
  const { head, reason, legalBasis, ...lines } = fields
  assert.deepEqual(absent(text, ...Object.values(lines), ...reason.split('\n'), ...(legalBasis ?? []), head.place), [])
  assert.deepEqual(absent(text, 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ', 'không tiếp nhận, giải quyết hồ sơ'), [])
})

test('form 03 needs its starred fields', () => {
  assert.deepEqual(compulsory(fields, checkRefusalSlip), [
    'head',
    'formNote',
    'deskName',
    'ownerName',
    'procedureName',
    'reason',
    'contactName',
    'contactPhone',
    'officerName',
  ])
  assert.throws(() => renderRefusalSlip({ ...fields, reason: '' }, { createdAt }), /refusal slip: missing reason/)
})

test('form 03 prints with the longest names and without its optional fields', () => {
  const { submissionNo, address, phone, email, legalBasis, competentOfficeHint, submitterName, ...few } = fields
  const longest = { ...few, ownerName: long.company, procedureName: long.procedure, addressAs: 'Quý Công ty' }
  const { pages, text } = read(renderRefusalSlip(longest, { createdAt }))
  assert.equal(pages.length, 1)
  assert.deepEqual(absent(text, long.company, long.procedure, 'để Quý Công ty được biết'), [])
  assert.doesNotMatch(text, /Email|Căn cứ|thẩm quyền|biên nhận/)
})
