import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { readable } from '../filed.fixture.ts'

const o = await office()

test('the first page searches, follows and leads to one’s own; each number leads to what it counts', async () => {
  const page = await o.page('/')
  assert.equal(page.status, 200)
  assert.match(page.text, /action="\/thu-tuc"/)
  assert.match(page.text, /action="\/tra-cuu"/)
  assert.match(page.text, /href="\/dang-nhap"/)
  const chips = [...page.text.matchAll(/href="(\/thu-tuc\?sector=[^"]+)"[^>]*>[^<]*<span class="count">(\d+)</g)]
  assert.ok(chips.length > 1)
  for (const [, path = '', count] of chips) {
    assert.match(readable(await o.page(path)), new RegExp(`${count} thủ tục`))
  }
})

test('signed in, it leads a citizen to their dossiers and an official to the desk', async () => {
  assert.match((await (await o.as('citizen')).page('/')).text, /href="\/ho-so"[^>]*>Mở hồ sơ của tôi/)
  assert.match((await (await o.as('clerk')).page('/')).text, /href="\/ban-lam-viec"/)
})

test('in English every link of the page stays in English', async () => {
  const { text } = await o.page('/?lang=en')
  assert.match(text, /Administrative procedures from home/)
  const links = [...text.matchAll(/(?:href|action)="(\/[^"#]*)"/g)].map((match) => match[1] ?? '')
  const leaving = links.filter(
    (link) => !link.startsWith('/assets/') && !/lang=(en|vi)/.test(link) && link !== '/thu-tuc',
  )
  assert.deepEqual(leaving, [])
  assert.match(text, /<input type="hidden" name="lang" value="en">/)
})
