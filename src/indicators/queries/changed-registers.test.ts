import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { instantAt } from '#law/instant.ts'
import { office } from '#office'
import { officeCalendar } from '#organisation'
import { indicatorOf, type Measured, measureMany } from '../index.ts'
import { apply, changes, type Withdrawal, withdraw, withdrawals } from './changed-world.fixture.ts'
import { type Slow, slowly, type World } from './slow-registers.fixture.ts'

const o = await office()
const { db } = o.platform.database
const { tenantId } = o.platform
const calendar = await officeCalendar(o.platform, db, tenantId)
const today = '2024-01-02'
const periods = [
  { from: '2023-01-01', to: '2023-12-31' },
  { from: '2023-04-01', to: '2023-06-30' },
  { from: '2022-01-01', to: '2024-01-31' },
]
const codes = Object.keys(slowly)
const views = [...new Set(codes.flatMap((code) => indicatorOf(code)?.reads ?? []))]

/** All that stands in the views now. */
async function readWorld(): Promise<World> {
  const entries = new Map<string, Record<string, unknown>[]>()
  for (const view of views) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.raw(view)}`.execute(db)
    entries.set(view, rows)
  }
  return (name) => entries.get(`pub.${name}`) ?? assert.fail(`${name} is read by no number`)
}

async function withdrawNth({ register, nth }: Withdrawal): Promise<string | null> {
  const all = (await readWorld())(register.replaceAll('-', '_'))
  const id = String(all[nth % all.length]?.id ?? '')
  return id !== '' && (await withdraw(o, register, id)) ? id : null
}

function said(slow: Slow, { value, numerator, denominator }: Measured): Slow {
  if (slow !== null && typeof slow === 'object') return { of: numerator ?? -1, all: denominator ?? -1 }
  // Sums of money and shares of it: equal but for the last digits of a division.
  return typeof value === 'number' && typeof slow === 'number' && Math.abs(value - slow) < 1e-9 ? slow : value
}

async function compare(): Promise<void> {
  const world = await readWorld()
  for (const { from, to } of periods) {
    const args = { tenantId, agency: 'skhcn', from, to, asOf: instantAt(today, 480) }
    const measured = await measureMany(db, codes, args)
    for (const [code, compute] of Object.entries(slowly)) {
      const slow = compute(world, { from, to, today, calendar })
      const fast = measured.get(code)
      assert.ok(fast)
      assert.deepEqual(said(slow, fast), slow, `${code} from ${from} to ${to}`)
    }
  }
}

test('before anything changes each number is what its entries say', compare)

test('each number stays what its entries say, through late, corrected and withdrawn ones', async () => {
  const voided = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(withdrawals, { maxLength: 8 }),
      fc.array(changes, { minLength: 12, maxLength: 25 }),
      async (withdrawn, all) => {
        for (const one of withdrawn) voided.add((await withdrawNth(one)) ?? '')
        for (const change of all) voided.add((await apply(o, change)) ?? '')
        await compare()
      },
    ),
    // A world does not go back: what failed is told as it stands.
    { numRuns: 8, endOnFailure: true },
  )
  assert.ok(voided.size > 10)
  const world = await readWorld()
  for (const view of views) {
    const shown = world(view.slice('pub.'.length)).filter(({ id }) => voided.has(String(id)))
    assert.deepEqual(shown, [], `${view} shows what was voided`)
  }
})
