/**
 * Mức độ dịch vụ công trực tuyến: what a procedure must have to be offered fully online, and each thing it lacks
 * (Decree 42/2022/NĐ-CP art. 11; online-services.md §1). A level that is claimed and not met is a fault of the catalogue.
 */

export type ServiceLevel = 'fullyOnline' | 'partiallyOnline' | 'infoOnly'
export interface ServiceComponent {
  readonly code: string
  /** An e-form, a signed or authenticated electronic copy, a scan or data the office can look up. */
  readonly electronicForm: boolean
}
export interface ServiceStep {
  readonly no: number
  /** What the step asks of people: the applicant to be present, officers to see the place. */
  readonly needs: 'nothing' | 'applicantPresent' | 'onSiteVerification'
}
export interface ServiceFee {
  readonly code: string
  /** VND; null when it depends on the dossier. */
  readonly amount: number | null
  readonly payableOnline: boolean
}
export interface ServiceFacts {
  /** Whether a dossier can be submitted online at all. */
  readonly submittedOnline: boolean
  /** Parts of the procedure that are not published and have to be (Decree 63/2010/NĐ-CP art. 8). */
  readonly unpublishedParts: readonly string[]
  readonly components: readonly ServiceComponent[]
  readonly steps: readonly ServiceStep[]
  readonly fees: readonly ServiceFee[]
  readonly result: { readonly electronic: boolean; readonly postal: boolean }
}
export type OnlineObstacle =
  | { readonly code: 'notSubmittedOnline' }
  | { readonly code: 'partNotPublished'; readonly part: string }
  | { readonly code: 'componentWithoutElectronicForm'; readonly component: string }
  | { readonly code: 'applicantPresent' | 'onSiteVerification'; readonly step: number }
  | { readonly code: 'feeNotPayableOnline'; readonly fee: string }
  | { readonly code: 'resultOnlyAtCounter' }

/** Everything that keeps a procedure from being fully online (Decree 42/2022/NĐ-CP art. 11(1)); empty when it can be. */
export function onlineObstacles(facts: ServiceFacts): OnlineObstacle[] {
  return [
    ...(facts.submittedOnline ? [] : [{ code: 'notSubmittedOnline' as const }]),
    ...facts.unpublishedParts.map((part) => ({ code: 'partNotPublished' as const, part })),
    ...facts.components
      .filter(({ electronicForm }) => !electronicForm)
      .map(({ code }) => ({ code: 'componentWithoutElectronicForm' as const, component: code })),
    ...facts.steps.flatMap(({ no, needs }) => (needs === 'nothing' ? [] : [{ code: needs, step: no }])),
    ...facts.fees
      .filter(({ amount, payableOnline }) => amount !== 0 && !payableOnline)
      .map(({ code }) => ({ code: 'feeNotPayableOnline' as const, fee: code })),
    ...(facts.result.electronic || facts.result.postal ? [] : [{ code: 'resultOnlyAtCounter' as const }]),
  ]
}

/** Whether a procedure can be fully online (Decree 42/2022/NĐ-CP art. 11(1)). */
export function canBeFullyOnline(facts: ServiceFacts): boolean {
  return onlineObstacles(facts).length === 0
}

/** The highest level a procedure can be offered at (Decree 42/2022/NĐ-CP art. 11); information only is [M]. */
export function highestLevel(facts: ServiceFacts): ServiceLevel {
  if (!facts.submittedOnline) return 'infoOnly'
  return canBeFullyOnline(facts) ? 'fullyOnline' : 'partiallyOnline'
}

/** What contradicts the level that is claimed (online-services.md §1); a lower level than possible contradicts nothing. */
export function levelFaults(claimed: ServiceLevel, facts: ServiceFacts): OnlineObstacle[] {
  if (claimed === 'infoOnly') return []
  const obstacles = onlineObstacles(facts)
  return claimed === 'fullyOnline' ? obstacles : obstacles.filter(({ code }) => code === 'notSubmittedOnline')
}
