import { missingFields, refuseMissing } from '#platform/documents/required-fields.ts'
import { renderPdf } from '#platform/documents/typst.ts'
import { headFields, type LetterHead, type Signer, signerFields } from './letter-head.ts'

/** Form 05 of Decree 118/2025/NĐ-CP, "Thông báo dừng giải quyết hồ sơ"; only before a result is decided. */
export type StopNoticeFields = {
  head: LetterHead
  formNote: string
  /** After "Kính gửi: ". */
  recipient: string
  address?: string
  /** How the letter speaks to the recipient; "Ông/Bà" when absent. */
  addressAs?: string
  dossierCode: string
  procedureName: string
  /** The date in figures or words, without "ngày". */
  acceptedAt?: string
  /** In one line without a full stop, such as "theo đề nghị rút hồ sơ của tổ chức, cá nhân". */
  cause: string
  /** More about it, one paragraph a line. */
  reason?: string
  legalBasis: readonly string[]
  returnedPapers: readonly ReturnedPaper[]
  feesPaid?: string
  feesRefunded?: string
  recipients: readonly string[]
  signer: Signer
}

export type ReturnedPaper = { name: string; quantity: string }

const required = [
  ...headFields,
  'head.number',
  'formNote',
  'recipient',
  'dossierCode',
  'procedureName',
  'cause',
  'legalBasis',
  'recipients',
  ...signerFields,
]

export function checkStopNotice(fields: StopNoticeFields): readonly string[] {
  return missingFields(fields, required)
}

export function renderStopNotice(fields: StopNoticeFields, opts: { createdAt: number }): Uint8Array {
  refuseMissing('stop notice', checkStopNotice(fields))
  return renderPdf('stop-notice.typ', fields, opts)
}
