import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold } from './fold.ts'

test('marks, case, đ and spare blanks do not matter to a search', () => {
  assert.equal(fold('  Đăng ký   HOẠT ĐỘNG khoa học '), 'dang ky hoat dong khoa hoc')
  assert.equal(fold('Nguyễn Thị Ước'), 'nguyen thi uoc')
})

test('both places of a tone mark give one key', () => {
  assert.equal(fold('hòa'), fold('hoà'))
  assert.equal(fold('thúy'), fold('thuý'))
  assert.equal(fold('khỏe'), fold('khoẻ'))
})

test('composed and decomposed input give one key, and a key folds to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const key = fold(text)
      assert.equal(fold(text.normalize('NFD')), key)
      assert.equal(fold(text.normalize('NFC')), key)
      assert.equal(fold(key), key)
    }),
  )
})
