// One engine is enough: pages and papers are looked at here, their statements run on both engines elsewhere.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { actAt, deskPage, filedOnline, offeredIn, owner, pdf, received, versionIn } from '../received.fixture.ts'

const textOf = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('a dossier goes from the counter to the returned result by the forms of its page alone', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const [clerk, head, specialist, director, records] = await Promise.all(
    ['clerk', 'head', 'specialist', 'director', 'records'].map((name) => o.as(name)),
  )
  assert.ok(clerk && head && specialist && director && records)
  const dossier = await received(o)

  const first = await clerk.page(deskPage(dossier))
  assert.equal(offeredIn(first.text)[0], 'handOver')
  assert.match(first.text, /Viện Nghiên cứu Giả Định/)
  assert.match(first.text, /giay-to\/1\.pdf/)
  const handed = await actAt(clerk, dossier, 'handOver')
  assert.equal(handed.status, 303)
  assert.equal(handed.headers.location, `/ban-lam-viec?xong=handOver&ho-so=${dossier.code}`)
  assert.match((await clerk.page(String(handed.headers.location))).text, /Đã xong: Chuyển phòng chuyên môn, hồ sơ/)

  assert.equal(offeredIn((await head.page(deskPage(dossier))).text)[0], 'assign')
  assert.equal((await actAt(head, dossier, 'assign', { assignee: 'specialist' })).status, 303)
  assert.match((await specialist.page(deskPage(dossier))).text, /Trình lãnh đạo phòng/)
  assert.equal((await actAt(specialist, dossier, 'forward', { note: 'Đủ điều kiện.' })).status, 303)
  assert.match((await head.page(deskPage(dossier))).text, /Trình ký/)
  assert.equal((await actAt(head, dossier, 'forward')).status, 303)
  const forDirector = await director.page(deskPage(dossier))
  assert.match(forDirector.text, /Ký duyệt/)
  assert.match(forDirector.text, /Đủ điều kiện\./)
  assert.equal((await actAt(director, dossier, 'forward')).status, 303)
  const issued = await actAt(records, dossier, 'issueResult', {}, { file: { name: 'giay-chung-nhan.pdf', bytes: pdf } })
  assert.equal(issued.status, 303, textOf(issued.text))

  const ready = await clerk.page(deskPage(dossier))
  assert.match(ready.text, /name="returnResult\.receiverName"[^>]* value="Viện Nghiên cứu Giả Định"/)
  const frame = /<iframe[^>]* src="(\/tep\/[0-9a-f-]+)#view=FitH"/.exec(ready.text)?.[1]
  assert.ok(frame)
  assert.equal((await clerk.page(frame)).bytes.equals(pdf), true)
  const returned = await actAt(clerk, dossier, 'returnResult', {
    receiverName: 'Nguyễn Văn Nhận',
    receiverIdNo: '019090000001',
  })
  assert.equal(returned.status, 303)
  const end = await clerk.page(deskPage(dossier))
  assert.match(end.text, /Người nhận: Nguyễn Văn Nhận/)
  assert.deepEqual(offeredIn(end.text), [])
  assert.match(end.text, /không có việc gì phải làm/)
})

test('a page offers exactly what the law allows this person now, and says why not the rest', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const dossier = await received(o)
  const people = ['clerk', 'specialist', 'head', 'director', 'records', 'control']
  for (const name of people) {
    const person = await o.as(name)
    const page = await person.page(deskPage(dossier))
    assert.equal(page.status, 200, name)
    const allowed = (await person.get(`/dossiers/${dossier.id}`)).json.allowedActions as string[]
    assert.deepEqual(
      new Set(offeredIn(page.text)),
      new Set(allowed.filter((action) => action !== 'reassign' || !allowed.includes('assign'))),
      name,
    )
    assert.match(page.text, /Vì sao không thấy việc khác\?/)
  }
  const forced = await (await o.as('specialist')).submit(deskPage(dossier), { action: 'forward', version: '' })
  assert.equal(forced.status, 409)
  assert.match(textOf(forced.text), /“Được tiếp nhận”; chưa thể/)
})

