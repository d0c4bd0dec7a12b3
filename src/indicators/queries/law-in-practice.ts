import type { Indicator } from '../indicator.ts'
import { documentLabel } from './document-exchange.ts'
import { percent } from './dossier-family.ts'
import { entryRows, inPeriod, ofYears } from './entry-rows.ts'
import { lateRows } from './late-rows.ts'
import { isPast } from './limit-days.ts'

const yearlyReport = { vi: 'Báo cáo cải cách hành chính hằng năm', en: 'Yearly reform report' }
const ofLaw = { isPublic: false, by: ['agency'] } as const satisfies Partial<Indicator>

/** Making the law known, seeing it carried out, guiding (institutions-and-documents.md §1.6, §1.7). */
export const lawInPractice: readonly Indicator[] = [
  {
    ...ofLaw,
    code: 'law.dissemination',
    name: {
      vi: 'Phổ biến, giáo dục pháp luật đúng nội dung, tiến độ kế hoạch',
      en: 'The law made known as planned and in time',
    },
    unit: null,
    kind: 'claim',
    holds: 'every',
    definition: {
      vi: 'Mọi hoạt động của kế hoạch có hạn trong kỳ (đã thực hiện hoặc đã đến hạn) được thực hiện đúng hạn.',
      en: 'Every activity of the plan due in the period, held or past its day, was held in time.',
    },
    source: yearlyReport,
    reads: ['pub.dissemination_activity'],
    rows: entryRows('disseminationActivity', {
      where: `${inPeriod('e.hold_by')} and (e.held_on <= $to or ${isPast('e.hold_by')})`,
      counted: `e.state = 'held' and e.held_on <= e.hold_by`,
    }),
  },
  {
    ...ofLaw,
    code: 'dissemination.planCompletionRate',
    name: { vi: 'Hoàn thành kế hoạch phổ biến, giáo dục pháp luật', en: 'Dissemination plan carried out' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Hoạt động đã thực hiện đến cuối kỳ / hoạt động theo kế hoạch có hạn trong kỳ.',
      en: 'Activities held by the end of the period / activities planned for the period.',
    },
    source: {
      vi: 'Bộ chỉ số CCHC của sở, tiêu chí 2.2.4',
      en: 'Reform index of departments, criterion 2.2.4',
    },
    reads: ['pub.dissemination_activity'],
    rows: entryRows('disseminationActivity', {
      where: inPeriod('e.hold_by'),
      counted: `e.state = 'held' and e.held_on <= $to`,
    }),
  },
  {
    ...ofLaw,
    code: 'law.monitoring',
    name: {
      vi: 'Theo dõi thi hành pháp luật, kiến nghị hoàn thiện',
      en: 'The law in practice monitored, with proposals',
    },
    unit: null,
    kind: 'claim',
    definition: {
      vi: 'Trong kỳ có báo cáo theo dõi thi hành pháp luật và có kiến nghị; các bản ghi là báo cáo và vướng mắc đã kiến nghị trong kỳ.',
      en: 'A report on the law in practice was issued and something was proposed; the records are the reports and the findings proposed on in the period.',
    },
    source: yearlyReport,
    reads: ['pub.law_finding', 'pub.law_report'],
    rows: `${entryRows('lawReport', {
      where: `e.state = 'issued' and ${inPeriod('e.issued_on')}`,
      counted: `e.proposals is not null or exists (
    select 1 from pub.law_finding f where f.tenant_id = e.tenant_id and f.agency_id = e.agency_id
      and ${inPeriod('f.proposed_on')})`,
    })}
union all
${entryRows('lawFinding', {
  where: inPeriod('e.proposed_on'),
  counted: `exists (
    select 1 from pub.law_report r where r.tenant_id = e.tenant_id and r.agency_id = e.agency_id
      and r.state = 'issued' and ${inPeriod('r.issued_on')})`,
})}`,
  },
  {
    ...ofLaw,
    code: 'law.guidance',
    name: { vi: 'Đôn đốc, hướng dẫn thi hành VBQPPL', en: 'Guidance and urging on legal documents' },
    unit: null,
    kind: 'claim',
    definition: {
      vi: 'Trong kỳ có ban hành văn bản hướng dẫn hoặc đôn đốc thi hành văn bản quy phạm pháp luật.',
      en: 'Documents that guide or urge how legal documents are carried out were issued in the period.',
    },
    source: yearlyReport,
    reads: ['pub.outgoing_document'],
    by: ['agency', 'unit'],
    rows: entryRows('outgoingDocument', {
      label: documentLabel,
      where: `e.state = 'issued' and e.purpose in ('guidance', 'urging') and e.legal_document is not null
  and ${inPeriod('e.dated_on')}`,
      unit: 'drafter',
    }),
  },
  {
    ...ofLaw,
    code: 'lawMonitoring.reportAt',
    name: { vi: 'Báo cáo theo dõi thi hành pháp luật đúng hạn', en: 'Report on the law in practice in time' },
    unit: { vi: 'ngày làm việc chậm', en: 'working days late' },
    kind: 'value',
    definition: {
      vi: 'Số ngày làm việc báo cáo năm gửi sau ngày 15/12, đúng hạn là 0; chưa báo cáo thì chưa có số.',
      en: 'Working days by which the report of the year came after 15 December, 0 in time; none while there is no report.',
    },
    source: {
      vi: 'Bộ chỉ số CCHC của sở, tiêu chí 2.2.3',
      en: 'Reform index of departments, criterion 2.2.3',
    },
    reads: ['pub.law_report'],
    usesCalendar: true,
    rows: lateRows('lawReport', {
      due: 'make_date(e.year, 12, 15)',
      done: 'e.issued_on',
      where: ofYears('e.year'),
      decides: 'first',
    }),
  },
]
