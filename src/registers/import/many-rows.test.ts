// One engine is enough: what is asked is the memory of the process.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { heads, importOffice, single } from './import.fixture.ts'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
const count = 100_000
const outcome = 'Buổi tọa đàm diễn ra đúng kế hoạch, các đơn vị trao đổi thẳng thắn. '.repeat(2)

/** Memory in use once what nobody needs is gone, in megabytes. */
function inUse(): number {
  collect()
  return process.memoryUsage().heapUsed / 2 ** 20
}

test('a hundred thousand rows are checked and written with progress while memory stays where it is', async () => {
  const o = await importOffice()
  const before = await o.entries()
  const lines = [`${heads.join(',')},Kết quả`]
  for (let n = 1; n <= count; n++) lines.push(`Tọa đàm ${n},Tọa đàm,digital,05/03/2023,${n},skhcn,"${outcome}"`)
  const bytes = Buffer.from(lines.join('\n'))
  lines.length = 0
  const id = await o.send('lớn.csv', bytes)
  const told: string[] = []
  let [first, most] = [0, 0]
  await o.run({
    registerOf: () => single,
    async watch(phase, rows) {
      if (rows % 10_000 !== 0 || rows === 0) return
      const used = inUse()
      if (first === 0) first = used
      most = Math.max(most, used)
      const { status, rowsChecked, rowsWritten } = await o.status(id)
      told.push(`${status} ${phase === 'checking' ? rowsChecked : rowsWritten}`)
    },
  })
  const { status, rowsWritten } = await o.status(id)
  assert.deepEqual({ status, rowsWritten }, { status: 'done', rowsWritten: count })
  assert.equal(await o.entries(), before + count)
  assert.equal(told.length, 20)
  assert.deepEqual(told.slice(8, 11), ['checking 89500', 'checking 99500', 'writing 9500'])
  // The rows themselves hold five times as much; what grows is a fingerprint of each key that must not come twice.
  assert.ok(most - first < 40, `grew by ${Math.round(most - first)} MB over ${Math.round(first)} MB`)
})
