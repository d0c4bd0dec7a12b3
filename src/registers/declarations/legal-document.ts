import { canonicalDocumentNumber, parseDocumentNumber } from '#law/document-number.ts'
import type { Values } from '../engine/field.ts'
import { type Fault, register } from '../engine/register.ts'
import { defectLabels, processDefects } from './legal-defects.ts'
import { legalMoves, legalStates } from './legal-life.ts'
import { daysAfter, daysFrom } from './limit-days.ts'

/** Legal normative documents, and others that procedures and reports rest on: from the proposal to the publication. */
export const legalDocument = register({
  name: 'legalDocument',
  slug: 'van-ban-quy-pham-phap-luat',
  group: 'legal',
  label: { vi: 'Văn bản quy phạm pháp luật', en: 'Legal documents' },
  one: { vi: 'Văn bản', en: 'Legal document' },
  about: {
    vi: 'Văn bản quy phạm pháp luật và văn bản làm căn cứ, từ đề nghị xây dựng đến công bố; tình trạng hiệu lực được tính theo ngày.',
    en: 'Legal normative documents and others relied on, from proposal to publication; whether they hold is computed for any day.',
  },
  fields: {
    number: { type: 'text', maxLength: 60, label: { vi: 'Số, ký hiệu', en: 'Number' } },
    kind: {
      type: 'choice',
      label: { vi: 'Loại văn bản', en: 'Type' },
      required: true,
      options: {
        law: { vi: 'Luật', en: 'Law' },
        code: { vi: 'Bộ luật', en: 'Code' },
        ordinance: { vi: 'Pháp lệnh', en: 'Ordinance' },
        resolution: { vi: 'Nghị quyết', en: 'Resolution' },
        decree: { vi: 'Nghị định', en: 'Decree' },
        decision: { vi: 'Quyết định', en: 'Decision' },
        circular: { vi: 'Thông tư', en: 'Circular' },
        jointCircular: { vi: 'Thông tư liên tịch', en: 'Joint circular' },
        directive: { vi: 'Chỉ thị', en: 'Directive' },
      },
    },
    subject: { type: 'text', maxLength: 1000, label: { vi: 'Trích yếu', en: 'Subject' }, required: true },
    issuer: { type: 'text', label: { vi: 'Cơ quan ban hành', en: 'Issuer' }, required: true },
    level: {
      type: 'choice',
      label: { vi: 'Cấp ban hành', en: 'Level' },
      required: true,
      options: {
        central: { vi: 'Trung ương', en: 'Central' },
        province: { vi: 'Tỉnh', en: 'Province' },
        district: { vi: 'Huyện', en: 'District' },
        commune: { vi: 'Xã', en: 'Commune' },
      },
    },
    normative: { type: 'boolean', label: { vi: 'Là văn bản quy phạm pháp luật', en: 'Normative' }, required: true },
    draftedBy: { type: 'agency', label: { vi: 'Cơ quan chủ trì soạn thảo', en: 'Drafting agency' } },
    need: { type: 'longText', label: { vi: 'Sự cần thiết, căn cứ, phạm vi', en: 'Need, basis and scope' } },
    draftBy: { type: 'date', label: { vi: 'Hạn soạn thảo', en: 'Draft due' } },
    hasProcedures: { type: 'boolean', label: { vi: 'Có quy định thủ tục hành chính', en: 'Sets procedures' } },
    hasImpactAssessment: {
      type: 'boolean',
      label: { vi: 'Đã đánh giá tác động', en: 'Impact assessed' },
      help: {
        vi: 'Bắt buộc khi có chính sách mới hoặc có thủ tục hành chính.',
        en: 'Needed when it sets a policy or a procedure.',
      },
    },
    isShortened: { type: 'boolean', label: { vi: 'Theo trình tự rút gọn', en: 'Shortened procedure' } },
    shortenedReason: { type: 'text', label: { vi: 'Lý do rút gọn', en: 'Why shortened' } },
    consultFrom: { type: 'date', label: { vi: 'Đăng lấy ý kiến từ', en: 'Posted for comment from' } },
    consultUntil: { type: 'date', label: { vi: 'Đăng lấy ý kiến đến', en: 'Posted for comment until' } },
    consultationDays: {
      type: 'integer',
      isFixed: true,
      unit: { vi: 'ngày', en: 'days' },
      label: { vi: 'Thời gian lấy ý kiến', en: 'Length of consultation' },
    },
    opinions: { type: 'integer', min: 0, label: { vi: 'Số ý kiến nhận được', en: 'Opinions received' } },
    opinionsAccepted: { type: 'integer', min: 0, label: { vi: 'Số ý kiến tiếp thu', en: 'Opinions accepted' } },
    appraisalSentOn: { type: 'date', label: { vi: 'Ngày gửi thẩm định', en: 'Sent for appraisal on' } },
    appraisedOn: { type: 'date', label: { vi: 'Ngày có báo cáo thẩm định', en: 'Appraised on' } },
    appraisal: {
      type: 'choice',
      label: { vi: 'Kết luận thẩm định', en: 'Appraisal' },
      options: {
        fit: { vi: 'Đủ điều kiện trình', en: 'Fit to be submitted' },
        revise: { vi: 'Đủ điều kiện sau khi chỉnh lý', en: 'Fit once revised' },
        unfit: { vi: 'Chưa đủ điều kiện trình', en: 'Not fit' },
      },
    },
    submittedOn: { type: 'date', label: { vi: 'Ngày trình', en: 'Submitted on' } },
    issuedOn: { type: 'date', label: { vi: 'Ngày ban hành', en: 'Issued on' } },
    issuedIn: {
      type: 'text',
      label: { vi: 'Năm hoặc tháng ban hành', en: 'Year or month of issue' },
      help: { vi: 'Khi chưa đọc được ngày: 2023 hoặc 2023-03.', en: 'Where the day was not read: 2023 or 2023-03.' },
      pattern: {
        matches: /^\d{4}(-(0[1-9]|1[0-2]))?$/,
        says: { vi: 'Cần là năm hoặc năm-tháng, ví dụ 2023-03.', en: 'A year or a year and month, such as 2023-03.' },
      },
    },
    signer: { type: 'text', label: { vi: 'Người ký', en: 'Signed by' } },
    effectiveOn: { type: 'date', label: { vi: 'Ngày có hiệu lực', en: 'Effective on' } },
    expiredOn: {
      type: 'date',
      label: { vi: 'Ngày cuối còn hiệu lực', en: 'Last day in force' },
      help: {
        vi: 'Khi văn bản tự quy định; nếu do văn bản khác thay thế, bãi bỏ thì ghi ở sổ quan hệ văn bản.',
        en: 'When the document says so itself; an end by another document is kept as a relation.',
      },
    },
    gazette: { type: 'text', label: { vi: 'Số Công báo', en: 'Gazette number' } },
    publishedOn: {
      type: 'date',
      label: { vi: 'Ngày cập nhật Cơ sở dữ liệu quốc gia về văn bản pháp luật', en: 'In the national database on' },
    },
    processDefects: {
      type: 'choices',
      isFixed: true,
      label: { vi: 'Sai sót về quy trình', en: 'Faults of the process' },
      options: defectLabels,
    },
    defectCount: { type: 'integer', isFixed: true, label: { vi: 'Số sai sót quy trình', en: 'Number of faults' } },
    link: { type: 'link', label: { vi: 'Đường dẫn toàn văn', en: 'Full text' } },
    source: { type: 'text', label: { vi: 'Nguồn đã đọc', en: 'Read in' } },
    note: { type: 'longText', label: { vi: 'Ghi chú', en: 'Note' } },
  },
  title: ({ subject }) => String(subject ?? ''),
  mark: 'number',
  unique: ['number', 'issuer', 'issuedOn'],
  datedBy: 'issuedOn',
  states: legalStates,
  initial: 'proposed',
  moves: legalMoves,
  dueOn,
  list: {
    columns: ['number', 'kind', 'issuer', 'issuedOn', 'effectiveOn', 'draftedBy'],
    filters: ['kind', 'level', 'normative', 'draftedBy'],
  },
  parts: [
    { register: 'documentRelation', by: 'fromDocument' },
    { register: 'documentReview', by: 'legalDocument' },
  ],
  derive: (values) => {
    const defects = processDefects(values)
    return {
      number: typeof values.number === 'string' ? (canonicalDocumentNumber(values.number) ?? values.number) : null,
      consultationDays: daysFrom(values.consultFrom, values.consultUntil),
      processDefects: defects,
      defectCount: defects?.length ?? null,
    }
  },
  check,
  publicIn: ['promulgated', 'published'],
})

