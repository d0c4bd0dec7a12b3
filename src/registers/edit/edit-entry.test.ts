import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { enteredSeminar, seminarValues, versionOn } from '../entered.fixture.ts'

const o = await office()
const path = '/so-sach/hoi-thao-su-kien'

test('an edit by JSON changes what it names, over the version it names', async () => {
  const control = await o.as('control')
  const { id } = await enteredSeminar(control)
  const edit = (values: object, etag?: string) =>
    control.call('PATCH', `/registers/seminar/${id}`, { values }, etag === undefined ? {} : { 'if-match': etag })
  const edited = await edit({ place: 'Nơi khác', partner: 'Đơn vị Ví Dụ' }, '"1"')
  assert.equal(edited.status, 200, edited.text)
  assert.equal(edited.headers.etag, '"2"')
  assert.equal(edited.json.values.place, 'Nơi khác')
  assert.equal(edited.json.values.name, seminarValues.name)
  const stale = await edit({ place: 'Nơi cũ' }, '"1"')
  assert.equal(stale.status, 412)
  assert.equal((await edit({ place: 'x' }, 'nonsense')).status, 412)
  assert.equal((await edit({ place: null })).json.values.place, null)
  assert.equal((await edit({ name: null })).status, 422)
})

test('a form made on an older version is refused once, with everything that was typed', async () => {
  const control = await o.as('control')
  const { id } = await enteredSeminar(control)
  const form = await control.page(`${path}/${id}/sua`)
  const fields = { ...seminarValues, place: 'Do người thứ nhất', _version: versionOn(form.text) }
  await (await o.as('it')).call('PATCH', `/registers/seminar/${id}`, { values: { place: 'Do người thứ hai' } })
  const stale = await control.submit(`${path}/${id}/sua`, fields)
  assert.equal(stale.status, 412)
  assert.match(stale.text, /đã thay đổi từ lúc/)
  assert.match(stale.text, /value="Do người thứ nhất"/)
  const saved = await control.submit(`${path}/${id}/sua`, { ...fields, _version: versionOn(stale.text) })
  assert.equal(saved.status, 303)
  assert.match((await control.page(String(saved.headers.location))).text, /Do người thứ nhất/)
})

test('of two edits at once the slower is refused, never a defect', async () => {
  const [control, it] = [await o.as('control'), await o.as('it')]
  const { id } = await enteredSeminar(control)
  const replies = await Promise.all(
    [control, it, control, it].map((person, i) =>
      person.call('PATCH', `/registers/seminar/${id}`, { values: { place: `Nơi ${i}` } }),
    ),
  )
  const statuses = replies.map(({ status }) => status)
  assert.ok(statuses.includes(200), String(statuses))
  assert.ok(
    statuses.every((status) => status === 200 || status === 409),
    String(statuses),
  )
  const { json } = await control.get(`/registers/seminar/${id}`)
  assert.equal(json.version, 1 + statuses.filter((status) => status === 200).length)
})

test('what a form leaves empty is emptied; what it leaves wrong is told at the field', async () => {
  const control = await o.as('control')
  const { id } = await enteredSeminar(control, { attendance: 5 })
  const wrong = await control.submit(`${path}/${id}/sua`, {
    ...seminarValues,
    name: '',
    attendance: '-1',
    _version: '1',
  })
  assert.equal(wrong.status, 422)
  for (const name of ['name', 'attendance']) assert.match(wrong.text, new RegExp(`href="#f-${name}"`))
  await control.submit(`${path}/${id}/sua`, { ...seminarValues, place: '', attendance: '', _version: '1' })
  const { json } = await control.get(`/registers/seminar/${id}`)
  assert.equal(json.values.place, null)
  assert.equal(json.values.attendance, null)
})
