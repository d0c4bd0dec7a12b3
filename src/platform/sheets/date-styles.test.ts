import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDateFormat } from './date-styles.ts'

test('a format is a date by its signs, not by its words, colours or powers of ten', () => {
  for (const date of ['dd/mm/yyyy', '[$-42A]dd mmmm yyyy;@', 'h:mm AM/PM', '[h]:mm', 'yyyy"năm"']) {
    assert.ok(isDateFormat(date), date)
  }
  for (const other of ['General', '#,##0', '0.00E+00', '0 "ngày (days)"', '[Red]-0', '@', '_(* #,##0_)', '\\d0']) {
    assert.ok(!isDateFormat(other), other)
  }
})
