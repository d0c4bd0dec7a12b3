import { register } from '../engine/register.ts'
import { isBy } from './limit-days.ts'
import { evidence, year } from './usual-fields.ts'

/** The yearly grading of civil servants and public employees: until when, and when it was done. */
export const staffGrading = register({
  name: 'staffGrading',
  slug: 'danh-gia-xep-loai',
  group: 'staff',
  label: { vi: 'Đánh giá, xếp loại hằng năm', en: 'Yearly grading' },
  one: { vi: 'Kỳ đánh giá, xếp loại', en: 'Grading' },
  about: {
    vi: 'Việc đánh giá, xếp loại công chức, viên chức từng năm: thời hạn, ngày hoàn thành, quyết định.',
    en: 'Grading of staff year by year: by when, when done, by which decision.',
  },
  fields: {
    year,
    kind: {
      type: 'choice',
      label: { vi: 'Đối tượng', en: 'Of whom' },
      required: true,
      options: {
        civilServant: { vi: 'Công chức', en: 'Civil servants' },
        publicEmployee: { vi: 'Viên chức', en: 'Public employees' },
      },
    },
    deadline: { type: 'date', label: { vi: 'Thời hạn', en: 'Due' }, required: true },
    gradedOn: { type: 'date', label: { vi: 'Ngày hoàn thành xếp loại', en: 'Graded on' } },
    decision: { type: 'text', label: { vi: 'Quyết định xếp loại', en: 'Decision' }, maxLength: 60 },
    isOnTime: { type: 'boolean', isFixed: true, label: { vi: 'Đúng hạn', en: 'On time' } },
    evidence,
  },
  title: ({ year: of, kind }) =>
    `Đánh giá, xếp loại ${kind === 'publicEmployee' ? 'viên chức' : 'công chức'} năm ${of}`,
  unique: ['year', 'kind'],
  datedBy: 'deadline',
  states: {
    planned: { label: { vi: 'Chưa hoàn thành', en: 'Not done yet' }, tone: 'info' },
    done: { label: { vi: 'Đã hoàn thành', en: 'Done' }, tone: 'ok', isFinal: true },
  },
  initial: 'planned',
  moves: {
    finish: {
      label: { vi: 'Ghi nhận hoàn thành', en: 'Record as done' },
      from: ['planned'],
      to: 'done',
      told: { vi: 'đã hoàn thành', en: 'done' },
      asks: ['decision', 'evidence'],
      required: ['decision'],
      dates: 'gradedOn',
    },
  },
  dueOn: ({ deadline }, state) => (state === 'planned' && typeof deadline === 'string' ? deadline : null),
  derive: ({ gradedOn, deadline }) => ({ isOnTime: isBy(gradedOn, deadline) }),
  list: { columns: ['year', 'kind', 'deadline', 'gradedOn', 'isOnTime', 'state'], filters: ['year', 'state'] },
})
