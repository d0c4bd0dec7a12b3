import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { begin, code, fillIn, goodForm, idOf, owner, pdf, to } from './filing.fixture.ts'

const pages = ['nguoi-nop', 'noi-dung', 'giay-to', 'nhan-ket-qua', 'kiem-tra', 'xoa']

test('a draft is known to its account alone', async () => {
  const o = await office()
  const citizen = await o.as('citizen')
  const draft = await begin(citizen)
  await fillIn(o, citizen, draft)
  const business = await o.as('business')
  for (const page of pages) {
    assert.equal((await business.page(`${draft}/${page}`)).status, 404, page)
    const sent = { ...owner, declaration: 'yes' }
    assert.equal((await business.submit(`${draft}/${page}`, sent)).status, 404, page)
    assert.equal((await (await o.as('clerk')).page(`${draft}/${page}`)).status, 403, page)
  }
  assert.equal((await business.page(draft)).status, 404)
  assert.equal((await citizen.page(draft.replace(code, '2.002385'))).status, 404)
  assert.equal((await citizen.page(`${draft.replace(code, '2.002385')}/noi-dung`)).status, 404)
  assert.equal((await citizen.page(`/nop-ho-so/${code}/khong-phai-so/noi-dung`)).status, 404)
  assert.equal((await citizen.page('/nop-ho-so/9.999999')).status, 404)
  assert.equal((await citizen.get(`/dossiers/${idOf(draft)}`)).json.status, 'draft')
})

test('who is not signed in is led to sign in and then on', async () => {
  const o = await office()
  const draft = await begin(await o.as('citizen'))
  for (const path of [`/nop-ho-so/${code}`, draft, ...pages.map((page) => `${draft}/${page}`)])
    assert.equal(to(await o.page(path)), `/dang-nhap?next=${encodeURIComponent(path)}`)
  assert.equal((await o.submit(`/nop-ho-so/${code}`, {})).status, 401)
})

test('two presses of the first button make one draft, two visits two', async () => {
  const o = await office()
  const citizen = await o.as('citizen')
  const press = (key: string) => citizen.submit(`/nop-ho-so/${code}`, { _key: key })
  const [one, same, other] = await Promise.all([press('a'), press('a'), press('b')])
  assert.equal(to(one), to(same))
  assert.notEqual(to(one), to(other))
})

test('another kind of owner is asked other questions, and its answers follow into the form', async () => {
  const o = await office()
  const citizen = await o.as('citizen')
  const draft = await begin(citizen)
  const changed = { ...owner, 'owner.kind': 'business' }
  assert.equal(to(await citizen.submit(`${draft}/nguoi-nop`, changed)), `${draft}/nguoi-nop?loai=1`)
  const { text } = await citizen.page(`${draft}/nguoi-nop?loai=1`)
  assert.match(text, /name="owner.taxCode"/)
  assert.doesNotMatch(text, /name="owner.idNo"|error-summary/)
  assert.match(text, /value="Nguyễn Văn Mẫu"/)
  const business = {
    'owner.kind': 'business',
    'owner.name': 'Công ty TNHH Minh Họa',
    'owner.taxCode': '0200136872',
    'owner.address': 'Số 1, đường Giả Định',
    'owner.phone': '0900000002',
  }
  assert.equal(to(await citizen.submit(`${draft}/nguoi-nop`, business)), `${draft}/noi-dung`)
  const content = await citizen.page(`${draft}/noi-dung`)
  assert.match(content.text, /value="Công ty TNHH Minh Họa"/)
  assert.match(content.text, /value="Số 1, đường Giả Định"/)
  // What was answered in the form itself is nobody's to change.
  const answers = await goodForm(o)
  await citizen.submit(`${draft}/noi-dung`, answers)
  await citizen.submit(`${draft}/nguoi-nop`, { ...business, 'owner.name': 'Công ty TNHH Ví Dụ' })
  const kept = (await citizen.get(`/dossiers/${idOf(draft)}`)).json
  assert.equal(kept.owner.name, 'Công ty TNHH Ví Dụ')
  assert.equal(kept.owner.idNo, undefined)
  for (const [name, value] of Object.entries(answers))
    if (typeof kept.form[name.slice(5)] === 'string' && typeof value === 'string')
      assert.equal(kept.form[name.slice(5)], value)
})

test('steps saved in two windows do not undo each other', async () => {
  const o = await office()
  const citizen = await o.as('citizen')
  const draft = await begin(citizen)
  const answers = await goodForm(o)
  await Promise.all([
    citizen.submit(`${draft}/noi-dung`, answers),
    citizen.submit(`${draft}/nhan-ket-qua`, { resultChannel: 'inPerson' }),
    citizen.submit(`${draft}/giay-to`, {}, { 'papers.3': { name: 'ba.pdf', bytes: pdf } }),
    citizen.submit(`${draft}/giay-to`, {}, { 'papers.4': { name: 'bốn.pdf', bytes: pdf } }),
  ])
  const { json } = await citizen.get(`/dossiers/${idOf(draft)}`)
  assert.equal(json.resultChannel, 'inPerson')
  assert.deepEqual(json.components.map((one: { code: string }) => one.code).sort(), ['3', '4'])
  assert.ok(Object.keys(json.form).length >= 10)
})

test('a draft is discarded only after a question, and its files with it', async () => {
  const o = await office()
  const citizen = await o.as('citizen')
  const draft = await begin(citizen)
  await citizen.submit(`${draft}/giay-to`, { viec: 'luu-sau' }, { 'papers.3': { name: 'ba.pdf', bytes: pdf } })
  const fileId = /\/tep\/([0-9a-f-]{36})/.exec((await citizen.page(`${draft}/giay-to`)).text)?.[1]
  assert.match((await citizen.page(`${draft}/xoa`)).text, /không lấy lại được/)
  assert.equal((await citizen.page(`${draft}/noi-dung`)).status, 200)
  assert.equal(to(await citizen.submit(`${draft}/xoa`, {})), `/nop-ho-so/${code}`)
  for (const path of [draft, `${draft}/noi-dung`, `/tep/${fileId}`])
    assert.equal((await citizen.page(path)).status, 404)
  const told = await o.platform.database.db
    .selectFrom('event')
    .select(['name', 'actor_name'])
    .where('subject_id', '=', idOf(draft))
    .orderBy('seq')
    .execute()
  assert.deepEqual(told, [
    { name: 'dossier.drafted', actor_name: 'Nguyễn Văn Mẫu' },
    { name: 'dossier.discarded', actor_name: 'Nguyễn Văn Mẫu' },
  ])
})

test('whoever files for an organisation alone is asked for it by name, and named as its representative', async () => {
  const o = await office()
  const citizen = await o.as('citizen')
  const { text } = await citizen.page(`${await begin(citizen, '1.001770')}/nguoi-nop`)
  assert.match(text, /Tên tổ chức/)
  assert.match(text, /name="owner.representative"[^>]*value="Nguyễn Văn Mẫu"/)
  assert.doesNotMatch(text, /name="owner.(idNo|kind)"/)
})
