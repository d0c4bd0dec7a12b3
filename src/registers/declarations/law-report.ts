import { register } from '../engine/register.ts'
import { isBy } from './limit-days.ts'

/** Yearly report on monitoring the implementation of the law (institutions-and-documents.md §1.7). */
export const lawReport = register({
  name: 'lawReport',
  slug: 'bao-cao-thi-hanh-phap-luat',
  group: 'legal',
  label: { vi: 'Báo cáo theo dõi thi hành pháp luật', en: 'Reports on the law in practice' },
  one: { vi: 'Báo cáo', en: 'Report' },
  about: {
    vi: 'Báo cáo hằng năm về theo dõi tình hình thi hành pháp luật, hạn gửi 15/12.',
    en: 'The yearly report on how the law is carried out, due on 15 December.',
  },
  fields: {
    year: { type: 'year', label: { vi: 'Năm', en: 'Year' }, required: true },
    focus: { type: 'text', label: { vi: 'Lĩnh vực trọng tâm', en: 'Focus sector' }, required: true },
    planNo: { type: 'text', label: { vi: 'Kế hoạch theo dõi', en: 'Plan' } },
    summary: { type: 'longText', label: { vi: 'Đánh giá chung', en: 'Assessment' } },
    proposals: { type: 'longText', label: { vi: 'Kiến nghị hoàn thiện pháp luật', en: 'Proposals' } },
    number: { type: 'text', label: { vi: 'Số báo cáo', en: 'Number' } },
    sentTo: { type: 'text', label: { vi: 'Nơi nhận', en: 'Sent to' } },
    issuedOn: { type: 'date', label: { vi: 'Ngày báo cáo', en: 'Issued on' } },
    isOnTime: { type: 'boolean', isFixed: true, label: { vi: 'Đúng hạn', en: 'On time' } },
  },
  title: ({ year, focus }) => `${year ?? ''} · ${focus ?? ''}`,
  mark: 'number',
  unique: ['year'],
  datedBy: 'issuedOn',
  states: {
    drafting: { label: { vi: 'Đang soạn', en: 'Drafting' }, tone: 'info' },
    issued: { label: { vi: 'Đã báo cáo', en: 'Issued' }, tone: 'ok', isFinal: true, isLocked: true },
  },
  initial: 'drafting',
  moves: {
    issue: {
      label: { vi: 'Ghi đã báo cáo', en: 'Record as issued' },
      from: ['drafting'],
      to: 'issued',
      told: { vi: 'đã báo cáo', en: 'issued' },
      dates: 'issuedOn',
      required: ['number', 'summary'],
      asks: ['sentTo', 'proposals'],
    },
  },
  dueOn: ({ year }, state) => (state === 'drafting' ? dueIn(year) : null),
  list: { columns: ['year', 'focus', 'number', 'issuedOn', 'isOnTime'], filters: ['year'] },
  derive: ({ year, issuedOn }) => ({ isOnTime: isBy(issuedOn, dueIn(year)) }),
})

/** By 15 December [M]. */
const dueIn = (year: unknown): string | null => (typeof year === 'number' ? `${year}-12-15` : null)
