import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantAt } from '#law/instant.ts'
import { office } from '#office'
import { type MeasureArgs, measure, type Row, rowsOf } from '../index.ts'

/** What the year of legal affairs, records and procedure control comes to: rows behind each number, those counted. */
const facts: readonly [code: string, value: number | boolean | null, rows: number, counted?: number][] = [
  ['vbqppl.proposedAdopted', 2, 2],
  ['vbqppl.planCompletionRate', 100, 2],
  ['vbqppl.processDefects', 0, 0],
  ['vbqppl.review', true, 12, 4],
  ['vbqppl.reviewPublishedAt', 0, 10, 1],
  ['vbqppl.reviewFollowUpRate', 100, 4],
  ['vbqppl.commentOnTimeRate', 100, 14],
  ['law.dissemination', true, 8],
  ['dissemination.planCompletionRate', 100, 8],
  ['law.monitoring', true, 6],
  ['law.guidance', true, 7],
  ['lawMonitoring.reportAt', 0, 1],
  ['eDoc.fullElectronicRate', 96.95, 131, 127],
  ['eDoc.highRate', true, 131, 127],
  ['eDoc.signedRate', 93.96, 149, 140],
  ['eDoc.receivedElectronicRate', 97.73, 44, 43],
  ['eDoc.workFileRate', 93.75, 16, 15],
  ['procedure.announcementDecisions', 4, 4],
  ['procedure.announcedTimely', true, 4],
  ['procedure.announcedOnTimeRate', 100, 4],
  ['procedure.announcedProcedures', 23, 23],
  ['procedure.publishedOnTimeRate', 100, 23],
  ['procedure.postedAtCentreAndPortal', 100, 23],
  ['procedure.timeCutCount', 3, 3],
  ['procedure.timeCutRate', 26, 3],
  ['procedure.review.planApproved', true, 6, 4],
  ['procedure.reviewed', 6, 6],
  ['procedure.reviewedToCut', 3, 3],
  ['procedure.reviewedToAmend', 1, 1],
  ['procedure.reviewedToReplace', 0, 0],
  ['procedure.reviewedKept', 2, 2],
  ['procedure.reviewImplemented', 4, 4],
  ['procedure.reviewSavingRate', 31.16, 4],
  ['internalProcedure.simplified', true, 4],
  ['internalProcedure.simplificationApproved', true, 4],
  ['internalProcedure.simplifiedRate', 40, 10, 4],
  ['complianceCost.saving', 23_862_300, 3],
  ['complianceCost.rate', 30.77, 3],
  ['feedback.received', 7, 7],
  ['feedback.receivedOnRegulations', 4, 4],
  ['feedback.receivedOnConduct', 1, 1],
  ['feedback.redirected', 1, 1],
  ['feedback.carriedOver', 0, 0],
  ['feedback.handled', 6, 6],
  ['feedback.pending', 0, 0],
  ['feedback.published', 6, 6],
  ['feedback.onTimeRate', 100, 6],
  ['feedback.satisfiedRate', 100, 6],
  ['procedure.publishedCompleteRate', 42.59, 54, 23],
]

const o = await office()
const { db } = o.platform.database
const of2023: MeasureArgs = {
  tenantId: o.platform.tenantId,
  agency: 'skhcn',
  from: '2023-01-01',
  to: '2023-12-31',
  asOf: instantAt('2024-01-02', 480),
}
async function allRows(code: string): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const page = await rowsOf(db, code, of2023, { cursor, limit: 60 })
    rows.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return rows
}
const rounded = (value: number | boolean | null) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)

for (const [code, value, count, counted = count] of facts) {
  test(`${code} of 2023 is ${value}, with ${count} records behind it`, async () => {
    const rows = await allRows(code)
    assert.equal(rounded((await measure(db, code, of2023)).value), value)
    assert.equal(rows.length, count)
    assert.equal(rows.filter((row) => row.counted).length, counted)
    assert.equal(new Set(rows.map(({ id }) => id)).size, count)
    for (const { label } of rows) assert.ok(label.length > 0)
  })
}
