import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseInstant } from '#law/instant.ts'
import { office } from '#office'

const o = await office()
const year = 'agency=skhcn&from=2023-01-01&to=2023-12-31'

test('a number answers with its value, its parts, its definition and the address of its rows', async () => {
  const { status, json } = await o.get(`/indicators/dossier.digitisedRate?${year}`)
  assert.equal(status, 200)
  const { queryHash, asOf, ...rest } = json
  assert.deepEqual(rest, {
    code: 'dossier.digitisedRate',
    name: 'Tỷ lệ hồ sơ số hóa trên tổng',
    unit: '%',
    kind: 'ratio',
    definition: 'Hồ sơ đã số hóa / hồ sơ tiếp nhận trong kỳ.',
    source: 'Quyết định 766/QĐ-TTg ngày 23/6/2022',
    isPublic: true,
    by: ['agency', 'unit', 'procedure'],
    agency: 'skhcn',
    value: 98.28,
    numerator: 400,
    denominator: 407,
    from: '2023-01-01',
    to: '2023-12-31',
    rowsUrl: `/api/v1/indicators/dossier.digitisedRate/rows?${year}`,
  })
  assert.match(queryHash, /^[0-9a-f]{64}$/)
  assert.ok(parseInstant(asOf) !== null)
  const rows = await o.get(`${json.rowsUrl}&limit=200`)
  assert.equal(rows.json.items.length, 200)
})

test('nothing to divide by is null, not 0; a claim is true or false', async () => {
  const { json } = await o.get('/indicators/dossier.onTimeOrEarlyRate?agency=so-noi-vu&from=2023-01-01&to=2023-12-31')
  assert.deepEqual([json.value, json.numerator, json.denominator], [null, 0, 0])
  assert.equal((await o.get(`/indicators/oneStop.atCentre?${year}`)).json.value, true)
  assert.equal((await o.get('/indicators/oneStop.atCentre?agency=so-noi-vu')).json.value, false)
})

test('the rows of a number, page by page, are as many as it says, each once, and no name of a person is in them', async () => {
  const seen: string[] = []
  let cursor = ''
  do {
    const { json } = await o.get(`/indicators/dossier.total/rows?${year}&limit=150${cursor}`)
    for (const { id, kind, label, href, counted } of json.items) {
      assert.deepEqual([kind, href, counted], ['dossier', '', true])
      assert.match(label, /^000\.00\.14\.H55-23\d{4}-\d{4} – /)
      seen.push(id)
    }
    cursor = json.nextCursor === null ? '' : `&cursor=${json.nextCursor}`
  } while (cursor !== '')
  assert.deepEqual([seen.length, new Set(seen).size], [407, 407])
})

test('a cut by procedure or unit is a part of the whole, and the parts of units are the whole', async () => {
  const value = async (more: string) => (await o.get(`/indicators/dossier.total?${year}${more}`)).json.value
  const { rows: units } = await o.platform.database.pool.query<{ unit: string }>(
    'select distinct direct_unit_id as unit from pub.procedure',
  )
  let sum = 0
  for (const { unit } of units) sum += await value(`&unit=${unit}`)
  assert.equal(sum, 407)
  const one = await value('&procedure=2.001207')
  assert.ok(one > 0 && one < 407)
})

test('the rows come as a file too, with every one of them', async () => {
  const reply = await o.get(`/indicators/dossier.total/rows?${year}&format=csv`)
  assert.equal(reply.status, 200)
  assert.match(String(reply.headers['content-type']), /text\/csv/)
  assert.match(String(reply.headers['content-disposition']), /dossier\.total-2023-01-01-2023-12-31\.csv/)
  const lines = reply.text.trimEnd().split('\r\n')
  assert.equal(lines.length, 408)
  assert.match(lines[0] ?? '', /^\uFEFFMã bản ghi,Loại,Tên,Ngày/)
})

test('a question that makes no sense is refused by what is wrong with it', async () => {
  const refused = async (path: string, pointer: string) => {
    const { status, json } = await o.get(path)
    assert.equal(status, 400, path)
    assert.equal(json.errors[0].pointer, pointer, path)
  }
  await refused('/indicators/dossier.total?from=2023-02-01&to=2023-01-01', '/from')
  await refused('/indicators/dossier.total?from=2023-02-30', '/from')
  await refused('/indicators/dossier.total?agency=khong-co', '/agency')
  await refused('/indicators/par.agencyCount?unit=skhcn-van-phong', '/unit')
  await refused('/indicators/dossier.total/rows?cursor=abc', '/cursor')
  assert.equal((await o.get('/indicators/dossier.unheardOf')).status, 404)
})

test('strangers read what is public; the rest does not exist for them', async () => {
  const hidden = 'dossier.overdueWithoutApology'
  const codes = async (person: { get: typeof o.get }) =>
    (await person.get('/indicators?limit=200')).json.items.map(({ code }: { code: string }) => code)
  for (const stranger of [o, await o.as('citizen')]) {
    assert.ok(!(await codes(stranger)).includes(hidden))
    assert.equal((await stranger.get(`/indicators/${hidden}?${year}`)).status, 404)
    assert.equal((await stranger.get(`/indicators/${hidden}/rows?${year}`)).status, 404)
    assert.equal((await stranger.get(`/indicators/dossier.total?${year}`)).json.value, 407)
  }
  assert.ok((await codes(await o.as('specialist'))).includes(hidden))
})

test('an official reads all of the own agency, those who answer for the province all of it', async () => {
  const hidden = '/indicators/dossier.overdueWithoutApology'
  const [specialist, assessor, leader] = [await o.as('specialist'), await o.as('assessor'), await o.as('leader')]
  assert.equal((await specialist.get(`${hidden}?${year}`)).json.value, 0)
  assert.equal((await specialist.get(hidden)).json.agency, 'skhcn')
  assert.equal((await specialist.get(`${hidden}?agency=so-noi-vu`)).status, 403)
  for (const person of [assessor, leader]) {
    assert.equal((await person.get(hidden)).json.agency, null)
    assert.equal((await person.get(`${hidden}?${year}`)).status, 200)
  }
  const { json } = await specialist.get(`/indicators/dossier.pending/rows?${year}`)
  assert.match(json.items[0].href, /^\/ban-lam-viec\/ho-so\/000\.00\.14\.H55-231225-0001$/)
})

test('the list goes on behind its cursor, in English where asked', async () => {
  const first = await o.get('/indicators?limit=8', { 'accept-language': 'en' })
  const second = await o.get(`/indicators?limit=8&cursor=${first.json.nextCursor}`, { 'accept-language': 'en' })
  const codes = [...first.json.items, ...second.json.items].map(({ code }) => code)
  assert.deepEqual(codes, codes.toSorted())
  assert.equal(new Set(codes).size, 16)
  const named = first.json.items.find(({ code }: { code: string }) => code === 'dossier.digitised')
  assert.equal(named?.name, 'Digitised dossiers')
})
