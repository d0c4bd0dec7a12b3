import assert from 'node:assert/strict'
import { test } from 'node:test'
import { absent, agencyHead, compulsory, createdAt, dossierCode, long, read, signer } from './invented-letter.ts'
import { checkStopNotice, renderStopNotice, type StopNoticeFields } from './stop-notice.ts'

const fields: StopNoticeFields = {
  head: agencyHead,
  formNote: 'Mẫu số 05 - Thông tư số 03/2025/TT-VPCP',
  recipient: 'Bà Nguyễn Thị Ánh Nguyệt',
  address: 'Số 0, phường Nghĩa Thượng, tỉnh Sơn Hà',
  dossierCode,
  procedureName: 'Đăng ký hoạt động khoa học và công nghệ',
  acceptedAt: '06 tháng 3 năm 2023',
  cause: 'theo đề nghị rút hồ sơ của tổ chức, cá nhân',
  reason: 'Ngày 10 tháng 3 năm 2023, tổ chức có văn bản đề nghị rút hồ sơ.',
  legalBasis: ['Nghị định số 118/2025/NĐ-CP'],
  returnedPapers: [{ name: 'Quyết định thành lập', quantity: '01' }],
  feesPaid: '3.000.000 đồng',
  feesRefunded: '1.000.000 đồng',
  recipients: ['Như trên', 'Lưu: VT, QLKH'],
  signer,
}

test('form 05 of Decree 118/2025 tells why the work stops and what comes back', () => {
  const { pages, text } = read(renderStopNotice(fields, { createdAt }))
  assert.equal(pages.length, 1)
  const { head, legalBasis, returnedPapers, recipients, signer: signs, ...lines } = fields
  const papers = returnedPapers.flatMap((paper) => [paper.name, paper.quantity])
  assert.deepEqual(absent(text, ...Object.values(lines), ...legalBasis, ...papers, ...recipients, signs.name), [])
  assert.deepEqual(absent(text, 'THÔNG BÁO', 'dừng giải quyết hồ sơ', head.place), [])
})

test('form 05 needs what makes it a notice', () => {
  assert.deepEqual(compulsory(fields, checkStopNotice), [
    'head',
    'formNote',
    'recipient',
    'dossierCode',
    'procedureName',
    'cause',
    'legalBasis',
    'recipients',
    'signer',
  ])
  assert.throws(() => renderStopNotice({ ...fields, legalBasis: [] }, { createdAt }), /missing legalBasis/)
})

test('form 05 without papers to give back says so, with the longest names', () => {
  const { address, acceptedAt, reason, feesPaid, feesRefunded, ...few } = fields
  const longest = { ...few, returnedPapers: [], recipient: long.company, procedureName: long.procedure }
  const { pages, text } = read(renderStopNotice(longest, { createdAt }))
  assert.equal(pages.length, 1)
  assert.deepEqual(absent(text, long.company, long.procedure, 'Không có giấy tờ bản chính phải trả lại'), [])
  assert.doesNotMatch(text, /Phí, lệ phí|tiếp nhận ngày|STT/)
})
