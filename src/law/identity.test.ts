import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkPersonalIdNumber, checkTaxCode, isOldIdentityCard, isPassport, isPhone } from './identity.ts'

test('§4.2 a personal number says place, sex and year of birth; what differs is a warning, not a refusal', () => {
  const no = '019090000001'
  assert.deepEqual(checkPersonalIdNumber(no), { valid: true, warnings: [] })
  assert.deepEqual(checkPersonalIdNumber(no, { sex: 'male', birthYear: 1990 }), { valid: true, warnings: [] })
  assert.deepEqual(checkPersonalIdNumber(no, { sex: 'female' }), { valid: true, warnings: ['sexMismatch'] })
  assert.deepEqual(checkPersonalIdNumber(no, { sex: 'female', birthYear: 1991 }), {
    valid: true,
    warnings: ['sexMismatch', 'birthYearMismatch'],
  })
})

test('§4.2 the fourth digit carries the century', () => {
  assert.deepEqual(checkPersonalIdNumber('019205000001', { sex: 'male', birthYear: 2005 }).warnings, [])
  assert.deepEqual(checkPersonalIdNumber('019305000001', { sex: 'female', birthYear: 2005 }).warnings, [])
  assert.deepEqual(checkPersonalIdNumber('019105000001', { sex: 'female', birthYear: 1905 }).warnings, [])
  assert.deepEqual(checkPersonalIdNumber('019105000001', { birthYear: 2005 }).warnings, ['birthYearMismatch'])
})

test('§4.2 places are 001 to 096', () => {
  assert.deepEqual(checkPersonalIdNumber('000090000001').warnings, ['unknownPlace'])
  assert.deepEqual(checkPersonalIdNumber('097090000001').warnings, ['unknownPlace'])
  assert.deepEqual(checkPersonalIdNumber('096090000001').warnings, [])
})

test('§4.2 a personal number has twelve digits', () => {
  for (const no of ['01909000000', '0190900000011', '01909000000a', ' 19090000001', '019090000001\n', '']) {
    assert.deepEqual(checkPersonalIdNumber(no), { valid: false, warnings: [] }, no)
  }
})

test('§4.2 tax codes: the tenth digit checks the nine before it', () => {
  for (const code of ['0100109106', '0100686209', '0101248141', '0200136872']) {
    assert.deepEqual(checkTaxCode(code), { valid: true, kind: 'enterprise', problem: null }, code)
  }
  assert.deepEqual(checkTaxCode('0100109107'), { valid: false, kind: 'enterprise', problem: 'checkDigit' })
  assert.deepEqual(checkTaxCode('0100109106-001'), { valid: true, kind: 'dependent', problem: null })
  assert.deepEqual(checkTaxCode('0100109107-001'), { valid: false, kind: 'dependent', problem: 'checkDigit' })
  for (const code of ['010010910', '0100109106001', '0100109106-01', '0100109106-', '', '01001O9106']) {
    assert.deepEqual(checkTaxCode(code), { valid: false, kind: null, problem: 'format' }, code)
  }
})

test('§4.2 of the ten possible last digits at most one is right', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
      const nine = String(n).padStart(9, '0')
      const right = [...'0123456789'].filter((digit) => checkTaxCode(nine + digit).valid)
      assert.ok(right.length <= 1)
    }),
  )
})

test('§4.2 one wrong digit is always noticed', () => {
  const wrong = fc.record({ place: fc.integer({ min: 0, max: 9 }), digit: fc.integer({ min: 0, max: 9 }) })
  fc.assert(
    fc.property(wrong, ({ place, digit }) => {
      const code = '0100109106'
      const changed = code.slice(0, place) + digit + code.slice(place + 1)
      assert.equal(checkTaxCode(changed).valid, changed === code)
    }),
  )
})

test('§4.2 old identity cards, passports and telephone numbers', () => {
  assert.ok(isOldIdentityCard('090123456'))
  assert.ok(!isOldIdentityCard('0901234567'))
  assert.ok(isPassport('B1234567') && isPassport('C12345678'))
  assert.ok(!isPassport('B123456') && !isPassport('1234567') && !isPassport('b1234567'))
  assert.ok(isPassport('XY 12-345/6', 'abroad') && isPassport('7', 'abroad'))
  assert.ok(!isPassport('', 'abroad') && !isPassport(' 12', 'abroad') && !isPassport('1'.repeat(21), 'abroad'))
  assert.ok(isPhone('0912345678') && isPhone('02083855692'))
  assert.ok(!isPhone('912345678') && !isPhone('+84912345678') && !isPhone('091234567') && !isPhone('021234567890'))
})
