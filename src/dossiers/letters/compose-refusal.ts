import { bareDateText, decreesOf, phoneAtDesk } from './form-texts.ts'
import {
  addressOf,
  codeOf,
  contactLines,
  deskHead,
  formNote,
  type LetterFacts,
  lawsOf,
  officerText,
  submitterOf,
} from './letter-facts.ts'
import type { RefusalSlipFields } from './refusal-slip.ts'

/**
 * Form 03: why the dossier is not taken in and whose it is; under Decree 61/2018 also why work on it stops (T13, T19),
 * then given by the counter that had received it (`receivedBy`).
 */
export function composeRefusal(
  facts: LetterFacts,
  number: string,
  reason: string,
  competentOffice: string | undefined,
  receivedBy: string | null,
): RefusalSlipFields {
  const { row, procedure, owner, actor, rules } = facts
  const { acceptedAt } = row.state
  const stopped =
    acceptedAt === null
      ? ''
      : `Dừng giải quyết hồ sơ mã số ${codeOf(row)}, tiếp nhận ngày ${bareDateText(acceptedAt)}.\n`
  return {
    head: deskHead(facts, number),
    formNote: formNote(facts, facts.forms.refusal),
    deskName: procedure.receptionUnitName,
    ownerName: owner.name,
    ...(row.submission_no === null ? {} : { submissionNo: row.submission_no }),
    ...contactLines(owner),
    procedureName: procedure.name,
    ...addressOf(owner),
    reason: `${stopped}${reason}`,
    legalBasis: [...decreesOf(rules), ...lawsOf(procedure)],
    ...(competentOffice ? { competentOfficeHint: competentOffice } : {}),
    contactName: receivedBy === null ? officerText(actor) : `công chức tiếp nhận ${receivedBy}`,
    contactPhone: phoneAtDesk,
    submitterName: submitterOf(facts),
    officerName: receivedBy ?? actor.name,
    ...(row.channel === 'online' ? { officerSigned: 'Đã gửi trên hệ thống' } : {}),
  }
}
