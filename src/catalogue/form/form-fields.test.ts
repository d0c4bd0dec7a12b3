import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkForm } from './check-form.ts'
import { parseEntered } from './entered.ts'
import { formAnswers } from './form-answers.ts'
import { formFields, namedErrors } from './form-fields.ts'
import { prefilled } from './prefill.ts'
import { formFor, readForms } from './read-forms.ts'

const forms = readForms(fileURLToPath(new URL('../../../data/forms', import.meta.url)))
const xray = formFor(forms, '2.002385')
const reissue = formFor(forms, '1.001693')
const count = (text: string, part: string) => text.split(part).length - 1

test('a table shows what is filled and three rows more, never above its maximum', () => {
  const rows = (filled: number) => {
    const devices = Array.from({ length: filled }, (_, i) => ({ model: `M${i}` }))
    return formFields(xray, { lang: 'vi', value: { devices } }).text
  }
  assert.equal(count(rows(0), '.model"'), 3)
  assert.equal(count(rows(2), '.model"'), 5)
  assert.equal(count(rows(9), '.model"'), 10)
  assert.equal(count(rows(0), 'name="_more" value="devices"'), 1)
  assert.equal(count(rows(10), 'name="_more"'), 0)
  // Only what is filled stands open; one row always does.
  assert.equal(count(rows(0), '<details'), 2)
  assert.equal(count(rows(2), '<details'), 3)
})

test('a refused page keeps what was typed and says each error at its field', () => {
  const value = parseEntered(xray, {
    'form.phone': '12 <b>',
    'form.receivedOn-day': '31',
    'form.receivedOn-month': '2',
    'form.receivedOn-year': '2023',
    'form.devices.4.madeIn': 'cũ',
  })
  const errors = checkForm(xray, value, 'vi')
  const page = formFields(xray, { lang: 'vi', value, errors }).text
  assert.ok(page.includes('value="12 &lt;b&gt;"'))
  assert.ok(page.includes('name="form.receivedOn-day"') && page.includes('value="31"'))
  assert.ok(page.includes('name="form.devices.0.madeIn" type="text" value="cũ"'))
  for (const error of namedErrors(errors)) {
    assert.ok(page.includes(`id="f-${error.name.replaceAll('.', '-')}"`), error.name)
    assert.ok(page.includes(`${error.message}</p>`), error.message)
  }
})

test('a condition is said in words, and a field needed by it is no longer called optional', () => {
  const optional = (value: Record<string, unknown>) =>
    count(formFields(reissue, { lang: 'vi', value, section: 2 }).text, 'class="optional"')
  assert.ok(formFields(reissue, { lang: 'vi' }).text.includes('Cần khai khi “Lý do đề nghị cấp lại” là “Bị mất”.'))
  assert.equal(optional({ reason: 'lost' }), optional({ reason: 'damaged' }) - 2)
})

test('one section alone can be drawn', () => {
  const page = formFields(reissue, { lang: 'en', section: 1 }).text
  assert.ok(page.includes('name="form.branchName"') && !page.includes('name="form.reason"'))
})

test('answers are read as papers write them', () => {
  const value = {
    ...prefilled(reissue, {
      kind: 'organisation',
      name: 'Viện Ví Dụ',
      address: 'Số 1',
      phone: '0900000001',
      email: null,
    }),
    branchKind: 'branch',
    certificateIssuedOn: '2019-05-03',
  }
  const text = formAnswers(reissue, value, 'vi').text
  for (const part of ['<dd>Viện Ví Dụ</dd>', '<dd>Chi nhánh</dd>', '<dd>03/05/2019</dd>'])
    assert.ok(text.includes(part), part)
  assert.ok(!text.includes('Lý do cấp lại'), 'a section without answers is left out')
  const prize = formAnswers(
    formFor(forms, '2.000058'),
    { prizes: [{ rank: '<Nhất>', count: 1, value: 5_000_000 }], commitment: true },
    'vi',
  ).text
  for (const part of ['&lt;Nhất&gt;', '5.000.000 đồng', 'Đã cam đoan']) assert.ok(prize.includes(part), part)
})

test('a form is prefilled from its owner, but a company is not the worker it applies for', () => {
  const worker = formFor(forms, '2.002379')
  const person = {
    kind: 'individual',
    name: ' Nguyễn Văn Ví Dụ ',
    idNo: '019090000001',
    address: 'Số 1',
    phone: '0900000001',
  } as const
  assert.deepEqual(prefilled(worker, person), {
    fullName: 'Nguyễn Văn Ví Dụ',
    idNo: '019090000001',
    address: 'Số 1',
    phone: '0900000001',
  })
  assert.deepEqual(prefilled(worker, { ...person, kind: 'business' }), {})
})
