import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import {
  brokenIdentities,
  handlingRow,
  indicators,
  type MeasureArgs,
  measureMany,
  recompute,
  refreshCells,
} from '#indicators'
import { dateOfDay, dayNumber } from '#law/day-number.ts'
import { type Instant, instantAt } from '#law/instant.ts'
import { office } from '#office'
import type { History } from '../../src/dossiers/histories/history.ts'
import { writeHistories } from '../../src/dossiers/histories/write-bulk.ts'
import { cellPosition } from '../../src/indicators/cells/cell-position.ts'
import { valueFrom } from '../../src/indicators/totals.ts'
import { openStage, type Plan, plan, type Stage, tell } from './random-histories.fixture.ts'
import { counts, slowTotals } from './slow-count.fixture.ts'

const o = await office({ now: '2025-12-31T08:00:00+07:00' })
const { db } = o.platform.database
const { tenantId } = o.platform
const isOfDossiers = new Set(['pub.dossier', 'pub.procedure'])
/** Numbers over dossiers; those over what belongs to a dossier (its survey) are their own owner's. */
const codes = indicators
  .filter(({ code, reads }) => code.startsWith('dossier.') && reads.every((view) => isOfDossiers.has(view)))
  .map(({ code }) => code)
const stage = await openStage(o.platform, db, ['1.011820', '2.002381', '2.000212', '1.001786', '2.001207'])

const asked = fc.record({
  days: fc.tuple(fc.integer({ min: -40, max: 400 }), fc.integer({ min: -40, max: 400 })),
  asOf: fc.integer({ min: 0, max: 400 }),
  minute: fc.integer({ min: 0, max: 1439 }),
  agency: fc.constantFrom('skhcn', 'so-noi-vu', null),
  cut: fc.constantFrom('none', 'none', 'procedure', 'unit'),
})

const firstDay = dayNumber('2025-01-01')
function argsOf({
  days,
  asOf,
  minute,
  agency,
  cut,
}: typeof asked extends fc.Arbitrary<infer T> ? T : never): MeasureArgs {
  const [from = 0, to = 0] = days.toSorted((a, b) => a - b)
  const [procedure] = stage.procedures
  return {
    tenantId,
    agency,
    unit: cut === 'unit' ? (procedure?.directUnitId ?? null) : null,
    procedure: cut === 'procedure' ? (procedure?.code ?? null) : null,
    from: dateOfDay(firstDay + from),
    to: dateOfDay(firstDay + to),
    asOf: instantAt(dateOfDay(firstDay + asOf), minute),
  }
}

/** The office has exactly these dossiers; what was recorded before `old` was recorded long ago. */
async function write(histories: readonly History[], old: Instant): Promise<void> {
  const machineNow = o.platform.clock.machineNow()
  await db.transaction().execute(async (tx) => {
    for (const table of ['task', 'dossier_file', 'letter', 'dossier'] as const) await tx.deleteFrom(table).execute()
    await tx.deleteFrom('event').where('subject_kind', '=', 'dossier').execute()
    await writeHistories(tx, o.platform.secrets, stage.ground, histories, ({ at }) =>
      at <= old ? machineNow - 3_600_000 : machineNow,
    )
  })
}

/** As if the last dossiers had come one by one, with their events, and not by a load. */
const cameOneByOne = () =>
  sql`update cell_position set loads = (select value::text::bigint from setting where key = 'dossiers.loads')`.execute(
    db,
  )

async function allAgree(histories: readonly History[], questions: readonly MeasureArgs[]): Promise<void> {
  for (const args of questions) {
    const measured = await measureMany(db, codes, args)
    for (const indicator of indicators.filter(({ code }) => codes.includes(code))) {
      const { code } = indicator
      const expected = valueFrom(indicator, slowTotals(code, histories, { ...args, calendar: stage.ground.calendar }))
      const { value, numerator, denominator } = await recompute(db, code, args)
      const inWords = `${code} ${JSON.stringify(args)}`
      assert.deepEqual(
        { value, ...(numerator === undefined ? {} : { numerator, denominator }) },
        expected,
        `rows: ${inWords}`,
      )
      assert.deepEqual(measured.get(code)?.value, expected.value, `kept: ${inWords}`)
    }
    assert.deepEqual(brokenIdentities(await handlingRow(db, args)), [])
  }
}

const told = (plans: readonly Plan[], on: Stage, until: Instant) =>
  plans.flatMap((one, i) => tell(on, `thu-${i}`, one, until) ?? [])

test('every number over dossiers is told in the slow way too', () => {
  assert.deepEqual(Object.keys(counts).sort(), codes.toSorted())
})

test('kept sums, rows and a slow count agree on every number, while histories go on and after they were followed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(plan, { minLength: 8, maxLength: 25 }),
      fc.integer({ min: 30, max: 300 }),
      fc.array(asked, { minLength: 2, maxLength: 3 }),
      async (plans, half, wanted) => {
        const questions = wanted.map(argsOf)
        const noon = instantAt(dateOfDay(firstDay + half), 720)
        const [early, late] = [told(plans, stage, noon), told(plans, stage, instantAt('2025-12-31', 0))]
        await write(early, noon)
        assert.equal(await cellPosition(db, tenantId), null, 'a load makes what was kept worthless')
        await refreshCells(o.platform)
        await allAgree(early, questions)
        await write(late, noon)
        await cameOneByOne()
        await allAgree(late, questions)
        await refreshCells(o.platform)
        await sql`update event set recorded_at = recorded_at - interval '1 hour' where subject_kind = 'dossier'`.execute(
          db,
        )
        assert.equal((await cellPosition(db, tenantId))?.isTouched, false)
        await allAgree(late, questions)
      },
    ),
    // A counter-example is told as it is: to make it smaller takes minutes of writing.
    { numRuns: 6, endOnFailure: true },
  )
})

test('the histories that are drawn end in every way', () => {
  const drawn = told(fc.sample(plan, { seed: 20230101, numRuns: 600 }), stage, instantAt('2025-12-31', 0))
  const seen = new Set(drawn.flatMap(({ state }) => [state.status, state.outcome, state.stopReason]))
  for (const word of ['returned', 'stopped', 'inProcess', 'early', 'overdue', 'withdrawn'] as const)
    assert.ok(seen.has(word), `no history was ${word}`)
})

test('the row of the form: 170 = 120 + 35 + 15, 140 = 90 + 48 + 2, 30 = 29 + 1; one off is told', () => {
  const row = {
    toResolve: 170,
    receivedOnline: 120,
    receivedOtherwise: 35,
    carriedOver: 15,
    resolved: 140,
    resolvedEarly: 90,
    resolvedOnTime: 48,
    resolvedLate: 2,
    pending: 30,
    pendingInTime: 29,
    pendingOverdue: 1,
  }
  assert.deepEqual(brokenIdentities(row), [])
  assert.deepEqual(brokenIdentities({ ...row, pendingOverdue: 2 }), ['11 = 12 + 13'])
  assert.deepEqual(brokenIdentities({ ...row, resolved: 141 }), ['7 = 8 + 9 + 10', '3 = 7 + 11'])
})
