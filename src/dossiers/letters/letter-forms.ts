import type { Instant } from '#law/instant.ts'
import { type ApologySlipFields, checkApologySlip, renderApologySlip } from './apology-slip.ts'
import { checkReceiptSlip, type ReceiptSlipFields, renderReceiptSlip } from './receipt-slip.ts'
import { checkRefusalSlip, type RefusalSlipFields, renderRefusalSlip } from './refusal-slip.ts'
import { checkStopNotice, renderStopNotice, type StopNoticeFields } from './stop-notice.ts'
import { checkSupplementSlip, renderSupplementSlip, type SupplementSlipFields } from './supplement-slip.ts'

/** The letters a move obliges the office to give, each with its fields (one-stop.md §12). */
export interface FieldsOf {
  receipt: ReceiptSlipFields
  supplement: SupplementSlipFields
  refusal: RefusalSlipFields
  apology: ApologySlipFields
  stop: StopNoticeFields
}
export type LetterForm = keyof FieldsOf

interface Form<F extends LetterForm> {
  /** Stands after the number: "12/HDHS". */
  symbol: string
  /** Required fields that are missing. */
  check(fields: FieldsOf[F]): readonly string[]
  render(fields: FieldsOf[F], opts: { createdAt: number }): Uint8Array
}

export const letterForms: { readonly [F in LetterForm]: Form<F> } = {
  receipt: { symbol: 'TNHS', check: checkReceiptSlip, render: renderReceiptSlip },
  supplement: { symbol: 'HDHS', check: checkSupplementSlip, render: renderSupplementSlip },
  refusal: { symbol: 'PTC', check: checkRefusalSlip, render: renderRefusalSlip },
  apology: { symbol: 'PXL', check: checkApologySlip, render: renderApologySlip },
  stop: { symbol: 'TB', check: checkStopNotice, render: renderStopNotice },
}

/** Control sheet and register are no letters: they are drawn up from the history when somebody asks for them. */
export const isLetterForm = (form: string): form is LetterForm => Object.hasOwn(letterForms, form)

/** The stored fields as they were printed first: same fields and moment, same bytes. */
export function renderLetter<F extends LetterForm>(form: F, fields: FieldsOf[F], issuedAt: Instant): Uint8Array {
  return letterForms[form].render(fields, { createdAt: issuedAt })
}
