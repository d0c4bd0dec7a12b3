/**
 * A dossier as the law sees it: its state, what may be asked of it, and what an answer looks like.
 * The table of legal moves stands in `dossier-moves.ts`, the decision in `dossier-decide.ts`.
 * Source: Decree 61/2018/NĐ-CP (amended by 107/2021), Decree 118/2025/NĐ-CP; one-stop.md §5, §6.
 */

import type { WorkingCalendar } from './calendar.ts'
import type { Limit, Outcome, Pause } from './deadline.ts'
import type { Instant } from './instant.ts'
import type { Turn } from './ledger.ts'
import type { RuleSetId } from './rule-sets.ts'

/** National status catalogue (one-stop.md §5); `draft` is our own. `archived` is a flag on final states. */
export type DossierStatus =
  | 'draft'
  | 'submitted'
  | 'accepted'
  | 'rejectedAtIntake'
  | 'inProcess'
  | 'supplementRequested'
  | 'awaitingFinancialObligation'
  | 'withdrawalRequested'
  | 'stopped'
  | 'resultReady'
  | 'returned'

/** What a person may ask, named as the outside calls it (T1–T25; `assign`/`reassign` name the holder of a step). */
export type DossierAction =
  | 'submit'
  | 'accept'
  | 'reject'
  | 'requestSupplement'
  | 'supplySupplement'
  | 'confirmSupplement'
  | 'handOver'
  | 'assign'
  | 'reassign'
  | 'forward'
  | 'sendBack'
  | 'requestPayment'
  | 'confirmPayment'
  | 'requestWithdrawal'
  | 'approveWithdrawal'
  | 'refuseWithdrawal'
  | 'cancelWithdrawal'
  | 'stop'
  | 'reopen'
  | 'issueResult'
  | 'extend'
  | 'correctResult'
  | 'returnResult'
  | 'archive'

export type LawRole =
  | 'applicant'
  | 'receptionOfficer'
  | 'resultOfficer'
  | 'specialist'
  | 'divisionLead'
  | 'approver'
  | 'recordsClerk'
  | 'accountant'
  | 'postalAgent'
  | 'system'

export type Channel = 'inPerson' | 'online' | 'postal'
export type StepKind = 'reception' | 'assign' | 'review' | 'consult' | 'check' | 'sign' | 'approve' | 'issue' | 'return'

/** One row of the internal process (quy trình nội bộ): what the law needs of it. `minutes` are working minutes. */
export interface ProcessStep {
  no: number
  kind: StepKind
  minutes: number
}

/** What a dossier keeps for life from the procedure version it was accepted under (one-stop.md §1). */
export interface Terms {
  ruleSet: RuleSetId
  limit: Limit
  supplementClock: 'restart' | 'pause'
  maxProcessingSupplements: number
  maxExtensions: number
  supplementAnswerDays: number
  intakeMinutes: number
  steps: readonly ProcessStep[]
}

export type SupplementStage = 'intake' | 'processing'
export type StopReason = 'withdrawn' | 'notEligible' | 'supplementTimeout'

/** The whole state that decisions are made on; plain JSON, so that it is stored and replayed as it is. */
export interface Dossier {
  status: DossierStatus
  archived: boolean
  channel: Channel
  /** Frozen at acceptance; null before. */
  terms: Terms | null
  stepNo: number | null
  stepStartedAt: Instant | null
  stepDueAt: Instant | null
  submittedAt: Instant | null
  intakeDueAt: Instant | null
  acceptedAt: Instant | null
  /** Where the running time limit is counted from: acceptance, or the last restart after a supplement. */
  clockStartedAt: Instant | null
  /** The date the office works to (moved by pauses, restarts and an extension). */
  dueAt: Instant | null
  /** The date statistics use: moved by pauses and restarts, never by an extension (one-stop.md §9). */
  originalDueAt: Instant | null
  /** The date printed on the receipt or the re-appointment. */
  appointmentAt: Instant | null
  finishedAt: Instant | null
  returnedAt: Instant | null
  outcome: Outcome | null
  extensionNo: number
  /** False when the apology was given after its legal moment (one-stop.md §9). */
  apologyInTime: boolean | null
  intakeSupplements: number
  processingSupplements: number
  supplementStage: SupplementStage | null
  supplementDueAt: Instant | null
  /** The applicant has answered; the desk has still to confirm (T12). */
  supplementSupplied: boolean
  pausedAt: Instant | null
  /** Pauses since `clockStartedAt`. */
  pauses: readonly Pause[]
  /** Whose turn it was, from submission on, without gaps; the last one is open until the dossier is final. */
  turns: readonly Turn[]
  /** Where a refused or cancelled withdrawal leads back to (T18). */
  statusBeforeWithdrawal: DossierStatus | null
  stopReason: StopReason | null
  /** Set when a step of kind approve or sign is passed; a result cannot be issued before (one-stop.md §5). */
  approvedAt: Instant | null
}

