import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { checkForm, procedureAt } from '#catalogue'
import type { Channel, Dossier, DossierEvent } from '#law/dossier.ts'
import { replay } from '#law/dossier-evolve.ts'
import { localDate } from '#law/instant.ts'
import { officeCalendar } from '#organisation'
import { eventHash, firstHash } from '#platform/audit/event.ts'
import { nextNumber } from '#platform/audit/number-book.ts'
import { migrate } from '#platform/database/migrate.ts'
import { connect } from '#platform/database/pool.ts'
import type { Platform } from '#platform/platform.ts'
import { testServer } from '#platform/testing/database-server.ts'
import { testPlatform } from '../../../tests/test-platform.ts'
import { loadContent } from '../../content.ts'
import { contentFolder } from '../../start.ts'
import { checkOwner, openOwner } from '../owner.ts'
import { loadDemonstrationYear } from './demonstration-year.ts'
import { DossierFileError } from './dossier-file-error.ts'

const fileName = 'dossiers-2023.csv'
const [header = '', ...lines] = readFileSync(join(contentFolder, fileName), 'utf8').trimEnd().split('\n')
const columns = header.split(',')
// No cell of the shipped file is quoted, so a comma is always a border.
const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i] ?? '', cell])))

/** The year as every new installation has it. */
let loaded: Platform
/** Everything but the year, to load other files into. */
let without: Platform
const closing: (() => Promise<void>)[] = []
const temporary = mkdtempSync(join(tmpdir(), 'motcua-year-'))

before(async () => {
  const server = await testServer()
  const open = async (from: 'template' | 'empty') => {
    const name = await server.createDatabase(from)
    const database = { ...connect(server.url(name), 4), adminUrl: null }
    closing.push(async () => {
      await database.close()
      await server.dropDatabase(name)
    })
    return testPlatform({ database })
  }
  loaded = await open('template')
  without = await open('empty')
  const folder = join(temporary, 'content')
  cpSync(contentFolder, folder, { recursive: true, filter: (path) => !path.endsWith(fileName) })
  await migrate(without.database.db)
  await loadContent(without, folder)
})
after(async () => {
  for (const close of closing) await close()
  rmSync(temporary, { recursive: true, force: true })
})

interface Kept {
  id: string
  code: string
  channel: Channel
  status: string
  outcome: string | null
  state: Dossier
  seq: number
  last_hash: string
}
const allDossiers = async () => (await loaded.database.pool.query<Kept>('select * from dossier order by code')).rows

test('the year has 407 dossiers: 400 returned, 242 of them early and 158 on time, and 7 in process', async () => {
  const dossiers = await allDossiers()
  const count = (of: Partial<Kept>) =>
    dossiers.filter((one) => one.status === of.status && one.outcome === of.outcome).length
  assert.equal(dossiers.length, 407)
  assert.equal(count({ status: 'returned', outcome: 'early' }), 242)
  assert.equal(count({ status: 'returned', outcome: 'onTime' }), 158)
  assert.equal(count({ status: 'inProcess', outcome: null }), 7)
})

test('every dossier has the code, the dates and the outcome of its row', async () => {
  const dossiers = new Map((await allDossiers()).map((one) => [one.code, one]))
  for (const row of rows) {
    const { state, status } = dossiers.get(row.dossierCode ?? '') ?? assert.fail(`${row.dossierCode} is missing`)
    const at = (column: string) => (row[column] ? Date.parse(row[column]) : null)
    assert.deepEqual(
      [
        status,
        state.submittedAt,
        state.acceptedAt,
        state.dueAt,
        state.finishedAt,
        state.returnedAt,
        state.outcome ?? '',
      ],
      [row.status, at('submittedAt'), at('receivedAt'), at('dueAt'), at('finishedAt'), at('returnedAt'), row.outcome],
      row.dossierCode,
    )
  }
})

