import { qrSvg } from '#platform/documents/codes.ts'
import { missingFields, refuseMissing } from '#platform/documents/required-fields.ts'
import { renderPdf } from '#platform/documents/typst.ts'

/** The printable sheet of a procedure with the parts of Decree 63/2010/NĐ-CP art. 8. */
export type ProcedureSheetFields = {
  head: { superiorAgency?: string; agency: string; place: string; issuedOn: string }
  name: string
  code: string
  sector: string
  level?: string
  serviceLevel?: string
  /** The decision that announced this version. */
  decision?: string
  /** Such as "từ ngày 01/01/2023". */
  validity?: string
  steps: readonly string[]
  manner: readonly { channel: string; limit: string; fee?: string; note?: string }[]
  components: readonly SheetComponent[]
  setCount: string
  limit: string
  subjects: readonly string[]
  agencies: { decides: string; authorised?: string; performs: string; receives?: string; cooperates?: string }
  results: readonly string[]
  fees?: readonly string[]
  forms?: readonly string[]
  resultForm?: string
  conditions?: readonly string[]
  legalBasis: readonly string[]
  /** The page of the procedure, where it can be read and filed. */
  url: string
}

/** `note` names the form to use and the condition under which the paper is asked for. */
export type SheetComponent = { name: string; originals: string; copies: string; note?: string }

const required = [
  'head.agency',
  'head.place',
  'head.issuedOn',
  'name',
  'code',
  'sector',
  'steps',
  'manner[].channel',
  'manner[].limit',
  'components[].name',
  'components[].originals',
  'components[].copies',
  'setCount',
  'limit',
  'subjects',
  'agencies.decides',
  'agencies.performs',
  'results',
  'legalBasis',
  'url',
]

export function checkProcedureSheet(fields: ProcedureSheetFields): readonly string[] {
  return missingFields(fields, required)
}

export function renderProcedureSheet(fields: ProcedureSheetFields, opts: { createdAt: number }): Uint8Array {
  refuseMissing('procedure sheet', checkProcedureSheet(fields))
  return renderPdf('procedure-sheet.typ', { ...fields, qr: qrSvg(fields.url, 'Trang của thủ tục') }, opts)
}
