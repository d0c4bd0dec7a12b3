import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { officeKind } from '#platform/sheets/office-kind.ts'
import { readXml } from '#platform/sheets/xml-reader.ts'
import { openArchive } from '#platform/sheets/zip-archive.ts'
import { inventedOfficialLetter, inventedReport } from './administrative.fixture.ts'
import type { AdministrativeDocument } from './administrative-document.ts'
import { administrativeDocx } from './docx.ts'

const folder = mkdtempSync(join(tmpdir(), 'docx-'))
after(() => rmSync(folder, { recursive: true }))

/** Every XML part of the file, each read as XML, with the texts that a person sees in the document. */
async function opened(document: AdministrativeDocument) {
  const path = join(folder, 'paper.docx')
  writeFileSync(path, await administrativeDocx(document))
  assert.equal(await officeKind(path), 'docx')
  const archive = await openArchive(path)
  const parts = new Map<string, string>()
  let [text, isText] = ['', false]
  for (const part of archive.parts.values()) {
    const chunks: Buffer[] = []
    for await (const chunk of archive.bytesOf(part)) chunks.push(chunk)
    parts.set(part.name, Buffer.concat(chunks).toString('utf8'))
    await readXml(archive.bytesOf(part), {
      open: (name) => {
        isText = name === 't' && part.name === 'word/document.xml'
      },
      close: (name) => {
        isText = false
        if (name === 'p') text += '\n'
      },
      text: (found) => {
        if (isText) text += found
      },
    })
  }
  await archive.close()
  const xml = parts.get('word/document.xml') ?? ''
  return { lines: text.split('\n').filter((line) => line !== ''), xml, part: (name: string) => parts.get(name) ?? '' }
}

const count = (text: string, sign: string) => text.split(sign).length - 1

test('a report has every part of Decree 30/2020, in order', async () => {
  const { lines, xml } = await opened(inventedReport)
  const wanted = [
    'ỦY BAN NHÂN DÂN TỈNH SƠN HÀ',
    'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 15/BC-SKHCN',
    'Sơn Hà, ngày 06 tháng 3 năm 2023',
    'BÁO CÁO',
    'Kết quả công tác cải cách hành chính quý I năm 2023',
    'Kính gửi:',
    '- Ủy ban nhân dân tỉnh Sơn Hà;',
    '- Sở Nội vụ.',
    'I. TÌNH HÌNH VÀ KẾT QUẢ',
    'Rút ngắn thời gian: 12 thủ tục',
    'Tập huấn công chức một cửa.',
    'Bảng 1. Kết quả theo lĩnh vực',
    'Lĩnh vực 60',
    'Số liệu mở của báo cáo',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT, VP.',
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'Đã ký',
    'Nguyễn Văn Mẫu',
    'PHỤ LỤC I',
  ]
  assert.deepEqual(
    lines.filter((line) => wanted.includes(line)),
    wanted,
  )
  // Drawn rules under agency, motto and abstract; no underlining, which would cut the dots of letters.
  assert.equal(count(xml, '<w:pBdr>'), 3)
  assert.equal(count(xml, '<w:u '), 0)
})

test('A4, the margins of the decree, its typeface, and a page number from the second page', async () => {
  const { xml, part } = await opened(inventedReport)
  assert.match(xml, /<w:pgSz w:w="11905" w:h="16837"/)
  assert.match(xml, /<w:pgMar w:top="1133" w:right="850" w:bottom="1133" w:left="1700"/)
  assert.match(xml, /<w:titlePg\/>/)
  assert.match(part('word/styles.xml'), /Times New Roman/)
  assert.match(part('word/styles.xml'), /<w:sz w:val="26"\/>/)
  const headers = ['word/header1.xml', 'word/header2.xml'].map(part)
  assert.equal(headers.filter((header) => header.includes('PAGE')).length, 1)
})

test('the head of a table is repeated, its rows are not torn, links lead where they say', async () => {
  const { xml, part } = await opened(inventedReport)
  assert.equal(count(xml, '<w:tblHeader/>'), 1)
  assert.ok(count(xml, '<w:cantSplit/>') >= 61)
  assert.equal(count(xml, '<w:hyperlink '), 62)
  const rels = part('word/_rels/document.xml.rels')
  assert.ok(rels.includes('Target="https://motcua.example/chi-tieu/dossier.total?tu=2023-01-01&amp;den=2023-03-31"'))
  assert.ok(rels.includes('Target="https://motcua.example/linh-vuc/60"'))
})

test('every letter and sign of the text arrives; what XML cannot hold does not', async () => {
  const hard = 'ẳẵặễệỗộữựỹỵ Đ đ <b>&amp; "x" ]]> \' '
  const block = (text: string): AdministrativeDocument => ({
    ...inventedOfficialLetter,
    blocks: [{ kind: 'paragraph', content: [{ text }] }],
  })
  assert.ok((await opened(block(hard))).lines.includes(hard))
  assert.ok((await opened(block(hard.normalize('NFD')))).lines.includes(hard))
  assert.ok((await opened(block('a\u0000\u0008b\ud800c\uffff'))).lines.includes('ab\ufffdc'))
})

test('an official letter has no title; its subject stands under its number', async () => {
  const { lines } = await opened(inventedOfficialLetter)
  assert.deepEqual(lines.slice(3, 7), [
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 20/SKHCN-VP',
    'V/v cử công chức tham gia tập huấn',
    'Sơn Hà, ngày 06 tháng 3 năm 2023',
  ])
  assert.ok(lines.includes('Kính gửi: Sở Nội vụ'))
})

test('two numbered lists each count from one', async () => {
  const list = { kind: 'list', isNumbered: true, items: ['một', 'hai'] } as const
  const { xml } = await opened({ ...inventedOfficialLetter, blocks: [list, list] })
  const ids = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id)
  assert.equal(ids.length, 4)
  assert.equal(new Set(ids).size, 2)
})

test('a document with a hole, an odd row or a false address is refused', async () => {
  const holes = { ...inventedReport, signer: { position: '', name: 'A' } }
  await assert.rejects(administrativeDocx(holes), /missing signer\.position/)
  const table = { kind: 'table', columns: [{ head: 'A' }], rows: [['1'], ['1', '2']] } as const
  await assert.rejects(administrativeDocx({ ...inventedReport, blocks: [table] }), /row 2 of a table/)
  const link = { kind: 'link', text: 'x', href: 'javascript:alert(1)' } as const
  await assert.rejects(administrativeDocx({ ...inventedReport, blocks: [link] }), /no address of the web/)
})
