import { register } from '../engine/register.ts'
import { evidence, year } from './usual-fields.ts'

/** Socio-economic targets given to the agency for a year; what was achieved comes from the sector's own statistics. */
export const sectorTarget = register({
  name: 'sectorTarget',
  slug: 'chi-tieu-nganh',
  group: 'reform',
  label: { vi: 'Chỉ tiêu kinh tế - xã hội được giao', en: 'Sector targets' },
  one: { vi: 'Chỉ tiêu', en: 'Target' },
  about: {
    vi: 'Chỉ tiêu ngành được giao trong năm, kết quả đạt được và nguồn số liệu.',
    en: 'Targets of the sector for a year, what was achieved and by whose figures.',
  },
  fields: {
    year,
    name: { type: 'text', label: { vi: 'Chỉ tiêu', en: 'Target' }, required: true },
    measuredIn: { type: 'text', label: { vi: 'Đơn vị tính', en: 'Measured in' }, required: true, maxLength: 40 },
    assignment: { type: 'text', label: { vi: 'Văn bản giao', en: 'Given in' }, required: true },
    assignedOn: { type: 'date', label: { vi: 'Ngày giao', en: 'Given on' }, required: true },
    target: { type: 'decimal', label: { vi: 'Kế hoạch', en: 'Planned' }, required: true },
    isLessBetter: { type: 'boolean', label: { vi: 'Thấp hơn là tốt hơn', en: 'Less is better' } },
    achieved: { type: 'decimal', label: { vi: 'Thực hiện', en: 'Achieved' } },
    reportedOn: { type: 'date', label: { vi: 'Ngày có số liệu', en: 'Reported on' } },
    source: { type: 'text', label: { vi: 'Nguồn số liệu', en: 'Source' } },
    isMet: { type: 'boolean', isFixed: true, label: { vi: 'Đạt', en: 'Met' } },
    evidence,
  },
  title: ({ name, year: of }) => `${name} (${of})`,
  unique: ['year', 'name'],
  datedBy: 'assignedOn',
  states: {
    assigned: { label: { vi: 'Đang thực hiện', en: 'In progress' }, tone: 'info' },
    reported: { label: { vi: 'Đã có kết quả', en: 'Reported' }, tone: 'ok', isFinal: true },
  },
  initial: 'assigned',
  moves: {
    report: {
      label: { vi: 'Ghi kết quả', en: 'Record result' },
      from: ['assigned'],
      to: 'reported',
      told: { vi: 'đã có kết quả', en: 'reported' },
      asks: ['achieved', 'source', 'evidence'],
      required: ['achieved', 'source'],
      dates: 'reportedOn',
    },
  },
  derive: ({ target, achieved, isLessBetter }) => ({
    isMet:
      achieved === null || achieved === undefined
        ? null
        : isLessBetter === true
          ? Number(achieved) <= Number(target)
          : Number(achieved) >= Number(target),
  }),
  list: { columns: ['year', 'measuredIn', 'target', 'achieved', 'isMet', 'state'], filters: ['year', 'state'] },
})
