import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CalendarYearUnknown, workingCalendar } from './calendar.ts'
import { newDossier } from './dossier.ts'
import { allowedActions, decide } from './dossier-decide.ts'
import { replay } from './dossier-evolve.ts'
import { accepted, at, committee, inProcess, type Story, story, terms } from './dossier-story.ts'

const monday = '2023-03-06 09:00'
const byDesk = { by: 'receptionOfficer', on: monday } as const
const byOwner = { by: 'owner', on: monday } as const
const byHolder = { by: 'holder', on: monday } as const
const byApprover = { by: 'approver', on: monday } as const

const owners = ({ dossier }: Story) => dossier.turns.map(({ owner, reason }) => `${owner}/${reason}`)

test('T1: a draft has no terms, no dates and nobody is to act', () => {
  const draft = newDossier('online')
  assert.equal(draft.status, 'draft')
  assert.deepEqual([draft.turns, draft.pauses, draft.terms, draft.dueAt], [[], [], null, null])
})

test('T2: the owner submits online; the intake clock of eight working hours starts, Saturday evening counts from Monday', () => {
  const told = story()
  told.refuses('submit', { ...byOwner, missing: ['1'] }, 'components-missing')
  told.refuses('submit', byDesk, 'not-your-role')
  const event = told.does('submit', { by: 'owner', on: '2023-05-27 20:10' })
  assert.equal(event.name, 'dossier.submitted')
  assert.deepEqual(event.changes, {
    status: 'submitted',
    submittedAt: at('2023-05-27 20:10'),
    intakeDueAt: at('2023-05-29 17:00'),
    turns: [{ from: at('2023-05-27 20:10'), to: null, owner: 'state', reason: 'intake' }],
  })
  story('inPerson').refuses('submit', byOwner, 'transition-not-allowed')
})

test('T3: at the counter or by post a complete dossier is accepted at once, with a receipt and a running clock', () => {
  for (const channel of ['inPerson', 'postal'] as const) {
    const told = story(channel)
    told.refuses('accept', { ...byDesk, missing: ['2'] }, 'components-missing')
    const event = told.does('accept', byDesk)
    assert.deepEqual([event.move, event.form, event.from, event.to], ['T3', 'receipt', 'draft', 'accepted'])
    assert.equal(told.dossier.submittedAt, at(monday))
    assert.equal(told.dossier.dueAt, at('2023-03-13 17:00'))
  }
  story().refuses('accept', byDesk, 'transition-not-allowed')
})

test('T4: acceptance freezes the terms, starts the clock and opens the first step', () => {
  const told = story()
  told.does('submit', byOwner)
  told.refuses('accept', { ...byDesk, missing: ['2'] }, 'components-missing')
  const event = told.does('accept', byDesk)
  const { dossier } = told
  assert.deepEqual([event.move, event.form, dossier.terms], ['T4', 'receipt', terms()])
  assert.deepEqual([dossier.acceptedAt, dossier.clockStartedAt], [at(monday), at(monday)])
  const due = at('2023-03-13 17:00')
  assert.deepEqual([dossier.dueAt, dossier.originalDueAt, dossier.appointmentAt], [due, due, due])
  assert.deepEqual([dossier.stepNo, dossier.stepDueAt], [1, at('2023-03-06 14:30')])
  assert.deepEqual(owners(told), ['state/intake', 'state/processing'])
})

test('T4: what is announced after acceptance does not touch a dossier (one-stop.md §1)', () => {
  const told = inProcess(monday)
  const facts = told.facts({ by: 'specialist+holder', on: monday })
  told.does('assign', byHolder)
  const harder = { ...facts, terms: terms({ maxProcessingSupplements: 0 }) }
  assert.ok(decide(told.dossier, { action: 'requestSupplement' }, harder).ok)
})

