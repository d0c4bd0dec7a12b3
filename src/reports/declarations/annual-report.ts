import type { ReportOutline } from '../outline.ts'
import { administration } from './administration.ts'
import { digitalGovernment } from './digital-government.ts'
import { direction } from './direction.ts'
import { figureNames } from './figure-names.ts'
import { indices } from './indices.ts'
import { institutions } from './institutions.ts'
import { outlook } from './outlook.ts'
import { procedures } from './procedures.ts'

/** The yearly report on administrative reform, by the contents of Resolution 76/NQ-CP (indices.md §5). */
export const annualReport: ReportOutline = {
  kind: 'annual',
  typeName: 'Báo cáo',
  subject: (year) => `Kết quả công tác cải cách hành chính năm ${year}`,
  chapters: [
    {
      title: { vi: 'Công tác chỉ đạo, điều hành cải cách hành chính', en: 'Direction of the reform' },
      sections: [direction],
    },
    {
      title: {
        vi: 'Kết quả thực hiện sáu nội dung cải cách hành chính',
        en: 'Results in the six contents of the reform',
      },
      sections: [institutions, procedures, ...administration, digitalGovernment],
    },
    { title: { vi: 'Kết quả các chỉ số', en: 'Indices' }, sections: [indices] },
    ...outlook,
  ],
  names: figureNames,
  closing: (agency) => `Trên đây là báo cáo kết quả công tác cải cách hành chính của ${agency}./.`,
  recipients: [
    'Ủy ban nhân dân tỉnh (để báo cáo)',
    'Sở Nội vụ (để tổng hợp)',
    'Lãnh đạo cơ quan',
    'Các phòng, đơn vị trực thuộc',
    'Lưu: VT, VP',
  ],
}
