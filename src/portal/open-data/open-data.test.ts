// One engine is enough: pages and papers are looked at here, their statements run on both engines elsewhere.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { indicatorOf, measure } from '#indicators'
import { roundHalfUp } from '#law/rounding.ts'
import { instant, office } from '#office'
import { datasetNames } from '../datasets.ts'
import { exportOpenData } from './export-open-data.ts'

const o = await office()
const { db } = o.platform.database
const { tenantId } = o.platform
const folder = mkdtempSync(join(tmpdir(), 'motcua-open-data-'))
after(() => rmSync(folder, { recursive: true, force: true }))
await exportOpenData(o.platform, folder, () => undefined)
const fileText = (name: string) => readFileSync(join(folder, name), 'utf8')

type Item = Record<string, string | number | null>
const itemsOf = (name: string): Item[] => JSON.parse(fileText(`${name}.json`)).items
const asOf = instant('2024-01-02T00:00:00+07:00')

for (const name of datasetNames) {
  test(`${name}: CSV and JSON say the same, column by column`, () => {
    const { columns, items, licence } = JSON.parse(fileText(`${name}.json`))
    const [head, ...lines] = parse(fileText(`${name}.csv`), { bom: true }) as string[][]
    assert.deepEqual(
      head,
      columns.map((column: { name: string }) => column.name),
    )
    assert.ok(items.length > 0)
    assert.equal(lines.length, items.length)
    for (const [i, item] of items.entries()) {
      const said = (head ?? []).map((column) => (item[column] === null ? '' : String(item[column])))
      assert.deepEqual(lines[i], said)
    }
    for (const { about } of columns) assert.ok(about.vi && about.en)
    assert.match(licence, /^https:/)
  })
}

test('every value of the indicators is what measuring it says, and none is of officials only', async () => {
  const items = itemsOf('indicators')
  const months = new Set(items.filter(({ period }) => period === 'month').map(({ from }) => from))
  assert.ok(months.has('2023-01-01') && months.has('2024-01-01') && !months.has('2024-02-01'))
  for (const item of items) assert.ok(indicatorOf(String(item.indicator))?.isPublic, String(item.indicator))
  const some = items.filter((_, i) => i % 37 === 0)
  for (const { agency, from, to, indicator, value, numerator } of some) {
    const args = { tenantId, agency: String(agency), from: String(from), to: String(to), asOf }
    const measured = await measure(db, String(indicator), args)
    const number = typeof measured.value === 'boolean' ? Number(measured.value) : measured.value
    assert.equal(value, number === null ? null : roundHalfUp(number), String(indicator))
    assert.equal(numerator, measured.numerator ?? null)
  }
  const total = items.find(
    ({ indicator, period, from }) => [indicator, period, from].join() === 'dossier.total,year,2023-01-01',
  )
  assert.equal(total?.value, 407)
})

test('the dossier counts add up to the year', () => {
  const items = itemsOf('dossier-counts').filter(({ month }) => String(month).startsWith('2023'))
  const sum = (column: string) => items.reduce((all, item) => all + Number(item[column]), 0)
  assert.deepEqual(
    ['received', 'received_online', 'resolved', 'resolved_early', 'resolved_on_time', 'resolved_late'].map(sum),
    [407, 297, 400, 242, 158, 0],
  )
})

test('procedures, ranks and scores are those of the office', () => {
  assert.equal(itemsOf('procedures').length, 54)
  const rank = itemsOf('rankings').find(({ year, agency }) => year === 2023 && agency === 'skhcn')
  assert.deepEqual([rank?.rank, rank?.percentage], [3, 90.62])
  assert.ok(itemsOf('papi').some(({ year }) => year === 2023))
  assert.ok(itemsOf('sipas').some(({ factor, index }) => factor === 'all' && index !== null))
})

