import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office, type Person } from '#office'

const code = '1.001786'
const person = {
  'owner.kind': 'individual',
  'owner.name': 'Nguyễn Thị Quầy',
  'owner.idNo': '019 090 000 001',
  'owner.phone': '0900000008',
  'owner.address': 'Tổ 1, phường Ví Dụ',
  channel: 'inPerson',
  resultChannel: 'inPerson',
}

/** The fields of the form as the page gives them, then what somebody typed. */
async function filled(clerk: Person, typed: Record<string, string>): Promise<Record<string, string>> {
  const page = await clerk.page(`/mot-cua?thu-tuc=${code}`)
  assert.equal(page.status, 200)
  const inputs = [...page.text.matchAll(/<input[^>]* name="(copies\.[^"]+)"[^>]* value="([^"]*)"/g)].map(
    ([, name, value]) => [name ?? '', value ?? ''],
  )
  return { procedureCode: code, ...Object.fromEntries(inputs), ...person, ...typed }
}

test('somebody at the counter leaves with a code, a date and a receipt, without any script', async () => {
  const o = await office({ now: '2024-01-02T08:10:00+07:00' })
  const clerk = await o.as('clerk')
  const chosen = await clerk.page(`/mot-cua?q=${code}`)
  assert.equal(chosen.status, 303)
  assert.equal(chosen.headers.location, `/mot-cua?thu-tuc=${code}`)
  const done = await clerk.submit('/mot-cua/tiep-nhan', await filled(clerk, { all: 'yes' }))
  assert.equal(done.status, 303, done.text)
  const after = await clerk.page(String(done.headers.location))
  assert.match(after.text, /000\.00\.\d\d\.H55-240102-0001/)
  assert.match(after.text, /17 giờ 00, thứ Năm 18\/01\/2024/)
  assert.match(after.text, /Ngày tiếp nhận 02\/01\/2024 không tính/)
  const slip = /href="(\/ho-so\/[0-9a-f-]+\/giay-to\/1\.pdf)"/.exec(after.text)?.[1]
  assert.ok(slip)
  assert.equal((await clerk.page(slip)).headers['content-type'], 'application/pdf')
  const to = /action="(\/ban-lam-viec\/ho-so\/[^"]+)"/.exec(after.text)?.[1]
  const version = /name="version" value="&quot;(\d+)&quot;"/.exec(after.text)?.[1]
  assert.ok(to && version)
  const handed = await clerk.submit(to, { action: 'handOver', version: `"${version}"`, back: '/mot-cua' })
  assert.match(String(handed.headers.location), /^\/mot-cua\?xong=handOver/)
  assert.match((await clerk.page(String(handed.headers.location))).text, /Đã chuyển hồ sơ .*0001 đến phòng chuyên môn/)
})

test('a wrong id number is said at its field, everything is kept, and no code is used up', async () => {
  const o = await office({ now: '2024-01-02T08:10:00+07:00' })
  const clerk = await o.as('clerk')
  const typed = await filled(clerk, { all: 'yes', 'owner.idNo': '12345', 'copies.1': '3' })
  const refused = await clerk.submit('/mot-cua/tiep-nhan', typed)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /<a href="#f-owner-idNo">/)
  assert.match(refused.text, /name="owner\.name"[^>]* value="Nguyễn Thị Quầy"/)
  assert.match(refused.text, /name="owner\.idNo"[^>]* value="12345"/)
  assert.match(refused.text, /name="copies\.1"[^>]* value="3"/)
  assert.match(refused.text, /name="all"[^>]* checked/)
  const done = await clerk.submit('/mot-cua/tiep-nhan', { ...typed, 'owner.idNo': '019090000001' })
  assert.match((await clerk.page(String(done.headers.location))).text, /-240102-0001/)
})

test('a required paper that was not received is named at its own line', async () => {
  const o = await office({ now: '2024-01-02T08:10:00+07:00' })
  const clerk = await o.as('clerk')
  const refused = await clerk.submit('/mot-cua/tiep-nhan', await filled(clerk, { 'paper.1': 'yes' }))
  assert.equal(refused.status, 422)
  assert.match(refused.text, /id="f-paper-4-error"/)
  assert.equal(/id="f-paper-1-error"/.test(refused.text), false)
  assert.match(refused.text, /name="paper\.1"[^>]* checked/)
  const copies = await clerk.submit('/mot-cua/tiep-nhan', await filled(clerk, { all: 'yes', 'copies.1': 'ba' }))
  assert.equal(copies.status, 422)
  assert.match(copies.text, /Số bản từ 1 đến 100\./)
})

