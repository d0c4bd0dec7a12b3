import type { DossierAction } from '#law/dossier.ts'
import { allowedActions } from '#law/dossier-decide.ts'
import { type ExplainedStep, explainDue } from '#law/explain-due.ts'
import type { Instant } from '#law/instant.ts'
import { withKnownYears } from '#organisation'
import type { Scope } from '#platform/auth/grants.ts'
import { factsFor, type Looking, procedureFor } from '../dossier-facts.ts'
import { findDossier } from '../dossier-row.ts'
import { letterPage } from '../letters/letters.ts'
import { readLetters } from '../letters/read-letters.ts'
import { etagOf } from '../perform.ts'
import { offered } from '../verbs.ts'

/** What somebody at the counter is told and handed the moment their dossier is received. */
export interface Receipt {
  id: string
  code: string
  version: string
  ownerName: string
  procedureCode: string
  procedureName: string
  resultChannel: string
  receivedAt: Instant
  appointmentAt: Instant
  explanation: readonly ExplainedStep[]
  /** Where the receipt slip is printed. */
  slip: string | null
  allowed: readonly DossierAction[]
}

/** null for a dossier that has not been received. */
export async function readReceipt(looking: Looking & { scope: Scope }, idOrCode: string): Promise<Receipt | null> {
  const row = await findDossier(looking.tx, looking.actor, looking.scope, idOrCode)
  const { acceptedAt, appointmentAt, terms, clockStartedAt, pauses } = row.state
  if (row.code === null || acceptedAt === null || appointmentAt === null || terms === null) return null
  const procedure = await procedureFor(looking, row)
  const facts = await factsFor(looking, row, procedure)
  const slip = (await readLetters(looking.tx, row)).findLast((letter) => letter.form === 'receipt')
  return {
    id: row.id,
    code: row.code,
    version: etagOf(row),
    ownerName: row.owner_name,
    procedureCode: row.procedure_code,
    procedureName: procedure.name,
    resultChannel: row.result_channel,
    receivedAt: acceptedAt,
    appointmentAt,
    explanation: withKnownYears(() => explainDue(facts.calendar, clockStartedAt ?? acceptedAt, terms.limit, pauses)),
    slip: slip ? letterPage(row.id, slip.n) : null,
    allowed: offered(allowedActions(row.state, facts)),
  }
}
