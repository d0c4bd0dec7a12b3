import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Instant, parseInstant } from '#law/instant.ts'
import { roundHalfUp } from '#law/rounding.ts'
import { appendEvent } from '#platform/audit/event.ts'
import { systemActor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Platform } from '#platform/platform.ts'
import { type Changing, changeSheet, type SheetInput } from './change-sheet.ts'
import { type Criterion, type Definition, type DefinitionFile, readDefinition } from './definition.ts'
import { fingerprint, resultsOf } from './publication.ts'
import { openRound, type Publishing, publishRound } from './publish-round.ts'
import type { Sheet, SheetKey } from './sheet.ts'
import { insertDefinition, insertPublication } from './store.ts'

interface RoundFile {
  year: number
  provenance: string
  publishedOn: string
  decision: string | null
  results: { agency: string; index: number; provenance?: string; points?: Record<string, number> }[]
}

/** The agency whose own records the installation holds: its self-score comes out of them. */
const ownAgency = 'skhcn'

/** Loads the criteria of 2023, the totals of earlier years, and the round of 2023 through its own steps. */
export async function loadScorecards(platform: Platform, tx: Tx, folder: string): Promise<void> {
  const text = readFileSync(join(folder, 'scorecards', 'par-index-2023.json'), 'utf8')
  // Both files are ours; `readDefinition` and the scoring functions judge what they say.
  const file = JSON.parse(text) as DefinitionFile
  const { rounds } = JSON.parse(readFileSync(join(folder, 'scorecards', 'par-index-rounds.json'), 'utf8')) as {
    rounds: RoundFile[]
  }
  const definition = readDefinition(file)
  const { tenantId, clock } = platform
  const { scorecard, year, name } = definition
  const sha256 = hash('sha256', text, 'hex')
  await insertDefinition(tx, { tenantId, scorecard, year, name, content: file, sha256, now: clock.machineNow() })
  for (const round of rounds.toSorted((a, b) => a.year - b.year)) {
    if (round.year === definition.year) await loadRound(platform, tx, definition, round)
    else await loadTotals(platform, tx, definition, round)
  }
}

const at = (iso: string): Instant => {
  const moment = parseInstant(iso)
  if (moment === null) throw new Error(`not a moment: ${iso}`)
  return moment
}

function doingAt(platform: Platform, tx: Tx, now: Instant): Publishing & Changing {
  const actor = systemActor(platform.tenantId)
  return {
    platform,
    tx,
    actor,
    scope: 'tenant',
    now,
    lang: 'vi',
    record: (entry) => appendEvent(tx, entry, { actor, now, machineNow: platform.clock.machineNow() }),
  }
}

/** An earlier year: an index per agency, of 100 points, without criteria. */
async function loadTotals(platform: Platform, tx: Tx, definition: Definition, round: RoundFile): Promise<void> {
  const now = at(`${round.publishedOn}T09:00:00+07:00`)
  const doing = doingAt(platform, tx, now)
  const results = resultsOf(
    definition.groups,
    round.results.map(({ agency, index, provenance }) => ({
      agency,
      points: index,
      maxPoints: 100,
      percentage: index,
      items: null,
      provenance: provenance ?? round.provenance,
    })),
  )
  const { scorecard } = definition
  const sha256 = fingerprint(results)
  await insertPublication(
    tx,
    {
      tenantId: platform.tenantId,
      scorecard,
      year: round.year,
      version: 1,
      publishedOn: round.publishedOn,
      now,
      by: doing.actor.name,
      decision: round.decision,
      reason: null,
      provenance: round.provenance,
      sha256,
    },
    results,
  )
  await doing.record({
    name: 'score-round.loaded',
    subject: { kind: 'score-round', id: `${scorecard}-${round.year}` },
    data: { version: 1, sha256 },
  })
}