test('replaying the events of any dossier gives the state it is stored with, and its chain of hashes is whole', async () => {
  const { rows: events } = await loaded.database.pool.query(
    `select * from event where subject_kind = 'dossier' order by subject_id, seq`,
  )
  const bySubject = Map.groupBy(events, (event) => event.subject_id)
  for (const dossier of await allDossiers()) {
    const own = bySubject.get(dossier.id) ?? []
    let previous = firstHash
    for (const [i, { name, seq, at, actor_name: actor, data, prev_hash, hash }] of own.entries()) {
      assert.deepEqual([seq, prev_hash], [i + 1, previous])
      previous = eventHash(
        { name, subject: { kind: 'dossier', id: dossier.id }, seq, at: at.getTime(), actor, data },
        previous,
      )
      assert.equal(hash, previous)
    }
    assert.deepEqual([dossier.seq, dossier.last_hash], [own.length, previous])
    assert.deepEqual(
      replay(
        dossier.channel,
        own.map(({ data }) => data satisfies DossierEvent),
      ),
      dossier.state,
      dossier.code,
    )
  }
})

test('a dossier in process has one open task, at the post or the person of its step; a returned one has none', async () => {
  const { rows: open } = await loaded.database.pool.query(
    `select d.code, t.queue, t.step_no, p.username from task t join dossier d using (tenant_id) left join pub.person p on p.tenant_id = t.tenant_id and p.id = t.assignee_id
     where d.id = t.dossier_id and t.closed_at is null order by d.code`,
  )
  const waiting = open.map(({ code, queue, step_no, username }) => [code.slice(-11), step_no, username ?? queue])
  assert.deepEqual(waiting, [
    ['231225-0001', 3, 'specialist'],
    ['231225-0002', 3, 'cv.tdc.2'],
    ['231226-0001', 3, 'cv.qlchn.3'],
    ['231228-0001', 3, 'cv.tdc.3'],
    ['231229-0001', 2, 'p:skhcn-chi-cuc-tdc:subDepartmentDeputy'],
    ['231229-0002', 2, 'p:skhcn-phong-quan-ly-khoa-hoc:divisionLead'],
    ['231229-0003', 2, 'p:skhcn-chi-cuc-tdc:subDepartmentDeputy'],
  ])
})

test('each step took the minutes of the row, by somebody who held its post', async () => {
  const { rows: tasks } = await loaded.database.pool.query(
    `select t.step_no, t.opened_at, t.closed_at from task t join dossier d on d.id = t.dossier_id where d.code = '000.00.14.H55-230103-0001' and t.step_no < 7 order by step_no`,
  )
  const calendar = await officeCalendar(loaded, loaded.database.db, loaded.tenantId)
  const minutes = tasks.map(({ opened_at, closed_at }) =>
    calendar.workingMinutesBetween(opened_at.getTime(), closed_at.getTime()),
  )
  assert.deepEqual(minutes, [88, 56, 467, 150, 118, 86])
})

test('owners are invented and valid, and every answer is one that the form takes', async () => {
  const { rows: dossiers } = await loaded.database.pool.query('select * from dossier')
  for (const row of dossiers) {
    const owner = openOwner(loaded.secrets, row.tenant_id, row.owner, row.owner_secret)
    assert.deepEqual(checkOwner(owner, '', 'en'), [])
    assert.match(owner.phone, /^09000/)
    assert.match(owner.address, /\(minh họa\)$/)
    assert.equal(row.provenance, 'illustrative')
    const procedure = await procedureAt(
      loaded,
      loaded.database.db,
      row.tenant_id,
      row.procedure_code,
      localDate(row.received_at.getTime()),
    )
    assert.deepEqual(procedure && checkForm(procedure.form.schema, row.form, 'en'), [], row.code)
  }
})

test('the next reception of a day goes on behind the loaded year', async () => {
  const { db } = loaded.database
  assert.equal(await nextNumber(db, loaded.tenantId, 'dossier:skhcn', '2023-12-29'), 4)
  assert.equal(await nextNumber(db, loaded.tenantId, 'result:skhcn', '2023'), 401)
})

