import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isProcedureCode, splitProcedureCode } from './procedure-code.ts'

test('§4 a procedure code, with or without the province that offers it', () => {
  assert.deepEqual(splitProcedureCode('1.000948.H38'), { code: '1.000948', province: 'H38' })
  assert.deepEqual(splitProcedureCode('2.002381'), { code: '2.002381', province: null })
  assert.ok(isProcedureCode('3.900001.H55'))
})

test('§4 other shapes are no procedure codes', () => {
  for (const text of [
    '4.000948',
    '1.00948',
    '1.0009480',
    '1.000948.38H',
    '1.000948.H38.1',
    '1000948',
    '1.000948 ',
    '',
  ]) {
    assert.ok(!isProcedureCode(text), text)
    assert.equal(splitProcedureCode(text), null, text)
  }
})
