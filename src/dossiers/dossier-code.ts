import type { Procedure } from '#catalogue'
import type { Dossier } from '#law/dossier.ts'
import { dossierCode } from '#law/dossier-code.ts'
import { localDate } from '#law/instant.ts'
import { type RuleSetId, ruleSetById } from '#law/rule-sets.ts'
import { agencyOf } from '#organisation'
import { nextNumber } from '#platform/audit/number-book.ts'
import type { Looking } from './dossier-facts.ts'

/** The next code of the agency and day (Circular 01/2018 art. 19), taken in the transaction that uses it. */
export async function takeDossierCode(
  { platform, tx, actor }: Looking,
  procedure: Procedure,
  ruleSet: RuleSetId,
  state: Dossier,
): Promise<string> {
  if (state.acceptedAt === null) throw new Error('a code is given at acceptance')
  const agency = await agencyOf(platform, tx, actor.tenantId, procedure.agencyId)
  const day = localDate(state.acceptedAt)
  const n = await nextNumber(tx, actor.tenantId, `dossier:${procedure.agencyId}`, day)
  return dossierCode(ruleSetById(ruleSet).dossierCodeFormat.value, agency, day, n)
}