const bad: [name: string, line: number, column: string, value: string][] = [
  ['an unknown procedure', 2, 'procedureCode', '9.999999'],
  ['a bad date', 3, 'receivedAt', '2023-02-30T09:00:00+07:00'],
  ['an unknown status', 4, 'status', 'lost'],
  ['a due date that the law does not compute', 5, 'dueAt', '2023-01-27T17:00:00+07:00'],
  ['a code of another agency', 6, 'dossierCode', '000.00.15.H55-230105-0002'],
  ['a number that is not the next of the day', 6, 'dossierCode', '000.00.14.H55-230105-0003'],
  ['an outcome that the dates do not give', 7, 'outcome', 'early'],
  [
    'step minutes that do not add up',
    8,
    'stepMinutes',
    '1:receptionOfficer:1|2:divisionLead:1|3:specialist:1|4:divisionLead:1|5:deputyDirector:1|6:recordsClerk:1',
  ],
  [
    'roles in another order',
    2,
    'stepMinutes',
    '1:receptionOfficer:88|2:specialist:56|3:divisionLead:467|4:divisionLead:150|5:approver:118|6:recordsClerk:86',
  ],
  ['a step that the process has not', 2, 'stepMinutes', '1:receptionOfficer:88|2:divisionLead:56|9:specialist:467'],
  ['another limit than the procedure has', 9, 'limitValue', '99'],
  ['a return before the result', 10, 'returnedAt', '2023-01-01T08:00:00+07:00'],
  ['no result channel', 11, 'resultChannel', ''],
  ['a sector that is not the procedure’s', 12, 'sectorId', 'so-huu-tri-tue'],
  ['a rating of six', 13, 'rating', '6'],
]

for (const [name, line, column, value] of bad) {
  test(`a file with ${name} is refused by line and column, and nothing of it is loaded`, async () => {
    const faults = await refused(linesWith(line, column, value))
    assert.deepEqual(
      faults.map((fault) => [fault.line, fault.column]),
      [[line, column]],
    )
    const { rows: left } = await without.database.pool.query('select count(*)::int as n from dossier')
    assert.deepEqual(left, [{ n: 0 }])
  })
}

test('every fault of a file is told, in the order of its lines', async () => {
  const text = linesWith(9, 'limitValue', '99').map((one, i) => (i === 2 ? one.replace(',online,', ',pigeon,') : one))
  assert.deepEqual(
    (await refused(text)).map(({ line, column }) => [line, column]),
    [
      [3, 'channel'],
      [9, 'limitValue'],
    ],
  )
})

test('a row with a cell too many, a missing column or a broken quote is refused by its line', async () => {
  const all = [header, ...lines]
  assert.deepEqual(
    (await refused(all.with(4, `${all[4]},more`))).map(({ line }) => line),
    [5],
  )
  assert.deepEqual(await refused(all.with(0, header.replace('rating', 'stars'))), [
    { line: 1, column: 'rating', message: 'the column is missing' },
    { line: 1, column: 'stars', message: 'there is no such column' },
  ])
  assert.equal((await refused(all.with(4, `"${all[4]}`))).length, 1)
})

test('the file as it is shipped loads into an office that has none', async () => {
  await assert.rejects(
    without.database.db.transaction().execute(async (tx) => {
      assert.equal(await loadDemonstrationYear(without, tx, contentFolder), 407)
      throw new Error('enough')
    }),
    /enough/,
  )
})

function linesWith(line: number, column: string, value: string): string[] {
  const cells = (lines[line - 2] ?? '').split(',')
  return [header, ...lines].with(line - 1, cells.with(columns.indexOf(column), value).join(','))
}

async function refused(text: readonly string[]): Promise<readonly { line: number; column: string; message: string }[]> {
  const folder = join(temporary, 'bad')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, fileName), `${text.join('\n')}\n`)
  try {
    await without.database.db.transaction().execute((tx) => loadDemonstrationYear(without, tx, folder))
  } catch (error) {
    assert.ok(error instanceof DossierFileError, String(error))
    return error.faults
  }
  assert.fail('the file was loaded')
}
