import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readValue } from './read-value.ts'

const label = { vi: 'Ô', en: 'Cell' }
const read = (field: Parameters<typeof readValue>[0], raw: unknown) => {
  const found = readValue(field, raw, 'vi')
  return 'fault' in found ? 'refused' : found.value
}
const options = { talkshow: { vi: 'Tọa đàm', en: 'Talk show' }, other: { vi: 'Khác', en: 'Other' } }

test('dates are read as people write them, and only real ones', () => {
  for (const raw of ['2023-03-05', '05/03/2023', '5-3-2023', '5.3.2023'])
    assert.equal(read({ type: 'date', label }, raw), '2023-03-05')
  for (const raw of ['31/02/2023', '2023-13-01', '05/03/23', 'hôm qua'])
    assert.equal(read({ type: 'date', label }, raw), 'refused')
})

test('numbers: groups of three are thousands, a single point or comma is a decimal one', () => {
  assert.equal(read({ type: 'money', label }, '1.500.000'), 1_500_000)
  assert.equal(read({ type: 'money', label }, '1,500,000'), 1_500_000)
  assert.equal(read({ type: 'money', label }, '1.5'), 'refused')
  assert.equal(read({ type: 'money', label }, -1), 'refused')
  assert.equal(read({ type: 'decimal', label }, '12,5'), 12.5)
  assert.equal(read({ type: 'percent', label }, '98,28 %'), 98.28)
  assert.equal(read({ type: 'decimal', label }, '1.234,5'), 1234.5)
  assert.equal(read({ type: 'integer', label, min: 0 }, '-1'), 'refused')
  assert.equal(read({ type: 'integer', label }, '2147483648'), 'refused')
  assert.equal(read({ type: 'integer', label }, 'NaN'), 'refused')
})

test('choices are found by key and by either label, with or without marks', () => {
  for (const raw of ['talkshow', 'Tọa đàm', 'toa dam', 'TALK SHOW'])
    assert.equal(read({ type: 'choice', label, options }, raw), 'talkshow')
  assert.equal(read({ type: 'choice', label, options }, 'constructor'), 'refused')
  assert.deepEqual(read({ type: 'choices', label, options }, 'Khác; Tọa đàm; khac'), ['other', 'talkshow'])
})

test('yes and no, links, empty texts', () => {
  assert.deepEqual(
    ['Có', 'không', 'x', true, 0].map((raw) => read({ type: 'boolean', label }, raw)),
    [true, false, true, true, false],
  )
  assert.equal(read({ type: 'boolean', label }, 'có lẽ'), 'refused')
  assert.equal(read({ type: 'link', label }, 'javascript:alert(1)'), 'refused')
  assert.equal(read({ type: 'link', label }, 'https://vidu.vn/a?b=1'), 'https://vidu.vn/a?b=1')
  for (const raw of ['', '  ', null, undefined, []]) assert.equal(read({ type: 'text', label }, raw), null)
})

test('what was read once is read the same again', () => {
  const fields = [
    { type: 'integer', label },
    { type: 'decimal', label },
    { type: 'date', label },
    { type: 'text', label },
  ] as const
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.string(), (field, raw) => {
      const once = read(field, raw)
      if (once !== 'refused') assert.deepEqual(read(field, once), once)
    }),
  )
})
