import { agencyOf } from '#organisation'
import { refuseMissing } from '#platform/documents/required-fields.ts'
import { lastEvent } from '../last-event.ts'
import type { Owner } from '../owner.ts'
import type { VerbContext } from '../verb.ts'
import { answerLines, labelIn } from './answer-lines.ts'
import { bareDateText, filedAt, twoDigits } from './form-texts.ts'
import { codeOf, type LetterFacts, lawsOf, letterFacts } from './letter-facts.ts'
import {
  type CertifiedFact,
  checkResultDocument,
  type ResultDocumentFields,
  renderResultDocument,
} from './result-document.ts'
import { type Capacity, headFor, lastSignatureOf, signerOf } from './signing.ts'

export interface MadeResult {
  number: string
  /** Empty when it was not to be rendered. */
  bytes: Uint8Array
  signedBy: string
}

/**
 * The result's own template, filled: `fields` are answers the office corrects or adds, by the name of a field of the
 * form or under a label of their own; `content` is a text of its own before the facts.
 */
export async function resultPdf(
  context: VerbContext<unknown>,
  n: number,
  title: string,
  fields: Readonly<Record<string, string>>,
  render: boolean,
): Promise<MadeResult> {
  const { platform, tx, row, procedure, now } = context
  const facts = await letterFacts(context, row, procedure)
  const number = `${twoDigits(n)}/KQ-${facts.agency.documentSymbol}`
  const signedBy = await approverOf(context)
  if (!render) return { number, bytes: new Uint8Array(), signedBy }
  const step = lastSignatureOf(procedure)
  if (!step) throw new Error(`the process of ${procedure.code} has no signature`)
  const capacity: Capacity = { role: step.role, title: step.unitName, unitName: step.unitName, agencyId: step.agencyId }
  const signing = await agencyOf(platform, tx, row.tenant_id, step.agencyId)
  const document: ResultDocumentFields = {
    head: headFor(facts, capacity, signing, number),
    ...titleOf(title, procedure.name),
    grounds: [...lawsOf(procedure), `hồ sơ mã số ${codeOf(row)} của ${facts.owner.name}`]
      .map((ground) => `Căn cứ ${ground}`)
      .concat(`Xét đề nghị của ${procedure.directUnitName}`),
    paragraphs: [opening(facts, title), ...(fields.content ? [fields.content] : [])],
    facts: [...ownerFacts(facts.owner), ...answers(facts, fields)],
    closing: [`${title} có giá trị kể từ ngày ban hành./.`],
    signer: signerOf(capacity, signedBy),
    recipients: ['Như trên', filedAt],
    verifyUrl: facts.trackUrl,
  }
  refuseMissing('result', checkResultDocument(document))
  return { number, bytes: renderResultDocument(document, { createdAt: now }), signedBy }
}

/** Who passed the last signature: history says it (`dossier.approved`); nothing is issued without. */
async function approverOf({ tx, row }: VerbContext<unknown>): Promise<string> {
  const event = await lastEvent(tx, row, 'dossier.approved')
  if (!event) throw new Error(`dossier ${row.id} was approved by nobody its history knows`)
  return event.actor_name
}

/** Kinds of documents by their first words; any other title is what the document is about. */
const kinds = ['Giấy chứng nhận', 'Giấy xác nhận', 'Giấy phép', 'Chứng chỉ', 'Quyết định', 'Thông báo']

/** "Giấy phép tiến hành công việc bức xạ" → kind and subject; a title that leaves the outcome open says only what it is the result of. */
export function titleOf(title: string, procedureName: string): { typeName: string; subject: string } {
  const kind = kinds.find((one) => title.startsWith(one))
  const rest =
    kind === undefined
      ? ''
      : title
          .slice(kind.length)
          .replace(/\([^)]*\)/g, '')
          .trim()
  if (kind === undefined || / hoặc |\//.test(title))
    return { typeName: 'Kết quả giải quyết thủ tục hành chính', subject: procedureName }
  return { typeName: kind, subject: rest === '' ? procedureName : `${rest.charAt(0).toUpperCase()}${rest.slice(1)}` }
}

function opening({ row, procedure }: LetterFacts, title: string): string {
  const accepted = row.state.acceptedAt === null ? '' : `, tiếp nhận ngày ${bareDateText(row.state.acceptedAt)}`
  return `${title}: kết quả giải quyết thủ tục hành chính “${procedure.name}” (mã thủ tục ${procedure.code}) theo hồ sơ mã số ${codeOf(row)}${accepted}, với các nội dung sau:`
}

/** A result names its owner fully: whoever is shown it must be able to tell whose it is. */
function ownerFacts(owner: Owner): CertifiedFact[] {
  const person = owner.kind === 'individual' || owner.kind === 'household'
  const lines: [string, string | undefined][] = [
    [person ? 'Họ và tên' : 'Tên tổ chức', owner.name],
    ['Số định danh cá nhân', owner.idNo],
    ['Mã số thuế', owner.taxCode],
    ['Ngày sinh', owner.birthDate?.split('-').reverse().join('/')],
    ['Người đại diện', owner.representative],
    ['Địa chỉ', owner.address],
  ]
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

const mostAnswers = 12

function answers({ row, procedure }: LetterFacts, fields: Readonly<Record<string, string>>): CertifiedFact[] {
  const form = procedure.form.schema
  const given = Object.entries(fields)
    .filter(([name, value]) => name !== 'content' && value.trim() !== '')
    .map(([name, value]) => ({ label: labelIn(form, name), value: value.trim() }))
  const known = new Set(given.map(({ label }) => label))
  const own = answerLines(form, row.form, mostAnswers).filter(({ label }) => !known.has(label))
  return [...given, ...own].slice(0, Math.max(mostAnswers, given.length))
}
