import type { LinkOut } from './browse.page.ts'

/** Pages of later areas under the same place of the rail; each is offered to those who may open it. */
export const reformPages: readonly LinkOut[] = [
  { href: '/cai-cach', label: { vi: 'Tổng quan', en: 'Overview' }, permission: 'indicator.read' },
  { href: '/cai-cach/chi-so', label: { vi: 'Các chỉ số', en: 'Indicators' }, permission: 'indicator.read' },
  { href: '/cai-cach/cham-diem', label: { vi: 'Chấm điểm, xếp hạng', en: 'Scorecards' }, permission: 'scorecard.read' },
  {
    href: '/cai-cach/hai-long',
    label: { vi: 'Mức độ hài lòng', en: 'Satisfaction' },
    permission: 'survey.read',
  },
  { href: '/cai-cach/papi', label: { vi: 'Chỉ số PAPI', en: 'PAPI' }, permission: 'papi.read' },
  { href: '/cai-cach/bao-cao', label: { vi: 'Báo cáo năm', en: 'Yearly report' }, permission: 'report.read' },
]
