import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MeasureArgs, measure, rowsOf } from '#indicators'
import { roundHalfUp } from '#law/rounding.ts'
import { instant, office } from '#office'

const o = await office()
const { db } = o.platform.database
const year = 'from=2023-01-01&to=2023-12-31'
const args: MeasureArgs = {
  tenantId: o.platform.tenantId,
  agency: 'skhcn',
  from: '2023-01-01',
  to: '2023-12-31',
  asOf: instant('2024-01-02T08:00:00+07:00'),
}

interface Panel {
  code: string
  rows: { label: string; href: string | null; values: (number | string | null)[] }[]
  note: string | null
}
const panelOf = (json: { panels: Panel[] }, code: string): Panel => {
  const found = json.panels.find((panel) => panel.code === code)
  assert.ok(found, `no panel ${code}`)
  return found
}
const dashboard = async (who: string, kind: string, query = year) => {
  const reply = await (await o.as(who)).get(`/dashboards/${kind}?${query}`)
  assert.equal(reply.status, 200, reply.text)
  return reply.json
}

test('every figure is what its indicator says, and leads to it', async () => {
  const found = await dashboard('director', 'director')
  assert.ok(found.figures.length >= 8)
  for (const { code, value, href } of found.figures) {
    const measured = await measure(db, code, args)
    assert.equal(value, typeof measured.value === 'number' ? roundHalfUp(measured.value) : measured.value, code)
    assert.equal(href, `/cai-cach/chi-so/${code}?agency=skhcn&${year}`)
  }
  const total = found.figures.find(({ code }: { code: string }) => code === 'dossier.total')
  assert.equal(total.value, 407)
  assert.equal(total.before, 0)
})

test('the sentence says the year in numbers', async () => {
  assert.equal(
    (await dashboard('director', 'director')).sentence,
    'Năm 2023 tiếp nhận 407 hồ sơ, giải quyết 400, 100 % đúng và trước hạn; không hồ sơ nào đang quá hạn. Chỉ số cải cách hành chính năm 2023: hạng 3/19.',
  )
  assert.match(
    (await dashboard('assessor', 'province')).sentence,
    /^Năm 2023: 1 cơ quan tiếp nhận 407 hồ sơ, giải quyết 400, 100 % đúng và trước hạn; không hồ sơ nào đang quá hạn\.$/,
  )
})

test('a unit sees this month and what is due today, in the words of its page', async () => {
  const later = await office({ now: '2023-12-28T08:00:00+07:00' })
  const head = await later.as('head')
  const { json } = await head.get('/dashboards/division?ky=2023-12&unit=skhcn-chi-cuc-tdc')
  const of = { ...args, unit: 'skhcn-chi-cuc-tdc', from: '2023-12-01', to: '2023-12-31' }
  const received = (await measure(later.platform.database.db, 'dossier.total', of)).value
  const rate = (await measure(later.platform.database.db, 'dossier.onTimeOrEarlyRate', of)).value
  assert.equal(rate, 100)
  const due = panelOf(json, 'due').rows.filter(({ values }) => values.at(-1) === 'Hôm nay').length
  const said = due === 0 ? 'không hồ sơ nào' : `${due} hồ sơ`
  assert.equal(json.sentence, `Tháng này ${received} hồ sơ, 100 % đúng và trước hạn; ${said} đến hạn hôm nay.`)
  assert.equal(json.unit.id, 'skhcn-chi-cuc-tdc')
})

test('by procedure and by unit the outcomes add up to what was resolved', async () => {
  const sum = ({ rows }: Panel) => rows.flatMap(({ values }) => values.map(Number)).reduce((a, b) => a + b, 0)
  assert.equal(sum(panelOf(await dashboard('director', 'director'), 'byUnit')), 400)
  const unit = await dashboard('head', 'division', `${year}&unit=skhcn-chi-cuc-tdc`)
  const of = { ...args, unit: 'skhcn-chi-cuc-tdc' }
  assert.equal(sum(panelOf(unit, 'byProcedure')), (await measure(db, 'dossier.resolved', of)).value)
})

test('the months add up to the year, received and resolved', async () => {
  const { rows } = panelOf(await dashboard('director', 'director'), 'monthlyLoad')
  assert.equal(rows.length, 12)
  assert.equal(rows[0]?.label, '01/23')
  const sum = (i: number) => rows.reduce((all, { values }) => all + Number(values[i]), 0)
  assert.deepEqual([sum(0), sum(1)], [407, 400])
})

