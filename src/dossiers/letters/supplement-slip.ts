import { qrSvg } from '#platform/documents/codes.ts'
import { missingFields, refuseMissing } from '#platform/documents/required-fields.ts'
import { renderPdf } from '#platform/documents/typst.ts'
import { headFields, type LetterHead } from './letter-head.ts'

/** Form 02, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", Circular 01/2018/TT-VPCP. */
export type SupplementSlipFields = {
  head: LetterHead
  formNote: string
  /** Number and symbol, such as "12/HDHS". */
  slipNo: string
  deskName: string
  dossierCode?: string
  ownerName: string
  procedureName: string
  address?: string
  phone?: string
  email?: string
  /** How the letter speaks to the owner; "Ông/Bà" when absent. */
  addressAs?: string
  items: readonly MissingPaper[]
  reason: string
  /** Where in the work it was found, such as "Thẩm định hồ sơ". */
  stage: string
  legalBasis: readonly string[]
  supplementDueAt: string
  /** Which request this is, such as "(Lần thứ nhất)". */
  requestNo: string
  clock: SupplementClock
  contactName: string
  contactPhone: string
  guideName: string
  guideSigned?: string
  trackUrl?: string
}

/** What becomes of the time limit: not begun yet, counted again from the start (Decree 61/2018 art. 19), or paused. */
export type SupplementClock = 'notStarted' | 'restart' | 'pause'

/** Numbers in words of the form: how many originals, certified copies and photocopies. */
export type MissingPaper = { name: string; originals?: string; certifiedCopies?: string; photocopies?: string }

const required = [
  ...headFields,
  'formNote',
  'slipNo',
  'deskName',
  'ownerName',
  'procedureName',
  'items[].name',
  'reason',
  'stage',
  'legalBasis',
  'supplementDueAt',
  'requestNo',
  'clock',
  'contactName',
  'contactPhone',
  'guideName',
]

export function checkSupplementSlip(fields: SupplementSlipFields): readonly string[] {
  return missingFields(fields, required)
}

export function renderSupplementSlip(fields: SupplementSlipFields, opts: { createdAt: number }): Uint8Array {
  refuseMissing('supplement slip', checkSupplementSlip(fields))
  const code = fields.trackUrl === undefined ? {} : { qr: qrSvg(fields.trackUrl, 'Bổ sung hồ sơ trực tuyến') }
  return renderPdf('supplement-slip.typ', { ...fields, ...code }, opts)
}
