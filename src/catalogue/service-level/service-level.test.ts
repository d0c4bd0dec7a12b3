import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'

const o = await office()
interface Item {
  code: string
  serviceLevel: string
  highestLevel: string
  obstacles: { code: string; step?: number }[]
  faults: object[]
}

test('every procedure of the department is judged: none claims more than it meets', async () => {
  const { json } = await (await o.as('control')).get('/service-levels')
  const items: Item[] = json.items
  assert.equal(items.length, 54)
  assert.equal(items.filter(({ serviceLevel }) => serviceLevel === 'fullyOnline').length, 46)
  assert.deepEqual(
    items.flatMap(({ faults }) => faults),
    [],
  )
  const inspected = items.filter(({ obstacles }) => obstacles.some(({ code }) => code === 'onSiteVerification'))
  assert.equal(inspected.length, 5)
  assert.ok(inspected.every(({ highestLevel }) => highestLevel === 'partiallyOnline'))
  const raisable = items.filter(
    (item) => item.serviceLevel === 'partiallyOnline' && item.highestLevel === 'fullyOnline',
  )
  assert.equal(raisable.length, 3)
})

test('the page says it in a sentence and names the reason', async () => {
  const page = await (await o.as('director')).page('/kiem-soat/muc-do-dich-vu')
  assert.equal(page.status, 200)
  assert.match(page.text, /54 thủ tục: 46 trực tuyến toàn trình, 8 trực tuyến một phần/)
  assert.match(page.text, /3 thủ tục đủ điều kiện nâng lên toàn trình/)
  assert.match(page.text, /Phải kiểm tra thực tế tại cơ sở, ở bước/)
})

test('it is for those who control procedures', async () => {
  assert.equal((await (await o.as('citizen')).get('/service-levels')).status, 403)
  assert.equal((await (await o.as('assessor')).get('/service-levels')).json.items.length, 54)
})
