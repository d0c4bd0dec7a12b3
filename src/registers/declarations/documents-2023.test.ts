import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { parseDocumentNumber } from '#law/document-number.ts'
import { office } from '#office'

const o = await office()
const rowsOf = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(o.platform.database.db)).rows
const one = async <T>(query: ReturnType<typeof sql<T>>) => {
  const [row] = await rowsOf(query)
  assert.ok(row)
  return row
}

test('the documents, relations and the year of records and control are loaded', async () => {
  const rows = await rowsOf(sql<{ register: string; n: number }>`select register, count(*) as n from register_entry
    where register = any(${['legalDocument', 'documentRelation', 'outgoingDocument', 'documentDelivery', 'announcement', 'announcedProcedure', 'procedurePosting', 'timeCut']})
    group by register order by register`)
  assert.deepEqual(Object.fromEntries(rows.map(({ register, n }) => [register, n])), {
    announcedProcedure: 23,
    announcement: 4,
    documentDelivery: 206,
    documentRelation: 96,
    legalDocument: 114,
    outgoingDocument: 150,
    procedurePosting: 46,
    timeCut: 3,
  })
})

test('what is invented says so and lies in 2023', async () => {
  const { n } = await one(sql<{ n: number }>`select count(*) as n from register_entry
    where register = any(${['outgoingDocument', 'documentDelivery', 'incomingDocument', 'workFile', 'announcement', 'procedurePosting', 'timeCut', 'procedureReview', 'internalProcedure', 'complianceCost', 'feedback', 'documentReview', 'draftComment', 'disseminationActivity', 'lawFinding', 'lawReport']})
      and (provenance <> 'illustrative' or extract(year from dated_on) <> 2023)`)
  assert.equal(n, 0)
})

test('two normative documents were drafted by the department, issued in 2023, without a fault of process', async () => {
  const rows = await rowsOf(sql<{ number: string; state: string; defects: number; consultation_days: number }>`
    select number, state, defect_count as defects, consultation_days from pub.legal_document
    where drafted_by = 'skhcn' and normative and extract(year from issued_on) = 2023 order by number`)
  assert.deepEqual(rows, [
    { number: '9001/2023/QĐ-UBND', state: 'published', defects: 0, consultation_days: 33 },
    { number: '9002/2023/QĐ-UBND', state: 'published', defects: 0, consultation_days: 33 },
  ])
})

test('the numbers of each book run from 1 without a gap, a cancelled one among them', async () => {
  const rows = await rowsOf(sql<{ book: string; number: string; state: string; reason: string | null }>`
    select book, number, state, cancel_reason as reason from pub.outgoing_document where number is not null`)
  for (const book of ['general', 'decisions', 'secret']) {
    const numbers = rows.filter((row) => row.book === book).map(({ number }) => parseDocumentNumber(number)?.n ?? 0)
    assert.deepEqual(
      numbers.toSorted((a, b) => a - b),
      numbers.map((_, i) => i + 1),
      book,
    )
  }
  assert.deepEqual(
    rows.filter(({ state }) => state === 'cancelled').map(({ reason }) => reason),
    ['Phát hành trùng nội dung với văn bản trước.'],
  )
  const arrivals = await rowsOf(sql<{ n: number }>`select arrival_no::int as n from pub.incoming_document order by 1`)
  assert.deepEqual(
    arrivals.map(({ n }) => n),
    arrivals.map((_, i) => i + 1),
  )
})

/**
 * §3.3: in scope are issued documents, not secret, with a recipient on the axis; electronic when every such recipient
 * got it by the axis alone. Refused and taken back deliveries drop out.
 */
