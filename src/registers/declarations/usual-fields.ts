import type { Field } from '../engine/field.ts'

/** Fields that many registers ask for in the same words. */
export const evidence = {
  type: 'link',
  label: { vi: 'Đường dẫn minh chứng', en: 'Evidence' },
} as const satisfies Field

export const note = { type: 'longText', label: { vi: 'Ghi chú', en: 'Note' } } as const satisfies Field

export const year = { type: 'year', label: { vi: 'Năm', en: 'Year' }, required: true } as const satisfies Field
