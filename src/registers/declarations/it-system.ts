import { register } from '../engine/register.ts'
import { daysAfter } from './limit-days.ts'
import { evidence } from './usual-fields.ts'

/**
 * Information systems with their level of safety, its approval, and the four layers of protection
 * (institutions-and-documents §6; Decree 85/2016/NĐ-CP, Circular 12/2022/TT-BTTTT).
 */
export const itSystem = register({
  name: 'itSystem',
  slug: 'he-thong-thong-tin',
  group: 'infrastructure',
  label: { vi: 'Hệ thống thông tin theo cấp độ', en: 'Information systems by level' },
  one: { vi: 'Hệ thống thông tin', en: 'Information system' },
  about: {
    vi: 'Hệ thống thông tin, cấp độ an toàn, hồ sơ đề xuất, quyết định phê duyệt, yêu cầu bảo đảm và bảo vệ bốn lớp.',
    en: 'Information systems, their level, proposal, approval, requirements and four layers of protection.',
  },
  fields: {
    code: { type: 'text', label: { vi: 'Mã', en: 'Code' }, required: true, maxLength: 40 },
    name: { type: 'text', label: { vi: 'Tên hệ thống', en: 'Name' }, required: true },
    owner: { type: 'agency', label: { vi: 'Chủ quản', en: 'Owner' }, required: true },
    operator: { type: 'text', label: { vi: 'Đơn vị vận hành', en: 'Operator' } },
    userCount: { type: 'integer', min: 0, label: { vi: 'Số người dùng', en: 'Users' } },
    dataKinds: {
      type: 'choices',
      label: { vi: 'Dữ liệu', en: 'Data' },
      options: {
        open: { vi: 'Công khai', en: 'Public' },
        internal: { vi: 'Nội bộ', en: 'Internal' },
        personal: { vi: 'Cá nhân', en: 'Personal' },
        secret: { vi: 'Bí mật nhà nước', en: 'State secrets' },
      },
    },
    purpose: {
      type: 'choice',
      label: { vi: 'Mục đích', en: 'Purpose' },
      required: true,
      options: {
        internal: { vi: 'Phục vụ nội bộ', en: 'Internal' },
        service: { vi: 'Phục vụ người dân, doanh nghiệp', en: 'Serving citizens and businesses' },
        infrastructure: { vi: 'Cơ sở hạ tầng', en: 'Basic infrastructure' },
      },
    },
    level: { type: 'integer', min: 1, max: 5, label: { vi: 'Cấp độ', en: 'Level' }, required: true },
    levelBasis: { type: 'longText', label: { vi: 'Căn cứ xác định cấp độ', en: 'Basis of the level' } },
    identifiedOn: { type: 'date', label: { vi: 'Ngày xác định', en: 'Identified on' }, required: true },
    proposedOn: { type: 'date', label: { vi: 'Ngày trình hồ sơ đề xuất cấp độ', en: 'Proposal of' } },
    appraiser: { type: 'text', label: { vi: 'Đơn vị thẩm định', en: 'Appraised by' } },
    decision: { type: 'text', label: { vi: 'Quyết định phê duyệt cấp độ', en: 'Decision of approval' }, maxLength: 60 },
    approvedOn: { type: 'date', label: { vi: 'Ngày phê duyệt', en: 'Approved on' } },
    protectionPlan: { type: 'link', label: { vi: 'Phương án bảo đảm an toàn', en: 'Protection plan' } },
    hasLocalForce: { type: 'boolean', label: { vi: 'Lớp 1: lực lượng tại chỗ', en: 'Layer 1: local force' } },
    hasMonitoring: { type: 'boolean', label: { vi: 'Lớp 2: giám sát, bảo vệ', en: 'Layer 2: monitoring' } },
    hasPeriodicCheck: { type: 'boolean', label: { vi: 'Lớp 3: kiểm tra định kỳ', en: 'Layer 3: periodic check' } },
    hasNationalConnection: {
      type: 'boolean',
      label: { vi: 'Lớp 4: kết nối giám sát quốc gia', en: 'Layer 4: national connection' },
    },
    hasFourLayers: { type: 'boolean', isFixed: true, label: { vi: 'Đủ bốn lớp', en: 'All four layers' } },
    checkedOn: { type: 'date', label: { vi: 'Kiểm tra, đánh giá gần nhất', en: 'Last checked on' } },
    retiredOn: { type: 'date', label: { vi: 'Ngày ngừng sử dụng', en: 'Retired on' } },
    evidence,
  },
  title: ({ name }) => String(name ?? ''),
  mark: 'code',
  unique: ['code'],
  datedBy: 'identifiedOn',
  states: {
    identified: { label: { vi: 'Đã xác định', en: 'Identified' }, tone: 'info' },
    proposed: { label: { vi: 'Đã trình hồ sơ đề xuất', en: 'Proposed' }, tone: 'soon' },
    approved: { label: { vi: 'Đã phê duyệt cấp độ', en: 'Level approved' }, tone: 'ok' },
    retired: { label: { vi: 'Ngừng sử dụng', en: 'Retired' }, tone: 'neutral', isFinal: true },
  },
  initial: 'identified',
  moves: {
    propose: {
      label: { vi: 'Ghi đã trình hồ sơ đề xuất', en: 'Record proposal' },
      from: ['identified'],
      to: 'proposed',
      told: { vi: 'đã trình hồ sơ đề xuất cấp độ', en: 'proposed' },
      asks: ['levelBasis', 'protectionPlan'],
      dates: 'proposedOn',
    },
    approve: {
      label: { vi: 'Ghi quyết định phê duyệt', en: 'Record approval' },
      from: ['proposed'],
      to: 'approved',
      told: { vi: 'đã được phê duyệt cấp độ', en: 'approved' },
      asks: ['decision', 'appraiser'],
      required: ['decision'],
      dates: 'approvedOn',
    },
    retire: {
      label: { vi: 'Ngừng sử dụng', en: 'Retire' },
      from: ['identified', 'proposed', 'approved'],
      to: 'retired',
      told: { vi: 'ngừng sử dụng', en: 'retired' },
      dates: 'retiredOn',
    },
  },
  // Checked yearly, level 4 and above every six months.
  dueOn: ({ level, checkedOn, approvedOn }, state) =>
    state === 'approved' ? daysAfter(checkedOn ?? approvedOn, Number(level) >= 4 ? 182 : 365) : null,
  derive: (values) => ({
    hasFourLayers: ['hasLocalForce', 'hasMonitoring', 'hasPeriodicCheck', 'hasNationalConnection'].every(
      (layer) => values[layer] === true,
    ),
  }),
  check: ({ level, decision, appraiser }) =>
    Number(level) >= 3 && decision && !appraiser
      ? [
          {
            field: 'appraiser',
            says: {
              vi: 'Từ cấp độ 3, cần đơn vị chuyên trách thẩm định trước khi phê duyệt.',
              en: 'From level 3 a specialised unit appraises before approval.',
            },
          },
        ]
      : [],
  list: { columns: ['code', 'level', 'purpose', 'decision', 'hasFourLayers', 'state'], filters: ['level', 'state'] },
  parts: [
    { register: 'securityRequirement', by: 'system' },
    { register: 'securityIncident', by: 'system' },
  ],
})
