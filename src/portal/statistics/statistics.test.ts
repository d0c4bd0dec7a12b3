import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { indicators } from '#indicators'
import { office } from '#office'
import { assetFolder, assetPrefix } from '#platform/view/assets.ts'

const o = await office()

test('the page says the year in one sentence and offers every public figure, none that is not', async () => {
  const { status, text } = await o.page('/so-lieu')
  assert.equal(status, 200)
  assert.match(
    text,
    /Năm 2023, Sở Khoa học và Công nghệ tiếp nhận 407 hồ sơ, giải quyết 400 hồ sơ; 100 % đúng và trước hạn\./,
  )
  assert.match(text, /Chỉ số cải cách hành chính năm 2023: hạng 3 trong 19 cơ quan/)
  const families = [...text.matchAll(/href="(\/so-lieu\?[^"#]*about=[^"]*)#so-lieu"/g)].map(([, path = '']) => path)
  let told = ''
  for (const path of families) told += (await o.page(path.replaceAll('&amp;', '&'))).text
  for (const { code, isPublic } of indicators) assert.equal(told.includes(`/so-lieu/${code}?`), isPublic, code)
})

test('a quarter holds its own three months', async () => {
  const { text } = await o.page('/so-lieu?year=2023&quarter=2')
  assert.match(text, /Quý II năm 2023, /)
  const [, months = ''] = /<table class="column-chart"><thead>(.*?)<\/thead>/s.exec(text) ?? []
  assert.deepEqual(
    [...months.matchAll(/<th scope="col">(\d\d)</g)].map(([, month]) => month),
    ['04', '05', '06'],
  )
})

test('a figure has its definition, its months and the year before, and no records', async () => {
  const { status, text } = await o.page('/so-lieu/dossier.onTimeOrEarlyRate?year=2023')
  assert.equal(status, 200)
  assert.match(text, /Năm 2023: 100 % \(400 trên 400\)\./)
  assert.match(text, /\(Trước hạn \+ đúng hạn\)/)
  assert.match(text, /Tháng 12/)
  assert.doesNotMatch(text, /000\.00\.14\.H55/)
})

test('what is for officials only, or does not exist, is not found', async () => {
  for (const code of ['dossier.overdueWithoutApology', 'dossier.supplementCount', 'x.y'])
    assert.equal((await o.page(`/so-lieu/${code}`)).status, 404, code)
  assert.equal((await o.page('/so-lieu?agency=nowhere')).status, 404)
  assert.equal((await o.page('/so-lieu?quarter=5')).status, 400)
})

test('every first page leads here, in its language', async () => {
  assert.match((await o.page('/')).text, /href="\/so-lieu"/)
  const { text } = await o.page('/so-lieu?lang=en')
  assert.match(text, /received 407 dossiers and resolved 400, 100 % of them on time or early/)
  const links = [...text.matchAll(/(?:href|action)="(\/so-lieu[^"#]*)"/g)].map(([, link = '']) => link)
  assert.deepEqual(
    links.filter((link) => !/lang=(en|vi)/.test(link)),
    [],
  )
})

test('on a bad line it weighs at most 60 kB, and 15 kB as sent, and needs no script', async () => {
  for (const path of [
    '/so-lieu',
    '/so-lieu?about=dossier&quarter=4',
    '/so-lieu/dossier.total',
    '/so-lieu/dossier.digitisedRate',
  ]) {
    const plain = await o.page(path)
    const small = await o.page(path, { 'accept-encoding': 'br' })
    const named = [...plain.text.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)].map(([, url = '']) => url)
    const assets = named.map((url) => readFileSync(new URL(url.slice(assetPrefix.length), assetFolder)))
    const sum = (sizes: number[]) => sizes.reduce((all, size) => all + size, 0)
    const raw = plain.bytes.length + sum(assets.map((asset) => asset.length))
    const pressed = small.bytes.length + sum(assets.map((asset) => brotliCompressSync(asset).length))
    assert.ok(raw <= 60_000, `${path}: ${raw} bytes`)
    assert.ok(pressed <= 15_000, `${path}: ${pressed} bytes as sent`)
    assert.ok(!/<script/.test(plain.text) && !/\sstyle=/.test(plain.text))
  }
})
