import { announcementLimits } from '#law/announcement-limits.ts'
import type { Bilingual } from '#platform/words/words-in.ts'
import type { Indicator } from '../indicator.ts'
import { announced, signed, signedInPeriod } from './announced-procedures.ts'
import { decision766, percent } from './dossier-family.ts'
import { entryRows, inPeriod } from './entry-rows.ts'
import { doneOrOverdue, limitOn, workingDaysAfter } from './limit-days.ts'

const tableII03 = {
  vi: 'Chế độ báo cáo kiểm soát TTHC (biểu II.03)',
  en: 'Periodic report on procedure control (table II.03)',
}
const procedures = { vi: 'TTHC', en: 'procedures' }

const ofAnnouncements = {
  reads: ['pub.announcement'],
  isPublic: true,
  by: ['agency'],
} as const satisfies Partial<Indicator>

/** By when a decision is signed, by what it follows from (`announcementDueOn`). */
const listDays = limitOn('e.triggered_on', announcementLimits, (one) => one.provinceListWorkingDays)
const leadDays = limitOn('e.source_effective_on', announcementLimits, (one) => one.provinceLeadWorkingDays)
const ministryDays = limitOn('e.source_effective_on', announcementLimits, (one) => one.ministryLeadDays)
// The n-th working day before a date is the first that leaves n - 1 more up to the day before it.
const signLimit = workingDaysAfter('limit_day', {
  date: `case e.trigger when 'ministryAnnouncement' then e.triggered_on else e.source_effective_on - 1 end`,
  days: `case e.trigger when 'ministryAnnouncement' then ${listDays} else 1 - ${leadDays} end`,
})
const signBy = `case e.trigger when 'ministryDocument' then e.source_effective_on - ${ministryDays} else coalesce(limit_day.day, e.sign_by) end`
const signedOn = `case when ${signed('e')} then e.issued_on end`

const toBeSigned = entryRows('announcement', {
  // A draft of a decision is nobody's business yet.
  label: `case when ${signed('e')} then concat_ws(' – ', e.mark, e.title) else 'Quyết định công bố quá hạn chưa ký' end`,
  join: signLimit,
  onDate: `coalesce(${signedOn}, ${signBy})`,
  where: `e.state <> 'withdrawn' and ${doneOrOverdue(signedOn, signBy)}`,
  counted: `${signedOn} <= ${signBy}`,
  agency: 'e.proposed_by',
})

const ofProcedures = {
  unit: procedures,
  kind: 'count',
  source: tableII03,
  reads: ['pub.announced_procedure', 'pub.announcement', 'pub.procedure'],
  isPublic: true,
  by: ['agency', 'procedure'],
} as const satisfies Partial<Indicator>

const enterBy = 'coalesce(entry_day.day, a.enter_by)'
const entryLimit = workingDaysAfter('entry_day', {
  date: 'a.issued_on',
  days: limitOn('a.issued_on', announcementLimits, (one) => one.entryWorkingDays),
})
const isEntered = 'coalesce(a.entered_on <= $to, false)'

const byChange = (code: string, name: Bilingual, change: string): Indicator => ({
  ...ofProcedures,
  code: `procedure.${code}`,
  name,
  definition: {
    vi: `${name.vi}: số lượt TTHC trong các quyết định công bố ký trong kỳ.`,
    en: `${name.en}: procedures in the announcements signed in the period.`,
  },
  rows: announced({ where: `${signedInPeriod} and e.change ${change}` }),
})

