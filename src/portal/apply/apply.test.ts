// One engine is enough: pages and papers are looked at here, their statements run on both engines elsewhere.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { asked, begin, code, fillIn, goodForm, idOf, lockedPdf, owner, pdf, to } from './filing.fixture.ts'

test('a citizen files by pages alone, stopping on the way, and the counter finds the dossier', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const citizen = await o.as('citizen')
  const landing = await citizen.page(`/nop-ho-so/${code}`)
  assert.match(landing.text, /12 ngày làm việc/)
  assert.match(landing.text, /3\.000\.000 đồng/)
  const draft = await begin(citizen)
  // What the account knows is there already.
  const first = await citizen.page(`${draft}/nguoi-nop`)
  assert.match(first.text, /name="owner.idNo"[^>]*value="019090000001"/)
  assert.match(first.text, /id="f-owner-birthDate"[^>]*value="19"/)

  // Stopping half-way: saved as it stands, and found again from the procedure's page.
  const half = { ...owner, 'owner.address': '', viec: 'luu-sau' }
  assert.equal(to(await citizen.submit(`${draft}/nguoi-nop`, half)), '/ho-so?luu=1')
  assert.match((await citizen.page(`/nop-ho-so/${code}`)).text, new RegExp(`href="${draft}"`))
  assert.equal(to(await citizen.page(draft)), `${draft}/nguoi-nop`)

  await fillIn(o, citizen, draft)
  assert.equal(to(await citizen.page(draft)), `${draft}/kiem-tra`)
  const review = await citizen.page(`${draft}/kiem-tra`)
  for (const text of ['Tổ 5, phường Ví Dụ', '19/05/1990', 'giấy 3.pdf', 'Nhận bản giấy qua bưu chính công ích'])
    assert.ok(review.text.includes(text), text)
  assert.doesNotMatch(review.text, /cần xem lại trước khi nộp/)

  const id = idOf(draft)
  assert.equal((await citizen.get(`/dossiers/${id}`)).json.status, 'draft')
  assert.equal((await (await o.as('clerk')).get(`/dossiers/${id}`)).status, 404)
  assert.equal(to(await citizen.submit(`${draft}/kiem-tra`, { declaration: 'yes' })), `/ho-so/${id}?da-nop=1`)
  const { json: dossier } = await (await o.as('clerk')).get(`/dossiers/${id}`)
  assert.equal(dossier.status, 'submitted')
  assert.equal(dossier.submissionNo, 'TT-240102-0001')
  assert.equal(dossier.resultChannel, 'postal')
  assert.equal(dossier.owner.idNo, '019090000001')
  assert.equal(dossier.owner.birthDate, '1990-05-19')
  assert.deepEqual(
    dossier.components.map((component: { code: string }) => component.code),
    asked,
  )
  const events = (await citizen.get(`/dossiers/${id}/events`)).json.items
  assert.deepEqual(
    events.map((event: { name: string }) => event.name),
    ['dossier.drafted', 'dossier.submitted'],
  )
  assert.equal(events[1].prevHash, events[0].hash)
  const inbox = await (await o.as('clerk')).get('/inbox')
  assert.ok(inbox.text.includes(id))
  const accepted = await (await o.as('clerk')).post(`/dossiers/${id}/actions`, { action: 'accept' })
  assert.equal(accepted.status, 200, accepted.text)
})

