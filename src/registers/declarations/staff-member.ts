import { register } from '../engine/register.ts'

/** Who holds the posts of the agency; names and birth dates are the persons' own matter. */
export const staffMember = register({
  name: 'staffMember',
  slug: 'cong-chuc-vien-chuc',
  group: 'staff',
  label: { vi: 'Công chức, viên chức, người lao động', en: 'Staff' },
  one: { vi: 'Công chức, viên chức', en: 'Staff member' },
  about: {
    vi: 'Người đang làm việc theo đơn vị, vị trí việc làm được phê duyệt và tiêu chuẩn tại quầy một cửa.',
    en: 'People at work by unit, approved job position and standard for the reception desk.',
  },
  fields: {
    code: { type: 'text', label: { vi: 'Số hiệu', en: 'Code' }, required: true, maxLength: 30 },
    name: { type: 'text', label: { vi: 'Họ và tên', en: 'Name' }, required: true, personal: true, maxLength: 120 },
    birthOn: { type: 'date', label: { vi: 'Ngày sinh', en: 'Born on' }, personal: true },
    unit: { type: 'unit', label: { vi: 'Đơn vị', en: 'Unit' }, required: true },
    kind: {
      type: 'choice',
      label: { vi: 'Loại', en: 'Kind' },
      required: true,
      options: {
        civilServant: { vi: 'Công chức', en: 'Civil servant' },
        publicEmployee: { vi: 'Viên chức', en: 'Public employee' },
        contract111: { vi: 'Hợp đồng theo Nghị định 111', en: 'Contract under Decree 111' },
      },
    },
    position: { type: 'text', label: { vi: 'Chức vụ, chức danh', en: 'Position' }, required: true },
    jobPosition: { type: 'text', label: { vi: 'Vị trí việc làm', en: 'Job position' } },
    isPositionApproved: {
      type: 'boolean',
      label: { vi: 'Đúng vị trí việc làm được phê duyệt', en: 'In an approved job position' },
      required: true,
    },
    grade: { type: 'text', label: { vi: 'Ngạch, hạng', en: 'Grade' } },
    qualification: { type: 'text', label: { vi: 'Trình độ chuyên môn', en: 'Qualification' } },
    isAtReception: {
      type: 'boolean',
      label: { vi: 'Được cử làm việc tại Trung tâm Phục vụ hành chính công', en: 'Posted to the service centre' },
      required: true,
    },
    isReceptionQualified: {
      type: 'boolean',
      label: { vi: 'Đủ tiêu chuẩn làm việc tại quầy', en: 'Qualified for the reception desk' },
    },
    receptionDecision: { type: 'text', label: { vi: 'Quyết định cử đến Trung tâm', en: 'Decision of posting' } },
    startedOn: { type: 'date', label: { vi: 'Ngày bắt đầu', en: 'Since' }, required: true },
    leftOn: { type: 'date', label: { vi: 'Ngày thôi việc', en: 'Left on' } },
    leftBecause: { type: 'text', label: { vi: 'Lý do thôi việc', en: 'Why they left' } },
  },
  title: ({ position }) => String(position ?? ''),
  mark: 'code',
  unique: ['code'],
  datedBy: 'startedOn',
  states: {
    present: { label: { vi: 'Có mặt', en: 'Present' }, tone: 'ok' },
    left: { label: { vi: 'Đã thôi việc', en: 'Left' }, tone: 'neutral', isFinal: true },
  },
  initial: 'present',
  moves: {
    leave: {
      label: { vi: 'Ghi thôi việc', en: 'Record as left' },
      from: ['present'],
      to: 'left',
      told: { vi: 'đã thôi việc', en: 'left' },
      asks: ['leftBecause'],
      required: ['leftBecause'],
      dates: 'leftOn',
    },
    comeBack: {
      label: { vi: 'Ghi trở lại', en: 'Record as back' },
      from: ['left'],
      to: 'present',
      told: { vi: 'đã trở lại', en: 'came back' },
    },
  },
  check: ({ isAtReception, receptionDecision, isReceptionQualified }) => [
    ...(isAtReception === true && !receptionDecision
      ? [{ field: 'receptionDecision', says: { vi: 'Cần ghi quyết định cử.', en: 'Give the decision of posting.' } }]
      : []),
    ...(isAtReception === true && (isReceptionQualified ?? null) === null
      ? [
          {
            field: 'isReceptionQualified',
            says: { vi: 'Cần ghi có đủ tiêu chuẩn không.', en: 'Say whether qualified.' },
          },
        ]
      : []),
  ],
  list: {
    columns: ['code', 'unit', 'kind', 'isPositionApproved', 'isAtReception', 'state'],
    filters: ['unit', 'kind', 'isAtReception', 'state'],
  },
})
