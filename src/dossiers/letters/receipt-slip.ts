import { barcodeSvg, qrSvg } from '#platform/documents/codes.ts'
import { missingFields, refuseMissing } from '#platform/documents/required-fields.ts'
import { renderPdf } from '#platform/documents/typst.ts'
import { headFields, type LetterHead } from './letter-head.ts'

/** Form 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", Circular 01/2018/TT-VPCP. */
export type ReceiptSlipFields = {
  head: LetterHead
  formNote: string
  /** Whose copy this is, such as "(Liên 1: Giao người nộp hồ sơ)". */
  copyNote?: string
  dossierCode: string
  deskName: string
  ownerName: string
  ownerIdNo?: string
  address: string
  phone: string
  email?: string
  procedureName: string
  components: readonly ReceivedPaper[]
  setCount: string
  limitText: string
  acceptedAt: string
  appointmentAt: string
  resultPlace: string
  feeStatus?: string
  bookNo?: string
  bookLine?: string
  submitterName?: string
  officerName: string
  officerSigned?: string
  trackUrl: string
}

/** `kind` is "Bản chính", "Bản sao" or "Bản điện tử". */
export type ReceivedPaper = { name: string; kind: string; quantity: string }

const required = [
  ...headFields,
  'formNote',
  'dossierCode',
  'deskName',
  'ownerName',
  'address',
  'phone',
  'procedureName',
  'components[].name',
  'components[].kind',
  'components[].quantity',
  'setCount',
  'limitText',
  'acceptedAt',
  'appointmentAt',
  'resultPlace',
  'officerName',
  'trackUrl',
]

export function checkReceiptSlip(fields: ReceiptSlipFields): readonly string[] {
  return missingFields(fields, required)
}

export function renderReceiptSlip(fields: ReceiptSlipFields, opts: { createdAt: number }): Uint8Array {
  refuseMissing('receipt slip', checkReceiptSlip(fields))
  const codes = {
    qr: qrSvg(fields.trackUrl, 'Tra cứu hồ sơ'),
    barcode: barcodeSvg(fields.dossierCode, fields.dossierCode),
  }
  return renderPdf('receipt-slip.typ', { ...fields, ...codes }, opts)
}
