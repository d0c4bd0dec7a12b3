import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { enteredSeminar, versionOn } from '../entered.fixture.ts'

const o = await office()
const path = '/so-sach/hoi-thao-su-kien'

test('a step takes what it asks for and tells what may follow', async () => {
  const control = await o.as('control')
  const { id } = await enteredSeminar(control)
  const act = (body: object) => control.post(`/registers/seminar/${id}/actions`, body)
  const held = await act({ action: 'hold', values: { attendance: 40 }, note: 'đủ thành phần' })
  assert.equal(held.status, 200, held.text)
  assert.equal(held.json.state, 'held')
  assert.equal(held.json.dueOn, null)
  assert.deepEqual(held.json.allowedActions, ['void'])
  const again = await act({ action: 'cancel' })
  assert.equal(again.status, 409)
  assert.deepEqual(again.json.allowedActions, ['void'])
  assert.equal((await act({ action: 'celebrate' })).status, 422)
  assert.equal((await act({ action: 'hold', values: { name: 'x' } })).status, 422)
})

test('the page offers exactly the steps that are open, and a form asks what the step asks', async () => {
  const control = await o.as('control')
  const { id } = await enteredSeminar(control)
  const page = await control.page(`${path}/${id}`)
  for (const name of ['hold.attendance', 'hold.outcome', 'hold.evidence', 'hold.note', 'void.note'])
    assert.match(page.text, new RegExp(`name="${name.replace('.', '\\.')}"`), name)
  assert.doesNotMatch(page.text, /name="hold\.place"/)
  const wrong = await control.submit(`${path}/${id}/buoc`, {
    _action: 'hold',
    _version: versionOn(page.text),
    'hold.attendance': 'đông',
    'hold.outcome': 'Trao đổi sôi nổi',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /href="#f-hold-attendance"/)
  assert.match(wrong.text, /Trao đổi sôi nổi/)
  const held = await control.submit(`${path}/${id}/buoc`, {
    _action: 'hold',
    _version: versionOn(wrong.text),
    'hold.attendance': '40',
    'hold.outcome': '',
    'hold.evidence': '',
    'hold.note': 'đúng giờ',
  })
  assert.equal(held.status, 303, held.text)
  const after = await control.page(String(held.headers.location))
  assert.match(after.text, /Ghi nhận đã tổ chức: đã ghi/)
  assert.match(after.text, /Sự kiện: đã tổ chức/)
  assert.match(after.text, /đúng giờ/)
})

test('a step decided on an older version is refused', async () => {
  const control = await o.as('control')
  const { id } = await enteredSeminar(control)
  await control.call('PATCH', `/registers/seminar/${id}`, { values: { place: 'Nơi khác' } })
  const act = (headers: Record<string, string>) =>
    control.post(`/registers/seminar/${id}/actions`, { action: 'cancel' }, headers)
  assert.equal((await act({ 'if-match': '"1"' })).status, 412)
  const byForm = await control.submit(`${path}/${id}/buoc`, { _action: 'cancel', _version: '1' })
  assert.equal(byForm.status, 412)
  assert.match(byForm.text, /đã thay đổi từ lúc/)
  assert.equal((await act({ 'if-match': '"2"' })).status, 200)
})

test('of two steps at once one is taken', async () => {
  const [control, it] = [await o.as('control'), await o.as('it')]
  const { id } = await enteredSeminar(control)
  const replies = await Promise.all([
    control.post(`/registers/seminar/${id}/actions`, { action: 'hold', values: { attendance: 1 } }),
    it.post(`/registers/seminar/${id}/actions`, { action: 'cancel' }),
  ])
  assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 409])
})

test('what was entered by mistake is voided with its reason, and counts no more', async () => {
  const control = await o.as('control')
  const { id } = await enteredSeminar(control, { name: 'Ghi nhầm duy nhất' })
  const act = (body: object) => control.post(`/registers/seminar/${id}/actions`, body)
  assert.equal((await act({ action: 'void' })).status, 422)
  const byForm = await control.submit(`${path}/${id}/buoc`, { _action: 'void', _version: '1', 'void.note': '' })
  assert.equal(byForm.status, 422)
  assert.match(byForm.text, /href="#f-void-note"/)
  const voided = await act({ action: 'void', note: 'Ghi hai lần' })
  assert.equal(voided.status, 200, voided.text)
  assert.equal(voided.json.isVoid, true)
  assert.equal(voided.json.stateLabel, 'Đã hủy')
  assert.deepEqual(voided.json.allowedActions, [])
  assert.equal((await act({ action: 'hold' })).status, 409)
  assert.equal((await control.call('PATCH', `/registers/seminar/${id}`, { values: { place: 'x' } })).status, 409)
  const listed = async (query: string) =>
    (await control.get(`/registers/seminar?q=nham+duy+nhat${query}`)).json.items.length
  assert.equal(await listed(''), 0)
  assert.equal(await listed('&state=void'), 1)
  const page = await control.page(`${path}/${id}`)
  assert.match(page.text, /Ghi hai lần/)
  assert.match(page.text, /không tính vào số liệu/)
})

test('whoever only reads takes no step, and leaders take those of their posts only', async () => {
  const control = await o.as('control')
  const { id } = await enteredSeminar(control)
  const reader = await o.as('legal')
  const page = await reader.page(`${path}/${id}`)
  assert.equal(page.status, 200)
  const director = await o.as('director')
  const refused = await director.post(`/registers/seminar/${id}/actions`, { action: 'hold' })
  assert.equal(refused.status, 403)
  assert.deepEqual((await director.get(`/registers/seminar/${id}`)).json.allowedActions, [])
  assert.doesNotMatch((await director.page(`${path}/${id}`)).text, /_action/)
})
