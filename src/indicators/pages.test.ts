import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'

const o = await office()
const year = 'agency=skhcn&from=2023-01-01&to=2023-12-31'

test('the overview says in one sentence how things stand, and each figure of table II.06a opens into its number', async () => {
  const { status, text } = await (await o.as('director')).page(`/cai-cach?${year}`)
  assert.equal(status, 200)
  assert.match(text, /Tiếp nhận 407 hồ sơ; giải quyết 100 % đúng và trước hạn; 0 hồ sơ đang quá hạn\./)
  assert.match(text, /<a href="\/cai-cach\/chi-so\/dossier\.resolvedEarly\?agency=skhcn[^"]*">242<\/a>/)
  assert.match(text, /aria-current="page"[^>]*>[\s\S]{0,400}Cải cách/)
})

test('the catalogue shows every number under its group, of the own agency and the usual year', async () => {
  const { text } = await (await o.as('control')).page('/cai-cach/chi-so')
  assert.match(text, /Sở Khoa học và Công nghệ\. Từ 01\/01\/2023 đến 31\/12\/2023\./)
  for (const group of ['Giải quyết hồ sơ', 'Thủ tục hành chính', 'Một cửa, một cửa liên thông'])
    assert.ok(text.includes(`<h2>${group}</h2>`), group)
  assert.match(text, /dossier\.digitisedRate[\s\S]{0,200}98,28 %[\s\S]{0,80}400 trên 407/)
  assert.match(text, /oneStop\.atCentre[\s\S]{0,200}>Có</)
})

test('of another agency an official sees the public numbers only; whole province by an empty choice', async () => {
  const specialist = await o.as('specialist')
  const own = (await specialist.page('/cai-cach/chi-so')).text
  const other = (await specialist.page('/cai-cach/chi-so?agency=so-noi-vu')).text
  assert.ok(own.includes('dossier.overdueWithoutApology') && !other.includes('dossier.overdueWithoutApology'))
  assert.match((await specialist.page('/cai-cach/chi-so?agency=&from=&to=')).text, /Toàn tỉnh\./)
  const hidden = '/cai-cach/chi-so/dossier.overdueWithoutApology'
  assert.equal((await specialist.page(`${hidden}?agency=so-noi-vu`)).status, 403)
  assert.equal((await specialist.page(hidden)).status, 200)
})

test('the page of a number has value, definition, the year before, the trend with its figures, and its records', async () => {
  const { text } = await (await o.as('director')).page(`/cai-cach/chi-so/dossier.onTimeOrEarlyRate?${year}`)
  assert.match(text, /headline-sentence">100 % \(400 trên 400\)/)
  assert.match(text, /\(Trước hạn \+ đúng hạn\) \/ hồ sơ đã giải quyết trong kỳ\./)
  assert.match(text, /Cùng kỳ năm trước[\s\S]{0,60}Không có để tính \(Từ 01\/01\/2022 đến 31\/12\/2022\)/)
  assert.match(text, /<svg class="line-chart"[\s\S]*<th scope="row">12\/23<\/th>/)
  assert.match(text, /href="\/ban-lam-viec\/ho-so\/000\.00\.14\.H55-230103-0001"/)
  assert.match(text, /format=csv/)
})

test('the records go on by links, and back to the first', async () => {
  const director = await o.as('director')
  const first = (await director.page(`/cai-cach/chi-so/dossier.total?${year}`)).text
  const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  assert.match(next, /cursor=/)
  const second = (await director.page(next.split('#')[0] ?? '')).text
  assert.match(second, /rel="prev"/)
  const codes = (text: string) => [...text.matchAll(/ho-so\/([^"]+)"/g)].map(([, code]) => code)
  assert.equal(codes(first).length, 50)
  assert.deepEqual(
    codes(second).filter((code) => codes(first).includes(code)),
    [],
  )
})

test('by quarter there are eight points, and English is complete', async () => {
  const { text } = await (await o.as('director')).page(`/cai-cach/chi-so/dossier.total?${year}&step=quarter&lang=en`)
  assert.equal([...text.matchAll(/<th scope="row">[IV]+\/20\d\d<\/th>/g)].length, 8)
  assert.match(text, /How it is computed/)
  assert.doesNotMatch(text, /Cách tính|Cùng kỳ năm trước/)
})

test('citizens are not let in', async () => {
  assert.equal((await (await o.as('citizen')).page('/cai-cach')).status, 403)
  assert.equal((await o.page('/cai-cach/chi-so')).status, 303)
})
