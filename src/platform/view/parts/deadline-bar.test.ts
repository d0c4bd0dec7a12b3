import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Deadline, deadlineBar } from './deadline-bar.ts'

const said = (p: Omit<Deadline, 'lang'>, lang: Deadline['lang'] = 'vi') =>
  deadlineBar({ lang, ...p }).text.replace(/<[^>]*>/g, '')
const tone = (p: Omit<Deadline, 'lang'>) => /deadline is-(\w+)/.exec(deadlineBar({ lang: 'vi', ...p }).text)?.[1]
const day = 480

test('what is left or over is said in working time, in both languages', () => {
  assert.equal(said({ usedMinutes: 0, totalMinutes: 2 * day + 180 }), 'Còn 2 ngày 3 giờ')
  assert.equal(said({ usedMinutes: 3 * day, totalMinutes: 2 * day }), 'Quá 1 ngày')
  assert.equal(said({ usedMinutes: 3 * day, totalMinutes: 2 * day }, 'en'), '1 day over')
  assert.equal(said({ usedMinutes: day, totalMinutes: day }), 'Đến hạn')
  assert.equal(said({ usedMinutes: day, totalMinutes: 2 * day, state: 'early' }), 'Trước hạn')
  assert.equal(said({ usedMinutes: day, totalMinutes: 2 * day, barOnly: true }), '')
})

test('one working day before its time a dossier is soon due, after it late (one-stop.md §7.5)', () => {
  assert.equal(tone({ usedMinutes: day - 1, totalMinutes: 2 * day }), 'info')
  assert.equal(tone({ usedMinutes: day, totalMinutes: 2 * day }), 'soon')
  assert.equal(tone({ usedMinutes: 2 * day + 1, totalMinutes: 2 * day }), 'late')
  assert.equal(tone({ usedMinutes: 3 * day, totalMinutes: 2 * day, state: 'paused' }), 'paused')
})

test('the bar never leaves its box, whatever the minutes', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), fc.integer(), (usedMinutes, totalMinutes, leftMinutes) => {
      const { text } = deadlineBar({ lang: 'vi', usedMinutes, totalMinutes, leftMinutes: leftMinutes % 100_000 })
      const sizes = [...text.matchAll(/width="([\d.e+-]+)"|M([\d.e+-]+) 0V8/g)].map((found) =>
        Number(found[1] ?? found[2]),
      )
      assert.ok(sizes.length > 0 && sizes.every((size) => size >= 0 && size <= 100), text)
    }),
  )
})
