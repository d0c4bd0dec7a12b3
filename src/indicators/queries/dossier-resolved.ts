import type { Indicator } from '../indicator.ts'
import { decision766, ofDossiers, percent } from './dossier-family.ts'
import { dossierRows } from './dossier-rows.ts'

const resolved = (where = '', more: { counted?: string; amount?: string; join?: string } = {}) =>
  dossierRows({ by: 'finished', where: `d.received_at is not null${where}`, ...more })

/** Withdrawn and stopped ones that were not late stand among those on time, as in table II.06a. */
const early = `d.outcome = 'early' and d.status <> 'stopped'`
const onTime = `(d.outcome = 'onTime' or (d.outcome = 'early' and d.status = 'stopped'))`

export const dossierResolved: readonly Indicator[] = [
  {
    ...ofDossiers,
    code: 'dossier.resolved',
    name: { vi: 'Hồ sơ đã giải quyết', en: 'Resolved dossiers' },
    definition: {
      vi: 'Hồ sơ đã tiếp nhận mà trong kỳ có kết quả, được rút hoặc dừng giải quyết.',
      en: 'Accepted dossiers whose result was ready in the period, or which were withdrawn or stopped in it.',
    },
    rows: resolved(),
  },
  {
    ...ofDossiers,
    code: 'dossier.resolvedEarly',
    name: { vi: 'Giải quyết trước hạn', en: 'Resolved early' },
    definition: {
      vi: 'Hồ sơ giải quyết trong kỳ có kết quả trước ngày hẹn (hạn tính theo ngày thì so theo ngày).',
      en: 'Dossiers resolved in the period whose result was ready before the due date.',
    },
    rows: resolved(` and ${early}`),
  },
  {
    ...ofDossiers,
    code: 'dossier.resolvedOnTime',
    name: { vi: 'Giải quyết đúng hạn', en: 'Resolved on time' },
    definition: {
      vi: 'Hồ sơ giải quyết trong kỳ đúng hạn; hồ sơ rút, dừng khi chưa quá hạn cũng tính vào đây.',
      en: 'Dossiers resolved in the period on the due date; withdrawn and stopped ones that were not late are among them.',
    },
    rows: resolved(` and ${onTime}`),
  },
  {
    ...ofDossiers,
    code: 'dossier.resolvedLate',
    name: { vi: 'Giải quyết quá hạn', en: 'Resolved late' },
    definition: {
      vi: 'Hồ sơ giải quyết trong kỳ sau hạn ban đầu; việc xin lỗi và hẹn lại không đổi hạn này.',
      en: 'Dossiers resolved in the period after the original due date, which an apology does not move.',
    },
    rows: resolved(` and d.outcome = 'overdue'`),
  },
  {
    ...ofDossiers,
    code: 'dossier.onTimeOrEarlyRate',
    name: { vi: 'Tỷ lệ hồ sơ giải quyết đúng và sớm hơn thời hạn', en: 'Rate of dossiers resolved on time or early' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: '(Trước hạn + đúng hạn) / hồ sơ đã giải quyết trong kỳ.',
      en: '(Early + on time) / dossiers resolved in the period.',
    },
    source: decision766,
    rows: resolved('', { counted: `d.outcome in ('early', 'onTime')` }),
  },
  {
    ...ofDossiers,
    code: 'dossier.electronicResult',
    name: { vi: 'Hồ sơ có kết quả điện tử', en: 'Dossiers with an electronic result' },
    definition: {
      vi: 'Hồ sơ giải quyết trong kỳ được cấp kết quả điện tử.',
      en: 'Dossiers resolved in the period with an electronic result.',
    },
    source: decision766,
    rows: resolved(' and d.electronic_result'),
  },
  {
    ...ofDossiers,
    code: 'dossier.electronicResultRate',
    name: { vi: 'Tỷ lệ cấp kết quả điện tử', en: 'Rate of electronic results' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Hồ sơ có kết quả điện tử / hồ sơ đã giải quyết trong kỳ.',
      en: 'Dossiers with an electronic result / dossiers resolved in the period.',
    },
    source: decision766,
    rows: resolved('', { counted: 'd.electronic_result' }),
  },
  {
    ...ofDossiers,
    code: 'dossier.meanWorkingDays',
    name: { vi: 'Số ngày làm việc bình quân', en: 'Mean working days' },
    unit: { vi: 'ngày làm việc', en: 'working days' },
    kind: 'value',
    definition: {
      vi: 'Bình quân số ngày làm việc từ ngày tiếp nhận đến ngày có kết quả của hồ sơ giải quyết trong kỳ, theo lịch làm việc; năm chưa có lịch thì không tính.',
      en: 'Mean number of working days from reception to result of the dossiers resolved in the period, by the working calendar; a year without calendar is left out.',
    },
    usesCalendar: true,
    rows: resolved('', {
      join: `
left join unnest($calendarDays, $calendarNumbers) as first (day, n) on first.day = d.received_on
left join unnest($calendarDays, $calendarNumbers) as last (day, n) on last.day = d.finished_on`,
      amount: 'last.n - first.n',
      counted: 'last.n is not null and first.n is not null',
    }),
  },
  {
    ...ofDossiers,
    code: 'dossier.rejected',
    name: { vi: 'Hồ sơ bị từ chối tiếp nhận', en: 'Rejected at intake' },
    definition: {
      vi: 'Hồ sơ bị từ chối tiếp nhận trong kỳ (có phiếu từ chối); không thuộc số tiếp nhận.',
      en: 'Dossiers refused at intake in the period; they are not among those received.',
    },
    rows: dossierRows({ by: 'finished', where: `d.status = 'rejectedAtIntake'` }),
  },
  {
    ...ofDossiers,
    code: 'dossier.withdrawn',
    name: { vi: 'Hồ sơ được rút', en: 'Withdrawn' },
    definition: {
      vi: 'Hồ sơ dừng trong kỳ theo yêu cầu rút của người nộp, kể cả khi chưa tiếp nhận.',
      en: 'Dossiers stopped in the period because their owner withdrew them, also before acceptance.',
    },
    rows: dossierRows({ by: 'finished', where: `d.status = 'stopped' and d.stop_reason = 'withdrawn'` }),
  },
  {
    ...ofDossiers,
    code: 'dossier.stopped',
    name: { vi: 'Hồ sơ dừng giải quyết', en: 'Stopped' },
    definition: {
      vi: 'Hồ sơ dừng trong kỳ do không đủ điều kiện hoặc quá hạn bổ sung.',
      en: 'Dossiers stopped in the period because they were not eligible or a supplement did not come.',
    },
    rows: dossierRows({ by: 'finished', where: `d.status = 'stopped' and d.stop_reason <> 'withdrawn'` }),
  },
]
