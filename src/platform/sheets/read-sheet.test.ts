import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { Problem } from '#platform/http/problem.ts'
import type { SheetFormat } from './cell.ts'
import { officeKind } from './office-kind.ts'
import { readSheet } from './read-sheet.ts'
import { foreignWorkbook, type ZipPart, zipOf } from './zip.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'sheets-'))
after(() => rmSync(folder, { recursive: true }))

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

const limits = { fileBytes: 2 ** 20, unpackedBytes: 4 * 2 ** 20 }
const read = (bytes: Buffer | string, format: SheetFormat) =>
  allOf(readSheet(Readable.from([Buffer.from(bytes)]), { format, limits }))
const refused = (code: string) => (error: unknown) => error instanceof Problem && error.code === code

function fileOf(parts: ZipPart[] | Buffer): string {
  const path = join(folder, 'tried.xlsx')
  writeFileSync(path, Buffer.isBuffer(parts) ? parts : zipOf(parts))
  return path
}

test('a workbook of another program is read by its relationships, without its hidden sheets', async () => {
  const rows = await read(
    zipOf(
      foreignWorkbook(
        {
          'Số &amp; liệu':
            '<x:row r="3"><x:c r="B3" t="s"><x:v>1</x:v></x:c><x:c r="C3" s="1"><x:v>45077.5</x:v></x:c></x:row>',
          Ẩn: '<x:row r="1"><x:c r="A1"><x:v>9</x:v></x:c></x:row>',
          Hai: '<x:row><x:c t="b"><x:v>1</x:v></x:c><x:c s="1"><x:v>45077</x:v></x:c><x:c t="str"><x:f>A1&amp;"x"</x:f><x:v>Kết quả</x:v></x:c></x:row><x:row r="7" ht="30"><x:c r="A7" s="1"/></x:row>',
        },
        { strings: '<si><t>không</t></si><si><r><t>Đào </t></r><r><t>tạo</t></r></si>' },
      ),
    ),
    'xlsx',
  )
  assert.deepEqual(rows, [
    { sheet: 'Số & liệu', row: 3, cells: [null, 'Đào tạo', '2023-05-31T12:00'] },
    { sheet: 'Hai', row: 1, cells: [true, '2023-05-31', 'Kết quả'] },
  ])
})

test('dates counted from 1904 are the dates that were meant', async () => {
  const sheet = { A: '<x:row r="1"><x:c r="A1" s="1"><x:v>43615</x:v></x:c></x:row>' }
  const rows = await read(zipOf(foreignWorkbook(sheet, { props: '<x:workbookPr date1904="1"/>' })), 'xlsx')
  assert.deepEqual(rows[0]?.cells, ['2023-05-31'])
})

test('CSV is read with or without BOM, in UTF-16, with commas, semicolons or tabs', async () => {
  const expected = [
    { sheet: '', row: 1, cells: ['Tên', 'Ghi chú'] },
    { sheet: '', row: 2, cells: ['Đặng Thị "Hoà"', 'một, hai;\nba'] },
    { sheet: '', row: 4, cells: [null, '5" ống'] },
  ]
  for (const sign of [',', ';', '\t']) {
    for (const end of ['\n', '\r\n']) {
      const lines = [`Tên${sign}Ghi chú`, `"Đặng Thị ""Hoà"""${sign}"một, hai;\nba"`, `${sign}`, `${sign}5" ống${sign}`]
      const text = lines.join(end)
      for (const file of [text, `\ufeff${text}${end}`, text.normalize('NFD')])
        assert.deepEqual(await read(file, 'csv'), expected)
      assert.deepEqual(await read(Buffer.from(`\ufeff${text}`, 'utf16le'), 'csv'), expected)
    }
  }
  assert.deepEqual(await read('', 'csv'), [])
})

test('CSV that is cut off, not in Unicode or endless is refused', async () => {
  await assert.rejects(read('a,b\n"c,d\n', 'csv'), refused('sheet.unreadable'))
  await assert.rejects(read(Buffer.from('Tên,\xd0\xe3', 'latin1'), 'csv'), refused('sheet.encoding'))
  await assert.rejects(read(`"${'x'.repeat(2 ** 20)}`, 'csv'), refused('sheet.too-large'))
})

