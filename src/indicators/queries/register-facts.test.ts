import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantAt } from '#law/instant.ts'
import { office } from '#office'
import { type MeasureArgs, measure, type Row, rowsOf } from '../index.ts'

/** What the department's year comes to, how many records stand behind each number, and how many of them are counted. */
const facts: readonly [code: string, value: number | boolean | null, rows: number, counted?: number][] = [
  ['par.rank', 3, 1],
  ['par.group', 1, 1],
  ['par.group1ConsecutiveYears', 5, 5],
  ['talkshow.par', 1, 1],
  ['dissemination.par.activities', 6, 6],
  ['plan.indices', true, 6],
  ['plan.par.issuedAt', 0, 1],
  ['par.planCompletionRate', 95.83, 24, 23],
  ['digital.planCompletionRate', 90, 10, 9],
  ['task.onTimeRate', 95, 20, 19],
  ['report.par.lateOrMissing', 0, 0],
  ['par.inspectedUnitRate', 40, 10, 4],
  ['par.inspectionFindingsResolvedRate', 87.5, 8, 7],
  ['par.initiativesRecognised', 2, 2],
  ['sector.targetCompletionRate', 87.5, 8, 7],
  ['training.digitalTransformationStaff', 10, 10],
  ['training.leader', 1, 1],
  ['training.classes', 2, 2],
  ['training.classTrainees', 33, 33],
  ['training.total', 44, 44],
  ['training.planCompletionRate', 95.31, 64, 61],
  ['training.digitalSkillRate', 86.96, 46, 40],
  ['organisation.streamlined', true, 4],
  ['staff.withinQuota', true, 10],
  ['staff.cutRate', 11.11, 54, 6],
  ['staff.jobPositionRate', 97.18, 71, 69],
  ['staff.receptionQualified', true, 2],
  ['staff.gradedAt', 0, 2, 1],
  ['staff.disciplineCases', 0, 0],
  ['staff.appointmentViolations', 0, 1],
  ['network.lanWifiUpgraded', 100, 1],
  ['network.speedBefore', 100, 1],
  ['network.speedAfter', 1000, 1],
  ['network.speedFactor', 10, 1],
  ['security.antiMalwareCoverage', 100, 74],
  ['security.edrCoverage', 100, 74],
  ['security.managedEndpointRate', 100, 74],
  ['security.levelApprovedRate', 83.33, 6, 5],
  ['finance.disbursementRate', 98.4, 5],
  ['finance.disclosureAt', 0, 6, 1],
  ['finance.auditFollowUpRate', 100, 3],
  ['finance.autonomyUnitRate', 100, 1],
  ['sipas.index', 89.62, 65, 5],
  ['sipas.sample', 60, 60],
  ['sipas.overall', 96.7, 182, 176],
  ['dossier.satisfiedRate', 100, 182],
  ['papi.total', 45.79, 1],
  ['province.assignedIndexScoreRate', 92, 1],
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
async function allRows(code: string, args: MeasureArgs): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const page = await rowsOf(db, code, args, { cursor, limit: 60 })
    rows.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return rows
}
const rounded = (value: number | boolean | null) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)

for (const [code, value, count, counted = count] of facts) {
  test(`${code} of 2023 is ${value}, with ${count} records behind it`, async () => {
    assert.equal(rounded((await measure(db, code, of2023)).value), value)
    const rows = await allRows(code, of2023)
    assert.equal(rows.length, count)
    assert.equal(rows.filter((row) => row.counted).length, counted)
    assert.equal(new Set(rows.map(({ id }) => id)).size, count)
  })
}
