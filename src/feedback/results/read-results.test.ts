import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { office } from '#office'
import { inTransaction } from '#platform/database/transaction.ts'
import { currentQuestionnaires } from '../find-questionnaire.ts'
import { type Questionnaire, questionsOf } from '../questionnaire.ts'
import { addSheets, type NewSheet } from '../store.ts'
import { readResults } from './read-results.ts'

const o = await office()
const { tenantId, database } = o.platform
const control = await o.as('control')
const questionnaires = await currentQuestionnaires(database.db, tenantId)
const afterDossier = questionnaires.find(({ occasion }) => occasion === 'afterDossier')
assert.ok(afterDossier)

test('the year as it is loaded: the yearly survey by factors, the ratings by the one question', async () => {
  const annual = (await control.get('/surveys/results?agency=skhcn&year=2023')).json
  assert.equal(annual.questionnaire, 'sipas-nam')
  assert.equal(annual.sheets, 60)
  assert.equal(annual.smallSample, false)
  assert.equal(annual.index.toFixed(2), '89.62')
  assert.equal(annual.methods.overallQuestion, null)
  const ratings = (await control.get('/surveys/results?agency=skhcn&year=2023&questionnaire=hai-long-sau-tthc')).json
  assert.equal(ratings.methods.meanOfFactors, null)
  assert.ok(ratings.methods.overallQuestion > 80)
  assert.equal(ratings.questions.find(({ id }: { id: string }) => id === 'O1').valid, ratings.sheets)
  assert.equal(ratings.quarters.length, 4)
  const staff = (await control.get('/surveys/results?agency=skhcn&year=2023&questionnaire=par-survey')).json
  const means = staff.questions.filter(({ mean }: { mean: number | null }) => mean !== null)
  assert.equal(means.length, 17)
  assert.ok(means.every(({ mean }: { mean: number }) => mean > 3 && mean < 5))
})

test('the rows of a result are the sheets it was counted from', async () => {
  const { json } = await control.get('/surveys/results?agency=skhcn&year=2023')
  const ids = new Set<string>()
  let satisfied = 0
  let next: string | null = `${json.rowsUrl}&limit=25`
  while (next !== null) {
    const page = await control.get(next)
    assert.equal(page.status, 200)
    for (const sheet of page.json.items) {
      ids.add(sheet.id)
      assert.equal(sheet.provenance, 'illustrative')
      satisfied += sheet.answers.filter(
        ({ factor, value }: { factor: string | null; value: number }) => factor === 'F3' && value >= 4,
      ).length
    }
    next = page.json.nextCursor === null ? null : `${json.rowsUrl}&limit=25&cursor=${page.json.nextCursor}`
  }
  assert.equal(ids.size, json.sheets)
  assert.equal(satisfied, json.factors.find(({ id }: { id: string }) => id === 'F3').satisfied)
})

test('somebody of one agency does not see another’s; the province’s reform office sees all', async () => {
  assert.equal((await control.get('/surveys/results?agency=so-noi-vu')).status, 404)
  assert.equal((await (await o.as('citizen')).get('/surveys/results')).status, 403)
  assert.equal((await (await o.as('assessor')).get('/surveys/results?agency=skhcn&year=2023')).status, 200)
})

/** Sheet by sheet, question by question, without the database or the law's functions. */
function slowly({ groups, overall }: Questionnaire, sheets: readonly (readonly [string, number][])[]) {
  const share = (ids: readonly string[]): number | null => {
    let [good, all] = [0, 0]
    for (const sheet of sheets)
      for (const [id, value] of sheet) {
        if (!ids.includes(id)) continue
        all += 1
        if (value === 4 || value === 5) good += 1
      }
    return all === 0 ? null : (good / all) * 100
  }
  const factors = groups.filter(({ isFactor }) => isFactor).map(({ questions }) => share(questions.map(({ id }) => id)))
  const known = factors.filter((one) => one !== null)
  return {
    factors,
    mean: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length,
    overall: share([overall?.id ?? '']),
  }
}
const same = (one: number | null, other: number | null) =>
  one === null || other === null ? assert.equal(one, other) : assert.ok(Math.abs(one - other) < 1e-9, `${one} ${other}`)

