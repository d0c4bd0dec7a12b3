import { register } from '../engine/register.ts'
import { evidence } from './usual-fields.ts'

/** What a system of a level must have, item by item, and whether it has it (Circular 12/2022/TT-BTTTT). */
export const securityRequirement = register({
  name: 'securityRequirement',
  slug: 'yeu-cau-an-toan',
  group: 'infrastructure',
  label: { vi: 'Yêu cầu bảo đảm an toàn hệ thống', en: 'Security requirements' },
  one: { vi: 'Yêu cầu an toàn', en: 'Requirement' },
  about: {
    vi: 'Mức đáp ứng từng yêu cầu quản lý, kỹ thuật của hệ thống theo cấp độ và hạn khắc phục.',
    en: 'How far each requirement of management and technique is met, and by when the rest is mended.',
  },
  fields: {
    system: { type: 'entry', register: 'itSystem', label: { vi: 'Hệ thống', en: 'System' }, required: true },
    requirement: { type: 'text', label: { vi: 'Mã yêu cầu', en: 'Requirement' }, required: true, maxLength: 40 },
    area: {
      type: 'choice',
      label: { vi: 'Nhóm', en: 'Area' },
      required: true,
      options: {
        policy: { vi: 'Chính sách', en: 'Policy' },
        organisation: { vi: 'Tổ chức', en: 'Organisation' },
        staff: { vi: 'Nhân lực', en: 'Staff' },
        design: { vi: 'Thiết kế, xây dựng', en: 'Design' },
        operation: { vi: 'Vận hành', en: 'Operation' },
        physical: { vi: 'Vật lý', en: 'Physical' },
        network: { vi: 'Mạng', en: 'Network' },
        server: { vi: 'Máy chủ', en: 'Server' },
        software: { vi: 'Ứng dụng', en: 'Software' },
        data: { vi: 'Dữ liệu', en: 'Data' },
      },
    },
    text: { type: 'longText', label: { vi: 'Nội dung', en: 'Text' }, required: true },
    checkedOn: { type: 'date', label: { vi: 'Ngày đánh giá', en: 'Checked on' }, required: true },
    fixBy: { type: 'date', label: { vi: 'Hạn khắc phục', en: 'To be mended by' } },
    metOn: { type: 'date', label: { vi: 'Ngày đáp ứng', en: 'Met on' } },
    evidence,
  },
  title: ({ requirement }) => String(requirement ?? ''),
  mark: 'requirement',
  unique: ['system', 'requirement'],
  datedBy: 'checkedOn',
  states: {
    notMet: { label: { vi: 'Chưa đáp ứng', en: 'Not met' }, tone: 'late' },
    partly: { label: { vi: 'Đáp ứng một phần', en: 'Partly met' }, tone: 'soon' },
    met: { label: { vi: 'Đáp ứng', en: 'Met' }, tone: 'ok', isFinal: true },
    notApplicable: { label: { vi: 'Không áp dụng', en: 'Not applicable' }, tone: 'neutral', isFinal: true },
  },
  initial: 'notMet',
  moves: {
    meetPartly: {
      label: { vi: 'Đáp ứng một phần', en: 'Partly met' },
      from: ['notMet'],
      to: 'partly',
      told: { vi: 'đáp ứng một phần', en: 'partly met' },
      asks: ['fixBy', 'evidence'],
      required: ['fixBy'],
    },
    meet: {
      label: { vi: 'Ghi đáp ứng', en: 'Met' },
      from: ['notMet', 'partly'],
      to: 'met',
      told: { vi: 'đã đáp ứng', en: 'met' },
      asks: ['evidence'],
      dates: 'metOn',
    },
    exempt: {
      label: { vi: 'Không áp dụng', en: 'Not applicable' },
      from: ['notMet'],
      to: 'notApplicable',
      told: { vi: 'không áp dụng', en: 'not applicable' },
    },
    reopen: {
      label: { vi: 'Không còn đáp ứng', en: 'No longer met' },
      from: ['met', 'notApplicable'],
      to: 'notMet',
      told: { vi: 'không còn đáp ứng', en: 'no longer met' },
      asks: ['fixBy'],
      required: ['fixBy'],
    },
  },
  dueOn: ({ fixBy }) => (typeof fixBy === 'string' ? fixBy : null),
  list: {
    columns: ['system', 'requirement', 'area', 'checkedOn', 'fixBy', 'state'],
    filters: ['system', 'area', 'state'],
  },
})
