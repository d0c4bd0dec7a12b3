import type { LeadAgency } from '#organisation'
import { bareDateText, decreesOf, filedAt, stopTexts, twoDigits } from './form-texts.ts'
import { addressOf, codeOf, formNote, type LetterFacts, lawsOf, recipientOf } from './letter-facts.ts'
import { type Capacity, headFor, signerOf } from './signing.ts'
import type { StopNoticeFields } from './stop-notice.ts'

/** Form 05 of Decree 118/2025: the work stops before a result was decided, and the originals go back. */
export function composeStop(
  facts: LetterFacts,
  number: string,
  reason: string | undefined,
  capacity: Capacity,
  signing: LeadAgency,
): StopNoticeFields {
  const { row, procedure, owner, actor, rules } = facts
  const { acceptedAt, stopReason } = row.state
  if (stopReason === null) throw new Error('a notice of stopping is given when work has stopped')
  const originals = row.components.filter(({ copyType }) => copyType === 'original')
  return {
    head: headFor(facts, capacity, signing, number),
    formNote: formNote(facts, facts.forms.stop),
    recipient: recipientOf(owner),
    address: owner.address,
    ...addressOf(owner),
    dossierCode: codeOf(row),
    procedureName: procedure.name,
    ...(acceptedAt === null ? {} : { acceptedAt: bareDateText(acceptedAt) }),
    cause: stopTexts[stopReason],
    ...(reason ? { reason } : {}),
    legalBasis: [...decreesOf(rules), ...lawsOf(procedure)],
    returnedPapers: originals.map(({ code, copies }) => ({
      name: procedure.components.find((component) => component.code === code)?.name ?? code,
      quantity: twoDigits(copies ?? 1),
    })),
    recipients: ['Như trên', procedure.receptionUnitName, filedAt],
    signer: signerOf(capacity, actor.name),
  }
}
