import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { dateOfDay, dayNumber } from '#law/day-number.ts'
import { exchangeRate } from '#law/document-exchange.ts'
import { instantAt } from '#law/instant.ts'
import { office } from '#office'
import { officeCalendar } from '#organisation'
import { type MeasureArgs, measure, measureMany, rowsOf } from '../index.ts'
import { valueFrom } from '../totals.ts'
import { announcements } from './announcements.ts'
import { life, live, registersOfControl, someProcedures, someUnits } from './changed-entries.fixture.ts'
import { complianceCosts } from './compliance-costs.ts'
import { documentExchange } from './document-exchange.ts'
import { feedback } from './feedback.ts'
import { internalProcedures } from './internal-procedures.ts'
import { lawInPractice } from './law-in-practice.ts'
import { legalDocuments } from './legal-documents.ts'
import { procedurePostings } from './procedure-postings.ts'
import { procedureReviews } from './procedure-reviews.ts'
import { asSent, type House, type Kept, type Question, slowTotals } from './slow-control.fixture.ts'
import { timeCuts } from './time-cuts.ts'

const o = await office()
const { db } = o.platform.database
const { tenantId } = o.platform
const calendar = await officeCalendar(o.platform, db, tenantId)
const numbers = [
  ...[announcements, complianceCosts, documentExchange, feedback, internalProcedures, lawInPractice],
  ...[legalDocuments, procedurePostings, procedureReviews, timeCuts],
].flat()
const codes = numbers.map(({ code }) => code)
/** Lateness is asked of one agency. */
const ofOneAgency = ['vbqppl.reviewPublishedAt', 'lawMonitoring.reportAt']

async function houseOn(day: string): Promise<House> {
  const { rows } = await sql<Kept>`select id, register, agency_id as agency, state, data from register_entry
    where tenant_id = ${tenantId} and voided_at is null and register = any(${[...new Set(registersOfControl)]})`.execute(
    db,
  )
  const { rows: procedures } = await sql<House['procedures'][number]>`
    select code, agency_id as agency, direct_unit_id as unit from pub.procedure
    where tenant_id = ${tenantId} and effective_from <= ${day}::date
      and (effective_to is null or effective_to > ${day}::date)`.execute(db)
  return { entries: rows, procedures }
}

async function agree(question: Omit<Question, 'calendar'>): Promise<void> {
  const house = await houseOn(question.to)
  const { today, ...cut } = question
  const args: MeasureArgs = { tenantId, ...cut, asOf: instantAt(today, 480) }
  const measured = await measureMany(db, codes, args)
  for (const indicator of numbers) {
    const { code, by } = indicator
    if (question.agency === null && ofOneAgency.includes(code)) continue
    const asked = {
      ...question,
      calendar,
      unit: by.includes('unit') ? question.unit : null,
      procedure: by.includes('procedure') ? question.procedure : null,
    }
    const { numerator, denominator, value } = measured.get(code) ?? assert.fail(code)
    const slow = valueFrom(indicator, slowTotals(code, house, asked))
    const inWords = `${code} ${JSON.stringify(question)}`
    assert.deepEqual(
      [numerator, denominator],
      [slow.numerator, slow.denominator].map((n) => tidy(n, numerator, denominator)),
      inWords,
    )
    if (typeof slow.value === 'number' && typeof value === 'number')
      assert.ok(Math.abs(value - slow.value) < 1e-6, `${inWords}: ${value}, not ${slow.value}`)
    else assert.equal(value, slow.value, inWords)
  }
}
/** Of a mean the parts may differ in the last digits. */
const tidy = (n: number | undefined, ...near: (number | undefined)[]) =>
  near.find((one) => one !== undefined && n !== undefined && Math.abs(one - n) < 1e-6) ?? n

