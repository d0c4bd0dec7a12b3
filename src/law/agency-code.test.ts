import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import agencies from '../../data/agencies.json' with { type: 'json' }
import { fromLegacy, isAgencyCode, isLegacyAgencyCode, toLegacy } from './agency-code.ts'

const pairs: [string, string][] = [
  ['H55', '000.00.00.H55'],
  ['H55.13', '000.00.13.H55'],
  ['H55.13.05', '000.05.13.H55'],
  ['H55.13.05.001', '001.05.13.H55'],
]

test('Decision 20/2020: levels from left to right, at most 35 characters', () => {
  for (const [code] of pairs) assert.ok(isAgencyCode(code), code)
  assert.ok(isAgencyCode('H55.13.05.001.A1B2C3'))
  assert.ok(isAgencyCode(`H55.${'1'.repeat(31)}`))
  assert.ok(!isAgencyCode(`H55.${'1'.repeat(32)}`))
  for (const text of ['h55', 'H5', 'H555', 'H55.', 'H55..13', 'H55.1a', '55H', 'H55-13', '', 'H55\n']) {
    assert.ok(!isAgencyCode(text), text)
  }
})

test('QCVN 102: four groups from right to left', () => {
  for (const [, legacy] of pairs) assert.ok(isLegacyAgencyCode(legacy), legacy)
  for (const text of ['000.00.13.H5', '00.00.13.H55', '000.00.13', 'H55.13', '000.00.13.H55.', '']) {
    assert.ok(!isLegacyAgencyCode(text), text)
  }
})

test('one form leads to the other and back', () => {
  for (const [code, legacy] of pairs) {
    assert.equal(toLegacy(code), legacy)
    assert.equal(fromLegacy(legacy), code)
  }
})

test('what the other form cannot say is refused: a fifth level, another width, a level left out', () => {
  for (const code of ['H55.13.05.001.01', 'H55.1', 'H55.131', 'H55.13.05.01', 'H55.00', 'H55.13.00', 'nonsense']) {
    assert.equal(toLegacy(code), null, code)
  }
  for (const legacy of ['001.00.13.H55', '000.05.00.H55', '001.00.00.H55', 'nonsense']) {
    assert.equal(fromLegacy(legacy), null, legacy)
  }
})

test('the shipped agencies carry both forms of one id', () => {
  for (const { electronicId, legacyUnitCode } of agencies.agencies) assert.equal(toLegacy(electronicId), legacyUnitCode)
})

test('whatever converts, converts back', () => {
  const group = (width: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789ABCZ'), minLength: width, maxLength: width })
  const legacy = fc.tuple(group(3), group(2), group(2)).map((groups) => [...groups, 'H55'].join('.'))
  fc.assert(
    fc.property(legacy, (text) => {
      const code = fromLegacy(text)
      if (code !== null) assert.equal(toLegacy(code), text)
    }),
  )
})
