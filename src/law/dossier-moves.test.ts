import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Command, Dossier, DossierAction, Facts, LawRole } from './dossier.ts'
import { allowedActions, decide } from './dossier-decide.ts'
import { moves, usualOrder } from './dossier-moves.ts'
import {
  accepted,
  actor,
  at,
  calendar,
  committee,
  inProcess,
  type Person,
  type Story,
  story,
  terms,
} from './dossier-story.ts'

const start = '2023-03-06 09:00'
const now = '2023-03-07 09:00'
const roles: readonly LawRole[] = [
  'applicant',
  'receptionOfficer',
  'resultOfficer',
  'specialist',
  'divisionLead',
  'approver',
  'recordsClerk',
  'accountant',
  'postalAgent',
  'system',
]
const examiners: readonly Person[] = ['specialist+holder', 'divisionLead+holder', 'approver+holder']
const leads: readonly Person[] = ['divisionLead', 'approver']

/** Told once more by hand, from one-stop.md §6, so that the table is compared with something. */
type Allowed = Partial<Record<DossierAction, readonly Person[]>>
interface Situation {
  told: Story
  /** `now` when not given. */
  on?: string
  allowed: Allowed
}

const submitted = (): Story => {
  const told = story()
  told.does('submit', { by: 'owner', on: start })
  return told
}
const atStep = (kind: Parameters<Story['reaches']>[0], own = terms()): Story => {
  const told = inProcess(start, own)
  told.reaches(kind, start)
  return told
}
const after = (told: Story, ...done: readonly (readonly [Exclude<DossierAction, 'extend'>, Person])[]): Story => {
  for (const [action, by] of done) told.does(action, { by, on: now })
  return told
}
const asked = (): Story => after(atStep('review'), ['requestSupplement', 'specialist+holder'])
const ready = (): Story => after(atStep('issue'), ['issueResult', 'system'])

const ofProcess: Allowed = {
  reassign: leads,
  requestPayment: ['specialist+holder', 'accountant'],
  stop: ['approver'],
  extend: ['approver'],
}
const ofStep: Allowed = {
  ...ofProcess,
  assign: ['holder', 'divisionLead'],
  forward: ['holder'],
  sendBack: ['holder'],
  requestSupplement: examiners,
  requestWithdrawal: ['owner'],
}
const without = (allowed: Allowed, ...actions: readonly DossierAction[]): Allowed =>
  Object.fromEntries(Object.entries(allowed).filter(([action]) => !actions.some((each) => each === action)))

const silence = '2023-05-08 09:00'
const situations: Record<string, Situation> = {
  'draft online': { told: story(), allowed: { submit: ['owner'] } },
  'draft at the counter': {
    told: story('inPerson'),
    allowed: { accept: ['receptionOfficer'], reject: ['receptionOfficer'] },
  },
  'draft by post': { told: story('postal'), allowed: { accept: ['receptionOfficer'], reject: ['receptionOfficer'] } },
  submitted: {
    told: submitted(),
    allowed: {
      accept: ['receptionOfficer'],
      reject: ['receptionOfficer'],
      requestSupplement: ['receptionOfficer'],
      requestWithdrawal: ['owner'],
    },
  },
  'supplement at intake': {
    told: after(submitted(), ['requestSupplement', 'receptionOfficer']),
    allowed: { supplySupplement: ['owner'], requestWithdrawal: ['owner'] },
  },
  'supplement at intake, silence': {
    told: after(submitted(), ['requestSupplement', 'receptionOfficer']),
    on: silence,
    allowed: { supplySupplement: ['owner'], requestWithdrawal: ['owner'], stop: ['approver'] },
  },
  accepted: { told: accepted(start), allowed: { handOver: ['receptionOfficer'], requestWithdrawal: ['owner'] } },
  'assign step': { told: inProcess(start), allowed: { ...without(ofStep, 'sendBack'), assign: ['holder'] } },
  'review step': { told: atStep('review'), allowed: ofStep },
  'review step, overdue': { told: atStep('review'), on: silence, allowed: without(ofStep, 'requestSupplement') },
  'consult step': { told: atStep('consult', terms({ steps: committee })), allowed: ofStep },
  'check step': { told: atStep('check'), allowed: ofStep },
  'sign step': { told: atStep('sign', terms({ steps: committee })), allowed: ofStep },
  'reception by the People’s Committee': {
    told: after(atStep('sign', terms({ steps: committee })), ['forward', 'holder']),
    allowed: without(ofStep, 'requestSupplement'),
  },
  'approve step': { told: atStep('approve'), allowed: ofStep },
  'issue step': {
    told: atStep('issue'),
    allowed: {
      ...without(ofStep, 'forward', 'requestSupplement', 'requestWithdrawal'),
      issueResult: ['recordsClerk+holder', 'system'],
    },
  },
  'supplement asked': {
    told: asked(),
    allowed: { supplySupplement: ['owner', 'receptionOfficer'], requestWithdrawal: ['owner'] },
  },
  'supplement asked, silence': {
    told: asked(),
    on: silence,
    allowed: { supplySupplement: ['owner', 'receptionOfficer'], requestWithdrawal: ['owner'], stop: ['approver'] },
  },
  'supplement supplied': {
    told: after(asked(), ['supplySupplement', 'owner']),
    on: silence,
    allowed: {
      supplySupplement: ['owner', 'receptionOfficer'],
      confirmSupplement: ['receptionOfficer'],
      requestWithdrawal: ['owner'],
    },
  },
  'no supplement left': {
    told: after(asked(), ['supplySupplement', 'owner'], ['confirmSupplement', 'receptionOfficer']),
    allowed: without(ofStep, 'requestSupplement'),
  },
  'payment asked': {
    told: after(atStep('review'), ['requestPayment', 'accountant']),
    allowed: { confirmPayment: ['accountant', 'system'], requestWithdrawal: ['owner'] },
  },
  'withdrawal of a submitted one': {
    told: after(submitted(), ['requestWithdrawal', 'owner']),
    allowed: {
      approveWithdrawal: ['approver', 'receptionOfficer'],
      refuseWithdrawal: ['approver', 'receptionOfficer'],
      cancelWithdrawal: ['owner'],
    },
  },
  'withdrawal of an accepted one': {
    told: after(accepted(start), ['requestWithdrawal', 'owner']),
    allowed: { approveWithdrawal: ['approver'], refuseWithdrawal: ['approver'], cancelWithdrawal: ['owner'] },
  },
  'result ready': {
    told: ready(),
    allowed: { returnResult: ['resultOfficer', 'postalAgent', 'system'], correctResult: ['approver'] },
  },
  'rejected at intake': {
    told: after(submitted(), ['reject', 'receptionOfficer']),
    allowed: { archive: ['recordsClerk', 'system'] },
  },
  'stopped, not eligible': {
    told: after(atStep('review'), ['stop', 'approver']),
    allowed: { archive: ['recordsClerk', 'system'], reopen: ['approver'] },
  },
  'stopped, withdrawn': {
    told: after(accepted(start), ['requestWithdrawal', 'owner'], ['approveWithdrawal', 'approver']),
    allowed: { archive: ['recordsClerk', 'system'] },
  },
  'stopped and archived': {
    told: after(atStep('review'), ['stop', 'approver'], ['archive', 'system']),
    allowed: { reopen: ['approver'] },
  },
  returned: {
    told: after(ready(), ['returnResult', 'system']),
    allowed: { archive: ['recordsClerk', 'system'] },
  },
  'returned and archived': { told: after(ready(), ['returnResult', 'system'], ['archive', 'system']), allowed: {} },
}

