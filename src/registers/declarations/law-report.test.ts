import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueIn, judged } from './kept-values.fixture.ts'
import { lawFinding } from './law-finding.ts'
import { lawReport } from './law-report.ts'

test('the yearly report is due on 15 December', () => {
  const report = { year: 2023, focus: 'Đo lường' }
  assert.equal(dueIn(lawReport, report, 'drafting'), '2023-12-15')
  assert.equal(judged(lawReport, { ...report, issuedOn: '2023-12-15' }).kept.isOnTime, true)
  assert.equal(judged(lawReport, { ...report, issuedOn: '2023-12-16' }).kept.isOnTime, false)
})

test('a finding is owed an answer by the day named in the proposal', () => {
  const finding = {
    subject: 'Vướng mắc',
    sector: 'Đo lường',
    activity: 'survey',
    aspect: 'conditions',
    foundOn: '2023-05-01',
    finding: 'Thiếu chuẩn',
  }
  assert.equal(dueIn(lawFinding, { ...finding, answerBy: '2023-07-01' }, 'proposed'), '2023-07-01')
  assert.equal(dueIn(lawFinding, { ...finding, answerBy: '2023-07-01' }, 'answered'), null)
})
