import assert from 'node:assert/strict'
import { test } from 'node:test'
import { absent, compulsory, createdAt, deskHead, dossierCode, long, read, trackUrl } from './invented-letter.ts'
import { checkSupplementSlip, renderSupplementSlip, type SupplementSlipFields } from './supplement-slip.ts'

const fields: SupplementSlipFields = {
  head: deskHead,
  formNote: 'Mẫu số 02 - Thông tư số 01/2018/TT-VPCP',
  slipNo: '12/HDHS',
  deskName: 'Quầy Sở Khoa học và Công nghệ',
  dossierCode,
  ownerName: 'Nguyễn Thị Ánh Nguyệt',
  procedureName: 'Đăng ký hoạt động khoa học và công nghệ',
  address: 'Số 0, phường Nghĩa Thượng, tỉnh Sơn Hà',
  phone: '0900 000 000',
  email: 'anh.nguyet@mot-cua.example',
  items: [
    { name: 'Lý lịch khoa học', originals: '01' },
    { name: 'Điều lệ', certifiedCopies: '02', photocopies: '03' },
  ],
  reason: 'Lý lịch khoa học chưa có xác nhận.',
  stage: 'Thẩm định hồ sơ',
  legalBasis: ['Điều 19 Nghị định số 61/2018/NĐ-CP', 'Điều 8 Thông tư số 03/2014/TT-BKHCN'],
  supplementDueAt: '17 giờ 00 phút, ngày 22 tháng 3 năm 2023',
  requestNo: '(Lần thứ nhất)',
  clock: 'restart',
  contactName: 'ông Đỗ Quang Huy',
  contactPhone: '0200 000 000',
  guideName: 'Đỗ Quang Huy',
  trackUrl,
}

test('form 02 says what is missing, why, until when, and whom to ask', () => {
  const { pages, text } = read(renderSupplementSlip(fields, { createdAt }))
  assert.equal(pages.length, 1)
  const { head, items, legalBasis, clock, ...lines } = fields
  const papers = items.flatMap((item) => Object.values(item))
  assert.deepEqual(absent(text, ...Object.values(lines), ...papers, ...legalBasis, head.issuedOn), [])
  assert.deepEqual(absent(text, 'Số: 12/HDHS', 'Bản chính', 'Bản chứng thực', 'Bản photo', 'Yêu cầu Ông/Bà'), [])
})

test('form 02 tells which clock applies (Decree 61/2018 art. 19)', () => {
  const wording = { notStarted: 'chưa bắt đầu tính', restart: 'được tính lại từ đầu', pause: 'tạm dừng' }
  for (const clock of ['notStarted', 'restart', 'pause'] as const) {
    const { text } = read(renderSupplementSlip({ ...fields, clock }, { createdAt }))
    assert.ok(text.includes(wording[clock]))
    assert.equal(Object.values(wording).filter((words) => text.includes(words)).length, 1)
  }
})

test('form 02 needs its starred fields', () => {
  assert.deepEqual(compulsory(fields, checkSupplementSlip), [
    'head',
    'formNote',
    'slipNo',
    'deskName',
    'ownerName',
    'procedureName',
    'items',
    'reason',
    'stage',
    'legalBasis',
    'supplementDueAt',
    'requestNo',
    'clock',
    'contactName',
    'contactPhone',
    'guideName',
  ])
  assert.throws(() => renderSupplementSlip({ ...fields, items: [] }, { createdAt }), /missing items/)
})

test('form 02 speaks to a company as told, with the longest names', () => {
  const longest: SupplementSlipFields = {
    ...fields,
    addressAs: 'Quý Công ty',
    ownerName: long.company,
    address: long.address,
    procedureName: long.procedure,
    items: Array.from({ length: 9 }, () => ({ name: long.paper, originals: '01' })),
  }
  const { pages, text } = read(renderSupplementSlip(longest, { createdAt }))
  assert.equal(pages.length, 2)
  assert.deepEqual(absent(text, long.company, long.address, long.procedure, 'Yêu cầu Quý Công ty hoàn thiện'), [])
  assert.doesNotMatch(text, /Ông\/Bà/)
  assert.match(pages[1] ?? '', /để được hướng dẫn\..*NGƯỜI HƯỚNG DẪN/)
})

test('form 02 prints without its optional fields', () => {
  const { dossierCode: _code, address, phone, email, trackUrl: _url, ...few } = fields
  assert.doesNotMatch(read(renderSupplementSlip(few, { createdAt })).text, /Email|Địa chỉ|Mã hồ sơ|trực tuyến/)
})
