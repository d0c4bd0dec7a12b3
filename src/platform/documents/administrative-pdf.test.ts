import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedOfficialLetter, inventedReport } from './administrative.fixture.ts'
import { administrativePdf } from './administrative-pdf.ts'
import { readText } from './read-text.ts'

const createdAt = Date.UTC(2023, 2, 6, 1)

test('a report has every part of Decree 30/2020, in order, numbered from the second page', () => {
  const pages = readText(administrativePdf(inventedReport, { createdAt }))
  const [first = '', second = ''] = pages
  const text = pages.join(' ')
  let at = -1
  for (const part of [
    'ỦY BAN NHÂN DÂN TỈNH SƠN HÀ',
    'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 15/BC-SKHCN',
    'Sơn Hà, ngày 06 tháng 3 năm 2023',
    'BÁO CÁO',
    'Kết quả công tác cải cách hành chính',
    '- Sở Nội vụ.',
    'I. TÌNH HÌNH VÀ KẾT QUẢ',
    '407 hồ sơ',
    'Rút ngắn thời gian: 12 thủ tục',
    '2. Tập huấn công chức một cửa.',
    'Bảng 1. Kết quả theo lĩnh vực',
    'Lĩnh vực 60',
    'Số liệu mở của báo cáo',
    'Trên đây là báo cáo',
    'Nơi nhận:',
    '- Lưu: VT, VP.',
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'Nguyễn Văn Mẫu',
    'PHỤ LỤC I',
    'Danh mục thủ tục đã cắt giảm.',
  ]) {
    assert.ok(text.indexOf(part, at) > at, `${part} is missing or out of order`)
    at = text.indexOf(part, at)
  }
  assert.match(text, /tỷ lệ đúng hạn < 100 % & có giải trình/)
  assert.match(text, /ẳ ẵ ặ ễ ệ ỗ ộ ữ ự ỹ ỵ/)
  assert.doesNotMatch(first, /^1 /)
  assert.match(second, /^2 STT Lĩnh vực Số hồ sơ /)
})

test('links are kept, and the same document gives the same bytes', () => {
  const pdf = administrativePdf(inventedReport, { createdAt })
  const file = Buffer.from(pdf).toString('latin1')
  assert.ok(file.includes('/URI (https://motcua.example/chi-tieu/dossier.total?tu=2023-01-01&den=2023-03-31)'))
  assert.ok(file.includes('/URI (https://motcua.example/so-lieu)'))
  assert.deepEqual(pdf, administrativePdf(inventedReport, { createdAt }))
})

test('an official letter has no title; its subject stands under its number', () => {
  const [page = '', ...others] = readText(administrativePdf(inventedOfficialLetter, { createdAt }))
  assert.deepEqual(others, [])
  assert.match(page, /Số: 20\/SKHCN-VP .*V\/v cử công chức tham gia tập huấn .*Kính gửi: Sở Nội vụ/)
})

test('a document that ends in a table, has no blocks or many appendices is printed too', () => {
  const table = { kind: 'table', columns: [{ head: 'A' }, { head: 'B' }], rows: [['1', '2']] } as const
  for (const blocks of [[], [table], [table, table]]) {
    const [page = ''] = readText(administrativePdf({ ...inventedReport, blocks, appendices: [] }, { createdAt }))
    assert.match(page, /Nguyễn Văn Mẫu/)
  }
  const appendices = [1, 2].map((n) => ({ title: `PHỤ LỤC ${n}`, blocks: [table] }))
  assert.equal(readText(administrativePdf({ ...inventedOfficialLetter, appendices }, { createdAt })).length, 3)
})

test('a document with a hole in it is refused', () => {
  const holes = { ...inventedReport, recipients: [] }
  assert.throws(() => administrativePdf(holes, { createdAt }), /missing recipients/)
})
