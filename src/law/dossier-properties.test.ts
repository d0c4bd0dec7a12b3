import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dueAt, shiftByPause } from './deadline.ts'
import type { Channel, Command, Dossier, DossierAction, DossierEvent, Facts, Terms } from './dossier.ts'
import { newDossier } from './dossier.ts'
import { allowedActions, decide } from './dossier-decide.ts'
import { evolve, replay } from './dossier-evolve.ts'
import { usualOrder } from './dossier-moves.ts'
import { actor, at, calendar, committee, type Person, terms, usual } from './dossier-story.ts'
import type { Instant } from './instant.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** Time stands still here, so that no date leaves the known calendar. */
const lastNow = at('2026-01-05 09:00')

/** Plain objects, as they come out of a table. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true })

/** One choice of chance: how much time passes, who comes, and which of what is allowed they do. */
interface Chance {
  passes: number
  pick: number
  wild: boolean
}

const people: readonly Person[] = [
  'owner',
  'receptionOfficer',
  'resultOfficer',
  'specialist+holder',
  'divisionLead+holder',
  'approver+holder',
  'recordsClerk+holder',
  'accountant',
  'approver',
  'system',
]
/** Moves after which only the archive is left; a long history keeps away from them. */
const ending: readonly DossierAction[] = ['reject', 'approveWithdrawal', 'returnResult', 'archive']

const chance: fc.Arbitrary<Chance> = record({
  passes: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 600 }).map((minutes) => minutes * minute) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 * day }) },
    { weight: 1, arbitrary: fc.constant(32 * day) },
  ),
  pick: fc.nat(1_000_000),
  wild: fc.boolean(),
})
const anyTerms: fc.Arbitrary<Terms> = record({
  ruleSet: fc.constantFrom('decree61', 'decree61a107', 'decree118', 'decree118a367'),
  limit: fc.oneof(
    record({
      mode: fc.constantFrom('workingDays', 'workingDaysPrecise', 'calendarDays'),
      amount: fc.integer({ min: 1, max: 40 }),
    }),
    record({ mode: fc.constant('workingHours' as const), amount: fc.integer({ min: 1, max: 200 }) }),
    fc.constant({ mode: 'sameDay' as const, amount: 0 }),
  ),
  supplementClock: fc.constantFrom('restart', 'pause'),
  maxProcessingSupplements: fc.integer({ min: 0, max: 20 }),
  maxExtensions: fc.integer({ min: 0, max: 3 }),
  supplementAnswerDays: fc.constantFrom(10, 30),
  intakeMinutes: fc.constantFrom(240, 480),
  steps: fc.constantFrom(usual, committee),
})
const channel = fc.constantFrom<Channel>('inPerson', 'online', 'postal')
const start = fc.integer({ min: at('2021-02-01 07:30'), max: at('2022-01-04 07:30') })

interface History {
  dossier: Dossier
  events: DossierEvent[]
  refused: number
  /** The date an extension gave, and how many pauses lay before it. */
  extended: { to: Instant; pauses: number } | null
}

function commandFor(action: DossierAction, pick: number, now: Instant, dossier: Dossier): Command {
  if (action === 'extend') return { action, newDueAt: Math.max(dossier.dueAt ?? now, now) + (1 + (pick % 20)) * day }
  if (action === 'requestSupplement' && pick % 2 === 0) return { action, dueAt: now + (1 + (pick % 40)) * day }
  if (action === 'forward' && pick % 7 === 0) return { action, to: 1 + (pick % 11) }
  return { action }
}

/** What this dossier went through: one allowed action a chance (a wild one may be forbidden), checked after each. */
function live(own: Terms, by: Channel, from: Instant, chances: readonly Chance[], stayOpen: boolean): History {
  const history: History = { dossier: newDossier(by), events: [], refused: 0, extended: null }
  let now = from
  for (const { passes, pick, wild } of chances) {
    now = Math.min(now + passes, lastNow)
    const factsOf = (person: Person): Facts => ({ now, calendar, terms: own, actor: actor(person), missing: [] })
    const open = people.flatMap((person) =>
      allowedActions(history.dossier, factsOf(person))
        .filter((action) => !stayOpen || !(ending.includes(action) || endsAtIntake(history.dossier, action)))
        .map((action) => ({ person, action })),
    )
    const anything = {
      person: people[pick % people.length] ?? 'owner',
      action: usualOrder[pick % usualOrder.length] ?? 'submit',
    }
    const isWild = wild && pick % 5 === 0 && !(stayOpen && ending.includes(anything.action))
    const chosen = isWild ? anything : open[pick % Math.max(open.length, 1)]
    if (chosen) step(history, commandFor(chosen.action, pick, now, history.dossier), factsOf(chosen.person))
  }
  return history
}

const endsAtIntake = (dossier: Dossier, action: DossierAction): boolean =>
  action === 'stop' && dossier.supplementStage === 'intake'

function step(history: History, command: Command, facts: Facts): void {
  const before = history.dossier
  const kept = JSON.stringify(before)
  const decision = decide(before, command, facts)
  assert.equal(JSON.stringify(before), kept, 'a decision changes nothing by itself')
  if (!decision.ok) {
    history.refused++
    return
  }
  const { event } = decision
  history.dossier = evolve(before, event)
  history.events.push(event)
  if (event.move === 'T22') history.extended = { to: history.dossier.dueAt ?? 0, pauses: before.pauses.length }
  if (history.dossier.clockStartedAt !== before.clockStartedAt) history.extended = null
  checkEvent(event, before, history.dossier)
  checkTurns(history.dossier, facts.now)
  checkDates(history)
}

