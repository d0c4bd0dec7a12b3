import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { checkForm } from './check-form.ts'
import { parseEntered, toEntered } from './entered.ts'
import { type Field, type Form, isDate } from './form-schema.ts'
import { formFor, readForms } from './read-forms.ts'
import { isPrintable, tidyAnswers, tidyText } from './tidy-text.ts'

const forms = readForms(fileURLToPath(new URL('../../../data/forms', import.meta.url)))
const xray = formFor(forms, '2.002385')
const transfer = formFor(forms, '2.002248')

test('numbers are read as people write them here, and stay as typed when they are none', () => {
  const read = (text: string) => parseEntered(transfer, { 'form.price': text }).price
  const numbers: [string, unknown][] = [
    ['1.500.000', 1_500_000],
    ['1500000', 1_500_000],
    ['1 500 000', 1_500_000],
    ['2.000.000 đồng', 2_000_000],
    ['5 đ', 5],
    ['1,5', 1.5],
    ['1.500,25', 1500.25],
    ['0', 0],
    ['1.5', 1.5],
    ['-3', -3],
    ['1.50.000', '1.50.000'],
    ['1e6', '1e6'],
    ['ba', 'ba'],
    ['1,5,5', '1,5,5'],
    ['99999999999999999999', '99999999999999999999'],
    ['', undefined],
    ['   ', undefined],
  ]
  for (const [text, number] of numbers) assert.equal(read(text), number, text)
})

test('dates are read from one box or three, and stay as typed when there is no such day', () => {
  const date = (fields: Record<string, string>) => parseEntered(xray, fields).receivedOn
  assert.equal(date({ 'form.receivedOn': '2023-03-05' }), '2023-03-05')
  assert.equal(date({ 'form.receivedOn': '5/3/2023' }), '2023-03-05')
  assert.equal(date({ 'form.receivedOn': '05-03-2023' }), '2023-03-05')
  assert.equal(
    date({ 'form.receivedOn-day': '5', 'form.receivedOn-month': '03', 'form.receivedOn-year': '2023' }),
    '2023-03-05',
  )
  assert.equal(
    date({ 'form.receivedOn.day': '5', 'form.receivedOn.month': '3', 'form.receivedOn.year': '2023' }),
    '2023-03-05',
  )
  assert.equal(
    date({ 'form.receivedOn-day': '29', 'form.receivedOn-month': '2', 'form.receivedOn-year': '2023' }),
    '29/2/2023',
  )
  assert.equal(
    date({ 'form.receivedOn-day': '5', 'form.receivedOn-month': '', 'form.receivedOn-year': '2023' }),
    '5//2023',
  )
  assert.equal(date({ 'form.receivedOn-day': '', 'form.receivedOn-month': '', 'form.receivedOn-year': ' ' }), undefined)
  assert.equal(date({ 'form.receivedOn': 'hôm qua' }), 'hôm qua')
  for (const typed of ['29/2/2023', '5//2023', '31/04/2023']) {
    const again = toEntered(xray, { receivedOn: typed })
    assert.equal(parseEntered(xray, again).receivedOn, typed)
  }
})

test('a ticked box is true, yes and no are booleans, several answers are a list', () => {
  for (const ticked of ['on', 'yes', 'true'])
    assert.equal(parseEntered(xray, { 'form.commitment': ticked }).commitment, true)
  assert.equal('commitment' in parseEntered(xray, {}), false)
  const enterprise = formFor(forms, '2.002278')
  assert.equal(parseEntered(enterprise, { 'form.underFiveYears': 'no' }).underFiveYears, false)
  assert.deepEqual(parseEntered(transfer, { 'form.objects': 'knowHow' }).objects, ['knowHow'])
  assert.deepEqual(parseEntered(transfer, { 'form.objects': ['knowHow', 'process', 'knowHow'] }).objects, [
    'knowHow',
    'process',
  ])
})

test('rows keep their order, empty rows fall away', () => {
  const value = parseEntered(xray, {
    'form.devices.10.model': 'C',
    'form.devices.2.model': ' B ',
    'form.devices.0.model': 'A',
    'form.devices.0.madeIn': '2015',
    'form.devices.1.model': '  ',
    'form.devices.1.kind': '',
    _more: 'devices',
  })
  assert.deepEqual(value, { devices: [{ model: 'A', madeIn: 2015 }, { model: 'B' }, { model: 'C' }] })
  assert.deepEqual(parseEntered(xray, { 'form.devices.0.model': '' }), {})
})

