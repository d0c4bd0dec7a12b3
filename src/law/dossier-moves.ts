/**
 * Every legal move of a dossier, T2–T25, in one table; what is not written here is forbidden (one-stop.md §6).
 * T1 is the birth of the draft (`newDossier`). Read a row as: in these states, at these steps, these people may, if the
 * guards hold, lead the dossier there; it has this effect on the clock and obliges the office to give this letter.
 * Sources: Decree 61/2018/NĐ-CP amended by 107/2021/NĐ-CP, Decree 118/2025/NĐ-CP. Numbers of articles are recalled from
 * the text of Decree 61 and not yet compared with the gazette.
 */
import type { DossierAction, DossierStatus, FormKey, LawRole, MoveId, StepKind } from './dossier.ts'

/** What must be the case for a row to be the one that applies; a row that does not apply does not exist. */
export type ConditionName =
  | 'filedOnline'
  | 'filedAtCounter'
  | 'supplementAtIntake'
  | 'supplementInProcessing'
  | 'withdrawnBeforeAcceptance'
  | 'stopReversible'
  | 'notArchived'

/** What the law asks beside state and person; each failure has its own answer (`dossier-guards.ts`). */
export type GuardName =
  | 'componentsPresent'
  | 'answerDateAhead'
  | 'supplementsLeft'
  | 'beforeDue'
  | 'supplementSupplied'
  | 'answerOverdue'
  | 'nextStepExists'
  | 'previousStepExists'
  | 'notSigned'
  | 'approved'
  | 'extensionsLeft'
  | 'newDateLater'

/** One way of being entitled: everything named must hold. No role named means: whoever holds the step or owns it. */
export interface Entitled {
  roles?: readonly LawRole[]
  holdsStep?: true
  owns?: true
  when?: ConditionName
}

/** What the move does to the time limit: column C of one-stop.md §6. `policy`: restart or resume, as the terms say (§8). */
export type ClockEffect =
  | 'none'
  | 'intakeStarts'
  | 'intakeRestarts'
  | 'starts'
  | 'runs'
  | 'pauses'
  | 'resumes'
  | 'policy'
  | 'stops'
  | 'dueReplaced'

export interface Move {
  id: MoveId
  action: DossierAction
  from: readonly DossierStatus[]
  /** `same`: the status stays; `beforeWithdrawal`: back to where the withdrawal was asked. */
  to: DossierStatus | 'same' | 'beforeWithdrawal'
  /** Kinds of the open step at which the move exists; all when not given. */
  steps?: readonly StepKind[]
  when?: readonly ConditionName[]
  /** Any one of these suffices. */
  by: readonly Entitled[]
  guards?: readonly GuardName[]
  /** The letter the office must give; `form118` where Decree 118/2025 names another one, or the only one. */
  form?: FormKey
  form118?: FormKey
  /** The paper on which the move is a line: control sheet (form 05/06) or register of dossiers (form 06/07). */
  line?: 'controlSheet' | 'register'
  clock: ClockEffect
  event: `dossier.${string}`
  cites: string
}

const desk: Entitled = { roles: ['receptionOfficer'] }
const approver: Entitled = { roles: ['approver'] }
const owner: Entitled = { owns: true }
const holder: Entitled = { holdsStep: true }
/** Before acceptance the desk may settle a withdrawal by itself (T17). */
const deskBeforeAcceptance: Entitled = { roles: ['receptionOfficer'], when: 'withdrawnBeforeAcceptance' }

const working: readonly StepKind[] = ['review', 'check', 'consult', 'sign', 'approve', 'assign']
/** `reception` inside the process is another agency taking the dossier over (one-stop.md §10). */
const beforeSignature: readonly StepKind[] = ['reception', 'assign', 'review', 'consult', 'check']
const signature: readonly StepKind[] = ['sign', 'approve']
const exceptAssign: readonly StepKind[] = ['reception', 'review', 'consult', 'check', 'sign', 'approve', 'issue']