test('a wrong answer is told at its field and in the summary; everything typed stays', async () => {
  const o = await office()
  const citizen = await o.as('citizen')
  const draft = await begin(citizen)
  const wrong = {
    ...owner,
    'owner.idNo': '12345',
    'owner.name': 'Trần Thị Ví Dụ',
    'owner.birthDate-day': '31',
    'owner.birthDate-month': '2',
  }
  assert.equal(to(await citizen.submit(`${draft}/nguoi-nop`, wrong)), `${draft}/nguoi-nop?kiem=1`)
  const { text } = await citizen.page(`${draft}/nguoi-nop?kiem=1`)
  assert.match(text, /class="error-summary"[^>]*autofocus/)
  assert.match(text, /href="#f-owner-idNo">Số định danh cá nhân gồm 12 chữ số/)
  assert.match(text, /id="f-owner-idNo-error"/)
  assert.match(text, /name="owner.idNo"[^>]*value="12345"[^>]*aria-invalid="true"/)
  assert.match(text, /href="#f-owner-birthDate">Ngày sinh không phải ngày có thật/)
  assert.match(text, /id="f-owner-birthDate"[^>]*value="31"/)
  assert.match(text, /value="Trần Thị Ví Dụ"/)
  // Nothing is told before the person wants to go on.
  assert.doesNotMatch((await citizen.page(`${draft}/nguoi-nop`)).text, /error-summary/)

  const answers = await goodForm(o)
  const [name = ''] = Object.keys(answers)
  assert.equal(to(await citizen.submit(`${draft}/noi-dung`, { ...answers, [name]: '' })), `${draft}/noi-dung?kiem=1`)
  const content = await citizen.page(`${draft}/noi-dung?kiem=1`)
  assert.match(content.text, new RegExp(`id="f-${name.replace('.', '-')}-error"`))
  // The last page names all that is missing and leads to each; it files nothing.
  const refused = await citizen.submit(`${draft}/kiem-tra`, { declaration: 'yes' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, new RegExp(`${draft}/nguoi-nop\\?sua=1&amp;kiem=1#f-owner-idNo`))
  assert.match(refused.text, new RegExp(`${draft}/giay-to\\?sua=1&amp;kiem=1#f-papers-3`))
  assert.match(refused.text, /name="declaration"[^>]*checked/)
  assert.equal((await citizen.get(`/dossiers/${idOf(draft)}`)).json.status, 'draft')
})

test('a correction from the last page leads back there', async () => {
  const o = await office()
  const citizen = await o.as('citizen')
  const draft = await begin(citizen)
  const page = await citizen.page(`${draft}/nguoi-nop?sua=1`)
  assert.match(page.text, /Lưu và về trang xem lại/)
  const wrong = { ...owner, 'owner.phone': 'x' }
  assert.equal(to(await citizen.submit(`${draft}/nguoi-nop?sua=1`, wrong)), `${draft}/nguoi-nop?sua=1&kiem=1`)
  assert.equal(to(await citizen.submit(`${draft}/nguoi-nop?sua=1`, owner)), `${draft}/kiem-tra`)
})

test('files that cannot be used are named at their paper; the good ones beside them stay', async () => {
  const o = await office()
  const citizen = await o.as('citizen')
  const draft = await begin(citizen)
  const next = to(
    await citizen.submit(
      `${draft}/giay-to`,
      { viec: 'tiep' },
      {
        'papers.2': { name: 'đơn.pdf', bytes: new TextEncoder().encode('không phải PDF') },
        'papers.3': { name: 'rỗng.pdf', bytes: new Uint8Array() },
        'papers.4': { name: 'khóa.pdf', bytes: lockedPdf },
        'papers.5': { name: '../../etc/passwd.pdf', bytes: pdf },
        'papers.6': { name: 'tốt.pdf', bytes: pdf },
        'papers.99': { name: 'lạ.pdf', bytes: pdf },
      },
    ),
  )
  assert.ok(next.startsWith(`${draft}/giay-to?loi=`), next)
  const { text } = await citizen.page(next)
  for (const [paper, message] of [
    ['2', 'Tệp “đơn.pdf” không phải PDF, JPG hoặc PNG'],
    ['3', 'Tệp “rỗng.pdf” rỗng'],
    ['4', 'Tệp “khóa.pdf” đang đặt mật khẩu'],
    ['5', 'ký tự không dùng được'],
  ]) {
    assert.match(text, new RegExp(`href="#f-papers-${paper}">[^<]*${message}`))
    assert.match(text, new RegExp(`id="f-papers-${paper}-error">.*?${message}`))
  }
  assert.match(text, /tốt\.pdf/)
  assert.doesNotMatch(text, /lạ\.pdf/)
  // The same file once more is the same file; the missing ones are told when going on without any.
  const good = { 'papers.6': { name: 'tốt.pdf', bytes: pdf } }
  assert.equal(to(await citizen.submit(`${draft}/giay-to`, { viec: 'tiep' }, good)), `${draft}/giay-to?kiem=1`)
  const still = await citizen.page(`${draft}/giay-to?kiem=1`)
  assert.match(still.text, /href="#f-papers-3">Chưa có: Lý lịch khoa học/)
  assert.equal(still.text.split('>tốt.pdf</a>').length - 1, 1)
  // One file is taken out again, and is gone for good.
  const fileId = /name="_remove" value="([0-9a-f-]{36})"/.exec(still.text)?.[1] ?? ''
  assert.equal((await citizen.page(`/tep/${fileId}`)).status, 200)
  assert.equal(to(await citizen.submit(`${draft}/giay-to`, { _remove: fileId }, {})), `${draft}/giay-to#f-papers-6`)
  assert.doesNotMatch((await citizen.page(`${draft}/giay-to`)).text, /tốt\.pdf/)
  assert.equal((await citizen.page(`/tep/${fileId}`)).status, 404)
})

test('however often the last button is pressed there is one dossier, and what comes late leads to it', async () => {
  const o = await office()
  const citizen = await o.as('citizen')
  const draft = await begin(citizen)
  await fillIn(o, citizen, draft)
  const undeclared = await citizen.submit(`${draft}/kiem-tra`, {})
  assert.equal(undeclared.status, 422)
  assert.match(undeclared.text, /href="#f-declaration">Ông\/Bà chưa đánh dấu vào lời cam đoan/)
  const press = (key: string) => citizen.submit(`${draft}/kiem-tra`, { declaration: 'yes', _key: key })
  const id = idOf(draft)
  for (const reply of await Promise.all([press('a'), press('a'), press('b'), press('c')]))
    assert.equal(to(reply), `/ho-so/${id}?da-nop=1`)
  const { json } = await citizen.get('/dossiers')
  assert.equal(json.items.filter((one: { procedureCode: string }) => one.procedureCode === code).length, 1)
  assert.equal((await citizen.get(`/dossiers/${id}/events`)).json.items.length, 2)
  assert.equal(to(await citizen.page(`${draft}/noi-dung`)), `/ho-so/${id}`)
  assert.equal(to(await citizen.page(`${draft}/kiem-tra`)), `/ho-so/${id}`)
  // A step sent late changes nothing.
  assert.equal(to(await citizen.submit(`${draft}/nguoi-nop`, { ...owner, 'owner.name': 'Muộn' })), `/ho-so/${id}`)
  assert.equal((await citizen.get(`/dossiers/${id}`)).json.owner.name, 'Nguyễn Văn Mẫu')
  assert.equal((await citizen.submit(`${draft}/xoa`, {})).status, 404)
})