test('a file that is no workbook is refused with the reason', async () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2 ** 20 - 20)])
  const plain = [{ name: 'a.txt', content: 'x' }]
  await assert.rejects(read('just text', 'xlsx'), refused('sheet.not-xlsx'))
  await assert.rejects(read('', 'xlsx'), refused('sheet.not-xlsx'))
  await assert.rejects(read(zipOf(plain), 'xlsx'), refused('sheet.not-xlsx'))
  await assert.rejects(read(ole, 'xlsx'), refused('sheet.old-format'))
  const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])
  await assert.rejects(allOf(readSheet(fileOf(locked), { format: 'xlsx' })), refused('sheet.encrypted'))
  const secret = zipOf([{ name: 'a.txt', content: 'x', claims: { flags: 1 } }])
  await assert.rejects(read(secret, 'xlsx'), refused('sheet.encrypted'))
})

test('a damaged workbook is refused: cut anywhere, one byte changed, a part missing', async () => {
  const parts = foreignWorkbook({ A: '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>' })
  const whole = zipOf(parts)
  const sound = await read(whole, 'xlsx')
  assert.equal(sound.length, 1)
  for (let i = 1; i < whole.length; i += 97) {
    await assert.rejects(read(whole.subarray(0, whole.length - i), 'xlsx'), Problem, `cut by ${i}`)
    const changed = Buffer.from(whole)
    changed.writeUInt8(changed.readUInt8(i) ^ 0x10, i)
    // Some bytes mean nothing, such as a time; whatever does mean something must not change what is read.
    const rows = await read(changed, 'xlsx').catch((error: unknown) => {
      assert.ok(error instanceof Problem, `byte ${i}: ${error}`)
      return sound
    })
    assert.deepEqual(rows, sound, `byte ${i}`)
  }
  for (const { name } of parts) {
    const without = zipOf(parts.filter((part) => part.name !== name))
    if (!/texts|looks/.test(name)) await assert.rejects(read(without, 'xlsx'), Problem, name)
  }
  const altered = { name: 'a.txt', content: 'x', claims: { crc: 1 } }
  await assert.rejects(read(zipOf([...parts, altered]), 'xlsx'), refused('sheet.unreadable'))
  const garbled = foreignWorkbook({ A: '<x:row r="x"><x:c r="A1"></x:row>' })
  await assert.rejects(read(zipOf(garbled), 'xlsx'), refused('sheet.unreadable'))
})

test('a bomb is refused, whether it tells its size or not, before a row is read', async () => {
  const large = { name: 'xl/large.bin', content: Buffer.alloc(300 * 2 ** 20) }
  const path = fileOf([...foreignWorkbook({ A: '' }), large])
  await assert.rejects(allOf(readSheet(path, { format: 'xlsx' })), refused('sheet.too-large'))
  await assert.rejects(officeKind(path), refused('sheet.too-large'))
  const liar = { name: 'xl/large.bin', content: Buffer.alloc(6 * 2 ** 20), claims: { size: 100 } }
  await assert.rejects(read(zipOf([...foreignWorkbook({ A: '' }), liar]), 'xlsx'), refused('sheet.too-large'))
})

test('a few far cells cost no memory, and a text without end is refused', async () => {
  const far = '<x:row><x:c r="XFD1"><x:v>1</x:v></x:c></x:row>'
  const path = fileOf(foreignWorkbook({ A: far.repeat(100_000) }))
  for await (const { cells } of readSheet(path, { format: 'xlsx' })) {
    assert.equal(cells.length, 16_384)
    break
  }
  const long = `<x:row><x:c><x:v>${'x'.repeat(2 ** 21)}</x:v></x:c></x:row>`
  await assert.rejects(read(zipOf(foreignWorkbook({ A: long })), 'xlsx'), refused('sheet.too-large'))
})

test('XLSX, DOCX and any other ZIP are told apart by their content types', async () => {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const macros = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
  const typed = (type: string) => [{ name: '[Content_Types].xml', content: `<Override ContentType="${type}"/>` }]
  assert.equal(await officeKind(fileOf(foreignWorkbook({ A: '' }))), 'xlsx')
  assert.equal(await officeKind(fileOf(typed(word))), 'docx')
  assert.equal(await officeKind(fileOf(typed(macros))), 'zip')
  assert.equal(await officeKind(fileOf([{ name: 'a.txt', content: 'x' }])), 'zip')
})
