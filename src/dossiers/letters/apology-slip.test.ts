import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ApologySlipFields, checkApologySlip, renderApologySlip } from './apology-slip.ts'
import { absent, agencyHead, compulsory, createdAt, dossierCode, long, read, signer } from './invented-letter.ts'

const fields: ApologySlipFields = {
  head: agencyHead,
  formNote: 'Mẫu số 04 - Thông tư số 01/2018/TT-VPCP',
  edition: 'decree61',
  slipNo: '07/PXL-SKHCN',
  recipient: 'Bà Nguyễn Thị Ánh Nguyệt',
  address: 'Số 0, phường Nghĩa Thượng, tỉnh Sơn Hà',
  phone: '0900 000 000',
  acceptedAt: '06 tháng 3 năm 2023',
  sectorName: 'Hoạt động khoa học và công nghệ',
  procedureName: 'Đăng ký hoạt động khoa học và công nghệ',
  dossierCode,
  originalAppointment: '17 giờ 00 phút, ngày 27 tháng 3 năm 2023',
  reason: 'Cơ quan phối hợp chưa có ý kiến bằng văn bản.',
  newAppointment: '17 giờ 00 phút, ngày 31 tháng 3 năm 2023',
  recipients: ['Như trên', 'Trung tâm Phục vụ hành chính công', 'Lưu: VT, QLKH'],
  signer,
}

test('form 04 says sorry, gives the reason and both appointments, signed for the head of the agency', () => {
  const { pages, text } = read(renderApologySlip(fields, { createdAt }))
  assert.equal(pages.length, 1)
  const { head, edition, recipients, signer: signs, ...lines } = fields
  assert.deepEqual(absent(text, ...Object.values(lines), ...recipients, head.place, signs.name, 'Đã ký'), [])
  assert.deepEqual(absent(text, 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ', 'Số: 07/PXL-SKHCN', 'KT. GIÁM ĐỐC'), [])
  assert.match(text, /hẹn lại thời gian trả kết quả: 17 giờ 00 phút, ngày 31/)
})

test('under Decree 118/2025 it is an apology that asks for more time', () => {
  const { text } = read(renderApologySlip({ ...fields, edition: 'decree118' }, { createdAt }))
  assert.match(text, /VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT/)
  assert.match(
    text,
    /đề nghị gia hạn thời gian giải quyết hồ sơ; thời gian hẹn trả kết quả lại: 17 giờ 00 phút, ngày 31/,
  )
})

test('form 04 needs its starred fields', () => {
  assert.deepEqual(compulsory(fields, checkApologySlip), [
    'head',
    'formNote',
    'edition',
    'slipNo',
    'recipient',
    'acceptedAt',
    'procedureName',
    'dossierCode',
    'originalAppointment',
    'reason',
    'newAppointment',
    'recipients',
    'signer',
  ])
  assert.throws(() => renderApologySlip({ ...fields, newAppointment: '' }, { createdAt }), /missing newAppointment/)
})

test('form 04 prints with the longest names and without its optional fields', () => {
  const { address, phone, sectorName, ...few } = fields
  const longest = { ...few, recipient: long.company, procedureName: long.procedure, addressAs: 'Quý Công ty' }
  const { pages, text } = read(renderApologySlip(longest, { createdAt }))
  assert.equal(pages.length, 1)
  assert.deepEqual(absent(text, long.company, long.procedure, 'xin lỗi Quý Công ty'), [])
  assert.doesNotMatch(text, /lĩnh vực|Địa chỉ|Ông\/Bà/)
})
