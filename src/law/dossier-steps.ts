/** Where a dossier stands in its internal process (quy trình nội bộ) and where it may go: one-stop.md §5, §6 T8–T10. */
import type { Dossier, ProcessStep, Terms } from './dossier.ts'

const isSignature = (step: ProcessStep): boolean => step.kind === 'sign' || step.kind === 'approve'

/** The index of the open step, −1 before acceptance. */
const position = (dossier: Dossier, terms: Terms): number =>
  dossier.stepNo === null ? -1 : terms.steps.findIndex((step) => step.no === dossier.stepNo)

/** The step the dossier stands at (one-stop.md §5, sub-states of 4). */
export const currentStep = (dossier: Dossier): ProcessStep | undefined =>
  dossier.terms?.steps[position(dossier, dossier.terms)]

/**
 * The step that a dossier goes to when passed on: the next one, or a named later one. Nobody may step over a signature,
 * and `return` is reached by issuing the result alone (T21), never by passing on. one-stop.md §6 T9.
 */
export function stepAhead(dossier: Dossier, terms: Terms, no?: number): ProcessStep | undefined {
  const here = position(dossier, terms)
  if (here < 0) return undefined
  const there = no === undefined ? here + 1 : terms.steps.findIndex((step) => step.no === no)
  const step = terms.steps[there]
  if (there <= here || step === undefined || step.kind === 'return') return undefined
  return terms.steps.slice(here + 1, there).some(isSignature) ? undefined : step
}

/** One step back, never to the reception the dossier was handed over from. one-stop.md §6 T10. */
export function stepBehind(dossier: Dossier, terms: Terms): ProcessStep | undefined {
  const here = position(dossier, terms)
  return here > 1 ? terms.steps[here - 1] : undefined
}

/** The last signature of the process: only with it is the result approved. one-stop.md §5. */
export const lastSignature = (terms: Terms): ProcessStep | undefined => terms.steps.findLast(isSignature)

/** Whether being at `step` again means that the last signature has to be given again (one-stop.md §6 T10, T24). */
export function isBeforeApproval(step: ProcessStep, terms: Terms): boolean {
  const last = terms.steps.findLastIndex(isSignature)
  return terms.steps.findIndex((each) => each.no === step.no) <= last
}