test('no owner, applicant or official of the demonstration is named in any file', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct d.owner_name as name from dossier d where d.tenant_id = ${tenantId}
    union select name from user_account where tenant_id = ${tenantId}`.execute(db)
  assert.ok(rows.length > 100)
  const texts = readdirSync(folder).map((file) => fileText(file))
  assert.equal(texts.length, datasetNames.length * 2 + 1)
  const told = texts.join('\n')
  assert.deepEqual(
    rows.map(({ name }) => name).filter((name) => name !== '' && !isOfOffice(name) && told.includes(name)),
    [],
  )
  assert.doesNotMatch(told, /000\.00\.14\.H55-\d{6}/)
})

/** An agency may be an owner too, and is named as an agency. */
const isOfOffice = (name: string) => /^(Sở|Ủy ban|Văn phòng|Ban|Thanh tra) /.test(name)

test('the catalogue is JSON-LD with what DCAT asks of catalogues, datasets and distributions', async () => {
  const reply = await o.get('/opendata/catalog.jsonld')
  assert.equal(reply.status, 200)
  assert.equal(reply.headers['content-type'], 'application/ld+json; charset=utf-8')
  const catalog = JSON.parse(reply.text)
  assert.equal(catalog['@type'], 'dcat:Catalog')
  for (const field of ['dct:title', 'dct:description', 'dct:publisher', 'dct:license', 'dct:modified'])
    assert.ok(catalog[field], field)
  const prefixes = Object.keys(catalog['@context'])
  assert.deepEqual(
    catalog['dcat:dataset'].map((one: Item) => one['dct:identifier']),
    datasetNames,
  )
  for (const dataset of catalog['dcat:dataset']) {
    for (const field of [
      'dct:title',
      'dct:description',
      'dct:publisher',
      'dct:license',
      'dct:modified',
      'dcat:keyword',
    ])
      assert.ok(dataset[field], `${dataset['@id']} ${field}`)
    assert.equal(dataset['@type'], 'dcat:Dataset')
    const links = dataset['dcat:distribution'].map((one: Record<string, Item>) => one['dcat:downloadURL']?.['@id'])
    assert.equal(links.length, 2)
    const name = String(dataset['dct:identifier'])
    assert.deepEqual(
      links.map((link: string) => new URL(link).pathname),
      [`/opendata/${name}.csv`, `/opendata/${name}.json`],
    )
    for (const one of dataset['dcat:distribution'])
      for (const field of ['dcat:accessURL', 'dcat:mediaType', 'dct:format', 'dct:license'])
        assert.ok(one[field], field)
  }
  const used = [...reply.text.matchAll(/"(?:@type": ")?([a-z]+):[A-Za-z]+"/g)].map(([, prefix]) => prefix)
  assert.deepEqual(
    [...new Set(used)].filter((prefix) => !prefixes.includes(prefix ?? '')),
    [],
  )
})

test('both addresses serve the same bytes under the same tag, and nothing where the asker has them', async () => {
  const page = await o.page('/opendata/rankings.csv')
  const call = await o.get('/opendata/rankings.csv')
  assert.equal(page.text, call.text)
  assert.equal(page.text, fileText('rankings.csv'))
  assert.equal(page.headers['content-type'], 'text/csv; charset=utf-8')
  const { etag } = page.headers
  assert.match(String(etag), /^W\/"[0-9a-f]{32}"$/)
  assert.equal(call.headers.etag, etag)
  for (const path of ['/opendata/rankings.csv', '/opendata/rankings.csv?lang=en']) {
    const again = await o.page(path, { 'if-none-match': `"x", ${etag}` })
    assert.deepEqual([again.status, again.text], [304, ''])
  }
  const json = await o.page('/opendata/rankings.json')
  assert.notEqual(json.headers.etag, etag)
  o.setNow('2024-01-03T08:00:00+07:00')
  assert.notEqual((await o.page('/opendata/rankings.csv')).headers.etag, etag)
  o.setNow('2024-01-02T08:00:00+07:00')
  assert.equal((await o.page('/opendata/other.csv')).status, 404)
})
