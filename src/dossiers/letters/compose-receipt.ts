import { type Component, type Fee, feeAmount, feesInOneLine, type Procedure } from '#catalogue'
import type { ComponentGiven, DossierRow } from '../dossier-row.ts'
import { copyTypeTexts, limitText, momentText, twoDigits } from './form-texts.ts'
import { codeOf, contactLines, deskHead, formNote, type LetterFacts, submitterOf } from './letter-facts.ts'
import type { ReceiptSlipFields, ReceivedPaper } from './receipt-slip.ts'

/** The line of the register of dossiers (form 06/07) that the acceptance is. */
export interface RegisterLine {
  bookNo: string
  bookLine: string
}

/** Form 01: what was received, what is owed for it, when and where the result can be had. */
export function composeReceipt(facts: LetterFacts, number: string, line: RegisterLine): ReceiptSlipFields {
  const { row, procedure, owner, actor, trackUrl } = facts
  const { state } = row
  if (state.acceptedAt === null || state.appointmentAt === null || state.terms === null)
    throw new Error('a receipt is given at acceptance')
  const idNo = owner.idNo ?? owner.taxCode
  return {
    head: deskHead(facts, number),
    formNote: formNote(facts, facts.forms.receipt),
    dossierCode: codeOf(row),
    deskName: procedure.receptionUnitName,
    ownerName: owner.name,
    ...(idNo ? { ownerIdNo: idNo } : {}),
    ...contactLines(owner),
    procedureName: procedure.name,
    components: receivedPapers(procedure, row),
    setCount: twoDigits(procedure.setCount),
    limitText: limitText(state.terms.limit),
    // Where a supplement restarts the time, the receipt given again says when the completed set came in.
    acceptedAt: momentText(state.clockStartedAt ?? state.acceptedAt),
    appointmentAt: momentText(state.appointmentAt),
    resultPlace: resultPlace(facts),
    feeStatus: feesText(procedure.fees),
    ...line,
    submitterName: submitterOf(facts),
    officerName: actor.name,
    ...(row.channel === 'online' ? { officerSigned: 'Đã tiếp nhận trên hệ thống' } : {}),
    trackUrl,
  }
}

/** Papers in the procedure's order. Online the application form itself is given by its fields. */
export function receivedPapers(procedure: Procedure, row: Pick<DossierRow, 'components' | 'channel'>): ReceivedPaper[] {
  const papers = procedure.components.flatMap((component) => {
    const given = row.components.find(({ code }) => code === component.code)
    if (given) return given.copies === 0 && !given.fileIds?.length ? [] : [receivedPaper(component, given, row.channel)]
    const filled =
      row.channel === 'online' &&
      component.electronicForm === 'eForm' &&
      component.required &&
      component.condition === null
    return filled ? [{ name: component.name, kind: copyTypeTexts.electronic, quantity: '01' }] : []
  })
  if (papers.length > 0) return papers
  const kind = row.channel === 'online' ? copyTypeTexts.electronic : copyTypeTexts.original
  return [{ name: procedure.form.schema['x-form'].title, kind, quantity: '01' }]
}

function receivedPaper(component: Component, given: ComponentGiven, channel: DossierRow['channel']): ReceivedPaper {
  const usual = channel === 'online' ? 'electronic' : component.originals > 0 ? 'original' : 'copy'
  const quantity = given.copies ?? 1
  return {
    name: component.name,
    kind: copyTypeTexts[given.copyType ?? usual],
    quantity: twoDigits(Math.max(quantity, 1)),
  }
}

function resultPlace({ row, procedure, owner }: LetterFacts): string {
  if (row.result_channel === 'online') return 'Bản điện tử, trong tài khoản của người nộp trên hệ thống'
  if (row.result_channel === 'postal') return `Qua dịch vụ bưu chính công ích, gửi đến: ${owner.address}`
  return procedure.receptionUnitName
}

/** What is owed, by name; a tariff of many lines in one, since the case decides which of them applies. */
export function feesText(fees: readonly Fee[]): string {
  if (fees.length === 0 || fees.length > 3) return feesInOneLine(fees, 'vi')
  return fees.map((fee) => `${fee.name}: ${feeAmount(fee, 'vi')}`).join('; ')
}
