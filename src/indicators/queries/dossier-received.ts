import type { Indicator } from '../indicator.ts'
import { decision766, ofDossiers, percent, times } from './dossier-family.ts'
import { dossierRows } from './dossier-rows.ts'

const receivedBy = (channel: string) => dossierRows({ by: 'received', where: `d.channel = '${channel}'` })

export const dossierReceived: readonly Indicator[] = [
  {
    ...ofDossiers,
    code: 'dossier.total',
    name: { vi: 'Tổng số hồ sơ tiếp nhận', en: 'Dossiers received' },
    definition: {
      vi: 'Số hồ sơ được tiếp nhận trong kỳ, mọi hình thức nộp; tính một lần tại cơ quan có thẩm quyền.',
      en: 'Dossiers accepted in the period, however they were filed; each counted once, at its competent agency.',
    },
    rows: dossierRows({ by: 'received' }),
  },
  {
    ...ofDossiers,
    code: 'dossier.receivedOnline',
    name: { vi: 'Hồ sơ tiếp nhận trực tuyến', en: 'Received online' },
    definition: {
      vi: 'Số hồ sơ tiếp nhận trong kỳ được nộp trực tuyến.',
      en: 'Dossiers accepted in the period that were filed online.',
    },
    rows: receivedBy('online'),
  },
  {
    ...ofDossiers,
    code: 'dossier.receivedInPerson',
    name: { vi: 'Hồ sơ tiếp nhận trực tiếp', en: 'Received in person' },
    definition: {
      vi: 'Số hồ sơ tiếp nhận trong kỳ được nộp tại quầy.',
      en: 'Dossiers accepted in the period that were handed in at the counter.',
    },
    rows: receivedBy('inPerson'),
  },
  {
    ...ofDossiers,
    code: 'dossier.receivedPostal',
    name: { vi: 'Hồ sơ tiếp nhận qua bưu chính', en: 'Received by post' },
    definition: {
      vi: 'Số hồ sơ tiếp nhận trong kỳ được gửi qua bưu chính công ích.',
      en: 'Dossiers accepted in the period that came by post.',
    },
    rows: receivedBy('postal'),
  },
  {
    ...ofDossiers,
    code: 'dossier.onlineRate',
    name: { vi: 'Tỷ lệ hồ sơ trực tuyến', en: 'Rate of online dossiers' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Hồ sơ nộp trực tuyến / hồ sơ tiếp nhận trong kỳ của các TTHC cung cấp trực tuyến.',
      en: 'Dossiers filed online / dossiers accepted in the period for procedures that are offered online.',
    },
    source: decision766,
    rows: dossierRows({
      by: 'received',
      where: `d.service_level in ('fullyOnline', 'partiallyOnline')`,
      counted: `d.channel = 'online'`,
    }),
  },
  {
    ...ofDossiers,
    code: 'dossier.withFee',
    name: { vi: 'Hồ sơ có nghĩa vụ tài chính', en: 'Dossiers with a fee' },
    definition: {
      vi: 'Số hồ sơ tiếp nhận trong kỳ phải nộp phí, lệ phí.',
      en: 'Dossiers accepted in the period for which a fee was owed.',
    },
    source: decision766,
    rows: dossierRows({ by: 'received', where: 'd.fee_vnd > 0' }),
  },
  {
    ...ofDossiers,
    code: 'dossier.paidOnline',
    name: { vi: 'Hồ sơ thanh toán trực tuyến', en: 'Paid online' },
    definition: {
      vi: 'Số hồ sơ tiếp nhận trong kỳ có phí, lệ phí được thanh toán trực tuyến.',
      en: 'Dossiers accepted in the period whose fee was paid online.',
    },
    source: decision766,
    rows: dossierRows({ by: 'received', where: 'd.fee_vnd > 0 and d.paid_online' }),
  },
  {
    ...ofDossiers,
    code: 'dossier.paidOnlineRate',
    name: { vi: 'Tỷ lệ hồ sơ thanh toán trực tuyến', en: 'Rate of online payment' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Hồ sơ thanh toán trực tuyến / hồ sơ có nghĩa vụ tài chính tiếp nhận trong kỳ.',
      en: 'Dossiers paid online / dossiers accepted in the period for which a fee was owed.',
    },
    source: decision766,
    rows: dossierRows({ by: 'received', where: 'd.fee_vnd > 0', counted: 'd.paid_online' }),
  },
  {
    ...ofDossiers,
    code: 'dossier.supplementCount',
    isPublic: false,
    name: { vi: 'Số lần yêu cầu bổ sung hồ sơ', en: 'Supplements asked for' },
    unit: times,
    kind: 'sum',
    definition: {
      vi: 'Tổng số lần yêu cầu bổ sung, hoàn thiện của các hồ sơ tiếp nhận trong kỳ.',
      en: 'How often supplements were asked for, over the dossiers accepted in the period.',
    },
    rows: dossierRows({ by: 'received', where: 'd.supplements > 0', amount: 'd.supplements' }),
  },
  {
    ...ofDossiers,
    code: 'dossier.apologyCount',
    isPublic: false,
    name: { vi: 'Số lần xin lỗi và hẹn lại', en: 'Apologies given' },
    unit: times,
    kind: 'sum',
    definition: {
      vi: 'Tổng số phiếu xin lỗi và hẹn lại ngày trả kết quả của các hồ sơ tiếp nhận trong kỳ.',
      en: 'Apologies with a new appointment, over the dossiers accepted in the period.',
    },
    rows: dossierRows({ by: 'received', where: 'd.apologies > 0', amount: 'd.apologies' }),
  },
]