test('indices equal a slow and obvious count over any sheets, blanks left out', async () => {
  const levels = questionsOf(afterDossier).filter(({ question }) => question.kind === 'level')
  const blank = { weight: 1, arbitrary: fc.constant(null) }
  const level = fc.oneof(blank, { weight: 4, arbitrary: fc.integer({ min: 1, max: 5 }) })
  const sheet = fc.tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.array(level, { minLength: levels.length, maxLength: levels.length }),
  )
  let year = 2031
  await fc.assert(
    fc.asyncProperty(fc.array(sheet, { maxLength: 45 }), async (filled) => {
      year += 1
      const sheets = filled.map(
        ([month, values]): NewSheet => ({
          questionnaire: afterDossier,
          roundId: null,
          year,
          agencyId: 'skhcn',
          unitId: null,
          procedureCode: null,
          month: `${year}-${String(month).padStart(2, '0')}`,
          respondent: 'citizen',
          channel: 'paper',
          comment: null,
          provenance: null,
          values: levels.flatMap(({ question, factor }, i) => {
            const value = values[i] ?? null
            return value === null ? [] : [{ question: question.id, factor, value }]
          }),
        }),
      )
      await inTransaction(database.db, (tx) => addSheets(tx, tenantId, sheets))
      const surveyed = { agencyId: 'skhcn', year, questionnaireId: afterDossier.id }
      const results = await readResults(database.db, tenantId, surveyed)
      assert.ok(results)
      const obvious = slowly(
        afterDossier,
        sheets.map(({ values }) => values.map(({ question, value }) => [question, value])),
      )
      assert.equal(results.sheets, sheets.length)
      assert.equal(results.smallSample, sheets.length < 30)
      same(results.meanOfFactors, obvious.mean)
      same(results.overallQuestion, obvious.overall)
      results.factors.forEach(({ index }, i) => {
        same(index, obvious.factors[i] ?? null)
      })
      assert.equal(
        results.quarters.reduce((sum, quarter) => sum + quarter.sheets, 0),
        sheets.length,
      )
    }),
    { numRuns: 25 },
  )
})

test('the page says the index in a sentence, with the figures of every question, in both languages', async () => {
  const page = await control.page('/cai-cach/hai-long?agency=skhcn&year=2023')
  assert.equal(page.status, 200)
  assert.match(page.text, /Năm 2023 có 60 phiếu\. Chỉ số hài lòng \(trung bình các yếu tố\): 89,62 %\./)
  assert.match(page.text, /Công chức trực tiếp giải quyết công việc/)
  assert.match(page.text, /href="\/cai-cach\/hai-long\/phieu\?agency=skhcn&amp;year=2023&amp;questionnaire=sipas-nam"/)
  const ratings = await control.page('/cai-cach/hai-long?year=2023&questionnaire=hai-long-sau-tthc')
  assert.match(ratings.text, /Chỉ số hài lòng theo quý/)
  const sheets = await control.page('/cai-cach/hai-long/phieu?year=2023')
  assert.equal(sheets.status, 200)
  const one = /href="(\/cai-cach\/hai-long\/phieu\/[0-9a-f-]{36})"/.exec(sheets.text)?.[1]
  assert.ok(one)
  assert.match((await control.page(one)).text, /Minh họa/)
  const english = await control.page('/cai-cach/hai-long?year=2023&lang=en')
  assert.match(english.text, /60 sheets in 2023/)
  const empty = await control.page('/cai-cach/hai-long?year=2020')
  assert.match(empty.text, /Chưa có phiếu nào/)
})