test('table II.06a holds with its identities, and procedures without dossiers are those without rows', async () => {
  const found = await dashboard('control', 'control')
  const handling = panelOf(found, 'handling')
  assert.deepEqual(
    handling.rows.map(({ values }) => values[0]),
    [407, 297, 110, 0, 400, 242, 158, 0, 7, 7, 0],
  )
  assert.match(handling.note ?? '', /^Biểu khớp/)
  const used = new Set<string>()
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await rowsOf(db, 'dossier.total', args, { cursor, limit: 200 })
    for (const { label } of page.items) used.add(label.split(' – ').slice(1).join(' – '))
    cursor = page.nextCursor ?? undefined
  }
  const unused = panelOf(found, 'unused').rows
  assert.ok(unused.length > 0)
  for (const { label } of unused) assert.ok(!used.has(label.split(' – ').slice(1).join(' – ')), label)
})

test('the items of Decision 766 stand by the points they lack, the most first', async () => {
  const { rows } = panelOf(await dashboard('control', 'control'), 'pointsLost')
  const lost = rows.map(({ values }) => Number(values[0]))
  assert.ok(lost.length > 0 && lost.every((points) => points > 0))
  assert.deepEqual(
    lost,
    lost.toSorted((a, b) => b - a),
  )
})

test('the province compares agencies, ranks with their movement, and what others measured', async () => {
  const found = await dashboard('assessor', 'province')
  assert.deepEqual(panelOf(found, 'agencies').rows[0]?.values, [407, 400, 100, 0])
  const ranking = panelOf(found, 'ranking').rows
  assert.equal(ranking.length, 19)
  const ours = ranking.find(({ label }) => label === 'Sở Khoa học và Công nghệ')
  assert.deepEqual(ours?.values, [3, 90.62, 5, '▲ Lên 2 bậc'])
  assert.ok(panelOf(found, 'papi').rows.some(({ label }) => label.startsWith('2023')))
  assert.ok(panelOf(found, 'sipas').rows.length > 0)
})

test('each post first sees its own dashboard; the province is for those who answer for it', async () => {
  const first = { head: 'division', director: 'director', control: 'control', assessor: 'province', leader: 'province' }
  for (const [who, kind] of Object.entries(first)) {
    const { text, status } = await (await o.as(who)).page('/cai-cach/tong-quan')
    assert.equal(status, 200, who)
    assert.match(text, new RegExp(`cho=${kind}[^"]*" aria-current="page"`), who)
  }
  const director = await o.as('director')
  assert.equal((await director.page('/cai-cach/tong-quan?cho=province')).status, 403)
  assert.equal((await director.get('/dashboards/province')).status, 403)
  assert.equal((await director.get('/dashboards/director?agency=so-tai-chinh')).status, 400)
  assert.equal((await (await o.as('assessor')).get(`/dashboards/director?agency=skhcn&${year}`)).status, 200)
  assert.equal((await (await o.as('citizen')).get('/dashboards/director')).status, 403)
  assert.equal((await o.get('/dashboards/director')).status, 401)
  assert.equal((await director.get('/dashboards/other')).status, 404)
})

test('who may not open dossiers is told how many are due, never which', async () => {
  const seen = await dashboard('head', 'division', `${year}&unit=skhcn-chi-cuc-tdc`)
  const told = await dashboard('hr', 'division', `${year}&unit=skhcn-chi-cuc-tdc`)
  assert.ok(panelOf(seen, 'due').rows.length > 0)
  assert.ok(!told.panels.some(({ code }: Panel) => code === 'due'))
  assert.equal(told.sentence, seen.sentence)
})

test('the period is a name or two days, in the form and in the address', async () => {
  const director = await o.as('director')
  const named = await director.get('/dashboards/director?ky=2023-Q2&from=2020-01-01')
  assert.deepEqual([named.json.from, named.json.to], ['2023-04-01', '2023-06-30'])
  assert.deepEqual(named.json.before, { from: '2022-04-01', to: '2022-06-30' })
  assert.match(named.json.sentence, /^Quý II\/2023 /)
  const { text } = await director.page('/cai-cach/tong-quan?ky=2023-Q2')
  assert.match(text, /<option value="2023-Q2" selected>Quý II\/2023</)
  assert.match(text, /<form[^>]*action="\/cai-cach\/tong-quan" method="get"/)
  const wrong = await director.get('/dashboards/director?from=2023-05-01&to=2023-04-01')
  assert.equal(wrong.status, 400)
  assert.equal(wrong.json.errors[0].pointer, '/from')
})

test('the page speaks English where asked, and needs no script for anything', async () => {
  const { text } = await (await o.as('assessor')).page('/cai-cach/tong-quan?ky=2023&lang=en')
  assert.match(text, /2023: 407 dossiers received by 1 agencies, 400 resolved/)
  assert.ok(!/<script(?![^>]*\ssrc=)/.test(text) && !/\son\w+=/.test(text) && !/\sstyle=/.test(text))
})
