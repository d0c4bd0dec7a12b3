/** The conditions and guards that the table of moves names, each a statement about state, command and facts. */
import type { Command, Dossier, Facts, RefusalCode } from './dossier.ts'
import type { ConditionName, GuardName } from './dossier-moves.ts'
import { stepAhead, stepBehind } from './dossier-steps.ts'

/** `command` is null when asked what could be done: guards on what it carries then hold. */
export interface Question {
  dossier: Dossier
  facts: Facts
  command: Command | null
}

interface Guard {
  code: RefusalCode
  holds(question: Question): boolean
}

/** A dossier keeps its terms from acceptance on (one-stop.md §1); before, those in force apply. */
export const termsOf = (question: Question) => question.dossier.terms ?? question.facts.terms

export const conditions: Record<ConditionName, (dossier: Dossier) => boolean> = {
  filedOnline: ({ channel }) => channel === 'online',
  filedAtCounter: ({ channel }) => channel !== 'online',
  supplementAtIntake: ({ supplementStage }) => supplementStage === 'intake',
  supplementInProcessing: ({ supplementStage }) => supplementStage === 'processing',
  // T17, T18: only while nobody has accepted it may the desk settle a withdrawal by itself.
  withdrawnBeforeAcceptance: ({ statusBeforeWithdrawal }) => statusBeforeWithdrawal === 'submitted',
  // T20: what the applicant took back is not taken up again, and there must be a step to go on from.
  stopReversible: ({ stopReason, stepNo }) => stopReason !== null && stopReason !== 'withdrawn' && stepNo !== null,
  notArchived: ({ archived }) => !archived,
}

export const guards: Record<GuardName, Guard> = {
  componentsPresent: { code: 'components-missing', holds: ({ facts }) => facts.missing.length === 0 },
  /** A last day for the answer that is already over would let the dossier be stopped at once. */
  answerDateAhead: {
    code: 'transition-not-allowed',
    holds: ({ command, facts }) =>
      command?.action !== 'requestSupplement' || command.dueAt === undefined || command.dueAt > facts.now,
  },
  supplementsLeft: {
    code: 'supplement-limit-reached',
    holds: (question) => question.dossier.processingSupplements < termsOf(question).maxProcessingSupplements,
  },
  beforeDue: {
    code: 'transition-not-allowed',
    holds: ({ dossier, facts }) => dossier.dueAt !== null && facts.now < dossier.dueAt,
  },
  supplementSupplied: { code: 'supplement-not-supplied', holds: ({ dossier }) => dossier.supplementSupplied },
  /** T13 is for silence: an applicant who has answered waits for the desk, not the other way round. */
  answerOverdue: {
    code: 'supplement-not-overdue',
    holds: ({ dossier, facts }) =>
      dossier.supplementDueAt !== null && facts.now > dossier.supplementDueAt && !dossier.supplementSupplied,
  },
  nextStepExists: {
    code: 'no-such-step',
    holds: (question) =>
      stepAhead(
        question.dossier,
        termsOf(question),
        question.command?.action === 'forward' ? question.command.to : undefined,
      ) !== undefined,
  },
  previousStepExists: {
    code: 'no-such-step',
    holds: (question) => stepBehind(question.dossier, termsOf(question)) !== undefined,
  },
  notSigned: { code: 'already-signed', holds: ({ dossier }) => dossier.approvedAt === null },
  approved: { code: 'not-approved', holds: ({ dossier }) => dossier.approvedAt !== null },
  extensionsLeft: {
    code: 'extension-limit-reached',
    holds: (question) => question.dossier.extensionNo < termsOf(question).maxExtensions,
  },
  /** Later than the date it replaces, and not already over. */
  newDateLater: {
    code: 'extension-not-later',
    holds: ({ dossier, facts, command }) =>
      command?.action !== 'extend' ||
      (dossier.dueAt !== null && command.newDueAt > dossier.dueAt && command.newDueAt > facts.now),
  },
}
