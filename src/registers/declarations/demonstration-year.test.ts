import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type RawBuilder, sql } from 'kysely'
import { office } from '#office'

const o = await office()

/** The rows of a question to the views, numbers as numbers: what an indicator would ask, in plain SQL. */
async function asked(question: RawBuilder<unknown>): Promise<unknown[][]> {
  const { rows } = await question.execute(o.platform.database.db)
  return rows.map((row) =>
    Object.values(row as Record<string, unknown>).map((value) =>
      typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value,
    ),
  )
}
const only = async (question: RawBuilder<unknown>) => (await asked(question))[0]

const trained = sql`pub.training_participant p join pub.training_course c on c.tenant_id = p.tenant_id and c.id = p.course
  where p.state = 'completed' and c.content = 'digitalSkill' and c.ends_on between '2023-01-01' and '2023-12-31'`

test('training: 10 sent, 1 leader, 2 classes with 33 trainees, each one a row', async () => {
  const count = (of: RawBuilder<unknown>) => only(sql`select count(*) from ${trained} and ${of}`)
  assert.deepEqual(await count(sql`c.mode = 'sent' and c.participant_kind = 'staff'`), [10])
  assert.deepEqual(await count(sql`c.mode = 'sent' and c.participant_kind = 'agencyLeader'`), [1])
  assert.deepEqual(await count(sql`c.kind = 'class' and c.mode = 'coOrganised'`), [33])
  assert.deepEqual(await only(sql`select count(distinct c.id) from ${trained} and c.kind = 'class'`), [2])
  assert.deepEqual(await only(sql`select count(*) from ${trained}`), [44])
})

test('training: the plan’s completion and the share with digital skills', async () => {
  const planned = sql`select sum(planned) from pub.training_course where ends_on between '2023-01-01' and '2023-12-31'`
  const done = sql`select count(*) from pub.training_participant where state = 'completed' and decided_on >= '2023-01-01'`
  assert.deepEqual(await only(sql`select (${done}) as done, (${planned}) as planned`), [61, 64])
  const servants = sql`select count(*) from pub.staff_member where kind = 'civilServant' and state = 'present'`
  assert.deepEqual(
    await only(sql`select count(distinct p.member) as skilled, (${servants}) as all from ${trained}`),
    [40, 46],
  )
})

test('network: from 100 to 1000 MB/s, ten times, all of it', async () => {
  const upgrades =
    await asked(sql`select speed_before, speed_after, speed_factor, coverage, speed_unit, completed_on::text
    from pub.network_upgrade where state = 'completed'`)
  assert.deepEqual(upgrades, [[100, 1000, 10, 100, 'megabytePerSecond', '2023-09-30']])
})

test('workstations: 48 and 26, all of them managed and with EDR; the year before they were not', async () => {
  const rows = sql`select sum(total) as total, sum(managed_anti_malware) as managed, sum(edr) as edr from pub.workstation_group`
  assert.deepEqual(await only(sql`${rows} where counted_on between '2023-01-01' and '2023-12-31'`), [74, 74, 74])
  assert.deepEqual(await only(sql`${rows} where counted_on < '2023-01-01'`), [74, 43, 0])
})

test('security: five of six systems have an approved level; every incident was reported in time', async () => {
  const systems = sql`select count(*) filter (where state = 'approved') as approved, count(*) as all from pub.it_system`
  assert.deepEqual(await only(sql`${systems} where state <> 'retired'`), [5, 6])
  assert.deepEqual(await asked(sql`select is_reported_in_time, count(*) from pub.security_incident group by 1`), [
    [true, 3],
  ])
})

test('direction: the plan in time, its tasks, the reports, the province’s tasks', async () => {
  const plan = sql`pub.reform_plan where kind = 'par' and year = 2023`
  assert.deepEqual(await only(sql`select issued_on::text, is_issued_in_time from ${plan}`), ['2023-01-16', true])
  const done = (kind: string) =>
    only(sql`select count(*) filter (where t.state = 'done') as done, count(*) as all from pub.reform_task t
      join pub.reform_plan p on p.tenant_id = t.tenant_id and p.id = t.plan where p.kind = ${kind} and p.year = 2023`)
  assert.deepEqual(await done('par'), [23, 24])
  assert.deepEqual(await done('digital'), [9, 10])
  const late = (year: number) =>
    only(sql`select count(*) from pub.reform_report where year = ${year} and is_on_time is not true
      and kind in ('quarter1', 'halfYear', 'quarter3', 'year')`)
  assert.deepEqual([await late(2022), await late(2023)], [[1], [0]])
  const given =
    await only(sql`select count(*) filter (where is_on_time) as on_time, count(*) as all from pub.reform_task
    where assigned_by = 'province' and deadline between '2023-01-01' and '2023-12-31'`)
  assert.deepEqual(given, [19, 20])
})

test('the plans to raise each index were issued and reported on', async () => {
  const kinds = sql`select p.kind from pub.reform_plan p join pub.reform_report r on r.tenant_id = p.tenant_id and r.plan = p.id
    where p.year = 2023 and p.issued_on is not null and r.sent_on is not null
      and p.kind in ('parIndex', 'sipas', 'papi') and r.kind = p.kind order by p.kind`
  assert.deepEqual(await asked(kinds), [['papi'], ['parIndex'], ['sipas']])
})

