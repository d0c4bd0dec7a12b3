import type { LeadAgency } from '#organisation'
import type { ApologySlipFields } from './apology-slip.ts'
import { bareDateText, filedAt, momentText } from './form-texts.ts'
import { addressOf, codeOf, formNote, type LetterFacts, recipientOf } from './letter-facts.ts'
import { type Capacity, headFor, signerOf } from './signing.ts'

/** Form 04: the agency will miss the day, says why and names the new one; at most once (one-stop.md §9). */
export function composeApology(
  facts: LetterFacts,
  number: string,
  reason: string,
  capacity: Capacity,
  signing: LeadAgency,
): ApologySlipFields {
  const { row, procedure, owner, actor, rules } = facts
  const { acceptedAt, originalDueAt, appointmentAt } = row.state
  if (acceptedAt === null || originalDueAt === null || appointmentAt === null)
    throw new Error('an apology moves a date that was given')
  return {
    head: headFor(facts, capacity, signing, number),
    formNote: formNote(facts, facts.forms.apology),
    edition: rules.id.startsWith('decree118') ? 'decree118' : 'decree61',
    slipNo: number,
    recipient: recipientOf(owner),
    address: owner.address,
    phone: owner.phone,
    ...addressOf(owner),
    acceptedAt: bareDateText(acceptedAt),
    sectorName: procedure.sector.name,
    procedureName: procedure.name,
    dossierCode: codeOf(row),
    // Only one extension is possible, so the date before it is the original one, as pauses have moved it.
    originalAppointment: momentText(originalDueAt),
    reason,
    newAppointment: momentText(appointmentAt),
    recipients: ['Như trên', procedure.receptionUnitName, filedAt],
    signer: signerOf(capacity, actor.name),
  }
}