/** The full round: opened, self-scored, appraised, settled and published by the same code as any later one. */
async function loadRound(platform: Platform, tx: Tx, definition: Definition, round: RoundFile): Promise<void> {
  const { scorecard, year } = definition
  const key = { tenantId: platform.tenantId, scorecard, year }
  const own = new Map(round.results.map(({ agency, points }) => [agency, points ?? {}]))
  const applies = (agency: string, { code, applicable }: Criterion) =>
    applicable === 'all' || own.get(agency)?.[code] !== undefined
  await openRound(doingAt(platform, tx, at(`${year}-12-15T08:00:00+07:00`)), key, applies, round.provenance)
  for (const { agency, index, points = {} } of round.results) {
    const steps = new Steps(platform, tx, { ...key, agency }, definition)
    if (agency === ownAgency) await scoreOwn(steps, index)
    else await scoreOther(steps, points)
  }
  const published = doingAt(platform, tx, at(`${year + 1}-01-02T07:00:00+07:00`))
  await publishRound(published, key, { decision: round.decision, reason: null, provenance: round.provenance })
}

/** The steps of one sheet, each on its day. */
class Steps {
  readonly #platform: Platform
  readonly tx: Tx
  readonly key: SheetKey
  readonly definition: Definition
  constructor(platform: Platform, tx: Tx, key: SheetKey, definition: Definition) {
    this.#platform = platform
    this.tx = tx
    this.key = key
    this.definition = definition
  }
  do(hour: number, input: SheetInput): Promise<Sheet> {
    const time = `${String(hour).padStart(2, '0')}:00:00+07:00`
    return changeSheet(doingAt(this.#platform, this.tx, at(`${this.key.year + 1}-01-01T${time}`)), this.key, input)
  }
}

/** Points of the file straight into the sheet: another agency's evidence is not here. */
async function scoreOther(steps: Steps, points: Readonly<Record<string, number>>): Promise<void> {
  await steps.do(8, { action: 'begin', withoutRecords: true })
  const { tx, key } = steps
  await sql`update score_item i set self_points = (p.value)::numeric, computed = null
    from jsonb_each_text(${JSON.stringify(points)}::jsonb) p
    where i.tenant_id = ${key.tenantId} and i.scorecard = ${key.scorecard} and i.year = ${key.year}
      and i.agency_id = ${key.agency} and i.criterion = p.key`.execute(tx)
  await steps.do(9, { action: 'submit' })
  await steps.do(10, { action: 'appraise' })
  await steps.do(15, { action: 'finalise' })
}

/**
 * Our own agency: what the records compute stands; full points are claimed for the rest, of which the appraisal leaves
 * what makes up the index of the file, as far as the records allow it. Invented, as the file says.
 */
async function scoreOwn(steps: Steps, index: number): Promise<void> {
  const begun = await steps.do(8, { action: 'begin' })
  for (const item of begun.items.filter(({ applies, selfPoints }) => applies && selfPoints === null))
    await steps.do(8, {
      action: 'selfScore',
      criterion: item.criterion.code,
      points: item.criterion.maxPoints,
      evidence: 'Hồ sơ minh chứng minh họa',
    })
  await steps.do(9, { action: 'submit' })
  const sheet = await steps.do(10, { action: 'appraise' })
  const target = roundHalfUp((index / 100) * sheet.appraised.maxPoints)
  const open = sheet.items.filter(({ applies, computed }) => applies && computed === null)
  let loss = Math.round((sheet.self.points - target) * 100)
  const room = open.reduce((sum, { criterion }) => sum + criterion.maxPoints, 0)
  for (const [i, item] of open.entries()) {
    const share =
      i === open.length - 1 ? loss : Math.round(((sheet.self.points - target) * 100 * item.criterion.maxPoints) / room)
    loss -= share
    if (share === 0) continue
    await steps.do(11, {
      action: 'score',
      criterion: item.criterion.code,
      points: roundHalfUp(Math.min(item.criterion.maxPoints, Math.max(0, item.criterion.maxPoints - share / 100))),
      note: 'Minh chứng chưa đầy đủ (minh họa)',
    })
  }
  await steps.do(15, { action: 'finalise' })
}
