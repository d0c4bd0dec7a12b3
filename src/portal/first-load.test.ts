import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { office } from '#office'
import { assetFolder, assetPrefix } from '#platform/view/assets.ts'
import { code, does, underReview } from './filed.fixture.ts'

const o = await office({ now: '2024-01-02T08:00:00+07:00' })
const citizen = await o.as('citizen')

/** The page and every style sheet and script it names, as sent: raw and pressed. */
async function firstLoad(path: string): Promise<{ raw: number; pressed: number }> {
  const plain = await citizen.page(path)
  assert.equal(plain.status, 200, path)
  const small = await citizen.page(path, { 'accept-encoding': 'br' })
  const named = [...plain.text.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)].map((match) => match[1] ?? '')
  const assets = named.map((url) => readFileSync(new URL(url.slice(assetPrefix.length), assetFolder)))
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0)
  return {
    raw: plain.bytes.length + sum(assets.map((asset) => asset.length)),
    pressed: small.bytes.length + sum(assets.map((asset) => brotliCompressSync(asset).length)),
  }
}

test('on a bad line the first page weighs at most 60 kB, and 15 kB as sent', async () => {
  const { id } = await underReview(o)
  const asked = { items: [{ code: '3', text: 'Lý lịch khoa học' }], reason: 'Thiếu chữ ký.' }
  await does(o, 'specialist', id, 'requestSupplement', asked)
  for (const path of ['/', '/thu-tuc', `/thu-tuc/${code}`, '/tra-cuu', '/ho-so', `/ho-so/${id}`]) {
    const { raw, pressed } = await firstLoad(path)
    assert.ok(raw <= 60_000, `${path}: ${raw} bytes`)
    assert.ok(pressed <= 15_000, `${path}: ${pressed} bytes as sent`)
  }
})

test('no page of a citizen needs a script, and none holds one inside', async () => {
  for (const path of ['/', '/tra-cuu', '/ho-so']) {
    const { text } = await citizen.page(path)
    assert.ok(!/<script(?![^>]*\ssrc=)/.test(text) && !/\son\w+=/.test(text) && !/\sstyle=/.test(text), path)
  }
})
