import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantAt } from '#law/instant.ts'
import { formsAt, ruleSetById } from '#law/rule-sets.ts'
import {
  bareDateText,
  decreesOf,
  formNoteText,
  instrumentText,
  limitText,
  momentText,
  requestNoText,
} from './form-texts.ts'

test('times stand in words, with a zero before days and minutes below ten and before January and February only', () => {
  assert.equal(momentText(instantAt('2023-03-06', 9 * 60)), '09 giờ 00 phút, ngày 06 tháng 3 năm 2023')
  assert.equal(momentText(instantAt('2024-02-29', 17 * 60 + 5)), '17 giờ 05 phút, ngày 29 tháng 02 năm 2024')
  assert.equal(bareDateText(instantAt('2023-12-25', 0)), '25 tháng 12 năm 2023')
})

test('the limit names its kind of days', () => {
  assert.equal(limitText({ mode: 'workingDays', amount: 5 }), '05 ngày làm việc')
  assert.equal(limitText({ mode: 'calendarDays', amount: 30 }), '30 ngày')
  assert.equal(limitText({ mode: 'workingHours', amount: 8 }), '08 giờ làm việc')
  assert.equal(limitText({ mode: 'sameDay', amount: 1 }), 'trong ngày làm việc')
})

test('laws are named by kind from their symbol', () => {
  assert.equal(instrumentText('61/2018/NĐ-CP'), 'Nghị định số 61/2018/NĐ-CP')
  assert.equal(instrumentText('29/2013/QH13'), 'Luật số 29/2013/QH13')
  assert.equal(instrumentText('03/2014/TT-BKHCN'), 'Thông tư số 03/2014/TT-BKHCN')
  assert.equal(instrumentText('điểm mới'), 'điểm mới')
  assert.deepEqual(decreesOf(ruleSetById('decree61a107')), [
    'Nghị định số 61/2018/NĐ-CP',
    'Nghị định số 107/2021/NĐ-CP',
  ])
})

test('the note of a form names the circular of the day: Circular 01/2018, from 15/9/2025 Circular 03/2025 (one-stop.md §1)', () => {
  const rules = ruleSetById('decree118')
  assert.equal(formNoteText('01', rules, '2025-07-01'), 'Mẫu số 01 (Ban hành kèm theo Thông tư số 01/2018/TT-VPCP)')
  assert.equal(formNoteText('01', rules, '2025-09-15'), 'Mẫu số 01 (Ban hành kèm theo Thông tư số 03/2025/TT-VPCP)')
  assert.equal(formNoteText(formsAt(rules, '2025-07-01').stop, rules, '2025-07-01'), 'Theo Nghị định số 118/2025/NĐ-CP')
})

test('requests for supplement are counted in words', () => {
  assert.equal(requestNoText(1), '(Lần thứ nhất)')
  assert.equal(requestNoText(2), '(Lần thứ hai)')
  assert.equal(requestNoText(11), '(Lần thứ 11)')
})
