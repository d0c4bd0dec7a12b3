import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { instantAt } from '#law/instant.ts'
import { countAnswers, satisfaction } from '#law/satisfaction.ts'
import { office } from '#office'
import { measure } from '../index.ts'

const o = await office()
const { db } = o.platform.database
const { tenantId } = o.platform

const of = async (code: string, year: number, agency = 'skhcn') =>
  (
    await measure(db, code, {
      tenantId,
      agency,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      asOf: instantAt('2024-01-02', 480),
    })
  ).value

const factors = [
  { id: 'F1', questionIds: ['F1.1', 'F1.2'] },
  { id: 'F3', questionIds: ['F3.1'] },
  { id: 'F5', questionIds: ['F5.1', 'F5.3'] },
]
const questions = factors.flatMap(({ id, questionIds }) => questionIds.map((question) => ({ id, question })))
const sheets = fc.array(
  fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: questions.length, maxLength: questions.length }),
  { minLength: 1, maxLength: 12 },
)

async function addSheet(year: number, answers: readonly (number | null)[]): Promise<void> {
  const id = randomUUID()
  await sql`insert into survey_sheet (tenant_id, id, questionnaire_id, questionnaire_version, round_year, agency_id,
      month_on, respondent_kind, channel)
    values (${tenantId}, ${id}, 'sipas-nam', 1, ${year}, 'so-noi-vu', ${`${year}-11-01`}, 'citizen', 'paper')`.execute(
    db,
  )
  for (const [i, value] of answers.entries())
    if (value !== null)
      await sql`insert into survey_value (tenant_id, sheet_id, question, factor, value)
        values (${tenantId}, ${id}, ${questions[i]?.question}, ${questions[i]?.id}, ${value})`.execute(db)
}

test('SIPAS is what the law makes of the answers, however many were left blank', async () => {
  let year = 2030
  await fc.assert(
    fc.asyncProperty(sheets, async (all) => {
      year += 1
      for (const answers of all) await addSheet(year, answers)
      const given = all.map((answers) => new Map(questions.map(({ question }, i) => [question, answers[i] ?? null])))
      const counts = countAnswers(
        given,
        questions.map(({ question }) => question),
      )
      const { index } = satisfaction(factors, counts, all.length)
      const measured = await of('sipas.index', year, 'so-noi-vu')
      if (index === null) assert.equal(measured, null)
      else assert.ok(Math.abs(Number(measured) - index) < 1e-9, `${measured}, not ${index}`)
      assert.equal(await of('sipas.sample', year, 'so-noi-vu'), all.length)
    }),
    { numRuns: 15 },
  )
})

test('whom nobody was asked about has no satisfaction index, and no place before the round is published', async () => {
  assert.equal(await of('sipas.index', 2023, 'so-y-te'), null)
  assert.equal(await of('par.rank', 2024), null)
  assert.equal(await of('papi.total', 2024), null)
  assert.equal(await of('par.group1ConsecutiveYears', 2024), 0)
})

async function publish(year: number, version: number, rank: number, group: number): Promise<void> {
  await sql`insert into score_publication (tenant_id, scorecard, year, version, published_on, published_at, published_by, sha256)
    values (${tenantId}, 'par-index', ${year}, ${version}, ${`${year + 1}-03-15`}, now(), 'Hội đồng', 'x')`.execute(db)
  await sql`insert into score_result (tenant_id, scorecard, year, version, agency_id, points, max_points, percentage,
      rank, group_no)
    values (${tenantId}, 'par-index', ${year}, ${version}, 'skhcn', 80, 100, 80, ${rank}, ${group})`.execute(db)
}

test('years in group 1 are counted back without a gap, by the latest version of each round', async () => {
  const groups = new Map([2019, 2020, 2021, 2022, 2023].map((year) => [year, 1]))
  const versions = new Map<number, number>([2019, 2020, 2021, 2022, 2023].map((year) => [year, 1]))
  const streak = (year: number): number => (groups.get(year) === 1 ? 1 + streak(year - 1) : 0)
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2015, max: 2026 }),
      fc.integer({ min: 1, max: 19 }),
      fc.constantFrom(1, 1, 1, 2),
      async (year, rank, group) => {
        const version = (versions.get(year) ?? 0) + 1
        await publish(year, version, rank, group)
        versions.set(year, version)
        groups.set(year, group)
        assert.equal(await of('par.rank', year), rank)
        assert.equal(await of('par.group', year), group)
        for (const at of [2018, 2022, 2023, 2026])
          assert.equal(await of('par.group1ConsecutiveYears', at), streak(at), String(at))
      },
    ),
    { numRuns: 25, endOnFailure: true },
  )
})
