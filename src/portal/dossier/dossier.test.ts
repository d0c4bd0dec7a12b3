import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { does, filed, lockedPdf, pdf, readable, underReview } from '../filed.fixture.ts'

const o = await office({ now: '2024-01-02T08:00:00+07:00' })
const citizen = await o.as('citizen')
const asked = {
  items: [{ code: '3', text: 'Lý lịch khoa học: thiếu chữ ký' }, { text: 'Ghi rõ địa chỉ trụ sở' }],
  reason: 'Chưa đủ để thẩm định.',
}
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

async function waiting(): Promise<string> {
  const { id } = await underReview(o)
  await does(o, 'specialist', id, 'requestSupplement', asked)
  return id
}

test('what was just sent is confirmed with the words of the law, its number, and when it will be answered', async () => {
  const { id, submissionNo } = await filed(o)
  const text = readable(await citizen.page(`/ho-so/${id}?da-nop=1`))
  assert.match(text, /Hồ sơ của Ông\/Bà đã được gửi\. Kết quả kiểm tra hồ sơ sẽ được thông báo trong 08 giờ làm việc\./)
  assert.ok(text.includes(submissionNo))
  assert.match(text, /Đến lượt bộ phận tiếp nhận\. Ông\/Bà không phải làm gì\./)
})

test('the page begins with where it is, until when and how long that is; then the clocks and the ledger', async () => {
  const { id, code } = await underReview(o)
  for (const name of [id, code]) {
    const page = await citizen.page(`/ho-so/${encodeURIComponent(name)}`)
    const text = readable(page)
    assert.match(
      text,
      /Hồ sơ đang được thẩm định tại Phòng Quản lý Khoa học\. Hẹn trả kết quả: 17 giờ 00, thứ Năm 18\/01\/2024\. Còn 12 ngày 7 giờ làm việc\./,
    )
    assert.match(text, /Thời gian của cơ quan nhà nước/)
    assert.match(text, /thứ Năm 18\/01\/2024: Ngày làm việc thứ 12\. Hẹn trả kết quả\./)
    assert.match(page.text, /href="\/ho-so\/[^"]+\/giay-to\/1\.pdf"/)
  }
})

test('what officials tell each other on the way is not for the owner’s page', async () => {
  const { id } = await underReview(o)
  await does(o, 'specialist', id, 'forward', { note: 'Bản này tôi còn phân vân.' })
  await does(o, 'head', id, 'sendBack', { reason: 'Xem lại căn cứ nội bộ.' })
  const text = readable(await citizen.page(`/ho-so/${id}`))
  assert.match(text, /Chuyển lại bước trước/)
  assert.ok(!text.includes('phân vân') && !text.includes('căn cứ nội bộ'))
})

test('a supplement is answered in the places that were asked for', async () => {
  const id = await waiting()
  const before = await citizen.page(`/ho-so/${id}`)
  assert.match(
    readable(before),
    /Hồ sơ cần bổ sung giấy tờ\. .*Đến lượt Ông\/Bà: bổ sung giấy tờ.*Lý lịch khoa học: thiếu chữ ký.*Ghi rõ địa chỉ trụ sở/,
  )
  assert.match(before.text, /name="papers\.3"/)
  const sent = await citizen.submit(
    `/ho-so/${id}`,
    { action: 'supplySupplement', note: 'Đã ký trang cuối.' },
    { 'papers.3': { name: 'ly lich.pdf', bytes: pdf } },
  )
  assert.equal(sent.headers.location, `/ho-so/${id}?xong=supplySupplement`)
  const after = await citizen.page(String(sent.headers.location))
  assert.match(readable(after), /Giấy tờ bổ sung của Ông\/Bà đã được gửi\./)
  assert.ok(!after.text.includes('name="papers.3"'), 'nothing is asked a second time')
  const seen = await (await o.as('specialist')).get(`/dossiers/${id}`)
  assert.equal(seen.json.components.find((one: { code: string }) => one.code === '3').fileIds.length, 2)
  assert.equal((await does(o, 'clerk', id, 'confirmSupplement')).status, 'inProcess')
})

test('one bad file among good ones costs only itself: the good stay, the words stay, nothing is half sent', async () => {
  const id = await waiting()
  const fields = { action: 'supplySupplement', note: 'Xin gửi hai tệp.' }
  const files = { 'papers.3': { name: 'tot.png', bytes: png }, 'papers.4': { name: 'khoa.pdf', bytes: lockedPdf } }
  const refused = await citizen.submit(`/ho-so/${id}`, fields, files)
  assert.equal(refused.status, 422)
  assert.match(readable(refused), /khoa\.pdf: Tệp đang đặt mật khẩu/)
  assert.match(refused.text, /id="f-papers-4-error"/)
  assert.match(refused.text, /Xin gửi hai tệp\./)
  const kept = /name="kept\.3" value="([0-9a-f-]+)"/.exec(refused.text)?.[1] ?? ''
  assert.ok(kept !== '')
  assert.equal((await citizen.get(`/dossiers/${id}/events`)).json.items.at(-1).name, 'dossier.supplement-requested')
  const sent = await citizen.submit(`/ho-so/${id}`, { ...fields, 'kept.3': kept })
  assert.equal(sent.status, 303, sent.text)
  const { json } = await citizen.get(`/dossiers/${id}`)
  assert.ok(json.components.find((one: { code: string }) => one.code === '3').fileIds.includes(kept))
})

