import type { Values } from '../engine/field.ts'
import { register } from '../engine/register.ts'
import type { WorkingDaysAfter } from '../engine/working-days.ts'
import { changes } from './announcement-changes.ts'
import { daysAfter, isBy } from './limit-days.ts'

/**
 * Limits of procedure-control.md §2 [M]: provincial procedures at least 5 working days before their document takes
 * effect, a ministry's 20 days before, the provincial list within 10 working days of the ministry's decision; in the
 * national database within 5 working days of signing.
 */
const limits = { provinceLeadWorkingDays: 5, ministryLeadDays: 20, provinceListWorkingDays: 10, entryWorkingDays: 5 }

/** Decisions that announce procedures. */
export const announcement = register({
  name: 'announcement',
  slug: 'cong-bo-thu-tuc',
  group: 'control',
  label: { vi: 'Công bố thủ tục hành chính', en: 'Announcements of procedures' },
  one: { vi: 'Quyết định công bố', en: 'Announcement' },
  about: {
    vi: 'Quyết định công bố thủ tục mới, sửa đổi, thay thế, bãi bỏ; thời hạn công bố, cập nhật và công khai.',
    en: 'Decisions on new, amended, replaced and abolished procedures, with the limits to announce, enter and publish.',
  },
  fields: {
    subject: { type: 'text', maxLength: 500, label: { vi: 'Trích yếu', en: 'Subject' }, required: true },
    number: { type: 'text', maxLength: 60, label: { vi: 'Số quyết định', en: 'Number' } },
    kind: { type: 'choice', label: { vi: 'Loại công bố', en: 'Kind' }, required: true, options: changes },
    sector: { type: 'text', label: { vi: 'Lĩnh vực', en: 'Sector' } },
    trigger: {
      type: 'choice',
      label: { vi: 'Phát sinh từ', en: 'Triggered by' },
      required: true,
      options: {
        provincialDocument: { vi: 'Văn bản của tỉnh', en: 'A provincial document' },
        ministryDocument: { vi: 'Văn bản của Trung ương', en: 'A central document' },
        ministryAnnouncement: { vi: 'Quyết định công bố của Bộ', en: 'A ministry’s announcement' },
      },
    },
    triggeredOn: { type: 'date', label: { vi: 'Ngày phát sinh', en: 'Triggered on' }, required: true },
    sourceDocument: { type: 'entry', register: 'legalDocument', label: { vi: 'Văn bản nguồn', en: 'Source document' } },
    sourceEffectiveOn: {
      type: 'date',
      label: { vi: 'Ngày văn bản nguồn có hiệu lực', en: 'Source effective on' },
      help: {
        vi: 'Cần khi phát sinh từ văn bản của tỉnh hoặc Trung ương.',
        en: 'Needed unless a ministry has announced.',
      },
    },
    proposedBy: { type: 'agency', label: { vi: 'Cơ quan tham mưu', en: 'Proposed by' }, required: true },
    draftedOn: { type: 'date', label: { vi: 'Ngày trình dự thảo', en: 'Drafted on' } },
    controlledOn: { type: 'date', label: { vi: 'Ngày kiểm soát', en: 'Controlled on' } },
    opinion: { type: 'longText', label: { vi: 'Ý kiến kiểm soát', en: 'Opinion of the control unit' } },
    signBy: { type: 'date', isFixed: true, label: { vi: 'Hạn công bố', en: 'To be signed by' } },
    issuedOn: { type: 'date', label: { vi: 'Ngày ký', en: 'Signed on' } },
    effectiveOn: { type: 'date', label: { vi: 'Ngày có hiệu lực', en: 'Effective on' } },
    signer: { type: 'text', label: { vi: 'Người ký', en: 'Signed by' } },
    enterBy: { type: 'date', isFixed: true, label: { vi: 'Hạn cập nhật', en: 'To be entered by' } },
    enteredOn: { type: 'date', label: { vi: 'Ngày cập nhật Cơ sở dữ liệu quốc gia', en: 'Entered on' } },
    publishedOn: { type: 'date', label: { vi: 'Ngày công khai', en: 'Published on' } },
    endedOn: { type: 'date', label: { vi: 'Ngày hết áp dụng', en: 'Ended on' } },
    endReason: { type: 'text', label: { vi: 'Lý do hết áp dụng', en: 'Why ended' } },
    annex: { type: 'link', label: { vi: 'Phụ lục', en: 'Annex' } },
    isSignedOnTime: { type: 'boolean', isFixed: true, label: { vi: 'Công bố đúng hạn', en: 'Announced on time' } },
    isEnteredOnTime: { type: 'boolean', isFixed: true, label: { vi: 'Cập nhật đúng hạn', en: 'Entered on time' } },
  },
  title: ({ subject }) => String(subject ?? ''),
  mark: 'number',
  unique: ['number', 'issuedOn'],
  datedBy: 'issuedOn',
  states: {
    triggered: { label: { vi: 'Phát sinh', en: 'Triggered' }, tone: 'info' },
    drafted: { label: { vi: 'Đã trình dự thảo', en: 'Drafted' }, tone: 'info' },
    controlled: { label: { vi: 'Đã kiểm soát', en: 'Controlled' }, tone: 'info' },
    signed: { label: { vi: 'Đã ký', en: 'Signed' }, tone: 'soon' },
    entered: { label: { vi: 'Đã cập nhật', en: 'Entered' }, tone: 'soon' },
    published: { label: { vi: 'Đã công khai', en: 'Published' }, tone: 'ok' },
    superseded: { label: { vi: 'Được thay thế', en: 'Superseded' }, tone: 'neutral', isFinal: true, isLocked: true },
    withdrawn: { label: { vi: 'Đã thu hồi', en: 'Withdrawn' }, tone: 'neutral', isFinal: true, isLocked: true },
  },
  initial: 'triggered',
  moves: {
    draft: {
      label: { vi: 'Trình dự thảo', en: 'Draft' },
      from: ['triggered'],
      to: 'drafted',
      told: { vi: 'trình dự thảo quyết định', en: 'drafted' },
      dates: 'draftedOn',
    },
    control: {
      label: { vi: 'Ghi đã kiểm soát', en: 'Control' },
      from: ['drafted'],
      to: 'controlled',
      told: { vi: 'đã kiểm soát', en: 'controlled' },
      dates: 'controlledOn',
      asks: ['opinion'],
    },
    sendBack: {
      label: { vi: 'Trả lại dự thảo', en: 'Send back' },
      from: ['drafted', 'controlled'],
      to: 'triggered',
      told: { vi: 'trả lại dự thảo', en: 'sent back' },
      required: ['opinion'],
    },
    sign: {
      label: { vi: 'Ghi đã ký', en: 'Record the signature' },
      from: ['controlled'],
      to: 'signed',
      told: { vi: 'ký quyết định công bố', en: 'signed' },
      dates: 'issuedOn',
      required: ['number', 'effectiveOn', 'signer'],
      asks: ['annex'],
    },
    enter: {
      label: { vi: 'Ghi đã cập nhật', en: 'Record the entry' },
      from: ['signed'],
      to: 'entered',
      told: { vi: 'cập nhật Cơ sở dữ liệu quốc gia', en: 'entered in the national database' },
      dates: 'enteredOn',
    },
    publish: {
      label: { vi: 'Công khai', en: 'Publish' },
      from: ['entered'],
      to: 'published',
      told: { vi: 'công khai, có hiệu lực', en: 'published, in effect' },
      dates: 'publishedOn',
    },
    supersede: {
      label: { vi: 'Được thay thế', en: 'Superseded' },
      from: ['published'],
      to: 'superseded',
      told: { vi: 'được quyết định sau thay thế', en: 'superseded by a later decision' },
      dates: 'endedOn',
      asks: ['endReason'],
    },
    withdraw: {
      label: { vi: 'Thu hồi', en: 'Withdraw' },
      from: ['signed', 'entered', 'published'],
      to: 'withdrawn',
      told: { vi: 'thu hồi quyết định', en: 'withdrawn' },
      dates: 'endedOn',
      required: ['endReason'],
    },
  },
  dueOn: (values, state, after) => {
    if (state === 'triggered' || state === 'drafted' || state === 'controlled') return signBy(values, after)
    if (state === 'signed') return after(values.issuedOn, limits.entryWorkingDays)
    return state === 'entered' ? daysAfter(values.effectiveOn, 0) : null
  },
  list: {
    columns: ['number', 'kind', 'issuedOn', 'effectiveOn', 'signBy', 'isSignedOnTime'],
    filters: ['kind', 'trigger', 'proposedBy', 'isSignedOnTime'],
  },
  parts: [
    { register: 'announcedProcedure', by: 'announcement' },
    { register: 'procedurePosting', by: 'announcement' },
  ],
  derive: (values, after) => {
    const enterBy = after(values.issuedOn, limits.entryWorkingDays)
    return {
      signBy: signBy(values, after),
      enterBy,
      isSignedOnTime: isBy(values.issuedOn, signBy(values, after)),
      isEnteredOnTime: isBy(values.enteredOn, enterBy),
    }
  },
  check: ({ trigger, sourceEffectiveOn, issuedOn, effectiveOn, triggeredOn }) => [
    ...(trigger !== 'ministryAnnouncement' && !sourceEffectiveOn
      ? [
          {
            field: 'sourceEffectiveOn',
            says: { vi: 'Cần ngày văn bản nguồn có hiệu lực để tính hạn.', en: 'Needed to know the limit.' },
          },
        ]
      : []),
    ...(isAfter(triggeredOn, issuedOn)
      ? [{ field: 'issuedOn', says: { vi: 'Không trước ngày phát sinh.', en: 'Not before it was triggered.' } }]
      : []),
    ...(isAfter(issuedOn, effectiveOn)
      ? [{ field: 'effectiveOn', says: { vi: 'Không trước ngày ký.', en: 'Not before it is signed.' } }]
      : []),
  ],
  publicIn: ['published', 'superseded'],
})

function signBy({ trigger, triggeredOn, sourceEffectiveOn }: Values, after: WorkingDaysAfter): string | null {
  if (trigger === 'ministryAnnouncement') return after(triggeredOn, limits.provinceListWorkingDays)
  return trigger === 'ministryDocument'
    ? daysAfter(sourceEffectiveOn, -limits.ministryLeadDays)
    : after(sourceEffectiveOn, -limits.provinceLeadWorkingDays)
}

const isAfter = (one: Values[string] | undefined, other: Values[string] | undefined): boolean =>
  typeof one === 'string' && typeof other === 'string' && one > other
