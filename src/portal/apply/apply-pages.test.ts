// One engine is enough: pages and papers are looked at here, their statements run on both engines elsewhere.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { office } from '#office'
import { assetFolder, assetPrefix } from '#platform/view/assets.ts'
import { begin, code, fillIn } from './filing.fixture.ts'

/** A page with the style and the scripts it names, raw and packed: what a phone loads first. */
function weight(html: string): { raw: number; packed: number } {
  const names = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)].map(([, name = '']) => name)
  assert.ok(names.length >= 2)
  const parts = [
    Buffer.from(html),
    ...names.map((name) => readFileSync(new URL(name.slice(assetPrefix.length), assetFolder))),
  ]
  return {
    raw: parts.reduce((sum, part) => sum + part.length, 0),
    packed: parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0),
  }
}

/** The longest form, the most papers, and the usual. */
for (const procedure of [code, '2.002380', '2.002385']) {
  test(`every page of filing ${procedure} is light, in both languages`, async () => {
    const o = await office()
    const citizen = await o.as('citizen')
    const draft = await begin(citizen, procedure)
    if (procedure === code) await fillIn(o, citizen, draft)
    const steps = ['nguoi-nop', 'noi-dung', 'giay-to', 'nhan-ket-qua', 'kiem-tra'].map((step) => `${draft}/${step}`)
    for (const path of [`/nop-ho-so/${procedure}`, ...steps]) {
      for (const lang of ['vi', 'en']) {
        const { status, text } = await citizen.page(`${path}?lang=${lang}&kiem=1`)
        assert.equal(status, 200, path)
        const { raw, packed } = weight(text)
        assert.ok(raw <= 60_000 && packed <= 15_000, `${path} ${lang}: ${raw} raw, ${packed} packed`)
      }
    }
  })
}

test('Enter goes on: the first button of every step is the usual one', async () => {
  const o = await office()
  const citizen = await o.as('citizen')
  const draft = await begin(citizen)
  for (const step of ['nguoi-nop', 'noi-dung', 'giay-to', 'nhan-ket-qua']) {
    const { text } = await citizen.page(`${draft}/${step}`)
    const main = text.slice(text.indexOf('<main'))
    assert.match(/<button[^>]*>/.exec(main)?.[0] ?? '', /type="submit" name="viec" value="tiep"/)
  }
})

test('an English reader stays in English from page to page', async () => {
  const o = await office()
  const citizen = await o.as('citizen')
  const draft = await begin(citizen)
  const { text } = await citizen.page(`${draft}/nhan-ket-qua?lang=en`)
  assert.match(text, /How do you want to receive the result\?/)
  const saved = await citizen.submit(`${draft}/nhan-ket-qua?lang=en`, { resultChannel: 'online' })
  assert.equal(saved.headers.location, `${draft}/kiem-tra?lang=en`)
})
