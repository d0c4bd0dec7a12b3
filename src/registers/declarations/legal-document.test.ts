import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueIn, judged } from './kept-values.fixture.ts'
import { legalDocument } from './legal-document.ts'

const decision = {
  number: '05/2023/QĐ-UBND',
  kind: 'decision',
  subject: 'Quy định thử nghiệm',
  issuer: 'UBND tỉnh',
  level: 'province',
  normative: true,
  draftedBy: 'skhcn',
  consultFrom: '2023-02-20',
  consultUntil: '2023-03-21',
  appraisalSentOn: '2023-04-03',
  appraisedOn: '2023-04-10',
  appraisal: 'fit',
  submittedOn: '2023-05-02',
  issuedOn: '2023-06-01',
  effectiveOn: '2023-06-12',
  publishedOn: '2023-06-15',
} as const
const defects = (more: Record<string, string | boolean | null>) =>
  judged(legalDocument, { ...decision, ...more }).kept.processDefects

test('a document made by the book has no fault of process', () => {
  const { kept, wrong } = judged(legalDocument, decision)
  assert.deepEqual([wrong, kept.processDefects, kept.defectCount, kept.consultationDays], [[], [], 0, 30])
})

test('consultation lasts at least 30 days, 20 from 1/4/2025, and none is asked of a shortened procedure', () => {
  assert.deepEqual(defects({ consultUntil: '2023-03-20' }), ['shortConsultation'])
  assert.deepEqual(defects({ consultFrom: null, consultUntil: null }), ['noConsultation'])
  const later = {
    appraisalSentOn: '2025-05-12',
    appraisedOn: '2025-05-15',
    submittedOn: '2025-05-20',
    number: '05/2025/QĐ-UBND',
  }
  const at2025 = { ...later, issuedOn: '2025-06-02', effectiveOn: '2025-06-12', publishedOn: '2025-06-09' }
  assert.deepEqual(defects({ ...at2025, consultFrom: '2025-04-01', consultUntil: '2025-04-20' }), [])
  assert.deepEqual(defects({ ...at2025, consultFrom: '2025-04-01', consultUntil: '2025-04-19' }), ['shortConsultation'])
  const shortened = { isShortened: true, shortenedReason: 'Cấp bách', consultFrom: null, consultUntil: null }
  assert.deepEqual(defects({ ...shortened, effectiveOn: '2023-06-01' }), [])
})

test('what was not appraised, takes effect too early or is published late is a fault', () => {
  assert.deepEqual(defects({ appraisal: null, effectiveOn: '2023-06-10' }), ['noAppraisal', 'earlyEffect'])
  assert.deepEqual(defects({ appraisal: 'unfit' }), ['unfitAppraisal'])
  assert.deepEqual(defects({ publishedOn: '2023-06-17' }), ['latePublication'])
  assert.deepEqual(defects({ publishedOn: '2023-06-16' }), [])
  assert.deepEqual(defects({ hasProcedures: true }), ['noImpactAssessment'])
})

test('documents of others have no process of ours', () => {
  assert.equal(defects({ draftedBy: null, appraisal: null }), null)
})

test('numbers are kept in their one spelling, and a normative one has its year', () => {
  assert.equal(judged(legalDocument, { ...decision, number: '5/2023/qđ-ubnd' }).kept.number, '05/2023/QĐ-UBND')
  assert.deepEqual(judged(legalDocument, { ...decision, number: '474/QĐ-UBND' }).wrong, ['number'])
  assert.deepEqual(judged(legalDocument, { ...decision, number: '474/QĐ-UBND', normative: false }).wrong, [])
  assert.deepEqual(judged(legalDocument, { ...decision, number: 'số năm' }).wrong, ['number'])
})

test('dates follow each other', () => {
  assert.deepEqual(judged(legalDocument, { ...decision, effectiveOn: '2023-05-31' }).wrong, ['effectiveOn'])
  assert.deepEqual(judged(legalDocument, { ...decision, expiredOn: '2023-06-01' }).wrong, ['expiredOn'])
  assert.deepEqual(judged(legalDocument, { ...decision, isShortened: true }).wrong, ['shortenedReason'])
})

test('each state has its limit', () => {
  const due = (state: string) => dueIn(legalDocument, { ...decision, draftBy: '2023-02-17' }, state)
  assert.deepEqual(['proposed', 'drafting', 'consulting', 'appraising', 'submitted', 'promulgated'].map(due), [
    null,
    '2023-02-17',
    '2023-03-21',
    '2023-04-13',
    null,
    '2023-06-16',
  ])
})
