import { twoDigits } from '#law/document-number.ts'
import { register } from '../engine/register.ts'
import { administrativeTypes, secrecies, urgencies, ways } from './document-options.ts'
import { daysAfter, isBy } from './limit-days.ts'

/** The book of arrivals (Decree 30/2020/NĐ-CP; institutions-and-documents.md §2). */
export const incomingDocument = register({
  name: 'incomingDocument',
  slug: 'van-ban-den',
  group: 'records',
  label: { vi: 'Văn bản đến', en: 'Incoming documents' },
  one: { vi: 'Văn bản đến', en: 'Incoming document' },
  about: {
    vi: 'Sổ đăng ký văn bản đến: số đến theo sổ và năm, phân công, thời hạn và việc trả lời.',
    en: 'The book of arrivals: number by book and year, who has it, until when, and the answer.',
  },
  fields: {
    number: { type: 'text', maxLength: 60, label: { vi: 'Số, ký hiệu', en: 'Number' }, required: true },
    type: { type: 'choice', label: { vi: 'Tên loại', en: 'Type' }, options: administrativeTypes },
    sender: { type: 'text', label: { vi: 'Cơ quan ban hành', en: 'Issued by' }, required: true },
    issuedOn: { type: 'date', label: { vi: 'Ngày văn bản', en: 'Issued on' } },
    subject: { type: 'text', maxLength: 500, label: { vi: 'Trích yếu', en: 'Subject' }, required: true },
    symbol: {
      type: 'text',
      maxLength: 15,
      label: { vi: 'Sổ của cơ quan', en: 'Book of the agency' },
      help: { vi: 'Ký hiệu cơ quan nhận, ví dụ SKHCN.', en: 'Symbol of the receiving agency, such as SKHCN.' },
      required: true,
    },
    book: {
      type: 'choice',
      label: { vi: 'Sổ', en: 'Book' },
      required: true,
      options: {
        general: { vi: 'Văn bản đến', en: 'Arrivals' },
        secret: { vi: 'Văn bản mật đến', en: 'Secret arrivals' },
      },
    },
    arrivalNo: { type: 'text', isFixed: true, label: { vi: 'Số đến', en: 'Number of arrival' } },
    receivedOn: { type: 'date', label: { vi: 'Ngày đến', en: 'Received on' }, required: true },
    way: { type: 'choice', label: { vi: 'Cách nhận', en: 'Way' }, required: true, options: ways },
    secrecy: { type: 'choice', label: { vi: 'Độ mật', en: 'Secrecy' }, required: true, options: secrecies },
    urgency: { type: 'choice', label: { vi: 'Độ khẩn', en: 'Urgency' }, required: true, options: urgencies },
    unit: { type: 'unit', label: { vi: 'Đơn vị xử lý', en: 'Assigned to' } },
    officer: { type: 'text', label: { vi: 'Người xử lý', en: 'Officer' } },
    answerBy: { type: 'date', label: { vi: 'Hạn xử lý', en: 'Due' } },
    answeredOn: { type: 'date', label: { vi: 'Ngày xử lý xong', en: 'Dealt with on' } },
    answerNo: { type: 'text', label: { vi: 'Văn bản trả lời', en: 'Answer' } },
    workFile: { type: 'entry', register: 'workFile', label: { vi: 'Hồ sơ công việc', en: 'Work file' } },
    isOnTime: { type: 'boolean', isFixed: true, label: { vi: 'Đúng hạn', en: 'On time' } },
  },
  title: ({ subject }) => String(subject ?? ''),
  mark: 'number',
  unique: ['number', 'sender', 'issuedOn'],
  datedBy: 'receivedOn',
  states: {
    arrived: { label: { vi: 'Mới đến', en: 'Arrived' }, tone: 'info' },
    registered: { label: { vi: 'Đã vào sổ', en: 'Registered' }, tone: 'info' },
    assigned: { label: { vi: 'Đã phân công', en: 'Assigned' }, tone: 'soon' },
    answered: { label: { vi: 'Đã xử lý', en: 'Dealt with' }, tone: 'ok', isFinal: true },
    filed: { label: { vi: 'Lưu, không cần trả lời', en: 'Filed' }, tone: 'neutral', isFinal: true },
  },
  initial: 'arrived',
  moves: {
    register: {
      label: { vi: 'Vào sổ', en: 'Register' },
      from: ['arrived'],
      to: 'registered',
      told: { vi: 'vào sổ văn bản đến', en: 'registered' },
      takesNumber: {
        field: 'arrivalNo',
        of: ({ symbol, book, receivedOn }) => ({ book: `${symbol}:${book}`, period: String(receivedOn).slice(0, 4) }),
        write: (n) => twoDigits(n),
      },
    },
    assign: {
      label: { vi: 'Phân công', en: 'Assign' },
      from: ['registered', 'assigned'],
      to: 'assigned',
      told: { vi: 'phân công xử lý', en: 'assigned' },
      required: ['unit'],
      asks: ['officer', 'answerBy'],
    },
    answer: {
      label: { vi: 'Ghi đã xử lý', en: 'Record as dealt with' },
      from: ['assigned'],
      to: 'answered',
      told: { vi: 'đã xử lý', en: 'dealt with' },
      dates: 'answeredOn',
      asks: ['answerNo', 'workFile'],
    },
    file: {
      label: { vi: 'Lưu', en: 'File' },
      from: ['registered', 'assigned'],
      to: 'filed',
      told: { vi: 'lưu, không cần trả lời', en: 'filed' },
      asks: ['workFile'],
    },
  },
  dueOn: ({ answerBy, receivedOn }, state) =>
    state === 'arrived'
      ? daysAfter(receivedOn, 0)
      : state === 'assigned' || state === 'registered'
        ? daysAfter(answerBy, 0)
        : null,
  list: {
    columns: ['arrivalNo', 'number', 'sender', 'receivedOn', 'unit', 'answerBy'],
    filters: ['way', 'urgency', 'unit', 'book'],
  },
  derive: ({ answerBy, answeredOn }) => ({ isOnTime: isBy(answeredOn, answerBy) }),
  check: ({ receivedOn, issuedOn, answerBy, answeredOn, secrecy, book }) => [
    ...(typeof issuedOn === 'string' && typeof receivedOn === 'string' && receivedOn < issuedOn
      ? [{ field: 'receivedOn', says: { vi: 'Không trước ngày văn bản.', en: 'Not before it was issued.' } }]
      : []),
    ...[
      { field: 'answerBy', on: answerBy },
      { field: 'answeredOn', on: answeredOn },
    ].flatMap(({ field, on }) =>
      typeof on === 'string' && typeof receivedOn === 'string' && on < receivedOn
        ? [{ field, says: { vi: 'Không trước ngày đến.', en: 'Not before it arrived.' } }]
        : [],
    ),
    ...((secrecy !== 'none') !== (book === 'secret')
      ? [{ field: 'book', says: { vi: 'Văn bản mật vào sổ riêng.', en: 'Secret documents have their own book.' } }]
      : []),
  ],
})