/** Every role alone, with and without the step, with and without owning the dossier; and nobody in particular. */
const actors: readonly Facts['actor'][] = [null, ...roles].flatMap((role) =>
  [false, true].flatMap((holdsStep) =>
    [false, true].map((owns) => ({ roles: new Set(role === null ? [] : [role]), holdsStep, owns })),
  ),
)

function isOneOf(people: readonly Person[], who: Facts['actor']): boolean {
  return people.some((person) => {
    const asked = actor(person)
    if (person === 'owner') return who.owns
    return (!asked.holdsStep || who.holdsStep) && [...asked.roles].every((role) => who.roles.has(role))
  })
}

const valid = (action: DossierAction, dossier: Dossier, facts: Facts): Command =>
  action === 'extend' ? { action, newDueAt: Math.max(dossier.dueAt ?? 0, facts.now) + 7 * 86_400_000 } : { action }

test('in every state, for every person, exactly what one-stop.md §6 allows is allowed, and it is what is offered', () => {
  const seen = new Set<string>()
  for (const [name, { told, on = now, allowed }] of Object.entries(situations)) {
    for (const who of actors) {
      const facts: Facts = { now: at(on), calendar, terms: terms(), actor: who, missing: [] }
      const offered = allowedActions(told.dossier, facts)
      for (const action of usualOrder) {
        const decision = decide(told.dossier, valid(action, told.dossier, facts), facts)
        const label = `${name}: ${action} by ${JSON.stringify({ ...who, roles: [...who.roles] })}`
        assert.equal(decision.ok, isOneOf(allowed[action] ?? [], who), label)
        assert.equal(offered.includes(action), decision.ok, `offered, ${label}`)
        if (decision.ok) seen.add(`${decision.event.move} ${action}`)
        else assert.deepEqual(decision.allowedActions, offered)
      }
    }
  }
  const listed = new Set(moves.map(({ id, action }) => `${id} ${action}`))
  assert.deepEqual([...seen].sort(), [...listed].sort(), 'every row of the table was reached')
})

test('who is refused learns whether it is the state, the role or the step', () => {
  for (const { told, on = now, allowed } of Object.values(situations)) {
    for (const who of actors) {
      const facts: Facts = { now: at(on), calendar, terms: terms(), actor: who, missing: [] }
      for (const [action, people] of Object.entries(allowed)) {
        // Keys of Allowed are actions; Object.entries only says string.
        const decision = decide(told.dossier, valid(action as DossierAction, told.dossier, facts), facts)
        if (decision.ok) continue
        const withStep = isOneOf(people, { ...who, holdsStep: true })
        assert.equal(decision.code, withStep ? 'not-your-step' : 'not-your-role')
      }
    }
  }
})

test('for one state, step and action there is never more than one row, and every row cites its paragraph', () => {
  for (const move of moves) {
    assert.match(move.cites, /^one-stop\.md §\d/)
    const rivals = moves.filter(
      (other) =>
        other !== move &&
        other.action === move.action &&
        other.from.some((status) => move.from.includes(status)) &&
        (!other.steps || !move.steps || other.steps.some((kind) => move.steps?.includes(kind))) &&
        !(other.when && move.when),
    )
    assert.deepEqual(rivals, [])
  }
})

test('the usual order offers every action once', () => {
  assert.equal(new Set(usualOrder).size, usualOrder.length)
  assert.deepEqual([...usualOrder].sort(), [...new Set(moves.map(({ action }) => action))].sort())
})
