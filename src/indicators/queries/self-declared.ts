import type { Indicator } from '../indicator.ts'
import { percent } from './dossier-family.ts'
import { entryRows, ofLastYear } from './entry-rows.ts'

/** What no record of the system shows: a value that was confirmed with its document. */
const declared = (criterion: string, amount: string) =>
  entryRows('selfDeclaration', {
    where: `e.criterion = '${criterion}' and e.state = 'confirmed' and ${ofLastYear('e.year')}`,
    amount,
    counted: 'e.value is not null',
  })

const source = (criterion: string) => ({
  vi: `Bộ chỉ số CCHC của sở, tiêu chí ${criterion}`,
  en: `Reform index of departments, criterion ${criterion}`,
})
const ofDeclarations = {
  kind: 'value',
  reads: ['pub.self_declaration'],
  by: ['agency'],
} as const satisfies Partial<Indicator>

export const selfDeclared: readonly Indicator[] = [
  {
    ...ofDeclarations,
    code: 'staff.appointmentViolations',
    name: { vi: 'Vi phạm trong tuyển dụng, bổ nhiệm', en: 'Violations in recruiting and appointing' },
    unit: { vi: 'vi phạm', en: 'violations' },
    isPublic: false,
    definition: {
      vi: 'Số vi phạm theo kết luận kiểm tra công tác cán bộ đã xác nhận của năm; chưa xác nhận thì chưa có số.',
      en: 'Violations by the confirmed conclusion of the year’s inspection of personnel work; none while it is not confirmed.',
    },
    source: source('5.1.2'),
    rows: declared('5.1.2', 'e.value'),
  },
  {
    ...ofDeclarations,
    code: 'province.assignedIndexScoreRate',
    name: {
      vi: 'Kết quả các tiêu chí phụ trách trong chỉ số của tỉnh',
      en: 'Score of the criteria in the province’s indices that the agency answers for',
    },
    unit: percent,
    isPublic: true,
    definition: {
      vi: 'Tỷ lệ điểm các tiêu chí phụ trách trong PAR INDEX, SIPAS, PAPI, PCI của tỉnh do cơ quan khác công bố, đã xác nhận cho năm.',
      en: 'Share of points in the criteria of PAR INDEX, SIPAS, PAPI and PCI that the agency answers for, as others published it, confirmed for the year.',
    },
    source: source('8.2.2'),
    rows: declared('8.2.2', '100 * e.value'),
  },
]