const year = { agency: 'skhcn', unit: null, procedure: null, from: '2023-01-01', to: '2023-12-31', today: '2024-01-02' }
const asked = fc
  .record({
    days: fc.tuple(fc.integer({ min: -30, max: 420 }), fc.integer({ min: -30, max: 420 })),
    looked: fc.integer({ min: 0, max: 460 }),
    agency: fc.constantFrom('skhcn', 'skhcn', 'so-noi-vu', null),
    unit: fc.constantFrom(null, null, ...someUnits),
    procedure: fc.constantFrom(null, null, ...someProcedures),
  })
  .map(({ days, looked, ...cut }) => {
    const day = (n: number) => dateOfDay(dayNumber('2022-12-31') + n)
    const [from = 0, to = 0] = days.toSorted((a, b) => a - b)
    return { ...cut, from: day(from), to: day(to), today: day(looked) }
  })

test('over the shipped year every number is what its entries say', async () => {
  await agree(year)
  await agree({ ...year, from: '2023-04-01', to: '2023-06-30' })
  await agree({ ...year, agency: null, today: '2023-08-10' })
})

test('electronic exchange is what the law makes of the same documents', async () => {
  const { entries } = await houseOn(year.to)
  const sent = entries.filter(({ register }) => register === 'outgoingDocument').map((one) => asSent(one, entries))
  const { ways, inScope, rate } = exchangeRate(sent)
  const args = { tenantId, agency: 'skhcn', from: year.from, to: year.to, asOf: instantAt(year.today, 480) }
  const { numerator, denominator, value } = await measure(db, 'eDoc.fullElectronicRate', args)
  assert.deepEqual([numerator, denominator, value], [ways.fullyElectronic, inScope, rate])
})

test('through entries added, corrected and voided every number stays what the entries say', async () => {
  let [made, voided] = [0, 0]
  await fc.assert(
    fc.asyncProperty(
      fc.array(life, { minLength: 25, maxLength: 40 }),
      fc.array(asked, { minLength: 1, maxLength: 2 }),
      async (lives, questions) => {
        for (const one of lives) {
          const outcome = await live(o.platform, one)
          if (outcome !== 'refused') made += 1
          if (outcome === 'voided') voided += 1
        }
        await agree(year)
        for (const question of questions) await agree(question)
      },
    ),
    // Nothing is taken back between the runs: what failed is told as it stands.
    { numRuns: 6, endOnFailure: true, includeErrorInReport: true },
  )
  assert.ok(made > 60 && voided > 5, `${made} made, ${voided} voided`)
})

test('received less redirected and what was carried over is what was answered and what is pending', async () => {
  const args = { tenantId, agency: 'skhcn', from: '2023-03-01', to: '2023-09-30', asOf: instantAt('2024-01-02', 480) }
  const measured = await measureMany(db, codes, args)
  const n = (code: string) => Number(measured.get(`feedback.${code}`)?.value)
  assert.equal(n('received') - n('redirected') + n('carriedOver'), n('handled') + n('pending'))
  const procedures = (...of: string[]) =>
    of.map((code) => Number(measured.get(`procedure.${code}`)?.value)).reduce((sum, one) => sum + one, 0)
  const announced = procedures('announcedProcedures')
  assert.equal(
    procedures('announcedNew', 'announcedAmended', 'announcedReplaced', 'announcedAbolished', 'announcedOtherwise'),
    announced,
  )
  assert.equal(procedures('announcedEntered', 'announcedNotEntered'), announced)
  assert.equal(
    procedures('reviewedToCut', 'reviewedToAmend', 'reviewedToReplace', 'reviewedKept'),
    procedures('reviewed'),
  )
})

test('no row tells what a feedback was about or what a secret document says', async () => {
  const args = { tenantId, agency: 'skhcn', from: '2023-01-01', to: '2023-12-31', asOf: instantAt('2024-01-02', 480) }
  const { entries } = await houseOn(year.to)
  const hidden = entries.flatMap(({ register, data }) =>
    register === 'feedback' || (register === 'outgoingDocument' && data.secrecy !== 'none')
      ? [String(data.subject)]
      : [],
  )
  for (const code of ['feedback.received', 'feedback.onTimeRate', 'eDoc.signedRate']) {
    const { items } = await rowsOf(db, code, args, { limit: 200 })
    assert.ok(items.length > 0)
    for (const { label } of items) assert.ok(!hidden.some((text) => label.includes(text)), `${code}: ${label}`)
  }
})
