import type { IsoDate } from '#law/instant.ts'
import type { Bilingual } from '#platform/words/words-in.ts'
import type { Values } from '../engine/field.ts'
import { dateIn, daysAfter, daysFrom } from './limit-days.ts'

/** Faults of the way a provincial document was made (institutions-and-documents.md §1.3). */
export const defectLabels: Readonly<Record<string, Bilingual>> = {
  noConsultation: { vi: 'Không lấy ý kiến', en: 'Not consulted' },
  shortConsultation: { vi: 'Lấy ý kiến chưa đủ thời gian', en: 'Consultation too short' },
  noImpactAssessment: { vi: 'Chưa đánh giá tác động', en: 'Impact not assessed' },
  noAppraisal: { vi: 'Không thẩm định', en: 'Not appraised' },
  unfitAppraisal: { vi: 'Trình khi thẩm định chưa đủ điều kiện', en: 'Submitted though appraised unfit' },
  earlyEffect: { vi: 'Có hiệu lực sớm hơn quy định', en: 'Effective too early' },
  latePublication: { vi: 'Chậm đăng cơ sở dữ liệu', en: 'Published late' },
}

/** Posting at least 30 days under Law 80/2015/QH13; 20 under Law 64/2025/QH15, in force from 1/4/2025 [M]. */
const consultationDaysAt = (on: IsoDate): number => (on < '2025-04-01' ? 30 : 20)
/** Provincial documents take effect 10 days after signing at the earliest [M]. */
const daysBeforeEffect = 10
/** In the national database within 15 days of signing [M]. */
const daysToPublish = 15

/** What is wrong as far as the document has got; null for one that no agency of ours drafted. */
export function processDefects(values: Values): string[] | null {
  if (!values.draftedBy || values.normative !== true) return null
  const shortened = values.isShortened === true
  const isAppraised = dateIn(values.appraisalSentOn) !== null
  const isIssued = dateIn(values.issuedOn) !== null
  const defects: string[] = []
  const from = dateIn(values.consultFrom)
  const days = daysFrom(values.consultFrom, values.consultUntil)
  if (!shortened && (isAppraised || isIssued) && days === null) defects.push('noConsultation')
  if (!shortened && from !== null && days !== null && days < consultationDaysAt(from)) defects.push('shortConsultation')
  if ((isAppraised || isIssued) && values.hasProcedures === true && values.hasImpactAssessment !== true)
    defects.push('noImpactAssessment')
  if (isIssued && !values.appraisal) defects.push('noAppraisal')
  if (dateIn(values.submittedOn) !== null && values.appraisal === 'unfit') defects.push('unfitAppraisal')
  if (!shortened && isBefore(values.effectiveOn, daysAfter(values.issuedOn, daysBeforeEffect)))
    defects.push('earlyEffect')
  if (isBefore(daysAfter(values.issuedOn, daysToPublish), values.publishedOn)) defects.push('latePublication')
  return defects
}

const isBefore = (one: Values[string] | undefined, other: Values[string] | undefined): boolean => {
  const [first, second] = [dateIn(one), dateIn(other)]
  return first !== null && second !== null && first < second
}
