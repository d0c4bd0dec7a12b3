import type { Indicator } from '../indicator.ts'
import { percent } from './dossier-family.ts'
import { entryRows, inPeriod } from './entry-rows.ts'

const criterion = (code: string) => ({
  vi: `Bộ chỉ số CCHC của sở, tiêu chí ${code}`,
  en: `Reform index of departments, criterion ${code}`,
})
const decision28 = { vi: 'Quyết định 28/2018/QĐ-TTg', en: 'Decision 28/2018/QĐ-TTg' }
const ofDocuments = {
  unit: percent,
  kind: 'ratio',
  isPublic: false,
  by: ['agency', 'unit'],
} as const satisfies Partial<Indicator>

/** From this share on, in percent, electronic exchange is called high [design]: the country stood at 90.81 % in 12/2020. */
const highShare = 90

/** What a secret document is about is said in its register alone. */
export const documentLabel = `concat_ws(' – ', e.mark, case when e.secrecy = 'none' then e.title else 'Văn bản mật' end)`

const isIssued = `e.state = 'issued' and ${inPeriod('e.dated_on')}`

/** A recipient whose way counts: of another agency, on the axis, who neither refused (02) nor gave it back (15). */
const recipient = (that = '') => `exists (
    select 1 from pub.document_delivery v where v.tenant_id = e.tenant_id and v.document = e.id
      and v.is_external and v.is_on_axis and v.state not in ('refused', 'recalled')${that})`

/** The signed package reached it, and no paper went along. */
const gotPackageAlone = `(v.way = 'axis' and v.state not in ('pending', 'error') and coalesce(e.agency_signature, false))`

/** The rules of institutions-and-documents.md §3.3, as `law/document-exchange.ts` says them. */
const inScope = `${isIssued} and e.secrecy = 'none' and ${recipient()}`
const isFullyElectronic = `not ${recipient(` and not ${gotPackageAlone}`)}`

export const documentExchange: readonly Indicator[] = [
  {
    ...ofDocuments,
    code: 'eDoc.fullElectronicRate',
    name: { vi: 'Tỷ lệ văn bản trao đổi hoàn toàn điện tử', en: 'Documents exchanged by electronic means alone' },
    definition: {
      vi: 'Văn bản mà mọi nơi nhận trong phạm vi nhận được gói tin đã ký số, không kèm bản giấy / văn bản ban hành trong kỳ, không mật, có ít nhất một nơi nhận ngoài cơ quan trên trục liên thông; lượt bị từ chối, được lấy lại không tính.',
      en: 'Documents that every recipient in scope got as a signed package without paper / documents issued in the period, not secret, with a recipient outside the agency on the axis; refused and recalled deliveries drop out.',
    },
    source: criterion('7.1.3'),
    reads: ['pub.document_delivery', 'pub.outgoing_document'],
    rows: entryRows('outgoingDocument', {
      label: documentLabel,
      where: inScope,
      counted: isFullyElectronic,
      unit: 'drafter',
    }),
  },
  {
    ...ofDocuments,
    code: 'eDoc.highRate',
    name: { vi: 'Tỷ lệ văn bản trao đổi điện tử cao', en: 'A high share of documents exchanged electronically' },
    unit: null,
    kind: 'claim',
    definition: {
      vi: `Tỷ lệ văn bản trao đổi hoàn toàn điện tử trong kỳ từ ${highShare} % trở lên.`,
      en: `At least ${highShare} % of the documents in scope were exchanged by electronic means alone.`,
    },
    source: decision28,
    reads: ['pub.document_delivery', 'pub.outgoing_document'],
    rows: entryRows('outgoingDocument', {
      label: documentLabel,
      where: inScope,
      counted: `${isFullyElectronic} and avg(case when ${isFullyElectronic} then 100 else 0 end) over () >= ${highShare}`,
      unit: 'drafter',
    }),
  },
  {
    ...ofDocuments,
    code: 'eDoc.signedRate',
    name: { vi: 'Tỷ lệ văn bản đi có đủ chữ ký số', en: 'Outgoing documents with both digital signatures' },
    definition: {
      vi: 'Văn bản có chữ ký số cá nhân và chữ ký số cơ quan hợp lệ / văn bản đi ban hành trong kỳ.',
      en: 'Documents with a valid signature of the agency and of a person / outgoing documents issued in the period.',
    },
    source: criterion('7.1.2'),
    reads: ['pub.outgoing_document'],
    rows: entryRows('outgoingDocument', {
      label: documentLabel,
      where: isIssued,
      counted: 'e.personal_signature and e.agency_signature',
      unit: 'drafter',
    }),
  },
  {
    ...ofDocuments,
    code: 'eDoc.receivedElectronicRate',
    name: { vi: 'Tỷ lệ văn bản đến nhận qua trục liên thông', en: 'Documents received by the axis' },
    definition: {
      vi: 'Văn bản đến qua trục liên thông (kể cả có kèm bản giấy) / văn bản đến trong kỳ.',
      en: 'Incoming documents that came by the axis, with or without paper / incoming documents of the period.',
    },
    source: decision28,
    reads: ['pub.incoming_document'],
    rows: entryRows('incomingDocument', {
      label: documentLabel,
      where: inPeriod('e.dated_on'),
      counted: `e.way in ('axis', 'axisAndPaper')`,
      unit: 'unit',
    }),
  },
  {
    ...ofDocuments,
    code: 'eDoc.workFileRate',
    name: { vi: 'Tỷ lệ hồ sơ công việc điện tử', en: 'Electronic work files' },
    definition: {
      vi: 'Hồ sơ công việc lập hoàn toàn trên môi trường mạng / hồ sơ công việc mở trong kỳ.',
      en: 'Work files kept by electronic means alone / work files opened in the period.',
    },
    source: criterion('7.1.4'),
    reads: ['pub.work_file'],
    rows: entryRows('workFile', {
      label: `concat_ws(' – ', e.mark, e.title)`,
      where: inPeriod('e.dated_on'),
      counted: `e.medium = 'electronic'`,
      unit: 'unit',
    }),
  },
]
