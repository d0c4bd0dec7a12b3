import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { enteredSeminar } from '../entered.fixture.ts'

const o = await office()

test('the page of registers counts what is there, open and overdue', async () => {
  const control = await o.as('control')
  const counts = async () => {
    const { text } = await control.page('/so-sach')
    const [row = ''] = text.split('href="/so-sach/hoi-thao-su-kien"').slice(-1)
    return [
      ...row
        .slice(0, row.indexOf('</tr>'))
        .matchAll(/(?:is-end[^>]*>|<\/svg>)(?:<span[^>]*>)?(?:<svg.*?<\/svg>)?(\d+)/g),
    ].map(([, n]) => Number(n))
  }
  const [all = 0, open = 0, late = 0] = await counts()
  await enteredSeminar(control, { heldOn: '2023-12-01' })
  assert.deepEqual(await counts(), [all + 1, open + 1, late + 1])
})

test('one sees the registers of one’s permissions only', async () => {
  const hr = await (await o.as('hr')).page('/so-sach')
  assert.match(hr.text, /id="staff"/)
  const reader = await (await o.as('legal')).page('/so-sach')
  assert.doesNotMatch(reader.text, /id="staff"/)
  assert.match(reader.text, /id="legal"/)
  assert.equal((await (await o.as('citizen')).page('/so-sach')).status, 403)
})

test('control and reform have pages of their own, the second with what stands beside it', async () => {
  const control = await o.as('control')
  const own = await control.page('/kiem-soat')
  assert.match(own.text, /href="\/kiem-soat\//)
  const reform = await control.page('/cai-cach/so-theo-doi')
  assert.match(reform.text, /href="\/cai-cach\/cham-diem"/)
  const english = await control.page('/kiem-soat?lang=en')
  assert.match(english.text, /Procedure control/)
})
