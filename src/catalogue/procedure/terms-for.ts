import type { Terms } from '#law/dossier.ts'
import type { IsoDate } from '#law/instant.ts'
import { ruleSetAt } from '#law/rule-sets.ts'
import { limitThatCounts, type Procedure } from './procedure.ts'

/** What a dossier accepted on a day keeps for life: the law in force then and this version's limit and process. */
export function termsFor(procedure: Procedure, on: IsoDate): Terms {
  const rules = ruleSetAt(on)
  return {
    ruleSet: rules.id,
    limit: { mode: procedure.limit.mode, amount: limitThatCounts(procedure.limit).value },
    supplementClock: rules.supplementClock.value,
    maxProcessingSupplements: rules.maxProcessingSupplements.value,
    maxExtensions: rules.maxExtensions.value,
    supplementAnswerDays: rules.supplementAnswerDays.value,
    intakeMinutes: rules.intakeWorkingHours.value * 60,
    steps: procedure.process.steps.map(({ no, kind, minutes }) => ({ no, kind, minutes })),
  }
}
