import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { checkForm, procedureAt } from '#catalogue'
import type { Channel, Dossier, DossierEvent } from '#law/dossier.ts'
import { parseDossierCode } from '#law/dossier-code.ts'
import { replay } from '#law/dossier-evolve.ts'
import { localDate } from '#law/instant.ts'
import { canonical, eventHash, firstHash } from '#platform/audit/event.ts'
import { nextNumber } from '#platform/audit/number-book.ts'
import { StartError } from '#platform/config/start-error.ts'
import { connect } from '#platform/database/pool.ts'
import type { Platform } from '#platform/platform.ts'
import { testServer } from '#platform/testing/database-server.ts'
import { testPlatform } from '../../../tests/test-platform.ts'
import { checkOwner, openOwner } from '../owner.ts'
import { generateYear } from './generate-year.ts'

const wanted = { dossiers: 600, seed: 7, year: 2025 }
let office: Platform
let twin: Platform
const closing: (() => Promise<void>)[] = []

before(async () => {
  const server = await testServer()
  const open = async () => {
    const name = await server.createDatabase('template')
    const database = { ...connect(server.url(name), 4), adminUrl: null }
    closing.push(async () => {
      await database.close()
      await server.dropDatabase(name)
    })
    return testPlatform({ database })
  }
  office = await open()
  twin = await open()
  await generateYear(office, wanted, () => {})
})
after(async () => {
  for (const close of closing) await close()
})

const digest = (rows: unknown) => hash('sha256', canonical(rows))
const read = async (platform: Platform, statement: string) => (await platform.database.pool.query(statement)).rows
const generated = (columns: string) => `select ${columns} from dossier where created_at >= '2025-01-01T00:00:00+07:00'`

test('as many dossiers are made as were asked for, and the last number told is theirs', async () => {
  const told: number[] = []
  assert.equal(await generateYear(twin, { ...wanted, year: 2024, dossiers: 260 }, (written) => told.push(written)), 260)
  assert.deepEqual(told, [250, 260])
  assert.equal((await read(office, generated('id'))).length, 600)
})

test('a year has all kinds of ends: returned early, on time and late, stopped, refused, and some still open', async () => {
  const rows = await read(office, generated('status, outcome'))
  const has = (status: string, outcome?: string) =>
    rows.some((row) => row.status === status && (outcome === undefined || row.outcome === outcome))
  for (const outcome of ['early', 'onTime', 'overdue']) assert.ok(has('returned', outcome), outcome)
  for (const status of ['stopped', 'rejectedAtIntake', 'inProcess']) assert.ok(has(status), status)
  const events = new Set(
    (await read(office, `select distinct name from event where at >= '2025-01-01'`)).map(({ name }) => name),
  )
  for (const name of ['supplement-requested', 'supplement-confirmed', 'sent-back', 'withdrawn', 'archived'])
    assert.ok(events.has(`dossier.${name}`), name)
})

test('every state is what its events make of it, and every chain of hashes is whole', async () => {
  const events = Map.groupBy(
    await read(office, `select * from event where subject_kind = 'dossier' order by subject_id, seq`),
    (event) => event.subject_id,
  )
  const dossiers: { id: string; channel: Channel; state: Dossier; seq: number; last_hash: string }[] = await read(
    office,
    generated('*'),
  )
  for (const { id, channel, state, seq, last_hash } of dossiers) {
    const own = events.get(id) ?? []
    let previous = firstHash
    for (const event of own) {
      const { name, at, actor_name: actor, data, prev_hash } = event
      assert.equal(prev_hash, previous)
      previous = eventHash(
        { name, subject: { kind: 'dossier', id }, seq: event.seq, at: at.getTime(), actor, data },
        previous,
      )
      assert.equal(event.hash, previous)
    }
    assert.deepEqual([own.length, previous], [seq, last_hash])
    assert.deepEqual(
      replay(
        channel,
        own.map(({ data }) => data satisfies DossierEvent),
      ),
      state,
    )
  }
})