test('an empty reason is said at its field, the form stays open and nothing has changed', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const [clerk, head] = [await o.as('clerk'), await o.as('head')]
  const dossier = await received(o)
  await actAt(clerk, dossier, 'handOver')
  await actAt(head, dossier, 'assign', { assignee: 'specialist' })
  const specialist = await o.as('specialist')
  const refused = await actAt(specialist, dossier, 'requestSupplement', {
    items: ['2', '3'],
    more: 'Bản kê khai chưa ký',
    reason: ' ',
  })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /<a href="#f-requestSupplement-reason">/)
  assert.match(refused.text, /<details class="ask"[^>]* open>\s*<summary[^>]*>Yêu cầu bổ sung/)
  assert.match(refused.text, /value="2" checked/)
  assert.match(refused.text, /Bản kê khai chưa ký/)
  assert.equal((await specialist.get(`/dossiers/${dossier.id}`)).json.status, 'inProcess')
})

test('papers are requested, brought to the counter and confirmed; the receipt is given again', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const [clerk, head, specialist] = [await o.as('clerk'), await o.as('head'), await o.as('specialist')]
  const dossier = await received(o)
  await actAt(clerk, dossier, 'handOver')
  await actAt(head, dossier, 'assign', { assignee: 'specialist' })
  const asked = await actAt(specialist, dossier, 'requestSupplement', {
    items: '3',
    more: 'Bản vẽ có chữ ký',
    reason: 'Thiếu chữ ký',
    dueOn: '2024-01-31',
  })
  assert.equal(asked.status, 303, textOf(asked.text))
  const waiting = await clerk.page(deskPage(dossier))
  assert.match(waiting.text, /Đã yêu cầu bổ sung: Thiếu chữ ký/)
  assert.match(waiting.text, /31\/01\/2024 17:00/)
  o.setNow('2024-01-05T09:00:00+07:00')
  const none = await actAt(clerk, dossier, 'supplySupplement')
  assert.equal(none.status, 422)
  assert.match(none.text, /Đánh dấu ít nhất một giấy tờ/)
  const brought = await actAt(clerk, dossier, 'supplySupplement', {}, { 'file.3': { name: 'ban-ve.pdf', bytes: pdf } })
  assert.equal(brought.status, 303, textOf(brought.text))
  assert.equal((await actAt(clerk, dossier, 'confirmSupplement')).status, 303)
  const shown = await clerk.page(deskPage(dossier))
  assert.match(shown.text, /ban-ve\.pdf/)
  assert.match(shown.text, /Xác nhận đã bổ sung đủ/)
  assert.equal((await specialist.get(`/dossiers/${dossier.id}`)).json.status, 'inProcess')
})

test('a new appointment is a working day ahead, given once', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const [clerk, director] = [await o.as('clerk'), await o.as('director')]
  const dossier = await received(o)
  await actAt(clerk, dossier, 'handOver')
  const saturday = await actAt(director, dossier, 'extend', { newDueOn: '2024-01-27', reason: 'Chờ ý kiến chuyên gia' })
  assert.equal(saturday.status, 422)
  assert.match(saturday.text, /cơ quan nghỉ \(cuối tuần\)/)
  assert.match(saturday.text, /Chờ ý kiến chuyên gia/)
  const early = await actAt(director, dossier, 'extend', { newDueOn: '2024-01-05', reason: 'Chờ ý kiến chuyên gia' })
  assert.equal(early.status, 409)
  assert.match(early.text, /<a href="#f-extend-newDueOn">/)
  const done = await actAt(director, dossier, 'extend', { newDueOn: '29/01/2024', reason: 'Chờ ý kiến chuyên gia' })
  assert.equal(done.status, 303, textOf(done.text))
  // Nobody's hands were left: the director stays on the dossier.
  assert.equal(done.headers.location, `/ban-lam-viec/ho-so/${dossier.code}?xong=extend`)
  const page = await director.page(String(done.headers.location))
  assert.match(page.text, /17 giờ 00, thứ Hai 29\/01\/2024/)
  assert.equal(offeredIn(page.text).includes('extend'), false)
})

test('a stale page is told so in words, and what was typed is still there', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const [clerk, head, specialist] = [await o.as('clerk'), await o.as('head'), await o.as('specialist')]
  const dossier = await received(o)
  await actAt(clerk, dossier, 'handOver')
  await actAt(head, dossier, 'assign', { assignee: 'specialist' })
  const before = versionIn((await specialist.page(deskPage(dossier))).text)
  await actAt(head, dossier, 'assign', { assignee: 'specialist' })
  const stale = await specialist.submit(deskPage(dossier), {
    action: 'sendBack',
    version: before,
    'sendBack.reason': 'Cần phân công lại',
  })
  assert.equal(stale.status, 409)
  assert.match(textOf(stale.text), /Người khác vừa xử lý hồ sơ này\. Trạng thái hiện tại: “Đang xử lý”\./)
  assert.match(stale.text, /Cần phân công lại<\/textarea>/)
  const again = await specialist.submit(deskPage(dossier), {
    action: 'sendBack',
    version: versionIn(stale.text),
    'sendBack.reason': 'Cần phân công lại',
  })
  assert.equal(again.status, 303)
})

