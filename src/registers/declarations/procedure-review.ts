import { percentOf, roundHalfUp } from '#law/rounding.ts'
import type { Field } from '../engine/field.ts'
import { register } from '../engine/register.ts'
import { daysAfter, isBy } from './limit-days.ts'

const judged = (vi: string, en: string): Field => ({
  type: 'choice',
  label: { vi, en },
  options: {
    yes: { vi: 'Đạt', en: 'Yes' },
    partly: { vi: 'Một phần', en: 'Partly' },
    no: { vi: 'Không đạt', en: 'No' },
  },
})

/** Rà soát, đánh giá thủ tục: a line of the yearly plan with its sheet and its option (procedure-control.md §3). */
export const procedureReview = register({
  name: 'procedureReview',
  slug: 'ra-soat-thu-tuc',
  group: 'control',
  label: { vi: 'Rà soát, đơn giản hóa thủ tục', en: 'Reviews of procedures' },
  one: { vi: 'Rà soát thủ tục', en: 'Review' },
  about: {
    vi: 'Kế hoạch rà soát hằng năm, phiếu đánh giá từng bộ phận, phương án đơn giản hóa và việc thực thi.',
    en: 'The yearly plan, the sheet judging each part, the simplification option and its carrying out.',
  },
  fields: {
    year: { type: 'year', label: { vi: 'Năm kế hoạch', en: 'Year of the plan' }, required: true },
    planNo: { type: 'text', label: { vi: 'Kế hoạch', en: 'Plan' }, required: true },
    planOn: { type: 'date', label: { vi: 'Ngày ban hành kế hoạch', en: 'Plan issued on' } },
    procedure: { type: 'procedure', label: { vi: 'Thủ tục', en: 'Procedure' } },
    group: { type: 'text', label: { vi: 'Nhóm thủ tục', en: 'Group of procedures' } },
    lead: { type: 'unit', label: { vi: 'Đơn vị chủ trì', en: 'Lead' } },
    participants: { type: 'text', label: { vi: 'Đơn vị phối hợp', en: 'Participants' } },
    startOn: { type: 'date', label: { vi: 'Bắt đầu', en: 'Start' } },
    finishBy: { type: 'date', label: { vi: 'Hoàn thành trước', en: 'Finish by' }, required: true },
    goal: { type: 'text', label: { vi: 'Mục tiêu', en: 'Goal' } },
    necessity: judged('Sự cần thiết', 'Necessary'),
    reasonableness: judged('Tính hợp lý', 'Reasonable'),
    legality: judged('Tính hợp pháp', 'Lawful'),
    costJudged: judged('Chi phí tuân thủ', 'Fair in cost'),
    reviewedOn: { type: 'date', label: { vi: 'Ngày rà soát', en: 'Reviewed on' } },
    proposals: {
      type: 'choices',
      label: { vi: 'Phương án', en: 'Option' },
      options: {
        keep: { vi: 'Giữ nguyên', en: 'Keep' },
        abolish: { vi: 'Bãi bỏ', en: 'Abolish' },
        amend: { vi: 'Sửa đổi', en: 'Amend' },
        replace: { vi: 'Thay thế', en: 'Replace' },
        cutTime: { vi: 'Cắt giảm thời gian', en: 'Cut the time' },
        cutComponents: { vi: 'Cắt giảm thành phần hồ sơ', en: 'Cut components' },
        cutFees: { vi: 'Giảm phí', en: 'Cut fees' },
        raiseServiceLevel: { vi: 'Nâng mức dịch vụ công trực tuyến', en: 'Raise the level of service' },
        decentralise: { vi: 'Phân cấp', en: 'Decentralise' },
        authorise: { vi: 'Ủy quyền', en: 'Authorise' },
        interconnect: { vi: 'Liên thông', en: 'Interconnect' },
      },
    },
    reason: { type: 'longText', label: { vi: 'Lý do', en: 'Reason' } },
    documentToAmend: { type: 'text', label: { vi: 'Văn bản cần sửa', en: 'Document to amend' } },
    roadMap: { type: 'text', label: { vi: 'Lộ trình', en: 'Road map' } },
    costBefore: { type: 'money', label: { vi: 'Chi phí năm hiện tại', en: 'Yearly cost now' } },
    costAfter: { type: 'money', label: { vi: 'Chi phí năm sau đơn giản hóa', en: 'Yearly cost after' } },
    saving: {
      type: 'integer',
      isFixed: true,
      label: { vi: 'Tiết kiệm', en: 'Saving' },
      unit: { vi: 'đồng', en: 'VND' },
    },
    savingRate: {
      type: 'decimal',
      isFixed: true,
      label: { vi: 'Tỷ lệ tiết kiệm', en: 'Rate' },
      unit: { vi: '%', en: '%' },
    },
    proposedOn: { type: 'date', label: { vi: 'Ngày trình phương án', en: 'Proposed on' } },
    decision: { type: 'text', label: { vi: 'Quyết định thông qua', en: 'Decision' } },
    decidedOn: { type: 'date', label: { vi: 'Ngày thông qua', en: 'Decided on' } },
    responsible: { type: 'text', label: { vi: 'Trách nhiệm thực thi', en: 'Responsible' } },
    implementBy: { type: 'date', label: { vi: 'Hạn thực thi', en: 'Implement by' } },
    implementedOn: { type: 'date', label: { vi: 'Ngày thực thi xong', en: 'Implemented on' } },
    isOnTime: { type: 'boolean', isFixed: true, label: { vi: 'Rà soát đúng hạn', en: 'Reviewed on time' } },
  },
  title: ({ group, procedure }) => String(group ?? procedure ?? ''),
  unique: ['year', 'planNo', 'procedure'],
  datedBy: 'reviewedOn',
  states: {
    planned: { label: { vi: 'Theo kế hoạch', en: 'Planned' }, tone: 'info' },
    reviewed: { label: { vi: 'Đã rà soát', en: 'Reviewed' }, tone: 'soon' },
    proposed: { label: { vi: 'Đã trình phương án', en: 'Option proposed' }, tone: 'soon' },
    approved: { label: { vi: 'Đã thông qua', en: 'Approved' }, tone: 'ok' },
    implemented: { label: { vi: 'Đã thực thi', en: 'Implemented' }, tone: 'ok', isFinal: true },
    kept: { label: { vi: 'Giữ nguyên', en: 'Kept' }, tone: 'neutral', isFinal: true },
  },
  initial: 'planned',
  moves: {
    review: {
      label: { vi: 'Ghi phiếu rà soát', en: 'Record the sheet' },
      from: ['planned'],
      to: 'reviewed',
      told: { vi: 'đã rà soát', en: 'reviewed' },
      dates: 'reviewedOn',
      required: ['necessity', 'reasonableness', 'legality', 'costJudged', 'proposals'],
      asks: ['reason', 'costBefore', 'costAfter'],
    },
    keep: {
      label: { vi: 'Kết thúc: giữ nguyên', en: 'Close: keep' },
      from: ['reviewed'],
      to: 'kept',
      told: { vi: 'giữ nguyên thủ tục', en: 'kept' },
    },
    propose: {
      label: { vi: 'Trình phương án', en: 'Propose the option' },
      from: ['reviewed'],
      to: 'proposed',
      told: { vi: 'trình phương án đơn giản hóa', en: 'option proposed' },
      dates: 'proposedOn',
      required: ['reason'],
      asks: ['documentToAmend', 'roadMap', 'costBefore', 'costAfter'],
    },
    approve: {
      label: { vi: 'Ghi thông qua', en: 'Record the approval' },
      from: ['proposed'],
      to: 'approved',
      told: { vi: 'phương án được thông qua', en: 'option approved' },
      dates: 'decidedOn',
      required: ['decision'],
      asks: ['responsible', 'implementBy'],
    },
    implement: {
      label: { vi: 'Ghi đã thực thi', en: 'Record as implemented' },
      from: ['approved'],
      to: 'implemented',
      told: { vi: 'đã thực thi phương án', en: 'option implemented' },
      dates: 'implementedOn',
    },
  },
  dueOn: ({ finishBy, implementBy }, state) =>
    state === 'planned' ? daysAfter(finishBy, 0) : state === 'approved' ? daysAfter(implementBy, 0) : null,
  list: {
    columns: ['year', 'procedure', 'lead', 'finishBy', 'proposals', 'savingRate'],
    filters: ['year', 'proposals', 'lead'],
  },
  derive: ({ costBefore, costAfter, reviewedOn, finishBy }) => {
    const isOnTime = isBy(reviewedOn, finishBy)
    if (typeof costBefore !== 'number' || typeof costAfter !== 'number')
      return { saving: null, savingRate: null, isOnTime }
    const rate = percentOf(costBefore - costAfter, costBefore)
    return { saving: costBefore - costAfter, savingRate: rate === null ? null : roundHalfUp(rate, 2), isOnTime }
  },
  check: ({ procedure, group, proposals }) => [
    ...(!procedure && !group
      ? [{ field: 'procedure', says: { vi: 'Cần thủ tục hoặc nhóm thủ tục.', en: 'A procedure or a group of them.' } }]
      : []),
    ...(Array.isArray(proposals) && proposals.includes('keep') && proposals.length > 1
      ? [
          {
            field: 'proposals',
            says: { vi: 'Giữ nguyên thì không kèm phương án khác.', en: 'Kept means nothing else.' },
          },
        ]
      : []),
  ],
})
