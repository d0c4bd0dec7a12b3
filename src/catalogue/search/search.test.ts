import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'

const o = await office()
interface Item {
  code: string
  name: string
  serviceLevel: string
  sector: { id: string }
}
const list = async (query: string): Promise<Item[]> => (await o.get(`/procedures?limit=200&${query}`)).json.items

test('the catalogue has 54 procedures in force: 46 fully online, 8 partly', async () => {
  const all = await list('')
  assert.equal(all.length, 54)
  assert.equal(new Set(all.map(({ code }) => code)).size, 54)
  assert.equal(all.filter(({ serviceLevel }) => serviceLevel === 'fullyOnline').length, 46)
  assert.equal((await list('level=partiallyOnline')).length, 8)
  assert.equal((await list('level=province')).length, 54)
  assert.equal((await list('level=commune')).length, 0)
  assert.equal((await list('agency=skhcn')).length, 54)
  assert.equal((await list('agency=so-tai-chinh')).length, 0)
})

test('marks and case do not matter to a search, and every word must be there', async () => {
  const radiation = await list('q=bức%20xạ')
  assert.ok(radiation.length > 0)
  assert.deepEqual(await list('q=buc%20xa'), radiation)
  assert.deepEqual(await list('q=B%C3%BAC%20XA'), radiation)
  assert.ok(radiation.every(({ sector }) => sector.id === 'an-toan-buc-xa-hat-nhan'))
  assert.deepEqual(
    (await list('q=gia%20han%20buc%20xa')).map(({ code }) => code),
    ['2.002381'],
  )
  assert.equal((await list('q=buc%20xa%20may%20bay')).length, 0)
})

test('a search finds the beginning of its last word and the code, with the province or without', async () => {
  assert.deepEqual(await list('q=buc%20x'), await list('q=buc%20xa'))
  for (const q of ['1.001786', '1.001786.H55']) {
    assert.deepEqual(
      (await list(`q=${q}`)).map(({ code }) => code),
      ['1.001786'],
    )
  }
})

test('what has the words side by side comes first, and paging keeps that order', async () => {
  const found = await list('q=chung%20chi')
  assert.equal(found[0]?.code, '2.002379')
  assert.ok(found.length > 1)
  const first = (await o.get('/procedures?q=chung%20chi&limit=1')).json
  const rest = (await o.get(`/procedures?q=chung%20chi&limit=50&cursor=${first.nextCursor}`)).json
  assert.deepEqual([...first.items, ...rest.items], found)
})

test('signs that mean something to a search engine are only signs', async () => {
  for (const q of ["'; drop table", 'a & | ! ( )', ':*', '<b>', '%', '\\']) {
    assert.equal((await o.get(`/procedures?q=${encodeURIComponent(q)}`)).status, 200, q)
    assert.equal((await o.page(`/thu-tuc?q=${encodeURIComponent(q)}`)).status, 200, q)
  }
})

test('paging visits every procedure once, in the order of the catalogue', async () => {
  const seen: string[] = []
  let path = '/procedures?limit=7'
  for (;;) {
    const { items, nextCursor } = (await o.get(path)).json
    seen.push(...items.map(({ code }: Item) => code))
    if (nextCursor === null) break
    path = `/procedures?limit=7&cursor=${nextCursor}`
  }
  assert.deepEqual(
    seen,
    (await list('')).map(({ code }) => code),
  )
})

test('a cursor this server did not make, a limit too high and an unknown filter are refused by name', async () => {
  for (const [query, pointer] of [
    ['cursor=abc', '/cursor'],
    [`cursor=${Buffer.from('[0,1e99,"1.001786"]').toString('base64url')}`, '/cursor'],
    [`cursor=${Buffer.from('[0,1,"\\u0000"]').toString('base64url')}`, '/cursor'],
    ['sector=%00', '/sector'],
    ['limit=201', '/limit'],
    ['level=galaxy', '/level'],
    ['colour=red', '/colour'],
  ]) {
    const { status, json } = await o.get(`/procedures?${query}`)
    assert.equal(status, 400)
    assert.equal(json.errors[0].pointer, pointer)
  }
})

test('the page finds by what was typed and keeps it, with counts on its filters', async () => {
  const { status, text } = await o.page('/thu-tuc?q=buc+xa')
  assert.equal(status, 200)
  assert.match(text, /value="buc xa"/)
  assert.match(text, /8 thủ tục có “buc xa”/)
  assert.match(text, /href="\/thu-tuc\?q=buc\+xa&amp;sector=an-toan-buc-xa-hat-nhan"/)
  assert.match(text, /href="\/thu-tuc\/2.002381"/)
})

test('the pages of the catalogue show each procedure once', async () => {
  const codes: string[] = []
  for (const page of [1, 2, 3]) {
    const { text } = await o.page(`/thu-tuc?page=${page}`)
    codes.push(...[...text.matchAll(/href="\/thu-tuc\/(\d\.\d{6})"/g)].map((match) => match[1] ?? ''))
  }
  assert.equal(codes.length, 54)
  assert.equal(new Set(codes).size, 54)
})

test('where nothing is found the page says what to do, and shows nothing typed as markup', async () => {
  const { status, text } = await o.page('/thu-tuc?q=%3Cb%3Ekhinh%20khi%20cau')
  assert.equal(status, 200)
  assert.match(text, /Chưa tìm thấy thủ tục nào có “&lt;b&gt;khinh khi cau”/)
  assert.match(text, /Xem tất cả thủ tục/)
})

test('in English every link stays in English', async () => {
  const { text } = await o.page('/thu-tuc?lang=en')
  assert.match(text, /<html lang="en"/)
  const own = [...text.matchAll(/href="(\/thu-tuc[^"]*)"/g)].map((match) => match[1] ?? '')
  assert.deepEqual(
    own.filter((href) => !href.includes('lang=')),
    [],
  )
})
