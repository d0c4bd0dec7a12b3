import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  canonicalDocumentNumber,
  documentNumber,
  normativeNumber,
  parseDocumentNumber,
  twoDigits,
} from './document-number.ts'
import { documentTypes, typeAbbreviations, typeOfAbbreviation } from './document-type.ts'

const kind = (text: string) => parseDocumentNumber(text)?.kind ?? null

test('Decree 30/2020 §2.2 twenty-nine types, two of them without abbreviation', () => {
  assert.equal(documentTypes.length, 29)
  assert.equal(new Set(documentTypes.map(({ id }) => id)).size, 29)
  assert.equal(new Set(typeAbbreviations).size, 27)
  assert.equal(typeOfAbbreviation('ctr')?.name, 'Chương trình')
  assert.equal(typeOfAbbreviation('XX'), null)
})

test('Decree 30/2020 §2.2 typed numbers', () => {
  for (const text of ['474/QĐ-UBND', '13/CT-TTg', '76/NQ-CP', '585/QĐ-UBND-HC', '1494/TTr-SNV', '15/BC-SKHCN'])
    assert.equal(kind(text), 'typed', text)
  assert.deepEqual(parseDocumentNumber('585/QĐ-UBND-HC'), {
    kind: 'typed',
    text: '585/QĐ-UBND-HC',
    n: 585,
    type: 'QĐ',
    agency: 'UBND',
    unit: 'HC',
  })
})

test('Decree 30/2020 §2.2 official letters', () => {
  for (const text of ['2231/SNV-CCHC&PC', '8056/VPCP-KGVX', '1747/UBND-NC']) {
    assert.equal(kind(text), 'letter', text)
    assert.ok(parseDocumentNumber(text)?.kind === 'letter' && !warned(text), text)
  }
})

test('Decree 30/2020 §2.2 a locally used type is read as a letter, with a warning', () => {
  assert.deepEqual(parseDocumentNumber('18/BCTĐ-STP'), {
    kind: 'letter',
    text: '18/BCTĐ-STP',
    n: 18,
    agency: 'BCTĐ',
    unit: 'STP',
    warning: 'locallyUsedType',
  })
})

test('§1.2 with the year it is a legal normative document, whatever the symbol of the type', () => {
  for (const text of [
    '12/2023/QĐ-UBND',
    '128/2025/QĐ-UBND',
    '07/2025/QĐ-CTUBND',
    '05/2024/NQ-HĐND',
    '118/2025/NĐ-CP',
    '28/2018/QĐ-TTg',
    '03/2025/TT-VPCP',
    '10/2021/TT-BKHCN',
    '01/2019/TTLT-BTP-BNV',
    '64/2025/QH15',
    '02/2023/UBTVQH15',
  ])
    assert.equal(kind(text), 'normative', text)
  assert.deepEqual(parseDocumentNumber('12/2023/QĐ-UBND'), {
    kind: 'normative',
    text: '12/2023/QĐ-UBND',
    n: 12,
    year: 2023,
    symbol: 'QĐ-UBND',
  })
})

test('§2.2 a Party document has its own shape', () => {
  assert.deepEqual(parseDocumentNumber('80-NQ/TW'), { kind: 'party', text: '80-NQ/TW', n: 80, symbol: 'NQ/TW' })
})

test('what is no number is none', () => {
  for (const text of [
    '',
    '474',
    'QĐ-UBND',
    '474/',
    '0/QĐ-UBND',
    '12/23/QĐ-UBND',
    '12/2023/BC-SKHCN',
    '123456/QĐ-UBND',
    '12//QĐ-UBND',
    '474/QĐ',
    '1/2023/QH5',
  ])
    assert.equal(parseDocumentNumber(text), null, text)
})

test('§1.2 lower case, other Unicode forms and blanks are accepted, one form is stored', () => {
  assert.equal(canonicalDocumentNumber('474/qđ-ubnd'), '474/QĐ-UBND')
  assert.equal(canonicalDocumentNumber(' 13 / ct-ttg '), '13/CT-TTg')
  assert.equal(canonicalDocumentNumber('5/2023/qđ-ubnd'), '05/2023/QĐ-UBND')
  assert.equal(canonicalDocumentNumber('1494/ttr-snv'), '1494/TTr-SNV')
  assert.equal(canonicalDocumentNumber('7/ctr-skhcn'), '07/CTr-SKHCN')
  assert.equal(canonicalDocumentNumber('474/Q\u00d0-UBND'), '474/QĐ-UBND', 'the letter eth')
  assert.equal(canonicalDocumentNumber('3/qyđ-skhcn'), '03/QyĐ-SKHCN')
  assert.equal(canonicalDocumentNumber('2231/snv-cchc&pc'), '2231/SNV-CCHC&PC')
  assert.equal(canonicalDocumentNumber('80-nq/tw'), '80-NQ/TW')
  assert.equal(canonicalDocumentNumber('no number'), null)
})

test('Decree 30/2020 §2.2 numbers are written with two digits below ten', () => {
  assert.deepEqual([1, 9, 10, 1494].map(twoDigits), ['01', '09', '10', '1494'])
  assert.throws(() => twoDigits(0), RangeError)
  assert.equal(documentNumber(5, 'report', 'SKHCN'), '05/BC-SKHCN')
  assert.equal(documentNumber(1494, 'officialLetter', 'SNV', 'CCHC&PC'), '1494/SNV-CCHC&PC')
  assert.equal(documentNumber(585, 'decision', 'UBND', 'HC'), '585/QĐ-UBND-HC')
  assert.equal(normativeNumber(5, 2023, 'QĐ-UBND'), '05/2023/QĐ-UBND')
  assert.throws(() => documentNumber(1, 'officialLetter', 'SNV'), RangeError, 'a letter names its unit')
  assert.throws(() => documentNumber(1, 'poem', 'SNV'), RangeError)
  assert.throws(() => documentNumber(1, 'report', 'SỞ KHCN'), RangeError)
  assert.throws(() => normativeNumber(5, 2023, 'BC-SKHCN'), RangeError)
})

test('what is written is read again, also from lower case and decomposed letters', () => {
  const agency = fc.constantFrom('SKHCN', 'SNV', 'UBND', 'VPCP', 'STTTT')
  const unit = fc.constantFrom('HC', 'CCHC&PC', 'NC', 'QLCN')
  const number = fc.integer({ min: 1, max: 99_999 })
  fc.assert(
    fc.property(fc.constantFrom(...documentTypes), number, agency, unit, (type, n, from, at) => {
      const text = documentNumber(n, type.id, from, at)
      assert.equal(parseDocumentNumber(text)?.n, n)
      assert.equal(canonicalDocumentNumber(text.toLowerCase().normalize('NFD')), text)
    }),
  )
})

function warned(text: string): boolean {
  const read = parseDocumentNumber(text)
  return read?.kind === 'letter' && read.warning !== null
}