/** Limits of the life cycle; those of a law the office cannot be late with are not kept here. */
function dueOn(values: Values, state: string): string | null {
  switch (state) {
    case 'drafting':
      return daysAfter(values.draftBy, 0)
    case 'consulting':
      return daysAfter(values.consultUntil, 0)
    case 'appraising':
      return daysAfter(values.appraisalSentOn, 10)
    case 'promulgated':
      // In the national database within 15 days of signing.
      return daysAfter(values.issuedOn, 15)
    default:
      return null
  }
}

function check(values: Values): Fault[] {
  const { number, normative, issuedOn, effectiveOn, expiredOn, isShortened, shortenedReason } = values
  const found: Fault[] = []
  const parsed = typeof number === 'string' ? parseDocumentNumber(number) : null
  if (typeof number === 'string' && !parsed)
    found.push({
      field: 'number',
      says: { vi: 'Không phải số, ký hiệu văn bản.', en: 'Not a number of a document.' },
    })
  else if (normative === true && parsed && parsed.kind !== 'normative')
    found.push({
      field: 'number',
      says: {
        vi: 'Số văn bản quy phạm pháp luật cần có năm, ví dụ 05/2023/QĐ-UBND.',
        en: 'The number of a normative document has a year, such as 05/2023/QĐ-UBND.',
      },
    })
  if (typeof issuedOn === 'string' && typeof effectiveOn === 'string' && effectiveOn < issuedOn)
    found.push({
      field: 'effectiveOn',
      says: { vi: 'Ngày có hiệu lực không trước ngày ban hành.', en: 'Not before the day of issue.' },
    })
  if (typeof effectiveOn === 'string' && typeof expiredOn === 'string' && expiredOn < effectiveOn)
    found.push({
      field: 'expiredOn',
      says: { vi: 'Ngày hết hiệu lực không trước ngày có hiệu lực.', en: 'Not before it takes effect.' },
    })
  if (isShortened === true && !shortenedReason)
    found.push({
      field: 'shortenedReason',
      says: { vi: 'Cần ghi lý do theo trình tự rút gọn.', en: 'Say why the procedure is shortened.' },
    })
  return found
}
