/**
 * The one place where it is decided what happens to a dossier: state + command + facts → one event or a refusal that
 * names what is allowed instead. It reads the table of moves and adds nothing to it. one-stop.md §6.
 */
import type { Command, Decision, Dossier, DossierAction, Facts, FormKey, RefusalCode } from './dossier.ts'
import { effects } from './dossier-effects.ts'
import { conditions, guards, type Question, termsOf } from './dossier-guards.ts'
import { type Entitled, type Move, moves, usualOrder } from './dossier-moves.ts'
import { currentStep } from './dossier-steps.ts'
import { turnsAfter } from './dossier-turns.ts'

/** Decides one command: the move that applies, or why none does; one-stop.md §6, Decree 61/2018/NĐ-CP art. 17–20. */
export function decide(dossier: Dossier, command: Command, facts: Facts): Decision {
  const question = { dossier, command, facts }
  const found = findMove(command.action, question)
  if (typeof found === 'string') {
    return { ok: false, code: found, status: dossier.status, allowedActions: allowedActions(dossier, facts) }
  }
  const to = destination(found, dossier)
  const moved: Dossier = { ...dossier, ...effects[found.id](question), status: to }
  const after: Dossier = { ...moved, turns: turnsAfter(moved, facts.now) }
  return {
    ok: true,
    event: {
      name: found.event,
      move: found.id,
      action: command.action,
      at: facts.now,
      from: dossier.status,
      to,
      form: letter(found, question),
      changes: changed(dossier, after),
    },
  }
}

/** What this actor may do now (one-stop.md §6), the usual next action first. An action that needs a date is judged without it. */
export function allowedActions(dossier: Dossier, facts: Facts): readonly DossierAction[] {
  const question = { dossier, facts, command: null }
  const allowed = usualOrder.filter((action) => typeof findMove(action, question) !== 'string')
  // At the step of assigning, naming somebody is what comes next; elsewhere it is the exception.
  if (currentStep(dossier)?.kind !== 'assign' || !allowed.includes('assign')) return allowed
  return ['assign', ...allowed.filter((action) => action !== 'assign')]
}

/** The row of the table that applies, or why none does: state first, then the person, then the guards in their order. */
function findMove(action: DossierAction, question: Question): Move | RefusalCode {
  const move = moves.find((each) => each.action === action && applies(each, question.dossier))
  if (move === undefined) return 'transition-not-allowed'
  const refused = refusedPerson(move, question)
  if (refused !== null) return refused
  const broken = move.guards?.find((name) => !guards[name].holds(question))
  return broken === undefined ? move : guards[broken].code
}

function applies(move: Move, dossier: Dossier): boolean {
  const kind = currentStep(dossier)?.kind
  return (
    move.from.includes(dossier.status) &&
    (move.steps === undefined || (kind !== undefined && move.steps.includes(kind))) &&
    (move.when ?? []).every((name) => conditions[name](dossier))
  )
}

function refusedPerson(move: Move, { dossier, facts }: Question): 'not-your-role' | 'not-your-step' | null {
  const { actor } = facts
  const fits = ({ roles, owns, when }: Entitled) =>
    (roles === undefined || roles.some((role) => actor.roles.has(role))) &&
    (owns === undefined || actor.owns) &&
    (when === undefined || conditions[when](dossier))
  const fitting = move.by.filter(fits)
  if (fitting.length === 0) return 'not-your-role'
  return fitting.some(({ holdsStep }) => holdsStep === undefined || actor.holdsStep) ? null : 'not-your-step'
}

function destination(move: Move, dossier: Dossier): Dossier['status'] {
  if (move.to === 'same') return dossier.status
  if (move.to === 'beforeWithdrawal') return dossier.statusBeforeWithdrawal ?? dossier.status
  return move.to
}

/** Decree 118/2025 has a notice of stopping of its own (form 05); before, stopping was refused by form 03 or unwritten. */
function letter(move: Move, question: Question): FormKey | null {
  const is118 = termsOf(question).ruleSet.startsWith('decree118')
  return (is118 ? move.form118 : undefined) ?? move.form ?? null
}

/** Exactly the fields that are different now; lists are never changed in place, so identity tells. */
function changed(before: Dossier, after: Dossier): Partial<Dossier> {
  const changes: Partial<Record<keyof Dossier, unknown>> = {}
  // The keys of a Dossier are all that `after` has; Object.keys cannot say so.
  for (const key of Object.keys(after) as (keyof Dossier)[]) {
    if (before[key] !== after[key]) changes[key] = after[key]
  }
  // Each value has come from its own field.
  return changes as Partial<Dossier>
}