test('inspection: four of ten units, seven of eight findings resolved', async () => {
  assert.deepEqual(
    await only(sql`select count(distinct unit) as inspected, (select count(*) from pub.unit where agency_id = 'skhcn' and id <> agency_id) as all
      from pub.reform_inspection where inspected_on between '2023-01-01' and '2023-12-31'`),
    [4, 10],
  )
  assert.deepEqual(
    await only(sql`select count(*) filter (where state = 'resolved') as resolved, count(*) as all from pub.inspection_finding
      where found_on between '2023-01-01' and '2023-12-31'`),
    [7, 8],
  )
})

test('outreach and initiatives: one talk show, six activities on the reform, two recognised', async () => {
  const held = sql`pub.seminar where state = 'held' and held_on between '2023-01-01' and '2023-12-31'`
  assert.deepEqual(await only(sql`select count(*) from ${held} and kind = 'talkshow'`), [1])
  assert.deepEqual(
    await only(sql`select (select count(*) from ${held} and topic = 'reform') as held, count(*) as written
      from pub.news_article where category = 'reform' and published_on between '2023-01-01' and '2023-12-31'`),
    [3, 3],
  )
  assert.deepEqual(
    await only(sql`select count(*) from pub.initiative where is_reform and state = 'recognised'
      and recognised_on between '2023-01-01' and '2023-12-31'`),
    [2],
  )
})

test('staff: those present are the rows of the list, unit by unit, within the quota', async () => {
  const apart = await asked(sql`select q.unit, q.present + q.public_employees_present + q.contracts_present as told,
      count(m.id) filter (where m.state = 'present') as listed
    from pub.staff_quota q left join pub.staff_member m on m.tenant_id = q.tenant_id and m.unit = q.unit
    where q.year = 2023 group by 1, 2 having q.present + q.public_employees_present + q.contracts_present
      <> count(m.id) filter (where m.state = 'present')`)
  assert.deepEqual(apart, [])
  const quota =
    await only(sql`select sum(present) as present, sum(quota) as quota, sum(base_quota) as base, sum(done_cut) as cut,
    bool_and(not_used >= 0) as within from pub.staff_quota where year = 2023 and public_employee_quota = 0`)
  assert.deepEqual(quota, [46, 48, 54, 6, true])
})

test('staff: job positions, grading, discipline, reception, streamlining', async () => {
  const placed = await only(sql`select count(*) filter (where is_position_approved) as placed, count(*) as all
    from pub.staff_member where state = 'present' and kind <> 'contract111'`)
  assert.deepEqual(placed, [69, 71])
  const graded = sql`select max(graded_on)::text, bool_and(is_on_time) as on_time from pub.staff_grading where year = 2023`
  assert.deepEqual(await only(graded), ['2023-12-13', true])
  assert.deepEqual(await only(sql`select count(*) from pub.discipline where state = 'disciplined'`), [0])
  const desk = sql`select count(*) filter (where is_reception_qualified) as qualified, count(*) as all from pub.staff_member`
  assert.deepEqual(await only(sql`${desk} where is_at_reception`), [2, 2])
  const left = sql`select count(*), sum(total_benefit) as paid from pub.streamlining where state = 'closed'`
  assert.deepEqual(await only(sql`${left} and leaves_on >= '2023-01-01'`), [2, 242_676_000])
})

test('finance: disbursed, disclosed, followed up, autonomous; targets of the sector', async () => {
  const money = sql`select sum(disbursed) as disbursed, sum(allotted) as allotted from pub.budget_line where year = 2023`
  assert.deepEqual(await only(money), [33_318_000_000, 33_860_000_000])
  const disclosed = sql`select count(*), bool_and(is_on_time) as on_time from pub.finance_disclosure where year = 2023`
  assert.deepEqual(await only(disclosed), [6, true])
  const followed = sql`select count(*) filter (where state = 'done') as done, count(*) as due from pub.audit_recommendation`
  assert.deepEqual(await only(sql`${followed} where deadline between '2023-01-01' and '2023-12-31'`), [3, 3])
  const units = sql`select count(*) filter (where is_autonomous) as autonomous, count(*) as all from pub.public_service_unit`
  assert.deepEqual(await only(sql`${units} where year = 2023`), [1, 1])
  const targets = sql`select count(*) filter (where is_met) as met, count(*) as all from pub.sector_target where year = 2023`
  assert.deepEqual(await only(targets), [7, 8])
})

test('every criterion without figures of its own has a confirmed answer', async () => {
  const answered =
    await asked(sql`select criterion, coalesce(value::float, is_met::int) as answer from pub.self_declaration
    where year = 2023 and state = 'confirmed' order by string_to_array(criterion, '.')::int[]`)
  const yes = ['1.1.2', '4.1.1', '4.1.2', '4.2.1', '4.2.2', '6.1.4', '7.3.3', '7.3.4']
  assert.deepEqual(
    answered.map(([criterion, answer]) => `${criterion} ${answer}`).sort(),
    [...yes.map((criterion) => `${criterion} 1`), '5.1.2 0', '8.2.2 0.92'].sort(),
  )
})

test('no name of a person stands in a view or a title', async () => {
  const found = await asked(sql`select register, count(*) from register_entry
    where (title ~ '(Mẫu|Ví Dụ|Giả Định|Minh Họa|Thử Nghiệm) \\d' or data::text ~ '(Mẫu|Ví Dụ|Giả Định|Minh Họa|Thử Nghiệm) \\d')
      and register in ('staffMember', 'trainingParticipant', 'streamlining', 'discipline', 'initiative', 'digitalCertificate',
        'securityIncident') group by register`)
  assert.deepEqual(found, [])
})
