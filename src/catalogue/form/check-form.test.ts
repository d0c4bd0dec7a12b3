import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkForm } from './check-form.ts'
import { exampleValue } from './example.ts'
import type { Form } from './form-schema.ts'
import { formFor, readForms } from './read-forms.ts'

const forms = readForms(fileURLToPath(new URL('../../../data/forms', import.meta.url)))
const xray = formFor(forms, '2.002385')
const reissue = formFor(forms, '1.001693')
const amendment = formFor(forms, '2.002382')
const transfer = formFor(forms, '2.002248')

/** The messages for a good value with some answers changed; undefined takes an answer away. */
function messages(form: Form, changes: Record<string, unknown>, lang: 'vi' | 'en' = 'vi') {
  const value = Object.entries({ ...exampleValue(form, 1), ...changes }).filter(([, answer]) => answer !== undefined)
  return checkForm(form, Object.fromEntries(value), lang).map((error) => [error.pointer, error.message])
}

test('a missing answer is asked for by the name of its field, in the way it is given', () => {
  assert.deepEqual(
    messages(xray, { phone: undefined, purpose: undefined, devices: undefined, commitment: undefined }),
    [
      ['/form/phone', 'Ông/Bà chưa nhập Điện thoại.'],
      ['/form/purpose', 'Ông/Bà chưa chọn Mục đích sử dụng.'],
      ['/form/devices', 'Ông/Bà chưa khai dòng nào ở Danh sách thiết bị.'],
      ['/form/commitment', 'Ông/Bà chưa đánh dấu vào lời cam đoan.'],
    ],
  )
  assert.deepEqual(messages(xray, { phone: undefined }, 'en'), [['/form/phone', 'Please enter Telephone.']])
  assert.deepEqual(messages(formFor(forms, '2.002278'), { underFiveYears: undefined }), [
    ['/form/underFiveYears', 'Ông/Bà chưa chọn Có hoặc Không ở câu “Doanh nghiệp thành lập dưới 5 năm”.'],
  ])
  assert.deepEqual(messages(transfer, { objects: undefined }), [
    ['/form/objects', 'Ông/Bà chưa chọn Đối tượng công nghệ chuyển giao.'],
  ])
})

test('an answer that a condition asks for says which condition', () => {
  assert.deepEqual(messages(reissue, { reason: 'lost', lossReportedTo: undefined, lossNoticeOn: '2023-05-04' }), [
    [
      '/form/lossReportedTo',
      'Ông/Bà chưa nhập Cơ quan công an nơi đã khai báo mất; cần khai khi “Lý do đề nghị cấp lại” là “Bị mất”.',
    ],
  ])
  assert.deepEqual(messages(reissue, { reason: 'damaged', lossReportedTo: undefined, lossNoticeOn: undefined }), [])
  assert.deepEqual(messages(amendment, { subjects: ['correction'], correction: undefined }, 'en'), [
    [
      '/form/correction',
      'Please enter Correction; it is needed when “What to amend” is “Correction of device details”.',
    ],
  ])
})