test('T5, T6: a supplement at intake is counted, answered by the owner, and the intake clock starts again', () => {
  const told = story()
  told.does('submit', byOwner)
  const asked = told.does('requestSupplement', { by: 'receptionOfficer', on: '2023-03-06 10:00' })
  assert.deepEqual([asked.move, asked.form, told.dossier.supplementStage], ['T5', 'supplement', 'intake'])
  assert.deepEqual([told.dossier.intakeSupplements, told.dossier.supplementDueAt], [1, at('2023-04-05 17:00')])
  assert.equal(told.dossier.pausedAt, null)
  told.refuses('supplySupplement', byDesk, 'not-your-role')
  told.refuses('confirmSupplement', byDesk, 'transition-not-allowed')
  const answered = told.does('supplySupplement', { by: 'owner', on: '2023-03-08 16:00' })
  assert.deepEqual([answered.move, told.dossier.status], ['T6', 'submitted'])
  assert.deepEqual([told.dossier.supplementStage, told.dossier.supplementDueAt], [null, null])
  assert.equal(told.dossier.intakeDueAt, at('2023-03-09 16:00'))
  assert.deepEqual(owners(told), ['state/intake', 'citizen/supplement', 'state/intake'])
})

test('T5, T11: a named last day is taken, one that is over is refused', () => {
  const told = story()
  told.does('submit', byOwner)
  const ask = (on: string) => ({ action: 'requestSupplement', dueAt: at(on) }) as const
  told.refuses(ask('2023-03-06 09:00'), byDesk, 'transition-not-allowed')
  told.does(ask('2023-03-20 17:00'), byDesk)
  assert.equal(told.dossier.supplementDueAt, at('2023-03-20 17:00'))
})

test('T7: the desk refuses with a letter, from the counter and online; nothing is counted', () => {
  const online = story()
  online.refuses('reject', byDesk, 'transition-not-allowed')
  online.does('submit', byOwner)
  for (const told of [online, story('inPerson')]) {
    told.refuses('reject', byApprover, 'not-your-role')
    const event = told.does('reject', byDesk)
    assert.deepEqual([event.move, event.form, event.to], ['T7', 'refusal', 'rejectedAtIntake'])
    assert.deepEqual([told.dossier.finishedAt, told.dossier.outcome], [at(monday), null])
    assert.ok(told.dossier.turns.every(({ to }) => to !== null))
  }
})

test('T8: the desk hands over to the next step, whose own time starts', () => {
  const told = accepted(monday)
  told.refuses('handOver', byHolder, 'not-your-role')
  told.does('handOver', { by: 'receptionOfficer', on: '2023-03-06 13:30' })
  assert.deepEqual([told.dossier.stepNo, told.dossier.stepStartedAt], [2, at('2023-03-06 13:30')])
  assert.equal(told.dossier.stepDueAt, at('2023-03-07 08:00'))
})

test('T9: the holder passes on; nobody steps over a signature, to the return or backwards', () => {
  const told = inProcess(monday)
  told.refuses('forward', byApprover, 'not-your-step')
  told.does('assign', byHolder)
  for (const to of [1, 2, 3, 6, 7, 99]) told.refuses({ action: 'forward', to }, byHolder, 'no-such-step')
  told.does({ action: 'forward', to: 5 }, byHolder)
  assert.equal(told.dossier.stepNo, 5)
  const signed = told.does('forward', byHolder)
  assert.deepEqual([signed.name, told.dossier.stepNo], ['dossier.approved', 6])
  assert.equal(told.dossier.approvedAt, at(monday))
  told.refuses('forward', byHolder, 'transition-not-allowed')
})

test('T9: where director and People’s Committee both sign, the last signature approves', () => {
  const told = inProcess(monday, terms({ steps: committee }))
  told.reaches('sign', monday)
  assert.equal(told.does('forward', byHolder).name, 'dossier.approved')
  assert.deepEqual([told.dossier.approvedAt, told.dossier.stepNo], [null, 7])
  assert.equal(told.does('forward', byHolder).name, 'dossier.forwarded')
  told.reaches('approve', monday)
  told.does('forward', { by: 'holder', on: '2023-03-06 15:00' })
  assert.equal(told.dossier.approvedAt, at('2023-03-06 15:00'))
})

test('assign: at its own step it passes on, elsewhere it only names another holder', () => {
  const told = inProcess(monday)
  told.refuses('assign', { by: 'divisionLead', on: monday }, 'not-your-step')
  assert.deepEqual(told.does('assign', byHolder).name, 'dossier.assigned')
  assert.equal(told.dossier.stepNo, 3)
  for (const by of ['holder', 'divisionLead'] as const) {
    assert.deepEqual(told.does('assign', { by, on: monday }).changes, {})
  }
})

