import type { Indicator } from '../indicator.ts'
import { decision766, ofDossiers, percent } from './dossier-family.ts'
import { dossierRows } from './dossier-rows.ts'

export const dossierDigitised: readonly Indicator[] = [
  {
    ...ofDossiers,
    code: 'dossier.digitised',
    name: { vi: 'Số hồ sơ đã số hóa', en: 'Digitised dossiers' },
    definition: {
      vi: 'Hồ sơ tiếp nhận trong kỳ mà mọi thành phần đã nộp và kết quả đều có dưới dạng dữ liệu hoặc tệp.',
      en: 'Dossiers accepted in the period of which every paper given and the result exist as data or files.',
    },
    source: decision766,
    rows: dossierRows({ by: 'received', where: 'd.digitised' }),
  },
  {
    ...ofDossiers,
    code: 'dossier.digitisedRate',
    name: { vi: 'Tỷ lệ hồ sơ số hóa trên tổng', en: 'Rate of digitised dossiers' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Hồ sơ đã số hóa / hồ sơ tiếp nhận trong kỳ.',
      en: 'Digitised dossiers / dossiers accepted in the period.',
    },
    source: decision766,
    rows: dossierRows({ by: 'received', counted: 'd.digitised' }),
  },
  {
    code: 'dossier.notDigitisedInProcess',
    name: { vi: 'Số hồ sơ chưa số hóa do đang giải quyết', en: 'Not digitised because still in process' },
    unit: ofDossiers.unit,
    kind: 'count',
    definition: {
      vi: 'Hồ sơ tiếp nhận trong kỳ đang giải quyết và chưa đủ dữ liệu hoặc tệp của mọi thành phần và kết quả.',
      en: 'Dossiers accepted in the period, still in process, of which not every paper and the result exist as data.',
    },
    source: decision766,
    reads: ofDossiers.reads,
    isPublic: true,
    by: ofDossiers.by,
    // `finished_at is null` leads to the index of what is open, of which there is little.
    rows: dossierRows({
      by: 'received',
      where: `d.finished_at is null and d.status = 'inProcess' and not d.digitised`,
    }),
  },
  {
    ...ofDossiers,
    code: 'dossier.digitisedOfResolvedRate',
    name: { vi: 'Tỷ lệ số hóa hồ sơ, kết quả', en: 'Rate of resolved dossiers that are digitised' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Hồ sơ đã số hóa thành phần và kết quả / hồ sơ đã giải quyết trong kỳ.',
      en: 'Dossiers with papers and result digitised / dossiers resolved in the period.',
    },
    source: decision766,
    rows: dossierRows({ by: 'finished', where: 'd.received_at is not null', counted: 'd.digitised' }),
  },
]