test('of two officials at the same instant one acts and the other is told the present state', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const clerk = await o.as('clerk')
  const dossier = await filedOnline(o)
  const version = versionIn((await clerk.page(deskPage(dossier))).text)
  const accept = () => clerk.submit(deskPage(dossier), { action: 'accept', version })
  const reject = () => clerk.submit(deskPage(dossier), { action: 'reject', version, 'reject.reason': 'Ngoài phạm vi' })
  const replies = await Promise.all([accept(), reject()])
  assert.deepEqual(replies.map((reply) => reply.status).sort(), [303, 409])
  const told = replies.find((reply) => reply.status === 409)
  assert.match(textOf(told?.text ?? ''), /Trạng thái hiện tại: “(Được tiếp nhận|Không được tiếp nhận)”/)
  const events = (await clerk.get(`/dossiers/${dossier.id}/events`)).json.items
  assert.equal(events.length, 2)
})

test('a form sent twice acts once', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const clerk = await o.as('clerk')
  const dossier = await received(o)
  const version = versionIn((await clerk.page(deskPage(dossier))).text)
  const fields = { action: 'handOver', version, _key: 'one-and-the-same' }
  const replies = await Promise.all([clerk.submit(deskPage(dossier), fields), clerk.submit(deskPage(dossier), fields)])
  assert.deepEqual(
    replies.map((reply) => [reply.status, reply.headers.location]),
    [
      [303, `/ban-lam-viec?xong=handOver&ho-so=${dossier.code}`],
      [303, `/ban-lam-viec?xong=handOver&ho-so=${dossier.code}`],
    ],
  )
})

test('what an official does at intake: the papers are looked at, then accepted or refused with the right office named', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const clerk = await o.as('clerk')
  const [one, other] = [await filedOnline(o), await filedOnline(o)]
  const page = await clerk.page(deskPage(one))
  assert.equal(offeredIn(page.text)[0], 'accept')
  assert.match(page.text, /giay-to-1\.pdf/)
  assert.match(page.text, /Tờ khai điện tử/)
  const accepted = await actAt(clerk, one, 'accept')
  assert.match(String(accepted.headers.location), /^\/ban-lam-viec\/ho-so\/[\w.-]+\?xong=accept$/)
  const refused = await actAt(clerk, other, 'reject', {
    reason: 'Không thuộc thẩm quyền',
    competentOffice: 'Sở Giả Định',
  })
  assert.equal(refused.status, 303)
  assert.match((await clerk.page(deskPage(other))).text, /Không thuộc thẩm quyền/)
})

test('a result that is not a PDF is refused at its field, and the dossier waits', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const dossier = await received(o)
  for (const [name, action, fields] of [
    ['clerk', 'handOver', {}],
    ['head', 'assign', { assignee: 'specialist' }],
    ['specialist', 'forward', {}],
    ['head', 'forward', {}],
    ['director', 'forward', {}],
  ] as const) {
    assert.equal((await actAt(await o.as(name), dossier, action, fields)).status, 303)
  }
  const records = await o.as('records')
  const refused = await actAt(
    records,
    dossier,
    'issueResult',
    { content: 'Ghi thêm' },
    { file: { name: 'ket-qua.pdf', bytes: Buffer.from('không phải pdf') } },
  )
  assert.equal(refused.status, 415)
  assert.match(refused.text, /<a href="#f-issueResult-file">/)
  assert.match(refused.text, /Ghi thêm<\/textarea>/)
  const made = await actAt(records, dossier, 'issueResult', { content: 'Ghi thêm' })
  assert.equal(made.status, 303, textOf(made.text))
})

test('desks are for officials: a citizen is refused, a stranger is asked to sign in, an unknown dossier does not exist', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const dossier = await received(o)
  assert.equal((await (await o.as('citizen')).page(deskPage(dossier))).status, 403)
  assert.equal((await o.page(deskPage(dossier))).status, 303)
  assert.equal((await (await o.as('clerk')).page('/ban-lam-viec/ho-so/000.00.14.H55-240102-9999')).status, 404)
  const foreign = await (await o.as('agency2')).page(deskPage(dossier))
  assert.equal(foreign.status, 404)
  assert.equal(foreign.text.includes(owner.name), false)
})
