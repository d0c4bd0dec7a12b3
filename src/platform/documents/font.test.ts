import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codePointsOf, paperFont } from './font.ts'

const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const lowerCase = [...'aăâeêioôơuưy'].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))
const letters = [...lowerCase, 'đ'].flatMap((letter) => [letter, letter.toUpperCase()])

test('the paper font has all 146 Vietnamese letters in each of its four styles', () => {
  assert.equal(new Set(letters).size, 146)
  assert.equal(paperFont().length, 4)
  for (const font of paperFont()) {
    const points = codePointsOf(font.bytes)
    const missing = letters.filter((letter) => letter.length !== 1 || !points.has(letter.codePointAt(0) ?? 0))
    assert.deepEqual(missing, [], font.style)
  }
})

test('the font has what the layout draws and knows what it lacks', () => {
  for (const font of paperFont()) {
    const points = codePointsOf(font.bytes)
    for (const sign of '0123456789/-–…“”.,:;()&□₫') assert.ok(points.has(sign.codePointAt(0) ?? 0), sign)
    assert.ok(!points.has('字'.codePointAt(0) ?? 0))
  }
})
