import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  formatDate,
  formatDateTime,
  formatDuration,
  formatLongDate,
  formatMoment,
  formatMoney,
  formatNumber,
  formatPercent,
  formatShortWeekday,
  formatSize,
  formatTime,
  formatWorkingTime,
} from './format.ts'

const due = Date.parse('2023-05-31T17:00:00+07:00')

test('moments are written as on the papers of the office', () => {
  assert.equal(formatMoment(due, 'vi'), '17 giờ 00, thứ Tư 31/05/2023')
  assert.equal(formatMoment(due, 'en'), '17:00, Wednesday 31/05/2023')
  assert.equal(formatDateTime(due), '31/05/2023 17:00')
  assert.equal(formatTime(Date.parse('2023-01-02T07:05:59+07:00'), 'vi'), '07 giờ 05')
  assert.equal(formatShortWeekday(Date.parse('2023-05-28T23:59:00+07:00'), 'vi'), 'CN')
})

test('the date is the one in Viet Nam, also just after midnight there', () => {
  assert.equal(formatDate(Date.parse('2023-05-30T17:00:00Z')), '31/05/2023')
})

test('Decree 30/2020: days below 10 and the months January and February carry a leading zero', () => {
  assert.equal(formatLongDate(Date.parse('2023-02-03T08:00:00+07:00'), 'vi'), 'ngày 03 tháng 02 năm 2023')
  assert.equal(formatLongDate(Date.parse('2023-05-31T08:00:00+07:00'), 'vi'), 'ngày 31 tháng 5 năm 2023')
  assert.equal(formatLongDate(due, 'en'), '31 May 2023')
})

test('working time counts eight hours as one day', () => {
  assert.equal(formatWorkingTime(2 * 480 + 3 * 60, 'vi'), '2 ngày 3 giờ làm việc')
  assert.equal(formatWorkingTime(2 * 480 + 3 * 60, 'en'), '2 working days 3 hours')
  assert.equal(formatWorkingTime(480, 'en'), '1 working day')
  assert.equal(formatDuration(95, 'vi'), '1 giờ 35 phút')
  assert.equal(formatDuration(0, 'vi'), '0 phút')
  assert.equal(formatDuration(-480, 'vi'), '1 ngày')
})

test('money and numbers are grouped the way each language does', () => {
  assert.equal(formatMoney(1_500_000, 'vi'), '1.500.000 đồng')
  assert.equal(formatMoney(1_500_000, 'en'), '1,500,000 VND')
  assert.equal(formatNumber(-1234.5, 'vi', 1), '−1.234,5')
  assert.equal(formatNumber(-0.04, 'vi', 1), '0,0')
  assert.equal(formatPercent(100, 'vi'), '100 %')
  assert.equal(formatPercent(98.25, 'vi'), '98,3 %')
  assert.equal(formatSize(1_400_000, 'vi'), '1,4 MB')
  assert.equal(formatSize(10_000_000, 'vi'), '10 MB')
  assert.equal(formatSize(999, 'vi'), '999 B')
})
