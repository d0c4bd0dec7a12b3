import { qrSvg } from '#platform/documents/codes.ts'
import { missingFields, refuseMissing } from '#platform/documents/required-fields.ts'
import { renderPdf } from '#platform/documents/typst.ts'
import { headFields, type LetterHead, type Signer, signerFields } from './letter-head.ts'

/** The result of a procedure: a certificate or decision with a title, or an official letter without one. */
export type ResultDocumentFields = {
  head: LetterHead
  formNote?: string
  /** Such as "Giấy chứng nhận" or "Quyết định"; absent for an official letter (công văn). */
  typeName?: string
  /** What it is about; an official letter prints it after "V/v ". */
  subject: string
  /** Who decides, in a decision, such as "Giám đốc Sở Khoa học và Công nghệ". */
  issuer?: string
  /** After "Kính gửi: ". */
  addressees?: readonly string[]
  /** Each begins with "Căn cứ" and has no sign at its end. */
  grounds?: readonly string[]
  /** Before the table of facts; a line break inside one begins a new paragraph. */
  paragraphs: readonly string[]
  /** The facts certified, such as the owner's name, number and address. */
  facts?: readonly CertifiedFact[]
  /** After the table of facts; the last one stays on the page of the signature. */
  closing?: readonly string[]
  signer: Signer
  /** "Nơi nhận", without the signs at the line ends. */
  recipients: readonly string[]
  verifyUrl: string
}

export type CertifiedFact = { label: string; value: string }

const required = [...headFields, 'head.number', 'subject', 'paragraphs', ...signerFields, 'recipients', 'verifyUrl']

export function checkResultDocument(fields: ResultDocumentFields): readonly string[] {
  return missingFields(fields, required)
}

export function renderResultDocument(fields: ResultDocumentFields, opts: { createdAt: number }): Uint8Array {
  refuseMissing('result document', checkResultDocument(fields))
  return renderPdf('result.typ', { ...fields, qr: qrSvg(fields.verifyUrl, 'Kiểm tra văn bản') }, opts)
}
