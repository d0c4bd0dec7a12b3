import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { assetFolder, assetPrefix, assetUrl } from './assets.ts'
import { html } from './html.ts'
import { publicFrame } from './parts/public-frame.ts'

const built = (name: string) => readFileSync(new URL(assetUrl(name).slice(assetPrefix.length), assetFolder))

test('every built file is named by its content and lies beside its packed forms', () => {
  for (const name of ['public.css', 'desk.css', 'desk.js', 'form.js', 'emblem.svg']) {
    const url = assetUrl(name)
    assert.match(url, /^\/assets\/[a-z]+-[0-9a-f]{8}\.(css|js|svg)$/)
    const file = url.slice(assetPrefix.length)
    assert.deepEqual(brotliDecompressSync(readFileSync(new URL(`${file}.br`, assetFolder))), built(name))
    assert.deepEqual(gunzipSync(readFileSync(new URL(`${file}.gz`, assetFolder))), built(name))
  }
})

test('an unknown asset is named with the command that builds it', () => {
  assert.throws(() => assetUrl('none.css'), /none\.css.*scripts\/build\.mjs/)
})

test('the frame of a citizen page leaves most of 60 kB raw and 15 kB packed to its content', () => {
  const frame = Buffer.from(publicFrame({ lang: 'vi', title: 'x', path: '/', body: html``, islands: ['form'] }).text)
  const parts = [frame, built('public.css'), built('form.js'), built('emblem.svg')]
  const raw = parts.reduce((sum, part) => sum + part.length, 0)
  const packed = parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0)
  assert.ok(raw <= 32_000, `raw ${raw}`)
  assert.ok(packed <= 8_500, `packed ${packed}`)
})

test('style sheets load nothing from elsewhere and no data: address', () => {
  for (const name of readdirSync(assetFolder).filter((file) => file.endsWith('.css')))
    assert.doesNotMatch(readFileSync(new URL(name, assetFolder), 'utf8'), /url\(|@import/)
})