test('a field the form does not have is kept for the check to name, other fields of the page are left alone', () => {
  const value = parseEntered(xray, {
    'form.colour': 'đỏ',
    'form.devices.0.colour': 'x',
    'form.__proto__': 'y',
    csrf: 'z',
    note: 'n',
  })
  assert.deepEqual(Object.entries(value), [
    ['colour', 'đỏ'],
    ['devices.0.colour', 'x'],
    ['__proto__', 'y'],
  ])
  assert.equal(Object.getPrototypeOf(value), Object.prototype)
  assert.equal(
    checkForm(xray, value, 'vi').filter((error) => error.message.startsWith('Biểu mẫu không có mục')).length,
    3,
  )
})

test('texts are trimmed, in NFC and without signs nobody can see', () => {
  const typed = '  Phòng kha\u0301m\u0000 Ví Dụ '
  assert.equal(parseEntered(xray, { 'form.applicantName': typed }).applicantName, 'Phòng khám Ví Dụ')
  assert.deepEqual(tidyAnswers({ a: [typed, { b: typed }], n: 1 }), {
    a: ['Phòng khám Ví Dụ', { b: 'Phòng khám Ví Dụ' }],
    n: 1,
  })
  assert.equal(tidyText('một\r\nhai\rba'), 'một\nhai\nba')
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => isPrintable(tidyText(text)) && tidyText(tidyText(text)) === tidyText(text),
    ),
  )
})

test('any value of any form comes back from its page the same', () => {
  for (const form of forms.values()) {
    fc.assert(
      fc.property(anyValue(form), (value) => {
        assert.deepEqual(parseEntered(form, toEntered(form, value)), value)
      }),
      { numRuns: 20 },
    )
  }
})

test('whatever is sent, reading it fails on nothing and showing it again loses nothing', () => {
  const names = fc.oneof(
    fc.constantFrom(
      'form.devices.0.model',
      'form.devices.3.madeIn',
      'form.receivedOn-day',
      'form.commitment',
      'form.phone',
    ),
    fc.string().map((name) => `form.${name}`),
  )
  fc.assert(
    fc.property(fc.dictionary(names, fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 }))), (fields) => {
      const value = parseEntered(xray, fields)
      checkForm(xray, value, 'vi')
      const shown = parseEntered(xray, toEntered(xray, value))
      for (const [name, answer] of Object.entries(shown)) assert.deepEqual(answer, value[name])
    }),
  )
})

function anyValue(form: Form) {
  const shape = Object.entries(form.properties).map(([name, field]) => [name, answerTo(field)] as const)
  return fc.record(Object.fromEntries(shape), { requiredKeys: [], noNullPrototype: true })
}

function answerTo(field: Field): fc.Arbitrary<unknown> {
  if (field.type === 'array') {
    if ('oneOf' in field.items)
      return fc.subarray(
        field.items.oneOf.map((choice) => choice.const),
        { minLength: 1 },
      )
    const cells = Object.entries(field.items.properties).map(([name, cell]) => [name, answerTo(cell)] as const)
    const row = fc.record(Object.fromEntries(cells), { requiredKeys: [], noNullPrototype: true })
    return fc.array(
      row.filter((one) => Object.keys(one).length > 0),
      { minLength: 1, maxLength: 4 },
    )
  }
  if (field.type === 'boolean') return fc.boolean()
  if (field.type === 'integer')
    return fc.integer({ min: field.minimum, max: Math.min(field.maximum, Number.MAX_SAFE_INTEGER) })
  if (field.type === 'number')
    return fc
      .double({ min: field.minimum, max: field.maximum, noNaN: true })
      .map((number) => Number(number.toFixed(6)) + 0)
  if (isDate(field)) {
    return fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
  }
  if ('oneOf' in field) return fc.constantFrom(...field.oneOf.map((choice) => choice.const))
  const isLong = field['x-form']?.widget === 'textarea'
  return fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((text) => (isLong ? tidyText(text) : tidyText(text).replace(/\s+/g, ' ')))
    .filter((text) => text !== '')
}