test('reassign: a lead or an approver gives the work to somebody else; nothing of the state changes', () => {
  const told = inProcess(monday)
  told.refuses('reassign', { by: 'specialist+holder', on: monday }, 'not-your-role')
  for (const by of ['divisionLead', 'approver'] as const) {
    assert.deepEqual(told.does('reassign', { by, on: monday }).changes, {})
  }
})

test('T10: one step back, never to the reception, without moving the due date; an approval left behind is void', () => {
  const told = inProcess(monday)
  told.refuses('sendBack', byHolder, 'no-such-step')
  told.reaches('issue', monday)
  const { dueAt } = told.dossier
  told.does('sendBack', { by: 'holder', on: '2023-03-07 10:00' })
  assert.deepEqual([told.dossier.stepNo, told.dossier.approvedAt, told.dossier.dueAt], [5, null, dueAt])
  assert.deepEqual(
    [told.dossier.stepStartedAt, told.dossier.stepDueAt],
    [at('2023-03-07 10:00'), at('2023-03-07 15:30')],
  )
  told.does('sendBack', byHolder)
  assert.equal(told.dossier.stepNo, 4)
})

function atReview(own = terms(), on = monday): Story {
  const told = inProcess(on, own)
  told.reaches('review', on)
  return told
}

test('T11: a supplement in processing: by the holder who examines or decides, before the due date, and only once', () => {
  const told = atReview(terms({ supplementClock: 'pause' }))
  const bySpecialist = { by: 'specialist+holder', on: '2023-03-08 10:00' } as const
  told.refuses('requestSupplement', { by: 'specialist', on: monday }, 'not-your-step')
  told.refuses('requestSupplement', { by: 'recordsClerk+holder', on: monday }, 'not-your-role')
  told.refuses('requestSupplement', { by: 'specialist+holder', on: '2023-03-13 17:00' }, 'transition-not-allowed')
  const asked = told.does('requestSupplement', bySpecialist)
  assert.deepEqual([asked.move, asked.form, told.dossier.supplementStage], ['T11', 'supplement', 'processing'])
  assert.deepEqual([told.dossier.processingSupplements, told.dossier.pausedAt], [1, at('2023-03-08 10:00')])
  told.does('supplySupplement', { by: 'owner', on: '2023-03-09 10:00' })
  told.does('confirmSupplement', { by: 'receptionOfficer', on: '2023-03-09 11:00' })
  told.refuses('requestSupplement', { ...bySpecialist, on: '2023-03-09 14:00' }, 'supplement-limit-reached')
})

test('T11a: the owner answers, or the desk for them; the office’s looking at it is the State’s time', () => {
  const told = atReview()
  told.does('requestSupplement', { by: 'specialist+holder', on: '2023-03-08 10:00' })
  told.refuses('supplySupplement', byApprover, 'not-your-role')
  const answer = told.does('supplySupplement', { by: 'receptionOfficer', on: '2023-03-09 10:00' })
  assert.deepEqual([answer.move, told.dossier.status], ['T11a', 'supplementRequested'])
  assert.deepEqual(owners(told).slice(-3), ['state/processing', 'citizen/supplement', 'state/intake'])
  assert.deepEqual(told.does('supplySupplement', { by: 'owner', on: '2023-03-09 10:30' }).changes, {})
})

test('T12: the desk confirms only what was supplied and gives a new receipt; the same step goes on', () => {
  const told = atReview(terms({ supplementClock: 'pause' }))
  told.does('requestSupplement', { by: 'specialist+holder', on: '2023-03-08 10:00' })
  told.refuses('confirmSupplement', byDesk, 'supplement-not-supplied')
  told.does('supplySupplement', { by: 'owner', on: '2023-03-09 10:00' })
  const stepDueAt = told.dossier.stepDueAt
  const event = told.does('confirmSupplement', { by: 'receptionOfficer', on: '2023-03-09 10:00' })
  assert.deepEqual(
    [event.move, event.form, told.dossier.status, told.dossier.stepNo],
    ['T12', 'receipt', 'inProcess', 3],
  )
  assert.equal(stepDueAt, at('2023-03-08 14:30'))
  assert.equal(told.dossier.stepDueAt, at('2023-03-09 14:30'))
  assert.deepEqual([told.dossier.pausedAt, told.dossier.supplementStage], [null, null])
})

