import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { readText } from './read-text.ts'
import { openTemplates, renderPdf, templateFaults } from './typst.ts'

const createdAt = Date.UTC(2023, 2, 6, 1)
const plain =
  '#set document(title: "x")\n#set text(font: "Tinos", fallback: false)\n#let data = json(bytes(sys.inputs.data))\n'

function templates(t: TestContext, files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'))
  t.after(() => rmSync(folder, { recursive: true }))
  for (const [name, source] of Object.entries(files)) writeFileSync(join(folder, name), source)
  return openTemplates(folder)
}

test('the same data and time give the same bytes, another time other bytes', (t) => {
  const render = templates(t, { 'a.typ': `${plain}#data.name` })
  const again = templates(t, { 'a.typ': `${plain}#data.name` })
  const first = render('a.typ', { name: 'Đặng Thị Ngọc Hoà' }, { createdAt })
  assert.deepEqual(first, render('a.typ', { name: 'Đặng Thị Ngọc Hoà' }, { createdAt }))
  assert.deepEqual(first, again('a.typ', { name: 'Đặng Thị Ngọc Hoà'.normalize('NFD') }, { createdAt }))
  assert.notDeepEqual(first, render('a.typ', { name: 'Đặng Thị Ngọc Hoà' }, { createdAt: createdAt + 1000 }))
})

test('the document is tagged, in Vietnamese, dated as told', () => {
  const fields = {
    head: { agency: 'Sở Khoa học và Công nghệ', place: 'Thái Nguyên', issuedOn: 'ngày 06 tháng 3 năm 2023' },
    formNote: 'Mẫu số 05',
    dossierCode: '000.00.13.H55-230306-0001',
    rows: [],
  }
  const pdf = Buffer.from(renderPdf('control-sheet.typ', fields, { createdAt })).toString('latin1')
  for (const sign of ['/StructTreeRoot', '/Marked true', '/Lang (vi-VN)', 'D:20230306010000Z', 'pdfuaid:part>1<']) {
    assert.ok(pdf.includes(sign), sign)
  }
})

test('data is never read as source', (t) => {
  const render = templates(t, { 'a.typ': `${plain}#data.name` })
  const name = '#read("/etc/passwd") $x$ *a* @preview/b <c> \\ "'
  assert.deepEqual(readText(render('a.typ', { name }, { createdAt })), [name])
})

test('any text at all can be printed', (t) => {
  const render = templates(t, { 'a.typ': `${plain}#data.name x` })
  const printed = fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
    assert.match(readText(render('a.typ', { name }, { createdAt })).at(-1) ?? '', /x$/)
  })
  fc.assert(printed, { numRuns: 60 })
})

test('an unknown font, a missing file and a file outside the folder are errors', (t) => {
  const render = templates(t, {
    'font.typ': '#set document(title: "x")\n#set text(font: "Tinoz", fallback: false)\nabc',
    'outside.typ': `${plain}#read("../../etc/hostname")`,
  })
  assert.throws(() => render('font.typ', {}, { createdAt }), /font\.typ: .*unknown font/)
  assert.throws(() => render('outside.typ', {}, { createdAt }), /outside\.typ/)
  assert.throws(() => render('none.typ', {}, { createdAt }), /none\.typ/)
})

test('a folder with a template that reaches for network, clock or code is refused', (t) => {
  assert.throws(() => templates(t, { 'a.typ': '#import "@preview/cetz:0.3.0"' }), /a\.typ may only import/)
  assert.notDeepEqual(templateFaults('#import ("@pre" + "view/cetz:0.3.0"): *'), [])
  assert.notDeepEqual(templateFaults('#let a = "@preview/cetz:0.3.0"'), [])
  assert.notDeepEqual(templateFaults('#include "../other.typ"'), [])
  assert.notDeepEqual(templateFaults('#eval ("1 + 1")'), [])
  assert.notDeepEqual(templateFaults('#datetime.today()'), [])
  assert.deepEqual(templateFaults('// no import here\n#import "decree-30.typ": *'), [])
})

test('every shipped template is fit for use and sets no other font', () => {
  const folder = join(import.meta.dirname, 'templates')
  for (const file of readdirSync(folder)) {
    const source = readFileSync(join(folder, file), 'utf8')
    assert.deepEqual(templateFaults(source), [], file)
    for (const [, font] of source.matchAll(/font: "([^"]*)"/g)) assert.equal(font, 'Tinos', file)
  }
})

test('a long document has as many pages as it needs, numbered from the second', (t) => {
  const render = templates(t, {
    'decree-30.typ': readFileSync(join(import.meta.dirname, 'templates/decree-30.typ'), 'utf8'),
    'a.typ': '#import "decree-30.typ": *\n#show: sheet.with("Dài")\n#prose(data.text)',
  })
  const pages = readText(render('a.typ', { text: 'Đoạn văn.\n'.repeat(80) }, { createdAt }))
  assert.equal(pages.length, 3)
  assert.match(pages[0] ?? '', /^Đoạn văn\./)
  assert.match(pages[1] ?? '', /^2 Đoạn văn\./)
  assert.match(pages[2] ?? '', /^3 Đoạn văn\./)
})