export type Command =
  | { action: Exclude<DossierAction, 'forward' | 'extend' | 'requestSupplement'> }
  | { action: 'forward'; to?: number }
  | { action: 'extend'; newDueAt: Instant }
  | { action: 'requestSupplement'; dueAt?: Instant }

/** What decisions need to know beside the state. */
export interface Facts {
  now: Instant
  calendar: WorkingCalendar
  /** Of the procedure version in force at `now`; ignored once the dossier has its own. */
  terms: Terms
  actor: {
    roles: ReadonlySet<LawRole>
    /** The actor is the owner, the applicant or authorised by them. */
    owns: boolean
    /** The open step is the actor's: assigned to them, or waiting at a post they hold. */
    holdsStep: boolean
  }
  /** Codes of required components that are absent (T2, T3, T4). */
  missing: readonly string[]
}

export type MoveId =
  | 'T2'
  | 'T3'
  | 'T4'
  | 'T5'
  | 'T6'
  | 'T7'
  | 'T8'
  | 'T9'
  | 'T10'
  | 'T11'
  | 'T11a'
  | 'T12'
  | 'T13'
  | 'T14'
  | 'T15'
  | 'T16'
  | 'T17'
  | 'T18'
  | 'T19'
  | 'T20'
  | 'T21'
  | 'T22'
  | 'T23'
  | 'T24'
  | 'T25'
  | 'assign'
  | 'reassign'

export type FormKey = 'receipt' | 'supplement' | 'refusal' | 'apology' | 'stop' | 'controlSheet' | 'register'

/** One decision, one event: which move was made and exactly what it changed. */
export interface DossierEvent {
  name: `dossier.${string}`
  move: MoveId
  action: DossierAction
  at: Instant
  from: DossierStatus
  to: DossierStatus
  /** The letter the move obliges the office to give (one-stop.md §12). */
  form: FormKey | null
  changes: Partial<Dossier>
}

export type RefusalCode =
  | 'transition-not-allowed'
  | 'not-your-step'
  | 'not-your-role'
  | 'components-missing'
  | 'supplement-limit-reached'
  | 'supplement-not-overdue'
  | 'supplement-not-supplied'
  | 'extension-limit-reached'
  | 'extension-not-later'
  | 'not-approved'
  | 'already-signed'
  | 'no-such-step'

export type Decision =
  | { ok: true; event: DossierEvent }
  | { ok: false; code: RefusalCode; status: DossierStatus; allowedActions: readonly DossierAction[] }

/** The state before anything happened (T1: the draft itself). one-stop.md §6. */
export function newDossier(channel: Channel): Dossier {
  return {
    status: 'draft',
    archived: false,
    channel,
    terms: null,
    stepNo: null,
    stepStartedAt: null,
    stepDueAt: null,
    submittedAt: null,
    intakeDueAt: null,
    acceptedAt: null,
    clockStartedAt: null,
    dueAt: null,
    originalDueAt: null,
    appointmentAt: null,
    finishedAt: null,
    returnedAt: null,
    outcome: null,
    extensionNo: 0,
    apologyInTime: null,
    intakeSupplements: 0,
    processingSupplements: 0,
    supplementStage: null,
    supplementDueAt: null,
    supplementSupplied: false,
    pausedAt: null,
    pauses: [],
    turns: [],
    statusBeforeWithdrawal: null,
    stopReason: null,
    approvedAt: null,
  }
}
