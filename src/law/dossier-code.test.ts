import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dateOfDay, dayNumber } from './day-number.ts'
import { dossierCode, parseDossierCode } from './dossier-code.ts'

const unit = { legacyUnitCode: '000.00.13.H55', agencyCode: 'H55.13' }

test('Circular 01/2018 art. 19: unit, date of reception, number of the day', () => {
  assert.equal(dossierCode('circular01', unit, '2023-03-06', 1), '000.00.13.H55-230306-0001')
  assert.deepEqual(parseDossierCode('000.00.13.H55-230306-0001'), {
    format: 'circular01',
    unit: '000.00.13.H55',
    date: '2023-03-06',
    n: 1,
  })
})

test('§4 the newer shape: id of Decision 20/2020, full year, seven digits', () => {
  assert.equal(dossierCode('decision20', unit, '2026-06-09', 92_637), 'H55.13-20260609-0092637')
  assert.deepEqual(parseDossierCode('G09.20-20260609-0092637'), {
    format: 'decision20',
    unit: 'G09.20',
    date: '2026-06-09',
    n: 92_637,
  })
})

test('§4 the number takes more digits when the day needs them', () => {
  assert.equal(dossierCode('circular01', unit, '2023-03-06', 9999), '000.00.13.H55-230306-9999')
  assert.equal(dossierCode('circular01', unit, '2023-03-06', 10_000), '000.00.13.H55-230306-10000')
  assert.equal(dossierCode('decision20', unit, '2026-06-09', 10_000_000), 'H55.13-20260609-10000000')
})

test('what is no dossier code is refused, also one whose date does not exist', () => {
  for (const code of [
    '000.00.13.H55-230230-0001',
    '000.00.13.H55-231301-0001',
    '000.00.13.H55-230306-0000',
    '000.00.13.H55-230306-001',
    '00.00.13.H55-230306-0001',
    '000.00.13.55H-230306-0001',
    '000.00.13.h55-230306-0001',
    '000.00.13.H55-20230306-0001',
    'H55.13-20260229-0000001',
    'H55.13-260609-0000001',
    'H55.1234567-20260609-0000001',
    'H55.13-20260609-0000001 ',
    'H55.13-20260609-0000001\n',
    `H55.13-20260609-${'9'.repeat(20)}`,
    '',
  ]) {
    assert.equal(parseDossierCode(code), null, code)
  }
})

test('a code that could not be read back is never written', () => {
  assert.throws(() => dossierCode('circular01', unit, '2023-02-29', 1), RangeError)
  assert.throws(() => dossierCode('circular01', unit, '2123-03-06', 1), RangeError)
  assert.throws(() => dossierCode('circular01', unit, '2023-03-06', 0), RangeError)
  assert.throws(() => dossierCode('circular01', unit, '2023-03-06', 1.5), RangeError)
  assert.throws(() => dossierCode('circular01', { ...unit, legacyUnitCode: 'H55.13' }, '2023-03-06', 1), RangeError)
  assert.throws(() => dossierCode('decision20', { ...unit, agencyCode: '' }, '2023-03-06', 1), RangeError)
})

test('what is written is read back', () => {
  const dates = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2099-12-31') }).map(dateOfDay)
  const formats = fc.constantFrom('circular01' as const, 'decision20' as const)
  fc.assert(
    fc.property(formats, dates, fc.integer({ min: 1, max: 99_999_999 }), (format, date, n) => {
      const read = parseDossierCode(dossierCode(format, unit, date, n))
      assert.deepEqual(read, {
        format,
        unit: format === 'circular01' ? unit.legacyUnitCode : unit.agencyCode,
        date,
        n,
      })
    }),
  )
})
