import type { ServiceFacts } from '#law/service-level.ts'
import type { Procedure } from '../procedure/procedure.ts'

/** Parts that every procedure publishes (Decree 63/2010/NĐ-CP art. 8), and whether this one does. */
const compulsory: Readonly<Record<string, (p: Procedure) => boolean>> = {
  name: (p) => p.name !== '',
  steps: (p) => p.steps.length > 0,
  manner: (p) => p.channels.length > 0,
  components: (p) => p.components.length > 0 && p.setCount > 0,
  limit: (p) => p.limit.statutory.value > 0,
  subjects: (p) => p.applicants.length > 0,
  agencies: (p) => p.competentName !== '',
  result: (p) => p.results.length > 0,
  legalBasis: (p) => p.legalBasis.length > 0,
}

/**
 * What of a procedure decides how far it can go online. The office takes every fee online and signs its results
 * electronically for whoever filed online; where the place is inspected, the step that examines the dossier is the one.
 */
export function serviceFacts(procedure: Procedure): ServiceFacts {
  const submittedOnline = procedure.channels.includes('online')
  const examining = procedure.process.steps.find(({ kind }) => kind === 'review')?.no ?? 1
  return {
    submittedOnline,
    unpublishedParts: Object.entries(compulsory).flatMap(([part, isThere]) => (isThere(procedure) ? [] : [part])),
    components: procedure.components.map(({ code, electronicForm }) => ({
      code,
      electronicForm: electronicForm === 'eForm' || electronicForm === 'scan',
    })),
    steps: procedure.onSiteInspection ? [{ no: examining, needs: 'onSiteVerification' }] : [],
    fees: procedure.fees.map((fee, i) => ({
      code: `${i + 1}`,
      amount: fee.rule === null ? fee.amount : null,
      payableOnline: submittedOnline,
    })),
    result: { electronic: submittedOnline, postal: procedure.channels.includes('postal') },
  }
}
