import { missingFields, refuseMissing } from '#platform/documents/required-fields.ts'
import { renderPdf } from '#platform/documents/typst.ts'
import { headFields, type LetterHead, type Signer, signerFields } from './letter-head.ts'

/** Form 04: "Phiếu xin lỗi và hẹn lại ngày trả kết quả", under Decree 118/2025 an apology that asks for more time. */
export type ApologySlipFields = {
  head: LetterHead
  formNote: string
  /** Which title and wording: Decree 61/2018/NĐ-CP or Decree 118/2025/NĐ-CP. */
  edition: 'decree61' | 'decree118'
  /** Number and symbol, such as "03/PXL-SKHCN". */
  slipNo: string
  /** After "Kính gửi: ". */
  recipient: string
  address?: string
  phone?: string
  /** How the letter speaks to the recipient; "Ông/Bà" when absent. */
  addressAs?: string
  /** The date in figures or words, without "ngày". */
  acceptedAt: string
  sectorName?: string
  procedureName: string
  dossierCode: string
  originalAppointment: string
  /** One paragraph a line. */
  reason: string
  newAppointment: string
  recipients: readonly string[]
  signer: Signer
}

const required = [
  ...headFields,
  'formNote',
  'edition',
  'slipNo',
  'recipient',
  'acceptedAt',
  'procedureName',
  'dossierCode',
  'originalAppointment',
  'reason',
  'newAppointment',
  'recipients',
  ...signerFields,
]

export function checkApologySlip(fields: ApologySlipFields): readonly string[] {
  return missingFields(fields, required)
}

export function renderApologySlip(fields: ApologySlipFields, opts: { createdAt: number }): Uint8Array {
  refuseMissing('apology slip', checkApologySlip(fields))
  return renderPdf('apology-slip.typ', fields, opts)
}
