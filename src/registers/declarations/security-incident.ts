import { register } from '../engine/register.ts'
import { daysAfter, isBy } from './limit-days.ts'
import { evidence } from './usual-fields.ts'

/** Incidents of information security: reported within 24 hours (institutions-and-documents §6). */
export const securityIncident = register({
  name: 'securityIncident',
  slug: 'su-co-an-toan-thong-tin',
  group: 'infrastructure',
  label: { vi: 'Sự cố an toàn thông tin', en: 'Security incidents' },
  one: { vi: 'Sự cố', en: 'Incident' },
  about: {
    vi: 'Sự cố an toàn thông tin mạng: báo cáo trong 24 giờ, xử lý, bài học.',
    en: 'Security incidents: reported within 24 hours, handled, learned from.',
  },
  fields: {
    code: { type: 'text', label: { vi: 'Mã sự cố', en: 'Code' }, required: true, maxLength: 40 },
    name: { type: 'text', label: { vi: 'Sự cố', en: 'What happened' }, required: true },
    system: { type: 'entry', register: 'itSystem', label: { vi: 'Hệ thống', en: 'System' } },
    kind: {
      type: 'choice',
      label: { vi: 'Loại', en: 'Kind' },
      required: true,
      options: {
        malware: { vi: 'Mã độc', en: 'Malware' },
        phishing: { vi: 'Lừa đảo', en: 'Phishing' },
        intrusion: { vi: 'Xâm nhập', en: 'Intrusion' },
        denialOfService: { vi: 'Từ chối dịch vụ', en: 'Denial of service' },
        dataLeak: { vi: 'Lộ, lọt dữ liệu', en: 'Data leak' },
        failure: { vi: 'Hỏng hóc', en: 'Failure' },
      },
    },
    severity: {
      type: 'choice',
      label: { vi: 'Mức độ', en: 'Severity' },
      required: true,
      options: {
        low: { vi: 'Thấp', en: 'Low' },
        medium: { vi: 'Trung bình', en: 'Medium' },
        high: { vi: 'Cao', en: 'High' },
        critical: { vi: 'Nghiêm trọng', en: 'Critical' },
      },
    },
    detectedOn: { type: 'date', label: { vi: 'Ngày phát hiện', en: 'Detected on' }, required: true },
    detectedTime: {
      type: 'text',
      label: { vi: 'Giờ phát hiện', en: 'At' },
      pattern: {
        matches: /^([01]\d|2[0-3]):[0-5]\d$/,
        says: { vi: 'Cần dạng giờ:phút, ví dụ 14:30.', en: 'Hours:minutes, for example 14:30.' },
      },
    },
    reporter: { type: 'text', label: { vi: 'Người phát hiện', en: 'Reporter' }, personal: true, maxLength: 120 },
    notifiedTo: { type: 'text', label: { vi: 'Đã báo cáo cho', en: 'Notified to' } },
    reportedOn: { type: 'date', label: { vi: 'Ngày báo cáo', en: 'Reported on' } },
    isReportedInTime: { type: 'boolean', isFixed: true, label: { vi: 'Báo cáo trong 24 giờ', en: 'Within 24 hours' } },
    measures: { type: 'longText', label: { vi: 'Biện pháp xử lý', en: 'Measures' } },
    closedOn: { type: 'date', label: { vi: 'Ngày xử lý xong', en: 'Closed on' } },
    lessons: { type: 'longText', label: { vi: 'Bài học', en: 'Lessons' } },
    evidence,
  },
  title: ({ name }) => String(name ?? ''),
  mark: 'code',
  unique: ['code'],
  datedBy: 'detectedOn',
  states: {
    detected: { label: { vi: 'Mới phát hiện', en: 'Detected' }, tone: 'late' },
    reported: { label: { vi: 'Đã báo cáo, đang xử lý', en: 'Reported' }, tone: 'soon' },
    closed: { label: { vi: 'Đã xử lý xong', en: 'Closed' }, tone: 'ok', isFinal: true, isLocked: true },
  },
  initial: 'detected',
  moves: {
    report: {
      label: { vi: 'Ghi đã báo cáo', en: 'Record report' },
      from: ['detected'],
      to: 'reported',
      told: { vi: 'đã báo cáo', en: 'reported' },
      asks: ['notifiedTo', 'measures'],
      required: ['notifiedTo'],
      dates: 'reportedOn',
    },
    close: {
      label: { vi: 'Xử lý xong', en: 'Close' },
      from: ['reported'],
      to: 'closed',
      told: { vi: 'đã xử lý xong', en: 'closed' },
      asks: ['measures', 'lessons', 'evidence'],
      required: ['measures'],
      dates: 'closedOn',
    },
  },
  // 24 hours end on the next day, whatever day that is.
  dueOn: ({ detectedOn }, state) => (state === 'detected' ? daysAfter(detectedOn, 1) : null),
  derive: ({ detectedOn, reportedOn }) => ({
    isReportedInTime: isBy(reportedOn, daysAfter(detectedOn, 1)),
  }),
  list: {
    columns: ['code', 'system', 'kind', 'severity', 'detectedOn', 'state'],
    filters: ['kind', 'severity', 'state'],
  },
})