function pausedBySupplement(own: Parameters<typeof terms>[0]): Story {
  const told = atReview(terms(own))
  told.does('requestSupplement', { by: 'specialist+holder', on: '2023-03-08 10:00' })
  told.does('supplySupplement', { by: 'owner', on: '2023-03-13 14:00' })
  told.does('confirmSupplement', { by: 'receptionOfficer', on: '2023-03-13 14:00' })
  return told
}

test('P1: a pause in days gives three days, in minutes 1590 minutes, a restart the whole limit', () => {
  const dates = ({ dossier }: Story) => [dossier.dueAt, dossier.originalDueAt, dossier.appointmentAt]
  const thrice = (on: string) => [at(on), at(on), at(on)]
  assert.deepEqual(dates(pausedBySupplement({ supplementClock: 'pause' })), thrice('2023-03-16 17:00'))
  const limit = { mode: 'workingDaysPrecise', amount: 5 } as const
  assert.deepEqual(dates(pausedBySupplement({ supplementClock: 'pause', limit })), thrice('2023-03-16 11:30'))
  const restarted = pausedBySupplement({ supplementClock: 'restart' })
  assert.deepEqual(dates(restarted), thrice('2023-03-20 17:00'))
  assert.deepEqual([restarted.dossier.clockStartedAt, restarted.dossier.pauses], [at('2023-03-13 14:00'), []])
  assert.equal(restarted.dossier.acceptedAt, at(monday))
})

test('P2: E07 paused for a payment over Tết', () => {
  const told = inProcess('2024-01-30 08:00', terms({ limit: { mode: 'workingDays', amount: 15 } }))
  told.does('requestPayment', { by: 'accountant', on: '2024-02-05 09:00' })
  told.does('confirmPayment', { by: 'system', on: '2024-02-19 15:00' })
  assert.equal(told.dossier.dueAt, at('2024-03-05 17:00'))
})

test('P3: pausing and resuming on one day moves nothing in days', () => {
  const told = inProcess(monday)
  told.does('requestPayment', { by: 'accountant', on: '2023-03-07 08:00' })
  told.does('confirmPayment', { by: 'accountant', on: '2023-03-07 16:00' })
  assert.deepEqual([told.dossier.dueAt, told.dossier.pauses.length], [at('2023-03-13 17:00'), 1])
})

test('P4: two pauses add up', () => {
  const told = inProcess('2025-03-03 08:00', terms({ limit: { mode: 'workingDays', amount: 10 } }))
  assert.equal(told.dossier.dueAt, at('2025-03-17 17:00'))
  for (const [from, to] of [
    ['2025-03-06 09:00', '2025-03-10 09:00'],
    ['2025-03-13 09:00', '2025-03-14 09:00'],
  ] as const) {
    told.does('requestPayment', { by: 'accountant', on: from })
    told.does('confirmPayment', { by: 'accountant', on: to })
  }
  assert.equal(told.dossier.dueAt, at('2025-03-20 17:00'))
})

test('T13: silence past the last day stops; the applicant’s days do not make the office late; the letter is the decree’s', () => {
  for (const [ruleSet, form] of [
    ['decree61a107', 'refusal'],
    ['decree118', 'stop'],
  ] as const) {
    const told = atReview(terms({ ruleSet }))
    told.does('requestSupplement', { by: 'specialist+holder', on: '2023-03-08 10:00' })
    told.refuses('stop', { by: 'approver', on: '2023-04-07 17:00' }, 'supplement-not-overdue')
    const event = told.does('stop', { by: 'approver', on: '2023-04-07 17:01' })
    assert.deepEqual([event.move, event.form, told.dossier.stopReason], ['T13', form, 'supplementTimeout'])
    assert.deepEqual([told.dossier.finishedAt, told.dossier.outcome], [at('2023-04-07 17:01'), 'early'])
  }
})

test('T13: at intake nothing was promised, so nothing is early or late; who answered is not stopped', () => {
  const told = story()
  told.does('submit', byOwner)
  told.does('requestSupplement', byDesk)
  told.does('stop', { by: 'approver', on: '2023-05-08 09:00' })
  assert.deepEqual([told.dossier.outcome, told.dossier.stepNo], [null, null])
  const answered = atReview()
  answered.does('requestSupplement', { by: 'specialist+holder', on: '2023-03-08 10:00' })
  answered.does('supplySupplement', byOwner)
  answered.refuses('stop', { by: 'approver', on: '2023-05-08 09:00' }, 'supplement-not-overdue')
})

