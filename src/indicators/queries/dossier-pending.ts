import type { Indicator, Term } from '../indicator.ts'
import { handlingReport, ofDossiers } from './dossier-family.ts'
import { dossierRows, isInTime, openRows, overdueRows } from './dossier-rows.ts'

const { unit, kind, reads, isPublic, by } = ofDossiers
const open = { unit, kind, reads, isPublic, by, source: handlingReport }

/** Whoever has come in and not gone out is there: at the end of the period, or at its beginning. */
const stock = (days: Term['days']): readonly Term[] => [
  { code: 'dossier.total', days, sign: 1 },
  { code: 'dossier.resolved', days, sign: -1 },
]

export const dossierPending: readonly Indicator[] = [
  {
    ...open,
    code: 'dossier.carriedOver',
    name: { vi: 'Hồ sơ từ kỳ trước chuyển qua', en: 'Carried over' },
    definition: {
      vi: 'Hồ sơ tiếp nhận trước kỳ mà đến đầu kỳ chưa giải quyết xong.',
      en: 'Dossiers accepted before the period and not resolved when it began.',
    },
    rows: openRows('$fromAt'),
    fast: stock('beforeStart'),
  },
  {
    ...open,
    code: 'dossier.toResolve',
    name: { vi: 'Tổng số hồ sơ phải giải quyết', en: 'Dossiers to be resolved' },
    definition: {
      vi: 'Hồ sơ tiếp nhận trong kỳ cộng hồ sơ từ kỳ trước chuyển qua (cột 3 biểu II.06a).',
      en: 'Dossiers accepted in the period and those carried over (column 3 of table II.06a).',
    },
    rows: openRows('$untilAt', { notEndedBefore: '$fromAt' }),
    fast: [...stock('beforeStart'), { code: 'dossier.total', days: 'ofPeriod', sign: 1 }],
  },
  {
    ...open,
    code: 'dossier.pending',
    name: { vi: 'Hồ sơ đang giải quyết', en: 'Pending' },
    definition: {
      vi: 'Hồ sơ đã tiếp nhận mà đến hết kỳ chưa giải quyết xong.',
      en: 'Accepted dossiers that were not resolved when the period ended.',
    },
    rows: openRows('$untilAt'),
    fast: stock('upToEnd'),
  },
  {
    ...open,
    code: 'dossier.pendingInTime',
    name: { vi: 'Đang giải quyết trong hạn', en: 'Pending in time' },
    definition: {
      vi: 'Hồ sơ đang giải quyết chưa quá hạn ban đầu vào cuối kỳ (hoặc lúc xem, nếu kỳ chưa hết); hồ sơ chờ bổ sung, chờ nộp phí tính vào đây.',
      en: 'Pending dossiers not past their original date at the end of the period (or now, while it lasts); those that wait for their owner are among them.',
    },
    rows: openRows('$untilAt', { where: ` and ${isInTime}` }),
    fast: [...stock('upToEnd'), { code: 'dossier.pendingOverdue', days: 'ofPeriod', sign: -1 }],
  },
  {
    ...open,
    code: 'dossier.pendingOverdue',
    name: { vi: 'Đang giải quyết quá hạn', en: 'Pending and overdue' },
    definition: {
      vi: 'Hồ sơ đang giải quyết đã quá hạn ban đầu vào cuối kỳ (hoặc lúc xem, nếu kỳ chưa hết).',
      en: 'Pending dossiers past their original date at the end of the period (or now, while it lasts).',
    },
    rows: overdueRows(),
  },
  {
    ...open,
    code: 'dossier.overdueWithoutApology',
    isPublic: false,
    name: { vi: 'Hồ sơ quá hạn chưa có phiếu xin lỗi', en: 'Overdue without an apology' },
    definition: {
      vi: 'Hồ sơ giải quyết quá hạn trong kỳ, hoặc đang quá hạn vào cuối kỳ, mà chưa gửi phiếu xin lỗi và hẹn lại.',
      en: 'Dossiers resolved late in the period, or overdue at its end, without an apology and a new appointment.',
    },
    rows: `${overdueRows(' and d.apologies = 0')}
union all
${dossierRows({ by: 'finished', where: `d.outcome = 'overdue' and d.apologies = 0` })}`,
  },
]
