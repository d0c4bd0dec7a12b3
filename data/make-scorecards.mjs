// Makes data/scorecards/*.json from the published fragments: `node data/make-scorecards.mjs <par-index-departments.json> <agencies.json>`.
// Only what a source says is kept as said; the rest is invented by a seeded generator and marked illustrative.
import { readFileSync, writeFileSync } from 'node:fs'

const [source, agenciesFile] = process.argv.slice(2)
const given = JSON.parse(readFileSync(source, 'utf8'))
const { agencies } = JSON.parse(readFileSync(agenciesFile, 'utf8'))
const { publishedResults, demoResults2023, groupHistory, provincialPar: _p, ...definition } = given
const folder = new URL('./scorecards/', import.meta.url)
const write = (name, value) => writeFileSync(new URL(name, folder), `${JSON.stringify(value, null, 2)}\n`)
write('par-index-2023.json', { ...definition, code: 'par-index' })

let seed = 20230101
const random = () => {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed / 2147483648
}
const cents = (n) => Math.round(n * 100) / 100

const items = definition.fields.flatMap((f) => f.criteria.flatMap((c) => c.subCriteria))
/** Agencies without a public service unit of their own: criterion 6.2.1 is not meant for them. */
const withoutServiceUnit = ['thanh-tra-tinh', 'ban-dan-toc', 'van-phong-ubnd']
const applies = (item, agency) => item.applicable !== 'agenciesWithPublicServiceUnits' || !withoutServiceUnit.includes(agency)

/** Points by criterion that add up to the index: each its share of the loss, the rest put where there is room. */
function spread(agency, index) {
  const own = items.filter((item) => applies(item, agency))
  const maximum = own.reduce((sum, item) => sum + item.maxPoints, 0)
  const target = cents((index / 100) * maximum)
  let loss = maximum - target
  const weights = own.map((item) => item.maxPoints * random() ** 2)
  const whole = weights.reduce((a, b) => a + b, 0)
  const points = own.map((item, i) => cents(Math.max(0, item.maxPoints - (loss * weights[i]) / whole)))
  let rest = cents(target - points.reduce((a, b) => a + b, 0))
  for (let i = 0; Math.abs(rest) > 0.001; i = (i + 1) % own.length) {
    const step = rest > 0 ? Math.min(rest, cents(own[i].maxPoints - points[i])) : -Math.min(-rest, points[i])
    points[i] = cents(points[i] + step)
    rest = cents(rest - step)
  }
  return Object.fromEntries(own.map((item, i) => [item.code, points[i]]))
}

const ranked = agencies.filter((agency) => agency.scoredInParIndex).map((agency) => agency.id)
const rounds = [
  {
    year: 2023,
    provenance: demoResults2023.provenance,
    note: demoResults2023.note,
    publishedOn: '2023-12-28',
    decision: '9101/QĐ-UBND',
    results: demoResults2023.rows.map(({ agencyId, index }) => ({ agency: agencyId, index, points: spread(agencyId, index) })),
  },
]
const known2022 = new Map(publishedResults.find(({ year }) => year === 2022).known.map((k) => [k.agencyId, k]))
for (const year of [2022, 2021, 2020, 2019]) {
  const history = groupHistory.rows.find((row) => row.year === year)
  rounds.push(totals(year, history.rank))
}

/** Totals of an earlier year: what was published stays, the other agencies fall in between in a shuffled order. */
function totals(year, rankOfOurs) {
  const known = year === 2022 ? known2022 : new Map()
  const order = new Array(ranked.length).fill(null)
  for (const [id, { rank }] of known) order[rank - 1] = id
  order[rankOfOurs - 1] = 'skhcn'
  const rest = ranked.filter((id) => !order.includes(id)).sort(() => random() - 0.5)
  for (let i = 0; i < order.length; i++) order[i] ??= rest.shift()
  const top = known.get(order[0])?.points ?? 88 + random() * 3
  const last = known.get(order[18])?.points ?? 63 + random() * 3
  // 2022: ten agencies over 80, seven in the second group, two in the third.
  const anchors = new Map([[0, top], [9, year === 2022 ? 80.35 : 79 + random() * 2], [16, year === 2022 ? 70.6 : 71 + random()], [18, last]])
  for (const [id, { rank, points }] of known) anchors.set(rank - 1, points)
  const fixed = [...anchors].sort(([a], [b]) => a - b)
  const at = (i) => {
    const after = fixed.findIndex(([x]) => x >= i)
    const [x1, y1] = fixed[after]
    if (x1 === i) return y1
    const [x0, y0] = fixed[after - 1]
    return y0 + ((y1 - y0) * (i - x0)) / (x1 - x0)
  }
  return {
    year,
    provenance: 'illustrative',
    note: year === 2022 ? 'Năm điểm đã công bố và số đơn vị mỗi nhóm theo báo; các điểm khác giả định' : 'Điểm giả định; chỉ nhóm của Sở KH&CN theo bài báo',
    publishedOn: `${year + 1}-03-15`,
    decision: year === 2022 ? '474/QĐ-UBND' : null,
    results: order.map((agency, i) => ({ agency, index: cents(at(i)), provenance: known.has(agency) ? 'seen' : 'illustrative' })),
  }
}
write('par-index-rounds.json', { rounds })