test('codes of a day begin at 1 and have no gap, in the order of reception', async () => {
  const rows = await read(office, `${generated('code, received_at')} and code is not null order by received_at, code`)
  const byDay = Map.groupBy(rows, ({ code }) => parseDossierCode(code)?.date)
  for (const [day, received] of byDay) {
    assert.deepEqual(
      received.map(({ code }) => parseDossierCode(code)?.n),
      received.map((_, i) => i + 1),
      day,
    )
    assert.ok(received.every(({ received_at }) => localDate(received_at.getTime()) === day))
  }
  const last = [...byDay.entries()].at(-1)
  assert.ok(last?.[0])
  assert.equal(await nextNumber(office.database.db, office.tenantId, 'dossier:skhcn', last[0]), last[1].length + 1)
})

test('numbers of submissions and results are given once and without gap', async () => {
  const submissions = await read(
    office,
    `${generated('submission_no')} and submission_no is not null order by submitted_at, submission_no`,
  )
  const byDay = Map.groupBy(submissions, ({ submission_no }) => submission_no.slice(0, 9))
  for (const [day, list] of byDay)
    assert.deepEqual(
      list.map(({ submission_no }) => Number(submission_no.slice(10))),
      list.map((_, i) => i + 1),
      day,
    )
  const numbers = await read(
    office,
    `select (data->>'number') as n from event where name = 'dossier.result-issued' and at >= '2025-01-01'`,
  )
  assert.deepEqual(
    numbers.map(({ n }) => Number.parseInt(n, 10)).sort((a, b) => a - b),
    numbers.map((_, i) => i + 1),
  )
})

test('nothing happens after the year, and what waits at its end has exactly one open task', async () => {
  const [{ late }] = await read(
    office,
    `select count(*)::int as late from event where at >= '2026-01-01T00:00:00+07:00'`,
  )
  assert.equal(late, 0)
  const open = await read(
    office,
    `select d.status, count(t.id)::int as n from dossier d left join task t on t.tenant_id = d.tenant_id and t.dossier_id = d.id and t.closed_at is null
     where d.created_at >= '2025-01-01' group by d.id, d.status`,
  )
  const inHands = new Set(['submitted', 'accepted', 'inProcess', 'resultReady', 'withdrawalRequested'])
  for (const { status, n } of open)
    if (status !== 'supplementRequested') assert.equal(n, inHands.has(status) ? 1 : 0, status)
})

test('owners and answers are such as the desk takes', async () => {
  for (const row of await read(office, generated('*'))) {
    const owner = openOwner(office.secrets, row.tenant_id, row.owner, row.owner_secret)
    assert.deepEqual(checkOwner(owner, '', 'en'), [])
    const procedure = await procedureAt(
      office,
      office.database.db,
      row.tenant_id,
      row.procedure_code,
      localDate(row.submitted_at.getTime()),
    )
    assert.deepEqual(procedure && checkForm(procedure.form.schema, row.form, 'en'), [])
  }
})

test('the same seed gives the same rows, identifiers included; another seed does not', async () => {
  await generateYear(twin, wanted, () => {})
  // The catalogue and the people of two installations have identifiers of their own, and so do sealed identifiers.
  const rows = (platform: Platform) =>
    read(
      platform,
      `${generated('id, code, submission_no, owner_name, owner, form, components, status, due_at, state, result')} order by id`,
    )
  const events = (platform: Platform) =>
    read(
      platform,
      `select id, subject_id, seq, at, recorded_at, actor_name, data, hash from event where at >= '2025-01-01' order by id`,
    )
  // By their digest: what differs among thousands of rows nobody could read.
  assert.equal(digest(await rows(office)), digest(await rows(twin)))
  assert.equal(digest(await events(office)), digest(await events(twin)))
  await generateYear(twin, { ...wanted, seed: 8, dossiers: 20 }, () => {})
  assert.equal((await rows(twin)).length, 620)
})

test('a seed that has been generated before, and a year without its calendar, are refused in one line; nothing is written', async () => {
  const count = () => read(office, 'select count(*)::int as n from event')
  const before = await count()
  const refused = (year: number, pattern: RegExp) =>
    assert.rejects(
      generateYear(office, { ...wanted, year }, () => {}),
      (error) => error instanceof StartError && pattern.test(error.message),
    )
  await refused(2025, /^seed 7 has been generated for 2025 in this office before/)
  await refused(2026, /^the working calendar of 2027 is not known/)
  assert.deepEqual(await count(), before)
})
