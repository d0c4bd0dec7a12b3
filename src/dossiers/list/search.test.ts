import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { filedOnline, received } from '../received.fixture.ts'

test('an exact code or submission number opens the dossier at once, however it was typed', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const clerk = await o.as('clerk')
  const [dossier, online] = [await received(o), await filedOnline(o)]
  for (const typed of [dossier.code, ` ${dossier.code.toLowerCase()} `]) {
    const found = await clerk.page(`/ban-lam-viec/tim?q=${encodeURIComponent(typed)}`)
    assert.equal(found.status, 303)
    assert.equal(found.headers.location, `/ban-lam-viec/ho-so/${dossier.code}`)
  }
  const byNumber = await clerk.page(`/ban-lam-viec/tim?q=${online.submissionNo}`)
  assert.equal(byNumber.headers.location, `/ban-lam-viec/ho-so/${online.submissionNo}`)
})

test('words are found without their marks, and only among what one may see', async () => {
  const o = await office({ now: '2024-01-02T08:00:00+07:00' })
  const dossier = await received(o, { name: 'Trại Giống Cây Ví Dụ Duy Nhất' })
  const found = await (await o.as('specialist')).page('/ban-lam-viec/tim?q=cay+vi+du+duy')
  assert.match(found.text, new RegExp(dossier.code.replaceAll('.', '\\.')))
  const foreign = await (await o.as('agency2')).page('/ban-lam-viec/tim?q=cay+vi+du+duy')
  assert.match(foreign.text, /Không có hồ sơ nào có “cay vi du duy”/)
  const nothing = await (await o.as('specialist')).page('/ban-lam-viec/tim?q=%3F%3F')
  assert.match(nothing.text, /Không có hồ sơ nào/)
  const closed = await (await o.as('specialist')).page('/ban-lam-viec/tim?q=cay+vi+du+duy&state=closed')
  assert.match(closed.text, /Không có hồ sơ nào/)
})