test('T14, T15: a payment pauses the clock until the accountant or the reconciliation says it is paid', () => {
  const told = atReview()
  told.refuses('requestPayment', { by: 'specialist', on: monday }, 'not-your-step')
  told.refuses('requestPayment', byHolder, 'not-your-role')
  told.does('requestPayment', { by: 'specialist+holder', on: '2023-03-07 08:00' })
  assert.deepEqual(
    [told.dossier.status, told.dossier.pausedAt],
    ['awaitingFinancialObligation', at('2023-03-07 08:00')],
  )
  told.refuses('confirmPayment', byOwner, 'not-your-role')
  told.does('confirmPayment', { by: 'accountant', on: '2023-03-09 08:00' })
  assert.equal(told.dossier.dueAt, at('2023-03-15 17:00'))
  assert.deepEqual(owners(told).slice(-3), ['state/processing', 'citizen/financial', 'state/processing'])
})

test('T16: the owner may ask to withdraw until the result is signed', () => {
  const told = atReview()
  told.refuses('requestWithdrawal', { by: 'specialist+holder', on: monday }, 'not-your-role')
  told.does('requestWithdrawal', { by: 'owner', on: '2023-03-07 09:00' })
  const { dossier } = told
  assert.deepEqual([dossier.status, dossier.statusBeforeWithdrawal], ['withdrawalRequested', 'inProcess'])
  assert.deepEqual([dossier.pausedAt, owners(told).at(-1)], [at('2023-03-07 09:00'), 'none/withdrawal'])
  const signed = inProcess(monday)
  signed.reaches('issue', monday)
  signed.refuses('requestWithdrawal', byOwner, 'already-signed')
})

test('T17: a withdrawal is granted by the approver, before acceptance also by the desk; Decree 118 has a notice for it', () => {
  for (const [ruleSet, form] of [
    ['decree61', null],
    ['decree118a367', 'stop'],
  ] as const) {
    const told = atReview(terms({ ruleSet }))
    told.does('requestWithdrawal', { by: 'owner', on: '2023-03-07 09:00' })
    told.refuses('approveWithdrawal', byDesk, 'not-your-role')
    const event = told.does('approveWithdrawal', { by: 'approver', on: '2023-03-20 09:00' })
    assert.deepEqual([event.form, told.dossier.stopReason, told.dossier.outcome], [form, 'withdrawn', 'early'])
    assert.equal(told.dossier.finishedAt, at('2023-03-20 09:00'))
  }
  const early = story()
  early.does('submit', byOwner)
  early.does('requestWithdrawal', byOwner)
  early.does('approveWithdrawal', byDesk)
  assert.deepEqual([early.dossier.status, early.dossier.outcome], ['stopped', null])
})

test('T18: refused or cancelled, the dossier goes back and a clock that ran gets its time again', () => {
  for (const [action, by] of [
    ['refuseWithdrawal', 'approver'],
    ['cancelWithdrawal', 'owner'],
  ] as const) {
    const told = atReview()
    told.does('requestWithdrawal', { by: 'owner', on: '2023-03-07 09:00' })
    told.does(action, { by, on: '2023-03-09 09:00' })
    assert.deepEqual([told.dossier.status, told.dossier.statusBeforeWithdrawal], ['inProcess', null])
    assert.deepEqual([told.dossier.pausedAt, told.dossier.dueAt], [null, at('2023-03-15 17:00')])
  }
  const waiting = story()
  waiting.does('submit', byOwner)
  waiting.does('requestWithdrawal', { by: 'owner', on: '2023-03-06 10:00' })
  waiting.does('refuseWithdrawal', { by: 'receptionOfficer', on: '2023-03-06 11:00' })
  assert.deepEqual([waiting.dossier.status, waiting.dossier.intakeDueAt], ['submitted', at('2023-03-07 10:00')])
})

