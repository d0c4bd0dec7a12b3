import { missingFields, refuseMissing } from '#platform/documents/required-fields.ts'
import { renderPdf } from '#platform/documents/typst.ts'
import { headFields, type LetterHead } from './letter-head.ts'

/** "Phiếu kiểm soát quá trình giải quyết hồ sơ": form 05 under Decree 61/2018, form 06 under Decree 118/2025. */
export type ControlSheetFields = {
  head: LetterHead
  formNote: string
  dossierCode: string
  ownerName?: string
  procedureName?: string
  acceptedAt?: string
  appointmentAt?: string
  resolvingAgency?: string
  rows: readonly HandOverRow[]
}

/** One hand-over: who gave, who took, when, and how the giver stood with its own time. */
export type HandOverRow = {
  from: string
  to: string
  handedAt: string
  handedBy: string
  receivedBy: string
  result?: string
  note?: string
}

const required = [
  ...headFields,
  'formNote',
  'dossierCode',
  'rows[].from',
  'rows[].to',
  'rows[].handedAt',
  'rows[].handedBy',
  'rows[].receivedBy',
]

export function checkControlSheet(fields: ControlSheetFields): readonly string[] {
  return missingFields(fields, required)
}

export function renderControlSheet(fields: ControlSheetFields, opts: { createdAt: number }): Uint8Array {
  refuseMissing('control sheet', checkControlSheet(fields))
  return renderPdf('control-sheet.typ', fields, opts)
}
