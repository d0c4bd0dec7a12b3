import { register } from '../engine/register.ts'
import { evidence, year } from './usual-fields.ts'

/** Public service units and how far they live on their own means, by year. */
export const publicServiceUnit = register({
  name: 'publicServiceUnit',
  slug: 'don-vi-su-nghiep',
  group: 'finance',
  label: { vi: 'Tự chủ của đơn vị sự nghiệp', en: 'Autonomy of public service units' },
  one: { vi: 'Đơn vị sự nghiệp', en: 'Public service unit' },
  about: {
    vi: 'Phương án tự chủ tài chính của từng đơn vị sự nghiệp công lập mỗi năm.',
    en: 'Financial autonomy of each public service unit a year.',
  },
  fields: {
    unit: { type: 'unit', label: { vi: 'Đơn vị', en: 'Unit' }, required: true },
    year,
    autonomy: {
      type: 'choice',
      label: { vi: 'Mức tự chủ', en: 'Autonomy' },
      required: true,
      options: {
        full: { vi: 'Nhóm 1: tự bảo đảm chi thường xuyên và đầu tư', en: 'Group 1: running cost and investment' },
        running: { vi: 'Nhóm 2: tự bảo đảm chi thường xuyên', en: 'Group 2: running cost' },
        partly: { vi: 'Nhóm 3: tự bảo đảm một phần', en: 'Group 3: part of it' },
        funded: { vi: 'Nhóm 4: ngân sách bảo đảm', en: 'Group 4: funded by the budget' },
      },
    },
    decision: { type: 'text', label: { vi: 'Quyết định giao tự chủ', en: 'Decision' }, maxLength: 60 },
    decidedOn: { type: 'date', label: { vi: 'Ngày quyết định', en: 'Decided on' }, required: true },
    isAutonomous: { type: 'boolean', label: { vi: 'Thực hiện đúng phương án được giao', en: 'Follows its plan' } },
    evidence,
  },
  title: ({ year: of, decision }) => `Tự chủ năm ${of}${decision ? ` theo ${decision}` : ''}`,
  unique: ['unit', 'year'],
  datedBy: 'decidedOn',
  states: {
    assigned: { label: { vi: 'Đã giao tự chủ', en: 'Assigned' }, tone: 'info' },
    assessed: { label: { vi: 'Đã đánh giá', en: 'Assessed' }, tone: 'ok', isFinal: true },
  },
  initial: 'assigned',
  moves: {
    assess: {
      label: { vi: 'Ghi kết quả thực hiện', en: 'Assess' },
      from: ['assigned'],
      to: 'assessed',
      told: { vi: 'đã đánh giá', en: 'assessed' },
      asks: ['isAutonomous', 'evidence'],
      required: ['isAutonomous'],
    },
  },
  list: { columns: ['unit', 'year', 'autonomy', 'isAutonomous', 'state'], filters: ['year', 'autonomy', 'state'] },
})
