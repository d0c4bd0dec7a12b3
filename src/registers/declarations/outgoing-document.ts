import { documentNumber } from '#law/document-number.ts'
import { documentTypes } from '#law/document-type.ts'
import type { Values } from '../engine/field.ts'
import { type Fault, register } from '../engine/register.ts'
import { administrativeTypes, secrecies, urgencies } from './document-options.ts'
import { yearIn } from './limit-days.ts'

const leaders = ['director', 'deputyDirector', 'chiefOfOffice']

/** Administrative documents the agency issues (Decree 30/2020/NĐ-CP; institutions-and-documents.md §2). */
export const outgoingDocument = register({
  name: 'outgoingDocument',
  slug: 'van-ban-di',
  group: 'records',
  label: { vi: 'Văn bản đi', en: 'Outgoing documents' },
  one: { vi: 'Văn bản đi', en: 'Outgoing document' },
  about: {
    vi: 'Văn bản hành chính do cơ quan ban hành: ký, cấp số theo sổ và năm không cách quãng, phát hành.',
    en: 'Administrative documents of the agency: signed, numbered by book and year without a gap, and sent.',
  },
  fields: {
    type: {
      type: 'choice',
      label: { vi: 'Tên loại', en: 'Type' },
      required: true,
      options: administrativeTypes,
    },
    subject: { type: 'text', maxLength: 500, label: { vi: 'Trích yếu', en: 'Subject' }, required: true },
    symbol: {
      type: 'text',
      maxLength: 15,
      label: { vi: 'Ký hiệu cơ quan', en: 'Symbol of the agency' },
      help: { vi: 'Ví dụ SKHCN. Mỗi cơ quan có sổ riêng.', en: 'Such as SKHCN. Each agency has books of its own.' },
      required: true,
    },
    unitSymbol: {
      type: 'text',
      maxLength: 10,
      label: { vi: 'Ký hiệu đơn vị soạn thảo', en: 'Symbol of the drafting unit' },
      help: { vi: 'Cần khi là công văn, thư công.', en: 'Needed for letters.' },
    },
    book: {
      type: 'choice',
      label: { vi: 'Sổ', en: 'Book' },
      required: true,
      options: {
        general: { vi: 'Văn bản hành chính', en: 'Administrative documents' },
        decisions: { vi: 'Quyết định', en: 'Decisions' },
        secret: { vi: 'Văn bản mật', en: 'Secret documents' },
      },
    },
    number: { type: 'text', isFixed: true, label: { vi: 'Số, ký hiệu', en: 'Number' } },
    drafter: { type: 'unit', label: { vi: 'Đơn vị soạn thảo', en: 'Drafting unit' } },
    purpose: {
      type: 'choice',
      label: { vi: 'Mục đích', en: 'Purpose' },
      required: true,
      options: {
        guidance: { vi: 'Hướng dẫn thi hành pháp luật', en: 'Guidance on the law' },
        urging: { vi: 'Đôn đốc, tổ chức thực hiện', en: 'Urging and organising' },
        steering: { vi: 'Chỉ đạo, điều hành', en: 'Steering' },
        report: { vi: 'Báo cáo', en: 'Reporting' },
        answer: { vi: 'Trả lời, phối hợp', en: 'Answering, cooperating' },
        decision: { vi: 'Quyết định cá biệt', en: 'Individual decision' },
        other: { vi: 'Việc khác', en: 'Other' },
      },
    },
    legalDocument: {
      type: 'entry',
      register: 'legalDocument',
      label: { vi: 'Văn bản quy phạm pháp luật được hướng dẫn', en: 'Legal document it is about' },
    },
    answers: { type: 'entry', register: 'incomingDocument', label: { vi: 'Trả lời văn bản đến', en: 'Answers' } },
    workFile: { type: 'entry', register: 'workFile', label: { vi: 'Hồ sơ công việc', en: 'Work file' } },
    secrecy: { type: 'choice', label: { vi: 'Độ mật', en: 'Secrecy' }, required: true, options: secrecies },
    urgency: { type: 'choice', label: { vi: 'Độ khẩn', en: 'Urgency' }, required: true, options: urgencies },
    signer: { type: 'text', label: { vi: 'Người ký', en: 'Signed by' } },
    signingForm: {
      type: 'choice',
      label: { vi: 'Hình thức ký', en: 'Form of signing' },
      options: {
        direct: { vi: 'Thủ trưởng ký', en: 'By the head' },
        TM: { vi: 'TM. – Thay mặt', en: 'TM. – on behalf of the collective' },
        KT: { vi: 'KT. – Ký thay', en: 'KT. – for the head' },
        TL: { vi: 'TL. – Thừa lệnh', en: 'TL. – by order' },
        TUQ: { vi: 'TUQ. – Thừa ủy quyền', en: 'TUQ. – by authorisation' },
        Q: { vi: 'Q. – Quyền', en: 'Q. – acting head' },
      },
    },
    signedOn: { type: 'date', label: { vi: 'Ngày ký', en: 'Signed on' } },
    issuedOn: { type: 'date', label: { vi: 'Ngày ban hành', en: 'Issued on' } },
    personalSignature: { type: 'boolean', label: { vi: 'Chữ ký số cá nhân hợp lệ', en: 'Valid personal signature' } },
    agencySignature: { type: 'boolean', label: { vi: 'Chữ ký số cơ quan hợp lệ', en: 'Valid agency signature' } },
    pages: { type: 'integer', min: 1, label: { vi: 'Số trang', en: 'Pages' } },
    year: { type: 'year', isFixed: true, label: { vi: 'Năm của sổ', en: 'Year of the book' } },
    cancelReason: { type: 'text', label: { vi: 'Lý do hủy số', en: 'Why cancelled' } },
  },
  title: ({ subject }) => String(subject ?? ''),
  mark: 'number',
  datedBy: 'issuedOn',
  states: {
    draft: { label: { vi: 'Dự thảo', en: 'Draft' }, tone: 'neutral' },
    submitted: { label: { vi: 'Trình ký', en: 'Submitted' }, tone: 'info' },
    signed: { label: { vi: 'Đã ký', en: 'Signed' }, tone: 'soon' },
    issued: { label: { vi: 'Đã ban hành', en: 'Issued' }, tone: 'ok', isFinal: true, isLocked: true },
    cancelled: {
      label: { vi: 'Đã hủy, giữ số', en: 'Cancelled, number kept' },
      tone: 'paused',
      isFinal: true,
      isLocked: true,
    },
  },
  initial: 'draft',
  moves: {
    submit: {
      label: { vi: 'Trình ký', en: 'Submit for signature' },
      from: ['draft'],
      to: 'submitted',
      told: { vi: 'trình ký', en: 'submitted for signature' },
    },
    sendBack: {
      label: { vi: 'Trả lại', en: 'Send back' },
      from: ['submitted'],
      to: 'draft',
      told: { vi: 'trả lại để sửa', en: 'sent back' },
      by: leaders,
    },
    sign: {
      label: { vi: 'Ký', en: 'Sign' },
      from: ['submitted'],
      to: 'signed',
      told: { vi: 'đã ký', en: 'signed' },
      by: leaders,
      dates: 'signedOn',
      asks: ['signer', 'signingForm', 'personalSignature'],
      required: ['signer', 'signingForm'],
    },
    enter: {
      label: { vi: 'Ghi đã ký trên giấy', en: 'Record a signature on paper' },
      from: ['draft'],
      to: 'signed',
      told: { vi: 'vào sổ văn bản đã ký', en: 'entered as signed' },
      dates: 'signedOn',
      asks: ['personalSignature'],
      required: ['signer', 'signingForm'],
    },
    issue: {
      label: { vi: 'Cấp số, phát hành', en: 'Number and issue' },
      from: ['signed'],
      to: 'issued',
      told: { vi: 'cấp số, phát hành', en: 'numbered and issued' },
      dates: 'issuedOn',
      asks: ['agencySignature', 'pages'],
      takesNumber: {
        field: 'number',
        of: ({ symbol, book, issuedOn }) => ({
          book: `${symbol}:${book}`,
          period: String(issuedOn).slice(0, 4),
        }),
        write: (n, { type, symbol, unitSymbol }) =>
          documentNumber(n, String(type), String(symbol), typeof unitSymbol === 'string' ? unitSymbol : undefined),
      },
    },
    cancel: {
      label: { vi: 'Hủy văn bản, giữ số', en: 'Cancel, keeping the number' },
      from: ['issued'],
      to: 'cancelled',
      told: { vi: 'hủy văn bản, số được giữ lại', en: 'cancelled, its number kept' },
      required: ['cancelReason'],
    },
  },
  list: {
    columns: ['number', 'type', 'issuedOn', 'signer', 'drafter'],
    filters: ['type', 'book', 'purpose', 'secrecy', 'drafter', 'year'],
  },
  parts: [{ register: 'documentDelivery', by: 'document' }],
  derive: ({ issuedOn }) => ({ year: yearIn(issuedOn) }),
  check,
})

