import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readText } from '#platform/documents/read-text.ts'
import { checkProcedureSheet, type ProcedureSheetFields, renderProcedureSheet } from './procedure-sheet.ts'

const createdAt = Date.UTC(2023, 2, 6, 1)
const fields: ProcedureSheetFields = {
  head: {
    superiorAgency: 'Ủy ban nhân dân tỉnh Sơn Hà',
    agency: 'Sở Khoa học và Công nghệ',
    place: 'Sơn Hà',
    issuedOn: 'ngày 06 tháng 3 năm 2023',
  },
  name: 'Đăng ký hoạt động khoa học và công nghệ',
  code: '1.000000.H99',
  sector: 'Hoạt động khoa học và công nghệ',
  level: 'Cấp tỉnh',
  serviceLevel: 'Toàn trình',
  decision: 'Quyết định số 00/QĐ-UBND',
  validity: 'từ ngày 01 tháng 01 năm 2023',
  steps: ['Tổ chức nộp hồ sơ.', 'Phòng chuyên môn thẩm định.'],
  manner: [
    { channel: 'Trực tiếp', limit: '15 ngày làm việc', fee: '3.000.000 đồng', note: 'Nộp tại quầy' },
    { channel: 'Bưu chính công ích', limit: '16 ngày làm việc' },
  ],
  components: [{ name: 'Đơn đăng ký', originals: '1', copies: '2', note: 'Mẫu số 01' }],
  setCount: '02',
  limit: '15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.',
  subjects: ['Tổ chức', 'Doanh nghiệp'],
  agencies: {
    decides: 'Sở Khoa học và Công nghệ',
    authorised: 'Chi cục Đo lường',
    performs: 'Phòng Quản lý Khoa học',
    receives: 'Quầy số 0',
    cooperates: 'Sở Tài chính',
  },
  results: ['Giấy chứng nhận đăng ký hoạt động'],
  fees: ['Phí thẩm định: 3.000.000 đồng'],
  forms: ['Đơn đăng ký hoạt động (Mẫu số 01)'],
  resultForm: 'Mẫu số 09',
  conditions: ['Có ít nhất 05 người có trình độ đại học'],
  legalBasis: ['29/2013/QH13', '08/2014/NĐ-CP'],
  url: 'https://mot-cua.example/thu-tuc/1.000000',
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

test('the sheet has every part of Decree 63/2010 art. 8', () => {
  const text = readText(renderProcedureSheet(fields, { createdAt })).join(' ')
  const { head, ...parts } = fields
  assert.deepEqual(
    strings(parts).filter((words) => !text.includes(words)),
    [],
  )
  assert.ok(text.includes(head.issuedOn))
  const titles = [
    '1. Trình tự thực hiện',
    '2. Cách thức thực hiện',
    '3. Thành phần, số lượng hồ sơ',
    '4. Thời hạn giải quyết',
    '5. Đối tượng thực hiện',
    '6. Cơ quan thực hiện',
    '7. Kết quả thực hiện',
    '8. Phí, lệ phí',
    '9. Tên mẫu đơn, mẫu tờ khai',
    '10. Mẫu kết quả',
    '11. Yêu cầu, điều kiện thực hiện',
    '12. Căn cứ pháp lý',
  ]
  assert.deepEqual(
    titles.filter((title) => !text.includes(title)),
    [],
  )
})

test('the sheet names each compulsory part that is missing', () => {
  const missing = Object.keys(fields).filter((key) => checkProcedureSheet({ ...fields, [key]: undefined }).length > 0)
  const compulsory =
    'head name code sector steps manner components setCount limit subjects agencies results legalBasis url'
  assert.deepEqual(missing, compulsory.split(' '))
  assert.throws(() => renderProcedureSheet({ ...fields, steps: [] }, { createdAt }), /procedure sheet: missing steps/)
})

test('a procedure without fee, form or condition says "Không"; printed again it is the same', () => {
  const { fees, forms, conditions, resultForm, level, serviceLevel, decision, validity, ...few } = fields
  const pdf = renderProcedureSheet(few, { createdAt })
  assert.equal(readText(pdf).join(' ').split('Không.').length - 1, 3)
  assert.deepEqual(pdf, renderProcedureSheet(few, { createdAt }))
})

test('a procedure with much to say fills the pages it needs', () => {
  const step = `${'Tổ chức chuẩn bị hồ sơ theo hướng dẫn và nộp tại quầy. '.repeat(4)}`
  const long = { ...fields, name: `${fields.name} `.repeat(6).trim(), steps: Array.from({ length: 30 }, () => step) }
  const pages = readText(renderProcedureSheet(long, { createdAt }))
  assert.ok(pages.length >= 3)
  assert.match(pages[1] ?? '', /^2 /)
})