test('each kind of wrong answer has its own words', () => {
  const wrong: [form: Form, name: string, answer: unknown, message: string][] = [
    [xray, 'phone', '12', 'Điện thoại chưa đúng. Cách ghi: Bắt đầu bằng số 0, gồm 10 hoặc 11 chữ số, viết liền.'],
    [xray, 'email', 'a@', 'Thư điện tử chưa đúng dạng thư điện tử, ví dụ ten@vidu.vn.'],
    [
      xray,
      'receivedOn',
      '31/02/2023',
      'Ngày có thiết bị không phải ngày có thật. Đề nghị ghi ngày, tháng, năm, ví dụ 05/03/2023.',
    ],
    [xray, 'purpose', 'sale', 'Đề nghị chọn Mục đích sử dụng trong các mục có sẵn.'],
    [xray, 'applicantName', 'a'.repeat(301), 'Tên tổ chức, cá nhân khai báo dài quá 300 ký tự. Đề nghị viết gọn lại.'],
    [xray, 'applicantName', ' \n ', 'Ông/Bà chưa nhập Tên tổ chức, cá nhân khai báo.'],
    [xray, 'applicantName', '', 'Ông/Bà chưa nhập Tên tổ chức, cá nhân khai báo.'],
    [xray, 'applicantName', 'a\u0000b', 'Tên tổ chức, cá nhân khai báo có ký tự không đọc được. Đề nghị nhập lại.'],
    [xray, 'applicantName', '\ud800', 'Tên tổ chức, cá nhân khai báo có ký tự không đọc được. Đề nghị nhập lại.'],
    [xray, 'applicantName', ['x'], 'Tên tổ chức, cá nhân khai báo không đúng dạng.'],
    [xray, 'commitment', false, 'Ông/Bà chưa đánh dấu vào lời cam đoan.'],
    [xray, 'commitment', 'maybe', 'Ông/Bà chưa đánh dấu vào lời cam đoan.'],
    [xray, 'devices', [], 'Ông/Bà chưa khai dòng nào ở Danh sách thiết bị.'],
    [xray, 'devices', 'X-quang', 'Danh sách thiết bị không đúng dạng.'],
    [transfer, 'termMonths', 0, 'Thời hạn chuyển giao (tháng) không được nhỏ hơn 1.'],
    [transfer, 'termMonths', 601, 'Thời hạn chuyển giao (tháng) không được lớn hơn 600.'],
    [transfer, 'termMonths', 1.5, 'Thời hạn chuyển giao (tháng) phải là số nguyên ghi bằng chữ số.'],
    [transfer, 'termMonths', 'ba năm', 'Thời hạn chuyển giao (tháng) phải là số nguyên ghi bằng chữ số.'],
    [transfer, 'price', 1e14, 'Giá chuyển giao không được lớn hơn 10.000.000.000.000.'],
    [transfer, 'objects', [], 'Ông/Bà chưa chọn Đối tượng công nghệ chuyển giao.'],
    [transfer, 'objects', ['knowHow', 'knowHow'], 'Đối tượng công nghệ chuyển giao có mục bị chọn hai lần.'],
    [transfer, 'objects', ['magic'], 'Đề nghị chọn Đối tượng công nghệ chuyển giao trong các mục có sẵn.'],
    [xray, 'secret', 1, 'Biểu mẫu không có mục “secret”.'],
    [xray, 'constructor', 1, 'Biểu mẫu không có mục “constructor”.'],
  ]
  for (const [form, name, answer, message] of wrong) {
    assert.deepEqual(messages(form, { [name]: answer }), [[`/form/${name}`, message]])
  }
})

test('in a table the row is named, and a year is not written like money', () => {
  const [device] = Object(exampleValue(xray, 1).devices)
  assert.deepEqual(
    messages(xray, {
      devices: [device, { ...device, madeIn: 1900, model: undefined, colour: 'x', maxVoltageKv: '70V' }, 7],
    }),
    [
      ['/form/devices/1/colour', 'Biểu mẫu không có mục “colour”.'],
      ['/form/devices/1/model', 'Ông/Bà chưa nhập Mã hiệu (Thiết bị 2).'],
      ['/form/devices/1/madeIn', 'Năm sản xuất (Thiết bị 2) không được nhỏ hơn 1950.'],
      [
        '/form/devices/1/maxVoltageKv',
        'Điện áp cực đại (kV) (Thiết bị 2) phải là số ghi bằng chữ số, phần lẻ sau dấu phẩy, ví dụ 1,5.',
      ],
      ['/form/devices/2', 'Thiết bị 3 không đúng dạng.'],
    ],
  )
  assert.deepEqual(messages(xray, { devices: Array.from({ length: 11 }, () => device) }), [
    ['/form/devices', 'Danh sách thiết bị nhận nhiều nhất 10 mục.'],
  ])
})

test('what is no object is no form, a foreign name cannot point elsewhere, and the list of errors has an end', () => {
  for (const value of [undefined, null, [], 'x']) {
    assert.deepEqual(checkForm(xray, value, 'vi'), [
      { pointer: '/form', message: 'Ông/Bà chưa khai biểu mẫu điện tử.' },
    ])
  }
  assert.deepEqual(messages(xray, { 'a/b~c': 1 }), [['/form/a~1b~0c', 'Biểu mẫu không có mục “a/b~c”.']])
  const hostile = JSON.parse('{"__proto__": {"x": 1}}')
  assert.ok(checkForm(xray, hostile, 'vi').some((error) => error.pointer === '/form/__proto__'))
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`x${i}`, 1]))
  assert.equal(checkForm(xray, many, 'vi').length, 100)
})

test('both languages name the same fields in the order of the form', () => {
  for (const form of forms.values()) {
    const vi = checkForm(form, {}, 'vi')
    assert.deepEqual(
      vi.map((error) => error.pointer),
      checkForm(form, {}, 'en').map((error) => error.pointer),
    )
    assert.deepEqual(
      vi.map((error) => error.pointer.slice('/form/'.length)),
      form.required,
    )
  }
})
