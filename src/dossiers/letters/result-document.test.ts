import assert from 'node:assert/strict'
import { test } from 'node:test'
import { absent, agencyHead, compulsory, createdAt, long, read, signer } from './invented-letter.ts'
import { checkResultDocument, type ResultDocumentFields, renderResultDocument } from './result-document.ts'

const certificate: ResultDocumentFields = {
  head: { ...agencyHead, number: '12/GCN-SKHCN' },
  typeName: 'Giấy chứng nhận',
  subject: 'Đăng ký hoạt động khoa học và công nghệ',
  issuer: 'Giám đốc Sở Khoa học và Công nghệ',
  grounds: ['Căn cứ Luật Khoa học và Công nghệ số 29/2013/QH13', 'Xét đề nghị của Trưởng phòng Quản lý Khoa học'],
  paragraphs: ['Chứng nhận tổ chức dưới đây đã đăng ký hoạt động:'],
  facts: [{ label: 'Tên tổ chức', value: 'Viện Nghiên cứu Sơn Hà' }],
  closing: ['Giấy chứng nhận có hiệu lực kể từ ngày ký./.'],
  signer,
  recipients: ['Như trên', 'Lưu: VT, QLKH'],
  verifyUrl: 'https://mot-cua.example/verify/7f3a9c1e2b',
}

test('a certificate has title, grounds, facts, signature and where to verify it (Decree 30/2020, Annex I)', () => {
  const { pages, text } = read(renderResultDocument(certificate, { createdAt }))
  assert.equal(pages.length, 1)
  assert.deepEqual(absent(text, 'GIẤY CHỨNG NHẬN', 'GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'Số: 12/GCN-SKHCN'), [])
  assert.deepEqual(absent(text, '29/2013/QH13;', 'Quản lý Khoa học.', '- Như trên;', '- Lưu: VT, QLKH.'), [])
  assert.deepEqual(
    absent(text, 'Viện Nghiên cứu Sơn Hà', 'PHÓ GIÁM ĐỐC', 'Đã ký', signer.name, certificate.verifyUrl),
    [],
  )
})

test('an official letter has no title: its subject stands under the number, its addressees above the text', () => {
  const { typeName, issuer, grounds, facts, closing, ...letter } = certificate
  const one = read(renderResultDocument({ ...letter, addressees: ['Bà Nguyễn Thị Ánh Nguyệt'] }, { createdAt })).text
  assert.deepEqual(absent(one, 'V/v Đăng ký hoạt động', 'Kính gửi: Bà Nguyễn Thị Ánh Nguyệt'), [])
  assert.doesNotMatch(one, /GIẤY CHỨNG NHẬN|Căn cứ/)
  const two = read(renderResultDocument({ ...letter, addressees: ['Viện A', 'Viện B'] }, { createdAt })).text
  assert.deepEqual(absent(two, 'Kính gửi: - Viện A; - Viện B.'), [])
})

test('a result needs number, subject, text, signer and recipients', () => {
  assert.deepEqual(compulsory(certificate, checkResultDocument), [
    'head',
    'subject',
    'paragraphs',
    'signer',
    'recipients',
    'verifyUrl',
  ])
  const { number, ...noNumber } = certificate.head
  assert.deepEqual(checkResultDocument({ ...certificate, head: noNumber }), ['head.number'])
  assert.throws(() => renderResultDocument({ ...certificate, verifyUrl: '' }, { createdAt }), /missing verifyUrl/)
})

test('a long letter keeps its last paragraph with the signature', () => {
  const { issuer, grounds, facts, ...rest } = certificate
  for (let length = 10; length < 40; length += 3) {
    const paragraphs = Array.from({ length }, () => `${long.procedure}.`)
    const { pages } = read(renderResultDocument({ ...rest, subject: long.procedure, paragraphs }, { createdAt }))
    assert.match(pages.at(-1) ?? '', /có hiệu lực kể từ ngày ký.*PHÓ GIÁM ĐỐC.*Hoàng Thị Thùy Dương/)
  }
})

test('all Vietnamese letters come back from the page, upright, bold and slanted', () => {
  const letters = 'aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ'
  const both = [...letters, ...letters.toUpperCase()].join(' ')
  const fields = { ...certificate, subject: both, grounds: [both], paragraphs: [both] }
  const { text } = read(renderResultDocument(fields, { createdAt }))
  assert.equal(text.split(both).length - 1, 3)
})
