/** For tests: real histories told move by move, on the shipped calendar. one-stop.md §6, §7.2. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type CalendarYear, type WorkingCalendar, workingCalendar } from './calendar.ts'
import type {
  Channel,
  Command,
  DossierAction,
  DossierEvent,
  Facts,
  LawRole,
  ProcessStep,
  RefusalCode,
  StepKind,
  Terms,
} from './dossier.ts'
import { newDossier } from './dossier.ts'
import { decide } from './dossier-decide.ts'
import { evolve } from './dossier-evolve.ts'
import { type Instant, parseInstant } from './instant.ts'

const { years }: { years: CalendarYear[] } = JSON.parse(
  readFileSync(new URL('../../data/holidays.json', import.meta.url), 'utf8'),
)
export const calendar: WorkingCalendar = workingCalendar(years)

/** `2023-03-06 09:00` on the wall in Viet Nam. */
export function at(text: string): Instant {
  const moment = parseInstant(text.replace(' ', 'T'))
  assert.ok(moment !== null, text)
  return moment
}

const hours: Record<StepKind, number> = {
  reception: 4,
  assign: 4,
  review: 20,
  consult: 8,
  check: 4,
  sign: 4,
  approve: 4,
  issue: 4,
  return: 0,
}
export const processOf = (...kinds: StepKind[]): ProcessStep[] =>
  kinds.map((kind, index) => ({ no: index + 1, kind, minutes: hours[kind] * 60 }))

/** The usual process of the Department, and the one where the People's Committee decides after its director signed. */
export const usual = processOf('reception', 'assign', 'review', 'check', 'approve', 'issue', 'return')
export const committee = processOf(
  ...(['reception', 'assign', 'review', 'consult', 'check', 'sign'] as const),
  ...(['reception', 'review', 'approve', 'issue', 'return'] as const),
)

export const terms = (own: Partial<Terms> = {}): Terms => ({
  ruleSet: 'decree61a107',
  limit: { mode: 'workingDays', amount: 5 },
  supplementClock: 'restart',
  maxProcessingSupplements: 1,
  maxExtensions: 1,
  supplementAnswerDays: 30,
  intakeMinutes: 480,
  steps: usual,
  ...own,
})

/** Written as in the tests' tables: `owner`, `specialist`, `holder`, `specialist+holder`. */
export type Person = LawRole | 'owner' | 'holder' | `${LawRole}+holder`

export function actor(person: Person): Facts['actor'] {
  const [name, holds] = person.split('+')
  const named = name === 'owner' ? 'applicant' : name === 'holder' ? null : name
  return {
    // What is left of a Person without its marks is a role.
    roles: new Set(named === null ? [] : [named as LawRole]),
    owns: person === 'owner',
    holdsStep: person === 'holder' || holds === 'holder',
  }
}

export interface Told {
  by: Person
  on: string
  missing?: readonly string[]
}

export function story(channel: Channel = 'online', own: Terms = terms()) {
  const events: DossierEvent[] = []
  const self = {
    dossier: newDossier(channel),
    events,
    facts: ({ by, on, missing = [] }: Told): Facts => ({
      now: at(on),
      calendar,
      terms: own,
      actor: actor(by),
      missing,
    }),
    /** The move is made; the event is the answer. */
    does(what: Command | Exclude<DossierAction, 'extend'>, told: Told): DossierEvent {
      const decision = decide(self.dossier, asCommand(what), self.facts(told))
      assert.ok(decision.ok, `${JSON.stringify(what)}: ${JSON.stringify(decision)}`)
      events.push(decision.event)
      self.dossier = evolve(self.dossier, decision.event)
      return decision.event
    },
    /** The move is refused, and nothing changes. */
    refuses(what: Command | Exclude<DossierAction, 'extend'>, told: Told, code: RefusalCode): void {
      const decision = decide(self.dossier, asCommand(what), self.facts(told))
      assert.ok(!decision.ok, `${JSON.stringify(what)} was allowed`)
      assert.equal(decision.code, code)
      assert.equal(decision.status, self.dossier.status)
    },
    /** Passed on by those who hold it until the open step is of this kind. */
    reaches(kind: StepKind, on: string): void {
      for (let passed = 0; open(self.dossier.stepNo, own)?.kind !== kind; passed++) {
        assert.ok(passed < own.steps.length, `no step ${kind} ahead`)
        self.does('forward', { by: 'holder', on })
      }
    },
  }
  return self
}

export type Story = ReturnType<typeof story>

/** Submitted online, accepted and handed over at one moment. */
export function inProcess(on: string, own: Terms = terms()): Story {
  const told = accepted(on, own)
  told.does('handOver', { by: 'receptionOfficer', on })
  return told
}

export function accepted(on: string, own: Terms = terms()): Story {
  const told = story('online', own)
  told.does('submit', { by: 'owner', on })
  told.does('accept', { by: 'receptionOfficer', on })
  return told
}

const open = (no: number | null, own: Terms): ProcessStep | undefined => own.steps.find((step) => step.no === no)

function asCommand(what: Command | Exclude<DossierAction, 'extend'>): Command {
  return typeof what === 'string' ? { action: what } : what
}
