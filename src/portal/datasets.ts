import type { Bilingual } from '#platform/words/words-in.ts'

/** What is open to everybody, in the order in which it is offered: `/opendata/{name}.csv` and `.json`. */
export const datasetTitles = {
  indicators: {
    vi: 'Chỉ số công khai theo tháng, quý, năm',
    en: 'Public indicators by month, quarter and year',
  },
  procedures: {
    vi: 'Thủ tục hành chính: mức độ trực tuyến, thời hạn, phí và lệ phí',
    en: 'Administrative procedures: online level, time limits and fees',
  },
  'dossier-counts': {
    vi: 'Số hồ sơ theo thủ tục và tháng',
    en: 'Dossiers by procedure and month',
  },
  rankings: {
    vi: 'Kết quả xếp hạng cải cách hành chính đã công bố',
    en: 'Published rankings of administrative reform',
  },
  papi: {
    vi: 'Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI) đã công bố',
    en: 'Published provincial governance index (PAPI)',
  },
  sipas: {
    vi: 'Chỉ số hài lòng về sự phục vụ hành chính đã công bố',
    en: 'Published satisfaction with public services (SIPAS)',
  },
} as const satisfies Record<string, Bilingual>

export type DatasetName = keyof typeof datasetTitles
// Object.keys forgets which keys there are.
export const datasetNames = Object.keys(datasetTitles) as DatasetName[]

export const openDataPath = (name: DatasetName, format: 'csv' | 'json'): string => `/opendata/${name}.${format}`
export const catalogPath = '/opendata/catalog.jsonld'