test('sixteen receptions at once get sixteen codes in a row, without a gap', async () => {
  const o = await office({ now: '2024-01-02T08:10:00+07:00' })
  const clerk = await o.as('clerk')
  const typed = await filled(clerk, { all: 'yes' })
  const wrong = { ...typed, 'owner.idNo': '12345' }
  const replies = await Promise.all(
    Array.from({ length: 20 }, (_, i) => clerk.submit('/mot-cua/tiep-nhan', i % 5 === 4 ? wrong : typed)),
  )
  assert.deepEqual(replies.map((reply) => reply.status).sort(), [
    ...Array<number>(16).fill(303),
    ...Array<number>(4).fill(422),
  ])
  const { json } = await clerk.get('/dossiers?limit=100&from=2024-01-02&to=2024-01-02')
  const numbers = (json.items as { code: string }[]).map((line) => Number(line.code.slice(-4))).sort((a, b) => a - b)
  assert.deepEqual(
    numbers,
    Array.from({ length: 16 }, (_, i) => i + 1),
  )
})

test('one key received is one dossier, however often the button was pressed', async () => {
  const o = await office({ now: '2024-01-02T08:10:00+07:00' })
  const clerk = await o.as('clerk')
  const typed = { ...(await filled(clerk, { all: 'yes' })), _key: 'pressed-twice' }
  const replies = await Promise.all([
    clerk.submit('/mot-cua/tiep-nhan', typed),
    clerk.submit('/mot-cua/tiep-nhan', typed),
  ])
  assert.equal(replies[0]?.status, 303)
  assert.equal(replies[0]?.headers.location, replies[1]?.headers.location)
})

test('the queue shows who waits for this counter, and only those who receive may receive', async () => {
  const o = await office({ now: '2024-01-02T08:10:00+07:00' })
  const clerk = await o.as('clerk')
  await clerk.submit('/mot-cua/tiep-nhan', await filled(clerk, { all: 'yes' }))
  const page = await clerk.page('/mot-cua')
  assert.match(page.text, /Chờ chuyển phòng chuyên môn/)
  assert.match(page.text, /Nguyễn Thị Quầy/)
  assert.equal((await (await o.as('specialist')).page('/mot-cua')).status, 403)
  assert.equal((await (await o.as('citizen')).page('/mot-cua')).status, 403)
  assert.equal(
    (await (await o.as('director')).submit('/mot-cua/tiep-nhan', await filled(clerk, { all: 'yes' }))).status,
    403,
  )
  const nothing = await clerk.page('/mot-cua?q=khong-co-thu-tuc-nao-nhu-the')
  assert.match(nothing.text, /Không có thủ tục nào có “khong-co-thu-tuc-nao-nhu-the”/)
})

test('who files for a business shows the authorisation; the number asked for is the tax code', async () => {
  const o = await office({ now: '2024-01-02T08:10:00+07:00' })
  const clerk = await o.as('clerk')
  const typed = await filled(clerk, {
    all: 'yes',
    'owner.kind': 'business',
    'owner.name': 'Công ty TNHH Minh Họa',
    'owner.taxCode': '0200136872',
    'applicant.name': 'Trần Văn Nộp',
    'applicant.idNo': '019090000002',
    'applicant.phone': '0900000007',
    'applicant.address': 'Tổ 2, phường Ví Dụ',
    authorisation: '12/GGT',
    channel: 'postal',
  })
  const done = await clerk.submit('/mot-cua/tiep-nhan', typed)
  assert.equal(done.status, 303, done.text)
  const id = new URLSearchParams(String(done.headers.location).split('?')[1]).get('vua-nhan')
  const { json } = await clerk.get(`/dossiers/${id}`)
  assert.equal(json.channel, 'postal')
  assert.deepEqual([json.owner.kind, json.owner.taxCode, json.owner.idNo], ['business', '0200136872', undefined])
  assert.match((await clerk.page(`/ban-lam-viec/ho-so/${id}`)).text, /Trần Văn Nộp/)
})
