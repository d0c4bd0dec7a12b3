import assert from 'node:assert/strict'
import { test } from 'node:test'
import { absent, compulsory, createdAt, deskHead, dossierCode, long, read, trackUrl } from './invented-letter.ts'
import { checkReceiptSlip, type ReceiptSlipFields, renderReceiptSlip } from './receipt-slip.ts'

const fields: ReceiptSlipFields = {
  head: { ...deskHead, number: '0001/TNHS' },
  formNote: 'Mẫu số 01 - Thông tư số 01/2018/TT-VPCP',
  copyNote: '(Liên 1: Giao người nộp hồ sơ)',
  dossierCode,
  deskName: 'Quầy Sở Khoa học và Công nghệ',
  ownerName: 'Nguyễn Thị Ánh Nguyệt',
  ownerIdNo: '000000000000',
  address: 'Số 0, phường Nghĩa Thượng, tỉnh Sơn Hà',
  phone: '0900 000 000',
  email: 'anh.nguyet@mot-cua.example',
  procedureName: 'Đăng ký hoạt động khoa học và công nghệ',
  components: [
    { name: 'Đơn đăng ký', kind: 'Bản chính', quantity: '01' },
    { name: 'Quyết định thành lập', kind: 'Bản sao', quantity: '02' },
    { name: 'Lý lịch khoa học', kind: 'Bản điện tử', quantity: '01' },
  ],
  setCount: '02',
  limitText: '15 ngày làm việc',
  acceptedAt: '08 giờ 00 phút, ngày 06 tháng 3 năm 2023',
  appointmentAt: '17 giờ 00 phút, ngày 27 tháng 3 năm 2023',
  resultPlace: 'Trung tâm Phục vụ hành chính công',
  feeStatus: '3.000.000 đồng, đã nộp',
  bookNo: '01/2023',
  bookLine: '0007',
  submitterName: 'Lê Quang Vĩnh',
  officerName: 'Trần Hữu Nghĩa',
  trackUrl,
}

test('form 01 has every field of Circular 01/2018/TT-VPCP on one page', () => {
  const { pages, text } = read(renderReceiptSlip(fields, { createdAt }))
  assert.equal(pages.length, 1)
  const { head, components, ...lines } = fields
  const papers = components.flatMap((paper) => [paper.name, paper.kind, paper.quantity])
  assert.deepEqual(absent(text, ...Object.values(lines), ...papers, head.place, 'Số: 0001/TNHS'), [])
  const labels = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ',
  ]
  assert.deepEqual(absent(text, ...labels, 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 'NGƯỜI NỘP HỒ SƠ'), [])
})

test('form 01 names each required field that is missing, and is not printed without it', () => {
  assert.deepEqual(checkReceiptSlip(fields), [])
  assert.deepEqual(compulsory(fields, checkReceiptSlip), [
    'head',
    'formNote',
    'dossierCode',
    'deskName',
    'ownerName',
    'address',
    'phone',
    'procedureName',
    'components',
    'setCount',
    'limitText',
    'acceptedAt',
    'appointmentAt',
    'resultPlace',
    'officerName',
    'trackUrl',
  ])
  const holed = { ...fields, phone: ' ', components: [{ name: 'Đơn', kind: '', quantity: '1' }] }
  assert.deepEqual(checkReceiptSlip(holed), ['phone', 'components[0].kind'])
  assert.throws(() => renderReceiptSlip(holed, { createdAt }), /receipt slip: missing phone/)
})

test('form 01 without its optional fields leaves their lines out', () => {
  const { ownerIdNo, email, feeStatus, bookNo, bookLine, copyNote, ...few } = fields
  const { text } = read(renderReceiptSlip(few, { createdAt }))
  assert.doesNotMatch(text, /Email|Mã số thuế|Phí, lệ phí|Vào Sổ|Liên 1|undefined|none/)
})

test('form 01 with the longest names keeps all words, and the signatures with the last lines', () => {
  const paper = { name: long.paper, kind: 'Bản điện tử', quantity: '01' }
  const longest: ReceiptSlipFields = {
    ...fields,
    head: { ...deskHead, agency: long.agency },
    ownerName: long.company,
    address: long.address,
    procedureName: long.procedure,
    submitterName: long.person,
    components: Array.from({ length: 12 }, () => paper),
  }
  const { pages, text } = read(renderReceiptSlip(longest, { createdAt }))
  assert.deepEqual(absent(text, long.company, long.address, long.procedure, long.person, long.agency.toUpperCase()), [])
  assert.equal(text.split(long.paper).length - 1, 12)
  assert.match(pages.at(-1) ?? '', /^3 .*Đăng ký nhận kết quả tại.*NGƯỜI NỘP HỒ SƠ/)
})

test('form 01 printed again is the same, byte for byte', () => {
  assert.deepEqual(renderReceiptSlip(fields, { createdAt }), renderReceiptSlip({ ...fields }, { createdAt }))
})
