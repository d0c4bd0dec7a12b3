import { missingFields, refuseMissing } from '#platform/documents/required-fields.ts'
import { renderPdf } from '#platform/documents/typst.ts'
import { headFields, type LetterHead } from './letter-head.ts'

/** Form 03, "Phiếu từ chối tiếp nhận giải quyết hồ sơ", Circular 01/2018/TT-VPCP. */
export type RefusalSlipFields = {
  head: LetterHead
  formNote: string
  deskName: string
  ownerName: string
  /** A refused dossier has no dossier code: this is the number its online submission got. */
  submissionNo?: string
  address?: string
  phone?: string
  email?: string
  procedureName: string
  /** How the letter speaks to the owner; "Ông/Bà" when absent. */
  addressAs?: string
  /** Words a citizen understands, one paragraph a line; never a technical error. */
  reason: string
  legalBasis?: readonly string[]
  competentOfficeHint?: string
  contactName: string
  contactPhone: string
  submitterName?: string
  officerName: string
  officerSigned?: string
}

const required = [
  ...headFields,
  'formNote',
  'deskName',
  'ownerName',
  'procedureName',
  'reason',
  'contactName',
  'contactPhone',
  'officerName',
]

export function checkRefusalSlip(fields: RefusalSlipFields): readonly string[] {
  return missingFields(fields, required)
}

export function renderRefusalSlip(fields: RefusalSlipFields, opts: { createdAt: number }): Uint8Array {
  refuseMissing('refusal slip', checkRefusalSlip(fields))
  return renderPdf('refusal-slip.typ', fields, opts)
}
