import type { Indicator } from '../indicator.ts'

export const dossiers = { vi: 'hồ sơ', en: 'dossiers' }
export const percent = { vi: '%', en: '%' }
export const times = { vi: 'lần', en: 'times' }

/** Decree 61/2018 art. 33 with Circular 01/2020: what the periodic report on handling asks for. */
export const handlingReport = {
  vi: 'Chế độ báo cáo kiểm soát TTHC (biểu II.06a)',
  en: 'Periodic report on procedure control (table II.06a)',
}
export const decision766 = { vi: 'Quyết định 766/QĐ-TTg ngày 23/6/2022', en: 'Decision 766/QĐ-TTg of 23 June 2022' }

/** What every number over dossiers has in common. */
export const ofDossiers = {
  unit: dossiers,
  kind: 'count',
  source: handlingReport,
  reads: ['pub.dossier', 'pub.procedure'],
  isPublic: true,
  by: ['agency', 'unit', 'procedure'],
  fast: 'byDay',
} as const satisfies Partial<Indicator>