function checkEvent(event: DossierEvent, before: Dossier, after: Dossier): void {
  assert.deepEqual([event.from, event.to], [before.status, after.status])
  assert.notEqual(after.status, 'draft', 'a dossier never becomes a draft again')
  if (after.status === 'resultReady' || after.status === 'returned') assert.ok(after.approvedAt !== null)
  if (after.acceptedAt !== null && after.finishedAt !== null) assert.ok(after.finishedAt >= after.acceptedAt)
  if (before.acceptedAt !== null) assert.equal(after.acceptedAt, before.acceptedAt, 'accepted once')
  if (before.terms !== null) assert.equal(after.terms, before.terms, 'terms are for life')
  if (before.status === 'returned') assert.equal(event.action, 'archive')
  const waits = ['awaitingFinancialObligation', 'inProcess', 'accepted'].includes(after.status)
  if (waits) assert.equal(after.pausedAt !== null, after.status === 'awaitingFinancialObligation')
  const isFinished = ['stopped', 'resultReady', 'returned', 'rejectedAtIntake'].includes(after.status)
  assert.equal(after.finishedAt !== null, isFinished)
  if (isFinished) assert.deepEqual([after.pausedAt, after.outcome !== null], [null, after.acceptedAt !== null])
  if (after.archived) assert.ok(isFinished)
}

function checkTurns(dossier: Dossier, now: Instant): void {
  const { turns, status } = dossier
  turns.forEach((turn, index) => {
    const next = turns[index + 1]
    assert.ok(turn.to === null ? next === undefined : turn.to >= turn.from)
    if (next) assert.equal(next.from, turn.to)
  })
  assert.equal(turns.at(-1)?.to === null, !['stopped', 'returned', 'rejectedAtIntake'].includes(status))
  const first = turns[0]
  if (first) assert.equal(first.from, dossier.submittedAt)
  assert.ok(turns.every(({ from, to }) => from <= now && (to ?? now) <= now))
}

/** The dates are those of the limit, the pauses and the extension, whatever the way on which they came about. */
function checkDates({ dossier, extended }: History): void {
  const { clockStartedAt, pauses, terms: own } = dossier
  if (clockStartedAt === null || own === null) return
  const recomputed = dueAt(calendar, clockStartedAt, own.limit, pauses).dueAt
  assert.equal(dossier.originalDueAt, recomputed)
  const shifted = (due: Instant) =>
    pauses.slice(extended?.pauses).reduce((date, pause) => shiftByPause(calendar, own.limit.mode, date, pause), due)
  assert.equal(dossier.dueAt, extended ? shifted(extended.to) : recomputed)
  assert.equal(dossier.appointmentAt, dossier.dueAt)
  pauses.forEach((pause, index) => {
    assert.ok(pause.from >= (pauses[index - 1]?.to ?? clockStartedAt) && pause.to >= pause.from, 'pauses in order')
  })
}

function checkReplay(by: Channel, { dossier, events }: History): void {
  assert.deepEqual(replay(by, events), dossier)
  assert.deepEqual(JSON.parse(JSON.stringify(dossier)), dossier)
  // What was written to a table and read back tells the same.
  assert.deepEqual(replay(by, JSON.parse(JSON.stringify(events))), dossier)
}

test('whatever happens to a dossier, its dates, turns and facts agree and its events tell it again', () => {
  fc.assert(
    fc.property(anyTerms, channel, start, fc.array(chance, { maxLength: 60 }), (own, by, from, chances) => {
      checkReplay(by, live(own, by, from, chances, false))
    }),
    { numRuns: 300 },
  )
})

test('the same holds for dossiers that are fought over two hundred times and more', () => {
  const longest: number[] = []
  fc.assert(
    fc.property(
      anyTerms,
      channel,
      start,
      fc.array(chance, { minLength: 260, maxLength: 300 }),
      (own, by, from, chances) => {
        const history = live(own, by, from, chances, true)
        longest.push(history.events.length)
        checkReplay(by, history)
      },
    ),
    // Nobody reads a shrunk history of hundreds of moves; the seed leads back to it.
    { numRuns: 25, endOnFailure: true },
  )
  assert.ok(Math.max(...longest) >= 200, `the longest had ${Math.max(...longest)} moves`)
})

test('chance reaches every move and every outcome', () => {
  const moves = new Set<string>()
  fc.assert(
    fc.property(
      channel,
      start,
      fc.array(chance, { minLength: 60, maxLength: 120 }),
      fc.boolean(),
      (by, from, chances, open) => {
        const generous = terms({ maxProcessingSupplements: 9, limit: { mode: 'workingDays', amount: 30 } })
        for (const { move } of live(generous, by, from, chances, open).events) moves.add(move)
      },
    ),
    { numRuns: 200, seed: 7 },
  )
  assert.equal(moves.size, 27, [...moves].join(' '))
})

test('a pause never brings a date forward', () => {
  const wait = fc.integer({ min: 0, max: 30 * day })
  fc.assert(
    fc.property(anyTerms, start, wait, wait, (own, from, until, lasts) => {
      const told = live(own, 'inPerson', from, [], false)
      const tell = (action: Exclude<DossierAction, 'extend'>, person: Person, now: Instant) =>
        step(told, { action }, { now, calendar, terms: own, actor: actor(person), missing: [] })
      tell('accept', 'receptionOfficer', from)
      tell('handOver', 'receptionOfficer', from)
      tell('requestPayment', 'accountant', from + until)
      const before = told.dossier
      tell('confirmPayment', 'accountant', from + until + lasts)
      assert.equal(told.events.length, 4)
      assert.ok((told.dossier.dueAt ?? 0) >= (before.dueAt ?? 0))
      assert.ok((told.dossier.stepDueAt ?? 0) >= (before.stepDueAt ?? 0))
    }),
  )
})
