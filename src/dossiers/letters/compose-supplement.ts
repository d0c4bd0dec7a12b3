import type { Procedure } from '#catalogue'
import { decreesOf, momentText, phoneAtDesk, requestNoText, stageTexts, twoDigits } from './form-texts.ts'
import { addressOf, contactLines, deskHead, formNote, type LetterFacts, lawsOf, officerText } from './letter-facts.ts'
import type { MissingPaper, SupplementSlipFields } from './supplement-slip.ts'

export interface AskedPaper {
  code?: string | undefined
  text: string
}

/** Form 02: everything that is missing, once, fully, in writing, and what becomes of the time meanwhile (one-stop.md §8). */
export function composeSupplement(
  facts: LetterFacts,
  number: string,
  items: readonly AskedPaper[],
  reason: string,
): SupplementSlipFields {
  const { row, procedure, owner, actor, rules } = facts
  const { state } = row
  if (state.supplementDueAt === null) throw new Error('a request for supplement names the day of the answer')
  const atIntake = state.supplementStage === 'intake'
  const step = procedure.process.steps.find(({ no }) => no === state.stepNo)
  return {
    head: deskHead(facts, number),
    formNote: formNote(facts, facts.forms.supplement),
    slipNo: number,
    deskName: procedure.receptionUnitName,
    ...(row.code === null ? {} : { dossierCode: row.code }),
    ownerName: owner.name,
    procedureName: procedure.name,
    ...contactLines(owner),
    ...addressOf(owner),
    items: items.map((item) => missingPaper(procedure, item)),
    reason,
    stage: stageTexts[atIntake ? 'reception' : (step?.kind ?? 'review')],
    legalBasis: [...decreesOf(rules), ...lawsOf(procedure)],
    supplementDueAt: momentText(state.supplementDueAt),
    requestNo: requestNoText(state.intakeSupplements + state.processingSupplements),
    clock: atIntake ? 'notStarted' : (state.terms?.supplementClock ?? rules.supplementClock.value),
    contactName: officerText(actor),
    contactPhone: phoneAtDesk,
    guideName: actor.name,
    ...(row.channel === 'online' ? { guideSigned: 'Đã gửi trên hệ thống' } : {}),
    trackUrl: facts.trackUrl,
  }
}

/** Published papers are named as published, with how many; a copy is asked for plain, never certified beyond what is published. */
function missingPaper(procedure: Procedure, { code, text }: AskedPaper): MissingPaper {
  const component = procedure.components.find((known) => known.code === code)
  if (!component) return { name: text }
  const name = text === component.name ? text : `${component.name}: ${text}`
  return {
    name,
    ...(component.originals > 0 ? { originals: twoDigits(component.originals) } : {}),
    ...(component.copies > 0 ? { photocopies: twoDigits(component.copies) } : {}),
  }
}