test('T18: what was paused before the withdrawal stays paused since then', () => {
  const told = atReview()
  told.does('requestPayment', { by: 'accountant', on: '2023-03-07 08:00' })
  told.does('requestWithdrawal', { by: 'owner', on: '2023-03-08 08:00' })
  told.does('cancelWithdrawal', { by: 'owner', on: '2023-03-09 08:00' })
  assert.deepEqual(
    [told.dossier.status, told.dossier.pausedAt],
    ['awaitingFinancialObligation', at('2023-03-07 08:00')],
  )
  told.does('confirmPayment', { by: 'accountant', on: '2023-03-10 08:00' })
  assert.deepEqual(told.dossier.pauses, [{ from: at('2023-03-07 08:00'), to: at('2023-03-10 08:00') }])
  assert.equal(told.dossier.dueAt, at('2023-03-16 17:00'))
})

test('T19: the approver stops what is not eligible, with a refusal and an outcome', () => {
  const told = atReview()
  told.refuses('stop', byHolder, 'not-your-role')
  const event = told.does('stop', { by: 'approver', on: '2023-03-14 09:00' })
  assert.deepEqual([event.move, event.form, told.dossier.stopReason], ['T19', 'refusal', 'notEligible'])
  assert.equal(told.dossier.outcome, 'overdue')
})

test('T20: reopened with the time that was left, at the same step, and out of the archive; a withdrawal is final', () => {
  const told = atReview()
  told.does('stop', { by: 'approver', on: '2023-03-08 09:00' })
  told.does('archive', { by: 'system', on: '2023-03-09 09:00' })
  told.does('reopen', { by: 'approver', on: '2023-03-20 09:00' })
  const { dossier } = told
  assert.deepEqual([dossier.status, dossier.stepNo, dossier.archived], ['inProcess', 3, false])
  assert.deepEqual([dossier.finishedAt, dossier.outcome, dossier.stopReason], [null, null, null])
  assert.equal(dossier.dueAt, at('2023-03-23 17:00'))
  assert.deepEqual(owners(told).slice(-3), ['state/processing', 'none/stopped', 'state/processing'])
  told.does('requestWithdrawal', { by: 'owner', on: '2023-03-20 10:00' })
  told.does('approveWithdrawal', { by: 'approver', on: '2023-03-20 11:00' })
  told.refuses('reopen', byApprover, 'transition-not-allowed')
})

test('T20: a dossier stopped before acceptance has no step to go on from', () => {
  const told = story()
  told.does('submit', byOwner)
  told.does('requestSupplement', byDesk)
  told.does('stop', { by: 'approver', on: '2023-05-08 09:00' })
  told.refuses('reopen', byApprover, 'transition-not-allowed')
})

test('T21: an approved result is issued at its step; that instant decides early, on time or late', () => {
  for (const [on, outcome] of [
    ['2023-03-10 16:00', 'early'],
    ['2023-03-13 17:00', 'onTime'],
    ['2023-03-13 17:01', 'overdue'],
  ] as const) {
    const told = atReview()
    told.refuses('issueResult', { by: 'system', on }, 'transition-not-allowed')
    told.reaches('issue', monday)
    told.refuses('issueResult', { by: 'recordsClerk', on }, 'not-your-step')
    told.refuses('issueResult', { by: 'specialist+holder', on }, 'not-your-role')
    told.does('issueResult', { by: 'recordsClerk+holder', on })
    assert.deepEqual([told.dossier.finishedAt, told.dossier.outcome], [at(on), outcome])
    assert.deepEqual([told.dossier.stepNo, told.dossier.stepDueAt], [7, null])
    assert.equal(owners(told).at(-1), 'citizen/collect')
  }
})

test('T21: without the last signature there is no result', () => {
  const told = inProcess(monday)
  told.reaches('issue', monday)
  told.dossier = { ...told.dossier, approvedAt: null }
  told.refuses('issueResult', { by: 'system', on: monday }, 'not-approved')
})

