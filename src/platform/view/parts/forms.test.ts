import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../html.ts'
import { checkbox, checkGroup, radioGroup, select } from './choice.ts'
import { dateParts } from './date-parts.ts'
import { field, textArea } from './field.ts'
import { fileField } from './file-field.ts'
import { errorOf, errorSummary, form } from './form.ts'

const lang = 'vi'
const errors = [
  { name: 'owner[idNo]', message: 'Số định danh phải có đúng 12 chữ số.' },
  { name: '', message: 'Hồ sơ đã được người khác sửa.' },
]

test('the summary leads to the field that is wrong, and the field names its error', () => {
  const summary = errorSummary({ lang, errors }).text
  const made = field({ lang, name: 'owner[idNo]', label: 'Số', help: 'h', error: errorOf(errors, 'owner[idNo]') }).text
  const target = /href="#([^"]+)"/.exec(summary)?.[1]
  assert.ok(made.includes(`id="${target}" name="owner[idNo]"`), made)
  assert.ok(made.includes(`aria-describedby="${target}-help ${target}-error"`))
  assert.ok(made.includes('aria-invalid="true"'))
  assert.ok(summary.includes('Những gì Ông/Bà đã nhập vẫn còn nguyên.'))
  assert.match(summary, /<li>Hồ sơ đã được người khác sửa\.<\/li>/)
})

test('the error stands above the field and after the label and its help', () => {
  const made = field({ lang, name: 'a', label: 'Nhãn', help: 'Gợi ý', error: 'Sai rồi' }).text
  const places = ['Nhãn', 'Gợi ý', 'Sai rồi', '<input'].map((text) => made.indexOf(text))
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  )
})

test('no errors, no summary', () => {
  assert.equal(errorSummary({ lang, errors: [] }).text, '')
})

test('what was typed stays, also when it is wrong or contains markup', () => {
  const typed = '"><b>\n31/02'
  assert.ok(field({ lang, name: 'a', label: 'A', value: typed }).text.includes('value="&quot;&gt;&lt;b&gt;\n31/02"'))
  assert.ok(textArea({ lang, name: 'a', label: 'A', value: '\nx' }).text.includes('>\n\nx</textarea>'))
  assert.ok(
    dateParts({ lang, name: 'b', label: 'B', value: { day: '31', month: 'x' } }).text.includes(
      'name="b-month" type="text" inputmode="numeric" maxlength="2" value="x"',
    ),
  )
  const choices = [
    { value: '1', label: 'một' },
    { value: '2', label: 'hai' },
  ]
  assert.match(select({ lang, name: 's', label: 'S', choices, value: '2' }).text, /value="2" selected/)
  assert.match(radioGroup({ lang, name: 's', label: 'S', choices, value: '2' }).text, /value="2" checked/)
  assert.match(checkGroup({ lang, name: 's', label: 'S', choices, values: ['1'] }).text, /value="1" checked/)
  assert.match(checkbox({ lang, name: 's', label: 'S', checked: true }).text, / checked/)
})

test('the camera is a second way under the same name', () => {
  const made = fileField({ lang, name: 'paper', label: 'P', accept: '.pdf', maxBytes: 10_000_000, camera: true }).text
  assert.equal(made.split('name="paper"').length, 3)
  assert.match(made, /capture="environment"/)
  assert.match(made, /Mỗi tệp không quá 10 MB\./)
})

test('a form that changes something is guarded against being sent twice, a search is not', () => {
  const body = html`x`
  assert.match(
    form({ lang, action: '/x', body, hidden: { csrf: '"' } }).text,
    /data-once="[^"]+".*name="csrf" value="&quot;"/s,
  )
  assert.doesNotMatch(form({ lang, action: '/x', method: 'get', body }).text, /data-once/)
})
