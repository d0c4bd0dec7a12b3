import { register } from '../engine/register.ts'
import { evidence, note, year } from './usual-fields.ts'

/** What no record of the system shows: an answer to one criterion of a year, by a document (indices.md §2.2). */
export const selfDeclaration = register({
  name: 'selfDeclaration',
  slug: 'minh-chung-tieu-chi',
  group: 'reform',
  label: { vi: 'Minh chứng theo tiêu chí', en: 'Evidence by criterion' },
  one: { vi: 'Minh chứng tiêu chí', en: 'Evidence of a criterion' },
  about: {
    vi: 'Tài liệu kiểm chứng cho tiêu chí không có số liệu tự động: trả lời có hoặc không, hoặc giá trị do cơ quan khác công bố.',
    en: 'Documents for criteria without figures of the system: yes or no, or a value that another body publishes.',
  },
  fields: {
    criterion: {
      type: 'text',
      label: { vi: 'Mã tiêu chí', en: 'Criterion' },
      required: true,
      pattern: {
        matches: /^\d{1,2}\.\d{1,2}\.\d{1,2}$/,
        says: { vi: 'Cần dạng 1.1.2.', en: 'Written as 1.1.2.' },
      },
    },
    year,
    isMet: { type: 'boolean', label: { vi: 'Có, đạt', en: 'Yes, met' } },
    value: {
      type: 'decimal',
      label: { vi: 'Giá trị', en: 'Value' },
      help: {
        vi: 'Số lượng, hoặc tỷ lệ từ 0 đến 1, khi tiêu chí không hỏi có hay không.',
        en: 'A number, or a share from 0 to 1, where the criterion asks for more than yes or no.',
      },
    },
    document: { type: 'text', label: { vi: 'Tài liệu kiểm chứng', en: 'Document' }, required: true },
    documentOn: { type: 'date', label: { vi: 'Ngày của tài liệu', en: 'Of' }, required: true },
    owner: { type: 'unit', label: { vi: 'Đơn vị cung cấp', en: 'Given by' } },
    evidence,
    note,
  },
  title: ({ criterion, document }) => `${criterion} · ${document}`,
  unique: ['criterion', 'year'],
  datedBy: 'documentOn',
  states: {
    draft: { label: { vi: 'Đang chuẩn bị', en: 'Draft' }, tone: 'info' },
    confirmed: { label: { vi: 'Đã xác nhận', en: 'Confirmed' }, tone: 'ok', isFinal: true, isLocked: true },
  },
  initial: 'draft',
  moves: {
    confirm: {
      label: { vi: 'Xác nhận', en: 'Confirm' },
      from: ['draft'],
      to: 'confirmed',
      told: { vi: 'đã xác nhận', en: 'confirmed' },
      by: ['director', 'deputyDirector', 'chiefOfOffice'],
    },
    reopen: {
      label: { vi: 'Mở lại', en: 'Reopen' },
      from: ['confirmed'],
      to: 'draft',
      told: { vi: 'được mở lại', en: 'reopened' },
      by: ['director', 'deputyDirector', 'chiefOfOffice'],
    },
  },
  check: ({ isMet, value }) =>
    (isMet ?? null) === null && (value ?? null) === null
      ? [{ field: 'isMet', says: { vi: 'Cần trả lời có, không hoặc ghi giá trị.', en: 'Say yes, no or a value.' } }]
      : [],
  list: { columns: ['criterion', 'year', 'isMet', 'value', 'documentOn', 'state'], filters: ['year', 'state'] },
})
