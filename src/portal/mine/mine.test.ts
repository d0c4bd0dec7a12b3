import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { code, does, filed, readable } from '../filed.fixture.ts'

const o = await office({ now: '2024-01-02T08:00:00+07:00' })
const citizen = await o.as('citizen')
const business = await o.as('business')

test('who is not signed in signs in first and comes back', async () => {
  const reply = await o.page('/ho-so')
  assert.equal(reply.status, 303)
  assert.equal(reply.headers.location, '/dang-nhap?next=%2Fho-so')
})

test('an empty list says what to do next', async () => {
  assert.match(readable(await citizen.page('/ho-so')), /Ông\/Bà chưa có hồ sơ nào .* Tìm thủ tục/)
})

test('drafts and dossiers of one’s own are there with what they wait for, and nobody else’s', async () => {
  await citizen.submit(`/nop-ho-so/${code}`, {})
  const { id } = await filed(o)
  const asked = { items: [{ code: '3', text: 'Lý lịch khoa học' }], reason: 'Thiếu chữ ký.' }
  await does(o, 'clerk', id, 'requestSupplement', asked)
  const page = await citizen.page('/ho-so')
  const text = readable(page)
  assert.match(text, /Đang làm dở .* Chưa nộp\./)
  assert.match(text, /Đã nộp .* Ông\/Bà cần bổ sung giấy tờ\. Yêu cầu bổ sung giấy tờ/)
  assert.ok(page.text.includes(`href="/ho-so/${id}"`))
  assert.ok(!(await business.page('/ho-so')).text.includes(id))
})

test('a long list is cut into pages that show every dossier once', async () => {
  const ids = new Set<string>()
  for (let i = 0; i < 21; i++) ids.add((await filed(o)).id)
  const seen: string[] = []
  let path: string | undefined = '/ho-so'
  while (path) {
    const { text } = await citizen.page(path)
    seen.push(...[...text.matchAll(/href="\/ho-so\/([0-9a-f-]{36})"/g)].map((match) => match[1] ?? ''))
    path = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
  }
  assert.equal(seen.length, new Set(seen).size)
  assert.ok([...ids].every((one) => seen.includes(one)))
})

test('an official is led to the desk', async () => {
  const reply = await (await o.as('specialist')).page('/ho-so')
  assert.equal(reply.status, 303)
  assert.equal(reply.headers.location, '/ban-lam-viec')
})
