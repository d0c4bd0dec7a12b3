import type { Indicator } from '../indicator.ts'
import { announced, signedInPeriod } from './announced-procedures.ts'
import { percent } from './dossier-family.ts'
import { procedureRows } from './procedure-rows.ts'

/** Posted at both places on the last day of the period, with no part found missing. */
function isPosted(code: string, from: 'e' | 'p', more = ''): string {
  const at = (place: 'centre' | 'portal') => `exists (
    select 1 from pub.procedure_posting s where s.tenant_id = ${from}.tenant_id and s.procedure = ${code}${more}
      and s.place = '${place}' and s.posted_on <= $to and coalesce(s.removed_on > $to, true)
      and s.finding is distinct from 'partsMissing')`
  return `${at('centre')} and ${at('portal')}`
}

/** Niêm yết công khai (procedure-control.md §2). */
export const procedurePostings: readonly Indicator[] = [
  {
    code: 'procedure.postedAtCentreAndPortal',
    name: {
      vi: 'TTHC sau công bố được niêm yết tại Trung tâm và trên trang thông tin điện tử',
      en: 'Announced procedures posted at the centre and on the portal',
    },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'TTHC được niêm yết đủ ở cả hai nơi vào cuối kỳ / TTHC (trừ bãi bỏ) trong các quyết định ký trong kỳ, đã có hiệu lực.',
      en: 'Procedures posted at both places at the end of the period / procedures, but for abolished ones, of the announcements of the period that have taken effect.',
    },
    source: { vi: 'Thông tư 02/2017/TT-VPCP', en: 'Circular 02/2017/TT-VPCP' },
    isPublic: true,
    by: ['agency', 'procedure'],
    reads: ['pub.announced_procedure', 'pub.announcement', 'pub.procedure', 'pub.procedure_posting'],
    rows: announced({
      where: `${signedInPeriod} and e.change <> 'abolished' and e.effective_on <= $to`,
      counted: isPosted('e.procedure', 'e', ' and s.announcement = e.announcement'),
    }),
  },
  {
    code: 'procedure.publishedCompleteRate',
    name: { vi: 'Tỷ lệ TTHC được niêm yết, công khai đầy đủ', en: 'Procedures posted completely' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'TTHC đang niêm yết tại Trung tâm và trên trang thông tin điện tử, lần kiểm tra không thấy thiếu bộ phận / TTHC còn hiệu lực vào ngày cuối kỳ.',
      en: 'Procedures posted at the centre and on the portal with no part found missing / procedures in force on the last day of the period.',
    },
    source: {
      vi: 'Bộ chỉ số CCHC của sở, tiêu chí 3.1.2',
      en: 'Reform index of departments, criterion 3.1.2',
    },
    isPublic: true,
    by: ['agency', 'unit', 'procedure'],
    reads: ['pub.procedure', 'pub.procedure_posting'],
    rows: procedureRows({ counted: isPosted('p.code', 'p') }),
  },
]