const exchange = sql<{ scope: number; electronic: number; partial: number; paper: number }>`
  with reached as (
    select d.id, bool_and(v.way = 'axis') and d.agency_signature as is_electronic,
      bool_or(v.way in ('axis', 'axisAndPaper')) as is_partly
    from pub.outgoing_document d join pub.document_delivery v on v.tenant_id = d.tenant_id and v.document = d.id
    where d.state = 'issued' and d.secrecy = 'none' and v.is_external and v.is_on_axis
      and v.state not in ('pending', 'error', 'refused', 'recalled')
    group by d.id, d.agency_signature)
  select count(*) as scope, count(*) filter (where is_electronic) as electronic,
    count(*) filter (where not is_electronic and is_partly) as partial, count(*) filter (where not is_partly) as paper
  from reached`

test('electronic exchange computes from the deliveries, high and not perfect', async () => {
  const { scope, electronic, partial, paper } = await one(exchange)
  assert.deepEqual([scope, electronic, partial, paper], [131, 127, 3, 1])
  assert.equal(((electronic / scope) * 100).toFixed(2), '96.95')
})

test('guidance and urging on the law lead to the documents they are about', async () => {
  const rows = await rowsOf(sql<{ purpose: string; n: number }>`
    select g.purpose, count(*) as n from pub.outgoing_document g
    join pub.legal_document l on l.tenant_id = g.tenant_id and l.id = g.legal_document
    where g.purpose in ('guidance', 'urging') group by g.purpose order by 1`)
  assert.deepEqual(rows, [
    { purpose: 'guidance', n: 4 },
    { purpose: 'urging', n: 3 },
  ])
})

test('announcements, postings, cuts: on time, complete, as the year tells', async () => {
  const announced = await one(sql<{ decisions: number; timely: number; procedures: number; posted: number }>`
    select (select count(*) from pub.announcement where state = 'published' and extract(year from issued_on) = 2023) as decisions,
      (select count(*) from pub.announcement where is_signed_on_time and is_entered_on_time) as timely,
      (select count(*) from pub.announced_procedure) as procedures,
      (select count(*) from pub.announced_procedure a where (select count(distinct p.place) from pub.procedure_posting p
        where p.tenant_id = a.tenant_id and p.announcement = a.announcement and p.procedure = a.procedure
          and p.state = 'posted' and p.is_on_time and p.finding = 'complete' and p.place in ('centre', 'portal')) = 2) as posted`)
  assert.deepEqual(announced, { decisions: 4, timely: 4, procedures: 23, posted: 23 })
  const cuts = await rowsOf(sql<{ procedure: string; percent: string; state: string }>`
    select procedure, percent::float8::text as percent, state from pub.time_cut order by procedure`)
  assert.deepEqual(cuts, [
    { procedure: '1.001786', percent: '20', state: 'effective' },
    { procedure: '2.002278', percent: '30', state: 'effective' },
    { procedure: '2.002380', percent: '28', state: 'effective' },
  ])
})

test('everything the year planned was done on time', async () => {
  const { n } = await one(sql<{ n: number }>`select count(*) as n from register_entry
    where register = any(${['disseminationActivity', 'draftComment', 'incomingDocument', 'workFile', 'documentReview', 'procedureReview', 'lawReport', 'feedback', 'procedurePosting']})
      and data->>'isOnTime' = 'false'`)
  assert.equal(n, 0)
  const done = await one(sql<{ planned: number; held: number; option: number; findings: number; report: number }>`
    select count(*) as planned, count(*) filter (where state = 'held' and is_on_time) as held,
      (select count(*) from pub.internal_procedure where state in ('approved', 'simplified') and decision is not null) as option,
      (select count(*) from pub.law_finding where proposal is not null) as findings,
      (select count(*) from pub.law_report where state = 'issued' and is_on_time) as report
    from pub.dissemination_activity`)
  assert.deepEqual(done, { planned: 8, held: 8, option: 4, findings: 5, report: 1 })
})

test('who sent a phản ánh is kept sealed', async () => {
  const rows = await rowsOf(sql<{ data: object; sealed: boolean }>`select data, secret is not null as sealed
    from register_entry where register = 'feedback'`)
  assert.equal(rows.length, 7)
  for (const { data, sealed } of rows) {
    assert.equal(sealed, true)
    assert.doesNotMatch(JSON.stringify(data), /Người Gửi Mẫu|0900/)
  }
})
