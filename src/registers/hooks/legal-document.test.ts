import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { office } from '#office'

const o = await office()
const legal = await o.as('legal')

/** Enters a document as issued and answers its id. */
async function issued(number: string, effectiveOn: string, more: object = {}): Promise<string> {
  const values = {
    number,
    kind: 'decision',
    subject: `Văn bản thử ${number}`,
    issuer: 'UBND tỉnh Mẫu',
    level: 'province',
    normative: true,
    issuedOn: effectiveOn,
    effectiveOn,
    ...more,
  }
  const made = await legal.post('/registers/legal-document', { values })
  assert.equal(made.status, 201, made.text)
  const acted = await legal.post(`/registers/legal-document/${made.json.id}/actions`, { action: 'enter' })
  assert.equal(acted.status, 200, acted.text)
  return made.json.id
}
const relate = (fromDocument: string, kind: string, toDocument: string, more: object = {}) =>
  legal.post('/registers/document-relation', { values: { fromDocument, kind, toDocument, ...more } })
const turns = async (id: string) => (await legal.get(`/registers/legal-document/${id}`)).json.facts.effect
const statusAt = async (id: string, on: string): Promise<string> => {
  const { text } = await legal.page(`/so-sach/van-ban-quy-pham-phap-luat/${id}?ngay=${on}&lang=en`)
  return /On \d\d\/\d\d\/\d{4}: <span class="badge[^>]*>(?:<svg.*?<\/svg>)?([^<]+)</.exec(text)?.[1] ?? text
}
const idOf = async (number: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select id from pub.legal_document where number = ${number}`.execute(
    o.platform.database.db,
  )
  return rows[0]?.id ?? ''
}

const a = await issued('11/2020/QĐ-UBND', '2020-01-10')
const b = await issued('12/2023/QĐ-UBND', '2023-03-15')
const c = await issued('13/2024/QĐ-UBND', '2024-01-01')
assert.equal((await relate(b, 'replaces', a, { effectiveOn: '2023-03-15' })).status, 201)
assert.equal(
  (await relate(c, 'abolishes', '12/2023/QĐ-UBND', { articles: 'Điều 5', effectiveOn: '2024-01-01' })).status,
  201,
)

test('§1.4 A, B and C on every day named, for programs', async () => {
  assert.deepEqual(await turns(a), [
    { from: '2020-01-10', status: 'effective' },
    { from: '2023-03-15', status: 'expired' },
  ])
  assert.deepEqual(await turns(b), [
    { from: '2023-03-15', status: 'effective' },
    { from: '2024-01-01', status: 'partlyExpired' },
  ])
  assert.deepEqual((await legal.get(`/registers/legal-document/${b}`)).json.facts.parts, [
    { articles: ['Điều 5'], lastDay: '2023-12-31', by: '13/2024/QĐ-UBND' },
  ])
})

test('§1.4 the page answers for the day asked, today when none is', async () => {
  assert.equal(await statusAt(a, '2020-01-09'), 'Not yet in force')
  assert.equal(await statusAt(a, '2023-03-14'), 'In force')
  assert.equal(await statusAt(a, '2023-03-15'), 'Expired')
  assert.equal(await statusAt(b, '2023-03-14'), 'Not yet in force')
  assert.equal(await statusAt(b, '2023-12-31'), 'In force')
  assert.equal(await statusAt(b, '2024-01-01'), 'Expired in part')
  assert.equal(await statusAt(a, 'nonsense'), 'Expired')
  const { text } = await legal.page(`/so-sach/van-ban-quy-pham-phap-luat/${b}?ngay=2024-02-01`)
  assert.match(text, /Điều 5 hết hiệu lực sau ngày 31\/12\/2023, bởi 13\/2024\/QĐ-UBND/)
})

test('§1.4 a circle of replacements is refused where it would close', async () => {
  const closing = await relate(a, 'replaces', c)
  assert.equal(closing.status, 422)
  assert.deepEqual(
    closing.json.errors.map(({ pointer }: { pointer: string }) => pointer),
    ['/values/toDocument'],
  )
  assert.equal((await relate(a, 'refersTo', c)).status, 201, 'other relations may go round')
})

test('a document that is only a draft ends nothing', async () => {
  const values = {
    kind: 'decision',
    subject: 'Dự thảo',
    issuer: 'UBND tỉnh Mẫu',
    level: 'province',
    normative: true,
    effectiveOn: '2021-01-01',
  }
  const draft = (await legal.post('/registers/legal-document', { values: { ...values, number: '14/2021/QĐ-UBND' } }))
    .json
  const target = await issued('15/2020/QĐ-UBND', '2020-05-01')
  assert.equal((await relate(draft.id, 'replaces', target)).status, 201)
  assert.deepEqual(await turns(target), [{ from: '2020-05-01', status: 'effective' }])
})

test('every shipped document has the status its source tells for both days', async () => {
  const file = new URL('../../../data/legal-documents.json', import.meta.url)
  // Written by us, in the shape used below.
  const { documents } = JSON.parse(readFileSync(file, 'utf8')) as {
    documents: { number: string; statusOn: Record<string, string> }[]
  }
  for (const { number, statusOn } of documents) {
    const life: { from: string; status: string }[] = await turns(await idOf(number))
    for (const [on, told] of Object.entries(statusOn)) {
      if (told === 'unknown') continue
      const status = life.findLast(({ from }) => from <= on)?.status ?? 'notYetEffective'
      assert.equal(status, told, `${number} on ${on}`)
    }
  }
})

test('a document that ended lists every procedure that cites it, with a warning', async () => {
  const id = await idOf('08/2014/NĐ-CP')
  const { citedBy } = (await legal.get(`/registers/legal-document/${id}`)).json.facts
  assert.ok(citedBy.length > 3)
  assert.ok(citedBy.some(({ code }: { code: string }) => code === '1.001786'))
  const path = `/so-sach/van-ban-quy-pham-phap-luat/${id}`
  const before = await legal.page(`${path}?ngay=2023-12-31`)
  assert.match(before.text, /Thủ tục viện dẫn văn bản này/)
  assert.doesNotMatch(before.text, /viện dẫn một văn bản không còn hiệu lực/)
  const after = await legal.page(`${path}?ngay=2026-07-20`)
  assert.match(after.text, new RegExp(`${citedBy.length} thủ tục viện dẫn một văn bản không còn hiệu lực`))
  assert.match(after.text, /\/thu-tuc\/1\.001786/)
})