test('an empty file, a wrong kind, a wrong ending, a name with path parts: each is told at its paper', async () => {
  const id = await waiting()
  const cases = [
    { name: 'rong.pdf', bytes: new Uint8Array(), says: /rong\.pdf: Tệp rỗng/ },
    { name: 'chu.pdf', bytes: new TextEncoder().encode('xin chào'), says: /chu\.pdf: Chỉ nhận tệp PDF, JPG hoặc PNG/ },
    { name: 'anh.pdf', bytes: png, says: /anh\.pdf: Đuôi tên tệp không khớp/ },
    { name: '../../a.pdf', bytes: pdf, says: /Tên tệp có ký tự không dùng được/ },
  ]
  for (const { says, ...file } of cases) {
    const reply = await citizen.submit(`/ho-so/${id}`, { action: 'supplySupplement' }, { 'papers.3': file })
    assert.ok(reply.status >= 400 && reply.status < 500, file.name)
    assert.match(readable(reply), says)
    assert.match(reply.text, /id="f-papers-3-error"/)
  }
  const empty = await citizen.submit(`/ho-so/${id}`, { action: 'supplySupplement', note: ' ' })
  assert.match(readable(empty), /Chọn ít nhất một tệp, hoặc viết lời nhắn/)
})

test('the many file fields that a browser leaves empty do not count as files', async () => {
  const id = await waiting()
  const empty = Array.from(
    { length: 24 },
    (_, i) => [`papers.${i + 10}`, { name: '', bytes: new Uint8Array() }] as const,
  )
  const files = { 'papers.3': { name: 'ly lich.pdf', bytes: pdf }, ...Object.fromEntries(empty) }
  assert.equal((await citizen.submit(`/ho-so/${id}`, { action: 'supplySupplement' }, files)).status, 303)
})

test('somebody else’s file cannot be slipped in', async () => {
  const id = await waiting()
  const { json } = await (await o.as('business')).upload('/files', { name: 'cua toi.pdf', bytes: pdf })
  const reply = await citizen.submit(`/ho-so/${id}`, { action: 'supplySupplement', 'kept.3': json.id })
  assert.equal(reply.status, 422)
  assert.match(readable(reply), /Không tìm thấy tệp này/)
})

test('withdrawing asks for a reason, can be taken back, and is offered only while the law allows it', async () => {
  const { id } = await underReview(o)
  const silent = await citizen.submit(`/ho-so/${id}`, { action: 'requestWithdrawal', reason: '  ' })
  assert.equal(silent.status, 422)
  assert.match(silent.text, /id="f-reason-error"/)
  const asking = await citizen.submit(`/ho-so/${id}`, { action: 'requestWithdrawal', reason: 'Tôi chưa chuẩn bị kịp.' })
  assert.equal(asking.status, 303)
  const page = await citizen.page(String(asking.headers.location))
  assert.match(readable(page), /Đề nghị rút hồ sơ của Ông\/Bà đang được xem xét\./)
  assert.equal((await citizen.submit(`/ho-so/${id}`, { action: 'cancelWithdrawal' })).status, 303)
  for (const [who, verb] of [
    ['specialist', 'forward'],
    ['head', 'forward'],
    ['director', 'forward'],
  ] as const)
    await does(o, who, id, verb)
  assert.ok(!(await citizen.page(`/ho-so/${id}`)).text.includes('requestWithdrawal'))
  const late = await citizen.submit(`/ho-so/${id}`, { action: 'requestWithdrawal', reason: 'Muộn rồi.' })
  assert.equal(late.status, 409)
  assert.match(readable(late), /Kết quả đã được ký nên không rút được nữa/)
})

test('the result is downloaded from the page; a rejection says why', async () => {
  const { id } = await underReview(o)
  for (const [who, verb] of [
    ['specialist', 'forward'],
    ['head', 'forward'],
    ['director', 'forward'],
    ['records', 'issueResult'],
  ] as const)
    await does(o, who, id, verb)
  const page = await citizen.page(`/ho-so/${id}`)
  assert.match(readable(page), /Hồ sơ đã có kết quả\. Xong trước hạn\. Ông\/Bà nhận bản điện tử ngay tại trang này\./)
  const file = /href="(\/tep\/[0-9a-f-]+)"[^>]*>(?:(?!<\/a>).)*Tải kết quả/.exec(page.text)?.[1] ?? ''
  assert.equal((await citizen.page(file)).bytes.subarray(0, 5).toString(), '%PDF-')
  const rejected = await filed(o)
  await does(o, 'clerk', rejected.id, 'reject', {
    reason: 'Thuộc thẩm quyền của Bộ.',
    competentOffice: 'Bộ Khoa học và Công nghệ',
  })
  assert.match(
    readable(await citizen.page(`/ho-so/${rejected.id}`)),
    /Hồ sơ không được tiếp nhận\. Lý do: Thuộc thẩm quyền của Bộ\./,
  )
})

test('a stranger’s dossier does not exist, also for the buttons; an official is led to the desk', async () => {
  const { id, code } = await underReview(o)
  const business = await o.as('business')
  assert.equal((await business.page(`/ho-so/${id}`)).status, 404)
  assert.equal((await business.page(`/ho-so/${code}`)).status, 404)
  assert.equal((await business.submit(`/ho-so/${id}`, { action: 'requestWithdrawal', reason: 'x' })).status, 404)
  assert.equal((await citizen.page('/ho-so/khong-co')).status, 404)
  const official = await (await o.as('specialist')).page(`/ho-so/${id}`)
  assert.equal(official.headers.location, `/ban-lam-viec/ho-so/${code}`)
  assert.equal((await o.page(`/ho-so/${id}`)).headers.location, `/dang-nhap?next=${encodeURIComponent(`/ho-so/${id}`)}`)
})

test('in English every status has its sentence', async () => {
  const id = await waiting()
  const text = readable(await citizen.page(`/ho-so/${id}?lang=en`))
  assert.match(text, /More papers are needed\. Please supply them before 17:00, \w+ \d\d\/\d\d\/2024\./)
  assert.match(text, /Your turn: supply the papers\./)
})
