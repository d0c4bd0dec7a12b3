import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { annualReport } from './declarations/annual-report.ts'
import { codesIn, faultsIn, readNarrative, typedNumbers } from './narrative.ts'
import { sectionNumber, sectionsOf } from './outline.ts'

const known = (code: string) => code in annualReport.names

test('lines are paragraphs, dashes a list, and a hole is a figure with its unit, or without', () => {
  assert.deepEqual(
    readNarrative('Đã nhận {{dossier.total}}.\n\n- một\n- hạng {{par.rank|số}} năm {{report.year}}\nhết'),
    [
      {
        kind: 'paragraph',
        pieces: [
          { kind: 'text', text: 'Đã nhận ' },
          { kind: 'figure', code: 'dossier.total', isBare: false },
          { kind: 'text', text: '.' },
        ],
      },
      {
        kind: 'list',
        items: [
          [{ kind: 'text', text: 'một' }],
          [
            { kind: 'text', text: 'hạng ' },
            { kind: 'figure', code: 'par.rank', isBare: true },
            { kind: 'text', text: ' năm ' },
            { kind: 'fact', fact: 'year' },
          ],
        ],
      },
      { kind: 'paragraph', pieces: [{ kind: 'text', text: 'hết' }] },
    ],
  )
})

test('an unknown code, a broken hole and a typed number are faults, each named', () => {
  assert.deepEqual(faultsIn('Nhận {{dossier.tota}} và {{par.rank|x}}', known), [
    { kind: 'unknownCode', what: 'dossier.tota' },
    { kind: 'brokenHole', what: '{{par.rank|x}}' },
  ])
  assert.deepEqual(faultsIn('Nhận {{dossier.total} hồ sơ', known), [{ kind: 'brokenHole', what: '{{dossier.total}' }])
  assert.deepEqual(faultsIn('Nhận 407 hồ sơ, đạt 98,28 %.', known), [
    { kind: 'typedNumber', what: '407' },
    { kind: 'typedNumber', what: '98,28' },
  ])
  assert.deepEqual(faultsIn('Nhận {{dossier.total}}.', known), [])
})

test('numbers of documents, dates, years and articles are names, not figures', () => {
  const names =
    'Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021, giai đoạn 2021-2030, Điều 5 khoản 2, ngày 12 tháng 3 năm 2023, quý 3, Quyết định 766, 12/2023/QĐ-UBND, biểu II.06a'
  assert.deepEqual(typedNumbers(names), [])
  assert.deepEqual(typedNumbers('1. Một việc\n2) Hai việc'), [])
  assert.deepEqual(typedNumbers('tiếp nhận 2020 hồ sơ; (407/410) đạt 100%; tăng 10 lần'), [
    '2020',
    '407/410',
    '100%',
    '10',
  ])
})

test('whatever is typed is read without failing, and holds no other codes than it names', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', '|', 'a', '.', '-', ' ', '\n', '7', 'ố') }), (text) => {
      for (const code of codesIn(text)) assert.ok(text.includes(code))
      faultsIn(text, () => false)
    }),
  )
})

test('every declared text is one the report would take, and every code it asks for has a name', () => {
  for (const { code, parts, figures } of sectionsOf(annualReport)) {
    for (const part of parts) assert.deepEqual(faultsIn(part.text, known), [], `${code} ${part.code}`)
    assert.deepEqual(
      figures.filter((figure) => !known(figure)),
      [],
      code,
    )
  }
})

test('sections are numbered by chapter; a chapter of one section has the chapter’s number', () => {
  assert.deepEqual(
    sectionsOf(annualReport).map(({ code }) => `${sectionNumber(annualReport, code)} ${code}`),
    [
      'I direction',
      'II.1 institutions',
      'II.2 procedures',
      'II.3 organisation',
      'II.4 civil-service',
      'II.5 public-finance',
      'II.6 digital-government',
      'III indices',
      'IV directions',
      'V proposals',
    ],
  )
})