function check(values: Values): Fault[] {
  const { type, symbol, unitSymbol, secrecy, book, signedOn, issuedOn } = values
  const found: Fault[] = []
  const unit = typeof unitSymbol === 'string' ? unitSymbol : undefined
  // Letters carry no type in their number, so that their unit is what tells them apart.
  const isLetter = documentTypes.find(({ id }) => id === type)?.abbreviation === null
  if (isLetter && unit === undefined)
    found.push({
      field: 'unitSymbol',
      says: { vi: 'Công văn cần ký hiệu đơn vị soạn thảo.', en: 'A letter needs the symbol of its unit.' },
    })
  else if (!isNumberable(String(type), String(symbol), unit))
    found.push({
      field: unit === undefined ? 'symbol' : 'unitSymbol',
      says: { vi: 'Ký hiệu viết bằng chữ in hoa, ví dụ SKHCN, QLKH.', en: 'Symbols are capitals, such as SKHCN.' },
    })
  if ((secrecy !== 'none') !== (book === 'secret'))
    found.push({
      field: 'book',
      says: { vi: 'Văn bản mật vào sổ riêng.', en: 'Secret documents have a book of their own.' },
    })
  if (typeof signedOn === 'string' && typeof issuedOn === 'string' && issuedOn < signedOn)
    found.push({ field: 'issuedOn', says: { vi: 'Không trước ngày ký.', en: 'Not before it is signed.' } })
  return found
}

function isNumberable(type: string, symbol: string, unit: string | undefined): boolean {
  try {
    return documentNumber(1, type, symbol, unit) !== ''
  } catch {
    return false
  }
}
