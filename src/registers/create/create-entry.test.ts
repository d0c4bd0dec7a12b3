import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { enteredSeminar, seminarValues } from '../entered.fixture.ts'

const o = await office()
const path = '/so-sach/hoi-thao-su-kien'

test('an entry made by JSON answers whole, with its version and what may be done with it', async () => {
  const control = await o.as('control')
  const entry = await enteredSeminar(control, { organiser: 'Sở Khoa học và Công nghệ' })
  assert.equal(entry.register, 'seminar')
  assert.equal(entry.agency, 'skhcn')
  assert.equal(entry.title, seminarValues.name)
  assert.equal(entry.state, 'planned')
  assert.equal(entry.stateLabel, 'Dự kiến')
  assert.equal(entry.datedOn, '2024-01-05')
  assert.equal(entry.dueOn, '2024-01-05')
  assert.equal(entry.version, 1)
  assert.equal(entry.values.organiser, 'skhcn')
  assert.equal(entry.values.attendance, null)
  assert.deepEqual(entry.allowedActions, ['hold', 'cancel', 'void'])
  const read = await control.get(`/registers/seminar/${entry.id}`)
  assert.equal(read.headers.etag, '"1"')
  assert.deepEqual(read.json.files, [])
})

test('everything wrong is told at once, each at its field, in the words of the register', async () => {
  const control = await o.as('control')
  const missing = await control.post('/registers/seminar', { values: { place: 'x' } })
  assert.equal(missing.status, 422)
  const pointers = missing.json.errors.map((error: { pointer: string }) => error.pointer)
  assert.deepEqual(pointers, ['/values/name', '/values/kind', '/values/topic', '/values/heldOn'])
  const wrong = async (values: object) => {
    const { status, json } = await control.post('/registers/seminar', { values: { ...seminarValues, ...values } })
    assert.equal(status, 422)
    return json.errors.map((error: { pointer: string }) => error.pointer)
  }
  assert.deepEqual(await wrong({ heldOn: '2024-02-30' }), ['/values/heldOn'])
  assert.deepEqual(await wrong({ attendance: '12' }), ['/values/attendance'])
  assert.deepEqual(await wrong({ kind: 'party' }), ['/values/kind'])
  assert.deepEqual(await wrong({ organiser: 'khong-co' }), ['/values/organiser'])
  assert.deepEqual(await wrong({ surprise: 1 }), ['/values/surprise'])
  assert.deepEqual(await wrong({ evidence: 'javascript:alert(1)' }), ['/values/evidence'])
  assert.equal((await control.post('/registers/seminar', {})).status, 422)
})

test('the form takes what people write, and leads to the new entry', async () => {
  const control = await o.as('control')
  const form = await control.page(`${path}/moi?topic=law`)
  assert.equal(form.status, 200)
  assert.match(form.text, /name="heldOn"/)
  assert.match(form.text, /value="law" checked/)
  const made = await control.submit(`${path}/moi`, { ...seminarValues, heldOn: '05/01/2024', attendance: '1.200' })
  assert.equal(made.status, 303, made.text)
  const page = await control.page(String(made.headers.location))
  assert.match(page.text, /Hội thảo chuyển giao công nghệ Ví Dụ/)
  assert.match(page.text, /1\.200/)
  assert.match(page.text, /05\/01\/2024/)
})

test('a form that is refused keeps what was typed and leads to every fault', async () => {
  const control = await o.as('control')
  const again = await control.submit(`${path}/moi`, {
    name: 'Ví dụ <b>đậm</b>',
    heldOn: '31/02/2024',
    attendance: 'nhiều',
  })
  assert.equal(again.status, 422)
  assert.match(again.text, /class="error-summary"/)
  for (const name of ['kind', 'topic', 'heldOn', 'attendance'])
    assert.match(again.text, new RegExp(`href="#f-${name}"`))
  assert.match(again.text, /value="Ví dụ &lt;b&gt;đậm&lt;\/b&gt;"/)
  assert.match(again.text, /value="nhiều"/)
  assert.match(again.text, /Không phải ngày có thật/)
})

test('what occurs once is not entered twice, and no register of another agency is kept', async () => {
  const control = await o.as('control')
  const foreign = await control.post('/registers/seminar', { values: seminarValues, agency: 'so-tai-chinh' })
  assert.equal(foreign.status, 403)
  assert.equal((await (await o.as('specialist')).post('/registers/work-file', { values: {} })).status, 403)
  assert.equal((await o.post('/registers/seminar', { values: seminarValues })).status, 401)
})
