import fc from 'fast-check'
import { limitThatCounts, type Procedure, procedureAt } from '#catalogue'
import type { Command } from '#law/dossier.ts'
import { type Instant, instantAt } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Platform } from '#platform/platform.ts'
import { digitise } from '../../src/dossiers/histories/digitise.ts'
import { type Ground, openGround } from '../../src/dossiers/histories/ground.ts'
import { act, type History, HistoryRefused, openHistory } from '../../src/dossiers/histories/history.ts'
import { inventedApplicant } from '../../src/dossiers/histories/invented-names.ts'
import {
  accept,
  issueResult,
  passStep,
  returnResult,
  submitOnline,
  whoseTurn,
} from '../../src/dossiers/histories/main-line.ts'
import { ownerActor } from '../../src/dossiers/histories/office-people.ts'
import { approverOf } from '../../src/dossiers/histories/reception-story.ts'
import { drawFrom } from '../../src/dossiers/histories/seeded-numbers.ts'
import { allComponents, inventedAnswers } from '../../src/dossiers/histories/told-history.ts'

/** What somebody tries, and how often; the law refuses much of it, and then nothing happens. */
const deeds = {
  pass: 24,
  issue: 8,
  return: 6,
  requestSupplement: 2,
  supplySupplement: 4,
  confirmSupplement: 4,
  requestWithdrawal: 1,
  approveWithdrawal: 1,
  cancelWithdrawal: 1,
  sendBack: 1,
  extend: 1,
  stop: 1,
  reopen: 2,
  correctResult: 1,
} as const
type Deed = keyof typeof deeds

export interface Plan {
  seed: number
  channel: 'online' | 'inPerson' | 'postal'
  procedure: number
  /** Working minutes from the beginning of the year. */
  begins: number
  rejected: boolean
  fee: number
  paidOnline: boolean
  digitised: boolean
  deeds: { deed: Deed; after: number }[]
}

// The keys are the deeds; Object.entries cannot say so.
const someDeed = fc.oneof(
  ...Object.entries(deeds).map(([deed, weight]) => ({ weight, arbitrary: fc.constant(deed as Deed) })),
)

export const plan: fc.Arbitrary<Plan> = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 30 }),
  channel: fc.constantFrom('online', 'inPerson', 'postal'),
  procedure: fc.nat(),
  begins: fc.integer({ min: 0, max: 150 * 480 }),
  rejected: fc.boolean(),
  fee: fc.constantFrom(0, 150_000, 3_000_000),
  paidOnline: fc.boolean(),
  digitised: fc.boolean(),
  // Steps of up to four days: many dossiers are late, and some are still open when the year ends.
  deeds: fc.array(fc.record({ deed: someDeed, after: fc.integer({ min: 1, max: 4 * 480 }) }), {
    minLength: 10,
    maxLength: 40,
  }),
})

export interface Stage {
  ground: Ground
  procedures: readonly Procedure[]
}

export async function openStage(platform: Platform, tx: Tx, codes: readonly string[]): Promise<Stage> {
  const found = []
  for (const code of codes) found.push(await procedureAt(platform, tx, platform.tenantId, code, '2025-01-02'))
  return {
    ground: await openGround(platform, tx, '2024'),
    procedures: found.filter((one) => one !== null && one !== undefined),
  }
}

/** The history of a plan as far as `until`; the same plan gives the same beginning. */
export function tell({ ground, procedures }: Stage, name: string, given: Plan, until: Instant): History | null {
  const { calendar } = ground
  const draw = drawFrom(`${name} ${given.seed}`)
  const procedure = procedures[given.procedure % procedures.length]
  if (!procedure) throw new Error('no procedure to choose from')
  const begun = calendar.addWorkingMinutes(instantAt('2025-01-02', 450), given.begins + 5)
  if (begun > until) return null
  const owner = inventedApplicant(draw, procedure)
  const history = openHistory({
    id: draw.id(begun),
    channel: given.channel,
    resultChannel: given.channel,
    owner,
    form: inventedAnswers(procedure, owner, 1),
    components: allComponents(procedure, given.channel),
    provenance: 'illustrative',
    newId: draw.id,
    procedure,
  })
  begin(ground, history, name, given, begun, until)
  let at = history.events.at(-1)?.at ?? begun
  for (const { deed, after } of given.deeds) {
    at = calendar.addWorkingMinutes(at, after)
    if (at > until) break
    tryTo(ground, history, deed, at, given)
  }
  return history
}

function begin(ground: Ground, history: History, name: string, given: Plan, at: Instant, until: Instant): void {
  const isOnline = given.channel === 'online'
  if (isOnline) submitOnline(ground, history, at, name)
  const looked = isOnline ? ground.calendar.addWorkingMinutes(at, 60) : at
  if (looked > until) return
  if (isOnline && given.rejected && given.seed % 5 === 0) {
    const by = whoseTurn(ground, history, looked)
    act(history, ground.calendar, { command: { action: 'reject' }, by, at: looked, said: { reason: 'thử' } })
    return
  }
  const fee = { feeVnd: given.fee, ...(given.fee === 0 ? {} : { paidOnline: given.paidOnline }) }
  accept(ground, history, { at: looked, code: name, procedure: history.procedure, fee })
}

function tryTo(ground: Ground, history: History, deed: Deed, at: Instant, given: Plan): void {
  const before = history.events.length
  try {
    doOne(ground, history, deed, at, given)
  } catch (error) {
    const isRefusal = error instanceof HistoryRefused || /waits for nobody/.test(String(error))
    if (!isRefusal || history.events.length > before) throw error
  }
}

function doOne(ground: Ground, history: History, deed: Deed, at: Instant, given: Plan): void {
  const { calendar } = ground
  const approver = () => approverOf(ground, history.procedure, at)
  const settle = (command: Command, by = approver()) =>
    act(history, calendar, { command, by, at, said: { reason: 'thử', components: [] } })
  const asOwner = (action: 'requestWithdrawal' | 'cancelWithdrawal' | 'supplySupplement') =>
    act(history, calendar, {
      command: { action },
      by: ownerActor(ground.tenantId, history.owner),
      asOwner: true,
      at,
      said: { components: [] },
      assigneeId: 'keep',
    })
  switch (deed) {
    case 'pass':
      passStep(ground, history, at)
      return
    case 'issue':
      issueResult(ground, history, at, `KQ-${history.code}`)
      if (given.digitised) digitise(history, at, given.seed % 2 === 0)
      return
    case 'return':
      returnResult(ground, history, at)
      return
    case 'requestSupplement':
    case 'sendBack':
      settle({ action: deed }, whoseTurn(ground, history, at))
      return
    case 'confirmSupplement':
      settle({ action: deed }, whoseTurn(ground, history, at))
      return
    case 'supplySupplement':
    case 'requestWithdrawal':
    case 'cancelWithdrawal':
      asOwner(deed)
      return
    case 'extend': {
      const days = limitThatCounts(history.procedure.limit).value
      settle({ action: 'extend', newDueAt: (history.state.dueAt ?? at) + days * 86_400_000 })
      return
    }
    case 'correctResult':
      settle({ action: deed })
      history.result = null
      return
    default:
      settle({ action: deed })
  }
}
