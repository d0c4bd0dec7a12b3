import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { printable } from './printable.ts'

test('decomposed letters are printed composed', () => {
  assert.equal(printable('Nguyễn Thị Hồng Nhựt'.normalize('NFD')), 'Nguyễn Thị Hồng Nhựt')
})

test('a letter the font lacks is seen as a square, an invisible one is left out', () => {
  assert.equal(printable('Ông 陳 😀'), 'Ông □ □')
  assert.equal(printable('A\u200bB\u0000C\tD\r\nE'), 'ABC D\nE')
  assert.equal(printable('x\ud800'), 'x□')
})

test('printable text stays as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => printable(printable(text)) === printable(text)))
})