test('T22: one extension to a later date; the original date keeps the statistics; the apology is due a working day before', () => {
  const later = { action: 'extend', newDueAt: at('2023-03-17 17:00') } as const
  for (const [on, inTime] of [
    ['2023-03-10 17:00', true],
    ['2023-03-10 17:01', false],
  ] as const) {
    const told = atReview()
    told.refuses({ action: 'extend', newDueAt: at('2023-03-13 17:00') }, { by: 'approver', on }, 'extension-not-later')
    told.refuses(later, { by: 'approver', on: '2023-03-20 09:00' }, 'extension-not-later')
    const event = told.does(later, { by: 'approver', on })
    const { dossier } = told
    assert.deepEqual([event.form, dossier.extensionNo, dossier.apologyInTime], ['apology', 1, inTime])
    assert.deepEqual([dossier.dueAt, dossier.appointmentAt], [later.newDueAt, later.newDueAt])
    assert.equal(dossier.originalDueAt, at('2023-03-13 17:00'))
    told.refuses({ ...later, newDueAt: at('2023-03-30 17:00') }, { by: 'approver', on }, 'extension-limit-reached')
    told.reaches('issue', '2023-03-15 09:00')
    told.does('issueResult', { by: 'system', on: '2023-03-15 09:00' })
    assert.equal(told.dossier.outcome, 'overdue')
  }
})

function ready(): Story {
  const told = inProcess(monday)
  told.reaches('issue', monday)
  told.does('issueResult', { by: 'system', on: '2023-03-10 09:00' })
  return told
}

test('T23: the result is returned; waiting for it was the citizen’s time', () => {
  for (const by of ['resultOfficer', 'postalAgent', 'system'] as const) {
    const told = ready()
    told.refuses('returnResult', byOwner, 'not-your-role')
    told.does('returnResult', { by, on: '2023-03-20 09:00' })
    assert.deepEqual([told.dossier.status, told.dossier.returnedAt], ['returned', at('2023-03-20 09:00')])
    assert.equal(told.dossier.turns.at(-1)?.to, at('2023-03-20 09:00'))
    assert.equal(told.dossier.outcome, 'early')
  }
})

test('T24: a wrong result goes back to the last signature; the dates stay as they were', () => {
  const told = ready()
  const { dueAt } = told.dossier
  told.does('correctResult', { by: 'approver', on: '2023-03-14 09:00' })
  const { dossier } = told
  assert.deepEqual([dossier.status, dossier.stepNo, dossier.approvedAt], ['inProcess', 5, null])
  assert.deepEqual([dossier.finishedAt, dossier.outcome, dossier.dueAt], [null, null, dueAt])
  told.does('forward', { by: 'holder', on: '2023-03-14 10:00' })
  told.does('issueResult', { by: 'system', on: '2023-03-14 11:00' })
  assert.equal(told.dossier.outcome, 'overdue')
})

test('T25: what is final is archived once', () => {
  const told = ready()
  told.refuses('archive', { by: 'recordsClerk', on: monday }, 'transition-not-allowed')
  told.does('returnResult', { by: 'system', on: '2023-03-20 09:00' })
  const event = told.does('archive', { by: 'recordsClerk', on: '2023-03-21 09:00' })
  assert.deepEqual([event.to, event.changes], ['returned', { archived: true }])
  told.refuses('archive', { by: 'recordsClerk', on: '2023-03-21 09:00' }, 'transition-not-allowed')
})

test('a refusal names the state and what is allowed instead, the usual action first', () => {
  const told = story()
  told.does('submit', byOwner)
  const decision = decide(told.dossier, { action: 'forward' }, told.facts(byDesk))
  assert.deepEqual(decision, {
    ok: false,
    code: 'transition-not-allowed',
    status: 'submitted',
    allowedActions: ['accept', 'requestSupplement', 'reject'],
  })
  const lead = told.facts({ by: 'divisionLead+holder', on: monday })
  const handed = inProcess(monday)
  assert.equal(allowedActions(handed.dossier, lead)[0], 'assign')
  handed.does('assign', byHolder)
  assert.equal(allowedActions(handed.dossier, lead)[0], 'forward')
  handed.reaches('issue', monday)
  assert.equal(allowedActions(handed.dossier, told.facts({ by: 'recordsClerk+holder', on: monday }))[0], 'issueResult')
})

test('a year whose calendar is unknown is not swallowed', () => {
  const told = story()
  told.does('submit', byOwner)
  const facts = { ...told.facts(byDesk), calendar: workingCalendar([]) }
  assert.throws(() => decide(told.dossier, { action: 'accept' }, facts), CalendarYearUnknown)
})

test('the events alone tell the whole state again', () => {
  const told = ready()
  told.does('returnResult', { by: 'system', on: '2023-03-20 09:00' })
  assert.deepEqual(replay('online', told.events), told.dossier)
  assert.deepEqual(JSON.parse(JSON.stringify(told.dossier)), told.dossier)
})
