import type { Static } from 'typebox'
import type { Procedure } from '#catalogue'
import type { Dossier, Facts } from '#law/dossier.ts'
import { allowedActions } from '#law/dossier-decide.ts'
import { type Instant, toIso } from '#law/instant.ts'
import { type LedgerEntry, ledger, type Turn } from '#law/ledger.ts'
import { ledgerText } from '#organisation'
import type { Platform } from '#platform/platform.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { dossierOutput } from './dossier-output.ts'
import type { DossierRow } from './dossier-row.ts'
import { openOwner } from './owner.ts'
import { offered } from './verbs.ts'

export type DossierShown = Static<typeof dossierOutput>

/** The two clocks of a dossier and, day by day, what counted (CONTRACT §5 `clock`). */
export interface ClockShown {
  state: 'notStarted' | 'running' | 'paused' | 'stopped'
  stateMinutes: number
  citizenMinutes: number
  entries: LedgerEntry[]
}

const clockStates: Readonly<Record<Dossier['status'], ClockShown['state']>> = {
  draft: 'notStarted',
  submitted: 'notStarted',
  accepted: 'running',
  rejectedAtIntake: 'stopped',
  inProcess: 'running',
  supplementRequested: 'paused',
  awaitingFinancialObligation: 'paused',
  withdrawalRequested: 'paused',
  stopped: 'stopped',
  resultReady: 'stopped',
  returned: 'stopped',
}

/** Whose time went where, up to now or to the end; the entries up to `until`, which may be a date ahead. Whole minutes. */
export function clockOf(
  state: Dossier,
  facts: Pick<Facts, 'calendar'>,
  now: Instant,
  until: Instant = state.finishedAt ?? now,
): ClockShown {
  const byStatus = clockStates[state.status]
  const clock = state.acceptedAt === null && byStatus !== 'stopped' ? 'notStarted' : byStatus
  const mode = state.terms?.limit.mode ?? 'workingHours'
  const from = state.clockStartedAt ?? state.submittedAt
  if (from === null) return { state: clock, stateMinutes: 0, citizenMinutes: 0, entries: [] }
  // Days past a calendar limit, to which its last day was moved, are not counted (Civil Code 2015 art. 148(5)).
  const limited = mode === 'calendarDays' && state.terms ? { amount: state.terms.limit.amount } : {}
  const whole = ledger(facts.calendar, {
    mode,
    acceptedAt: from,
    turns: state.turns,
    until: state.returnedAt ?? Math.max(now, from),
  })
  const { entries } = ledger(facts.calendar, {
    mode,
    acceptedAt: from,
    turns: countedTurns(state, until),
    until,
    ...limited,
  })
  return {
    state: clock,
    stateMinutes: Math.floor(whole.stateMinutes),
    citizenMinutes: Math.floor(whole.citizenMinutes),
    entries,
  }
}

/**
 * The turns as the time limit sees them: what lies in a pause does not count, whoever was at work (the office checking
 * papers that were brought), and a result taken back for correction stops nothing (one-stop.md T24).
 */
function countedTurns(state: Dossier, until: Instant): Turn[] {
  const pauses = state.pausedAt === null ? state.pauses : [...state.pauses, { from: state.pausedAt, to: until }]
  return state.turns.flatMap((turn): Turn[] => {
    const to = turn.to ?? until
    const taken =
      turn.reason === 'collect' && to < until ? { ...turn, owner: 'state' as const, reason: 'processing' } : turn
    if (taken.owner !== 'state') return [taken]
    const pause = pauses.find((candidate) => candidate.from <= taken.from && to <= candidate.to)
    return [pause ? { ...taken, owner: 'none', reason: 'supplement' } : taken]
  })
}

const iso = (at: Instant | null): string | null => (at === null ? null : toIso(at))

/** The dossier as the outside sees it; each field is picked, no row leaves. */
export function present(
  platform: Platform,
  row: DossierRow,
  procedure: Procedure,
  facts: Facts,
  lang: Lang,
): DossierShown {
  const { state, task } = row
  const step = procedure.process.steps.find((candidate) => candidate.no === state.stepNo)
  const clock = clockOf(state, facts, facts.now)
  return {
    id: row.id,
    code: row.code,
    submissionNo: row.submission_no,
    procedureCode: row.procedure_code,
    procedureName: procedure.name,
    procedureVersion: row.procedure_version,
    ruleSet: row.rule_set,
    channel: row.channel,
    resultChannel: row.result_channel,
    owner: openOwner(platform.secrets, row.tenant_id, row.owner, row.owner_secret),
    status: state.status,
    archived: state.archived,
    step:
      step && (state.status === 'accepted' || state.status === 'inProcess' || state.status === 'resultReady')
        ? {
            no: step.no,
            kind: step.kind,
            name: step.name,
            role: step.role,
            unit: step.unitName,
            assignee: task?.assignee_name ?? null,
            dueAt: iso(state.stepDueAt),
          }
        : null,
    submittedAt: iso(state.submittedAt),
    intakeDueAt: iso(state.intakeDueAt),
    receivedAt: iso(state.acceptedAt),
    dueAt: iso(state.dueAt),
    originalDueAt: iso(state.originalDueAt),
    appointmentAt: iso(state.appointmentAt),
    supplementDueAt: iso(state.supplementDueAt),
    finishedAt: iso(state.finishedAt),
    returnedAt: iso(state.returnedAt),
    outcome: state.outcome,
    stopReason: state.stopReason,
    form: row.form,
    components: row.components,
    result: row.result,
    clock: {
      state: clock.state,
      stateMinutes: clock.stateMinutes,
      citizenMinutes: clock.citizenMinutes,
      ledger: clock.entries.map((entry) => ({
        date: entry.date,
        from: toIso(entry.from),
        to: toIso(entry.to),
        kind: entry.kind,
        counted: Math.floor(entry.counted),
        owner: entry.owner,
        text: ledgerText(entry, lang),
      })),
    },
    allowedActions: offered(allowedActions(state, facts)),
    legs: [],
    payments: [],
  }
}