/** Công bố, công khai (procedure-control.md §2; table II.03 of §7). */
export const announcements: readonly Indicator[] = [
  {
    ...ofAnnouncements,
    code: 'procedure.announcementDecisions',
    name: { vi: 'Số quyết định công bố danh mục TTHC', en: 'Decisions that announce procedures' },
    unit: { vi: 'quyết định', en: 'decisions' },
    kind: 'count',
    definition: {
      vi: 'Quyết định công bố TTHC do cơ quan tham mưu, được ký trong kỳ và không bị thu hồi.',
      en: 'Announcements proposed by the agency that were signed in the period and not withdrawn.',
    },
    source: tableII03,
    rows: entryRows('announcement', {
      label: `concat_ws(' – ', e.mark, e.title)`,
      where: `${signed('e')} and ${inPeriod('e.issued_on')}`,
      agency: 'e.proposed_by',
    }),
  },
  {
    ...ofAnnouncements,
    code: 'procedure.announcedTimely',
    name: { vi: 'TTHC được công bố kịp thời', en: 'Procedures announced in time' },
    unit: null,
    kind: 'claim',
    holds: 'every',
    definition: {
      vi: 'Mọi quyết định công bố ký trong kỳ, hoặc quá hạn chưa ký, được ký đúng hạn.',
      en: 'Every announcement signed in the period, or overdue at its end, was signed in time.',
    },
    source: { vi: 'Báo cáo cải cách hành chính hằng năm', en: 'Yearly reform report' },
    usesCalendar: true,
    rows: toBeSigned,
  },
  {
    ...ofAnnouncements,
    code: 'procedure.announcedOnTimeRate',
    name: { vi: 'Tỷ lệ quyết định công bố đúng hạn', en: 'Announcements signed in time' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Quyết định công bố ký đúng hạn / quyết định ký trong kỳ hoặc quá hạn chưa ký. Hạn: trước 5 ngày làm việc (của tỉnh), 20 ngày (của Trung ương) so với ngày văn bản có hiệu lực; 10 ngày làm việc từ quyết định của Bộ.',
      en: 'Announcements signed in time / those signed in the period or overdue. In time: 5 working days (provincial) or 20 days (central) before the document takes effect; 10 working days after a ministry’s decision.',
    },
    source: decision766,
    usesCalendar: true,
    rows: toBeSigned,
  },
  {
    ...ofProcedures,
    code: 'procedure.announcedProcedures',
    name: { vi: 'Số TTHC được công bố', en: 'Procedures announced' },
    definition: {
      vi: 'Tổng số lượt TTHC trong các quyết định công bố ký trong kỳ.',
      en: 'Procedures in the announcements signed in the period, counted in each of them.',
    },
    rows: announced({ where: signedInPeriod }),
  },
  byChange('announcedNew', { vi: 'TTHC ban hành mới', en: 'New procedures' }, `= 'new'`),
  byChange('announcedAmended', { vi: 'TTHC được sửa đổi, bổ sung', en: 'Amended procedures' }, `= 'amended'`),
  byChange('announcedReplaced', { vi: 'TTHC được thay thế', en: 'Replaced procedures' }, `= 'replacement'`),
  byChange('announcedAbolished', { vi: 'TTHC bị bãi bỏ', en: 'Abolished procedures' }, `= 'abolished'`),
  byChange(
    'announcedOtherwise',
    { vi: 'TTHC chuẩn hóa, công bố danh mục', en: 'Standardised and listed procedures' },
    `in ('standardised', 'listOnly')`,
  ),
  {
    ...ofProcedures,
    code: 'procedure.announcedEntered',
    name: { vi: 'TTHC đã công khai trên Cơ sở dữ liệu quốc gia', en: 'Announced procedures in the national database' },
    definition: {
      vi: 'TTHC trong các quyết định ký trong kỳ đã cập nhật Cơ sở dữ liệu quốc gia đến cuối kỳ.',
      en: 'Procedures of the announcements of the period that were entered by its end.',
    },
    rows: announced({ where: `${signedInPeriod} and ${isEntered}` }),
  },
  {
    ...ofProcedures,
    code: 'procedure.announcedNotEntered',
    name: { vi: 'TTHC chưa công khai trên Cơ sở dữ liệu quốc gia', en: 'Announced procedures not yet entered' },
    definition: {
      vi: 'TTHC trong các quyết định ký trong kỳ chưa cập nhật Cơ sở dữ liệu quốc gia đến cuối kỳ.',
      en: 'Procedures of the announcements of the period that were not entered by its end.',
    },
    rows: announced({ where: `${signedInPeriod} and not ${isEntered}` }),
  },
  {
    ...ofProcedures,
    code: 'procedure.publishedOnTimeRate',
    name: { vi: 'Tỷ lệ TTHC được cập nhật, công khai đúng hạn', en: 'Procedures published in time' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'TTHC cập nhật Cơ sở dữ liệu quốc gia trong 5 ngày làm việc từ ngày ký / TTHC của các quyết định được cập nhật trong kỳ hoặc quá hạn chưa cập nhật.',
      en: 'Procedures entered within 5 working days of signing / those entered in the period or overdue at its end.',
    },
    source: decision766,
    usesCalendar: true,
    rows: announced({
      join: entryLimit,
      where: `${signed('a')} and ${doneOrOverdue('a.entered_on', enterBy)}`,
      counted: `a.entered_on <= ${enterBy}`,
    }),
  },
]