// biome-ignore format: one row, one line or two, so that the table is read as a table
export const moves: readonly Move[] = [
  { id: 'T2', action: 'submit', from: ['draft'], to: 'submitted', when: ['filedOnline'], by: [owner],
    guards: ['componentsPresent'], clock: 'intakeStarts', event: 'dossier.submitted', cites: 'one-stop.md §6 T2; Decree 61/2018 art. 16, 17' },
  { id: 'T3', action: 'accept', from: ['draft'], to: 'accepted', when: ['filedAtCounter'], by: [desk],
    guards: ['componentsPresent'], form: 'receipt', line: 'register', clock: 'starts', event: 'dossier.accepted', cites: 'one-stop.md §6 T3; Decree 61/2018 art. 17' },
  { id: 'T4', action: 'accept', from: ['submitted'], to: 'accepted', by: [desk],
    guards: ['componentsPresent'], form: 'receipt', line: 'register', clock: 'starts', event: 'dossier.accepted', cites: 'one-stop.md §6 T4; Decree 61/2018 art. 17; Decree 45/2020' },
  { id: 'T5', action: 'requestSupplement', from: ['submitted'], to: 'supplementRequested', by: [desk],
    guards: ['answerDateAhead'], form: 'supplement', clock: 'none', event: 'dossier.supplement-requested', cites: 'one-stop.md §6 T5, §8; Decree 61/2018 art. 17' },
  { id: 'T6', action: 'supplySupplement', from: ['supplementRequested'], to: 'submitted', when: ['supplementAtIntake'], by: [owner],
    clock: 'intakeRestarts', event: 'dossier.supplement-supplied', cites: 'one-stop.md §6 T6' },
  { id: 'T7', action: 'reject', from: ['draft'], to: 'rejectedAtIntake', when: ['filedAtCounter'], by: [desk],
    form: 'refusal', clock: 'none', event: 'dossier.rejected', cites: 'one-stop.md §6 T7; Decree 61/2018 art. 17' },
  { id: 'T7', action: 'reject', from: ['submitted'], to: 'rejectedAtIntake', by: [desk],
    form: 'refusal', clock: 'none', event: 'dossier.rejected', cites: 'one-stop.md §6 T7; Decree 61/2018 art. 17' },
  { id: 'T8', action: 'handOver', from: ['accepted'], to: 'inProcess', by: [desk],
    guards: ['nextStepExists'], line: 'controlSheet', clock: 'runs', event: 'dossier.handed-over', cites: 'one-stop.md §6 T8; Decree 61/2018 art. 18' },
  { id: 'assign', action: 'assign', from: ['inProcess'], to: 'same', steps: ['assign'], by: [holder],
    guards: ['nextStepExists'], line: 'controlSheet', clock: 'runs', event: 'dossier.assigned', cites: 'one-stop.md §5 (sub-states of 4), §6 T9; Decree 61/2018 art. 19' },
  { id: 'assign', action: 'assign', from: ['inProcess'], to: 'same', steps: exceptAssign, by: [holder, { roles: ['divisionLead'] }],
    clock: 'runs', event: 'dossier.assigned', cites: 'one-stop.md §5 (sub-states of 4); Decree 61/2018 art. 19' },
  { id: 'reassign', action: 'reassign', from: ['inProcess'], to: 'same', by: [{ roles: ['divisionLead', 'approver'] }],
    clock: 'runs', event: 'dossier.reassigned', cites: 'one-stop.md §5 (sub-states of 4); Decree 61/2018 art. 19' },
  { id: 'T9', action: 'forward', from: ['inProcess'], to: 'same', steps: beforeSignature, by: [holder],
    guards: ['nextStepExists'], line: 'controlSheet', clock: 'runs', event: 'dossier.forwarded', cites: 'one-stop.md §6 T9; Decree 61/2018 art. 18, 19' },
  { id: 'T9', action: 'forward', from: ['inProcess'], to: 'same', steps: signature, by: [holder],
    guards: ['nextStepExists'], line: 'controlSheet', clock: 'runs', event: 'dossier.approved', cites: 'one-stop.md §5, §6 T9; Decree 61/2018 art. 19' },
  { id: 'T10', action: 'sendBack', from: ['inProcess'], to: 'same', by: [holder],
    guards: ['previousStepExists'], line: 'controlSheet', clock: 'runs', event: 'dossier.sent-back', cites: 'one-stop.md §6 T10' },
  { id: 'T11', action: 'requestSupplement', from: ['inProcess'], to: 'supplementRequested', steps: working,
    by: [{ roles: ['specialist', 'divisionLead', 'approver'], holdsStep: true }],
    guards: ['supplementsLeft', 'beforeDue', 'answerDateAhead'], form: 'supplement', clock: 'pauses', event: 'dossier.supplement-requested', cites: 'one-stop.md §6 T11, §8; Decree 61/2018 art. 19' },
  { id: 'T11a', action: 'supplySupplement', from: ['supplementRequested'], to: 'same', when: ['supplementInProcessing'], by: [owner, desk],
    clock: 'none', event: 'dossier.supplement-supplied', cites: 'one-stop.md §6 T12 (the answer that the desk confirms)' },
  { id: 'T12', action: 'confirmSupplement', from: ['supplementRequested'], to: 'inProcess', when: ['supplementInProcessing'], by: [desk],
    guards: ['supplementSupplied'], form: 'receipt', clock: 'policy', event: 'dossier.supplement-confirmed', cites: 'one-stop.md §6 T12, §8; Decree 61/2018 art. 19' },
  { id: 'T13', action: 'stop', from: ['supplementRequested'], to: 'stopped', by: [approver],
    guards: ['answerOverdue'], form: 'refusal', form118: 'stop', clock: 'stops', event: 'dossier.stopped', cites: 'one-stop.md §6 T13' },
  { id: 'T14', action: 'requestPayment', from: ['inProcess'], to: 'awaitingFinancialObligation',
    by: [{ roles: ['specialist'], holdsStep: true }, { roles: ['accountant'] }],
    clock: 'pauses', event: 'dossier.payment-requested', cites: 'one-stop.md §6 T14' },
  { id: 'T15', action: 'confirmPayment', from: ['awaitingFinancialObligation'], to: 'inProcess', by: [{ roles: ['accountant', 'system'] }],
    clock: 'resumes', event: 'dossier.payment-confirmed', cites: 'one-stop.md §6 T15' },
  { id: 'T16', action: 'requestWithdrawal', from: ['submitted', 'accepted', 'inProcess', 'supplementRequested', 'awaitingFinancialObligation'],
    to: 'withdrawalRequested', by: [owner],
    guards: ['notSigned'], clock: 'pauses', event: 'dossier.withdrawal-requested', cites: 'one-stop.md §6 T16, §11' },
  { id: 'T17', action: 'approveWithdrawal', from: ['withdrawalRequested'], to: 'stopped', by: [approver, deskBeforeAcceptance],
    form118: 'stop', clock: 'stops', event: 'dossier.withdrawn', cites: 'one-stop.md §6 T17, §11' },
  { id: 'T18', action: 'refuseWithdrawal', from: ['withdrawalRequested'], to: 'beforeWithdrawal', by: [approver, deskBeforeAcceptance],
    clock: 'resumes', event: 'dossier.withdrawal-refused', cites: 'one-stop.md §6 T18' },
  { id: 'T18', action: 'cancelWithdrawal', from: ['withdrawalRequested'], to: 'beforeWithdrawal', by: [owner],
    clock: 'resumes', event: 'dossier.withdrawal-cancelled', cites: 'one-stop.md §6 T18' },
  { id: 'T19', action: 'stop', from: ['inProcess'], to: 'stopped', by: [approver],
    form: 'refusal', clock: 'stops', event: 'dossier.stopped', cites: 'one-stop.md §6 T19; Decree 61/2018 art. 19' },
  { id: 'T20', action: 'reopen', from: ['stopped'], to: 'inProcess', when: ['stopReversible'], by: [approver],
    clock: 'resumes', event: 'dossier.reopened', cites: 'one-stop.md §6 T20' },
  { id: 'T21', action: 'issueResult', from: ['inProcess'], to: 'resultReady', steps: ['issue'],
    by: [{ roles: ['recordsClerk'], holdsStep: true }, { roles: ['system'] }],
    guards: ['approved'], clock: 'stops', event: 'dossier.result-issued', cites: 'one-stop.md §5, §6 T21, §7.5; Decree 61/2018 art. 19' },
  { id: 'T22', action: 'extend', from: ['inProcess'], to: 'same', by: [approver],
    guards: ['extensionsLeft', 'newDateLater'], form: 'apology', clock: 'dueReplaced', event: 'dossier.extended', cites: 'one-stop.md §6 T22, §9; Decree 61/2018 art. 19' },
  { id: 'T23', action: 'returnResult', from: ['resultReady'], to: 'returned', by: [{ roles: ['resultOfficer', 'postalAgent', 'system'] }],
    line: 'register', clock: 'none', event: 'dossier.returned', cites: 'one-stop.md §6 T23, §11; Decree 61/2018 art. 20' },
  { id: 'T24', action: 'correctResult', from: ['resultReady'], to: 'inProcess', by: [approver],
    clock: 'resumes', event: 'dossier.result-corrected', cites: 'one-stop.md §6 T24' },
  { id: 'T25', action: 'archive', from: ['returned', 'stopped', 'rejectedAtIntake'], to: 'same', when: ['notArchived'],
    by: [{ roles: ['recordsClerk', 'system'] }],
    clock: 'none', event: 'dossier.archived', cites: 'one-stop.md §6 T25, §11; Archive Law 33/2024/QH15' },
]

/** In which order what is allowed is offered: what usually comes next stands first. */
export const usualOrder: readonly DossierAction[] = [
  'submit',
  'accept',
  'handOver',
  'issueResult',
  'returnResult',
  'forward',
  'confirmSupplement',
  'supplySupplement',
  'confirmPayment',
  'approveWithdrawal',
  'refuseWithdrawal',
  'cancelWithdrawal',
  'assign',
  'requestSupplement',
  'sendBack',
  'requestPayment',
  'reassign',
  'extend',
  'reject',
  'archive',
  'correctResult',
  'reopen',
  'stop',
  'requestWithdrawal',
]
