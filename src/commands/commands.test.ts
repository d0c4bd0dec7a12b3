import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { type Config, readConfig } from '#platform/config/config.ts'
import { StartError } from '#platform/config/start-error.ts'
import { testServer } from '#platform/testing/database-server.ts'
import { contentFolder } from '../start.ts'
import { runCommand } from './commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-commands-'))
const closing: (() => Promise<void>)[] = []
/** An office with its content, and an empty database. */
let office: Config
let empty: Config

before(async () => {
  const server = await testServer()
  const open = async (from: 'template' | 'empty') => {
    const name = await server.createDatabase(from)
    closing.push(() => server.dropDatabase(name))
    const secret = 'only-for-tests-only-for-tests-only-for-tests'
    return readConfig(
      { DATA_DIR: folder, DATABASE_URL: server.url(name), SESSION_SECRET: secret, DEMO: 'on', LOG_LEVEL: 'silent' },
      folder,
    )
  }
  office = await open('template')
  empty = await open('empty')
})
after(async () => {
  for (const close of closing) await close()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs one command line; `config` is asked for only by a command that is called rightly. */
async function run(line: string | string[], config?: Config): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const terminal = {
    say: (text: string) => {
      said.out += `${text}\n`
    },
    remark: (text: string) => {
      said.err += `${text}\n`
    },
  }
  const argv = typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line
  const code = await runCommand(argv, () => config ?? assert.fail('the configuration was asked for'), terminal)
  return { code, ...said }
}

async function ask(config: Config, statement: string) {
  assert.ok(config.database.engine === 'server')
  const client = new pg.Client({ connectionString: config.database.url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

test('help stands on every level and answers 0', async () => {
  for (const line of ['--help', 'help', 'user --help', 'audit help']) {
    const { code, out } = await run(line)
    assert.equal(code, 0, line)
    assert.match(out, /<command>/)
  }
  for (const line of [
    'serve',
    'worker',
    'migrate',
    'load',
    'generate',
    'due',
    'token',
    'user add',
    'user disable',
    'user reset',
    'audit verify',
    'actions',
  ]) {
    const { code, out } = await run(`${line} --help`)
    assert.equal(code, 0, line)
    assert.ok(out.startsWith(`motcua ${line}`), out)
  }
})

const wrong: [line: string, told: RegExp][] = [
  ['', /<command>/],
  ['nothing', /unknown command "nothing"/],
  ['user', /motcua user <command>/],
  ['user remove clerk', /unknown command "user remove"/],
  ['serve now', /"now" is not expected here/],
  ['migrate --force', /--force/],
  ['load', /<folder> is missing/],
  ['token', /<username> is missing/],
  ['token clerk head', /"head" is not expected here/],
  ['generate --seed 1', /--dossiers is missing/],
  ['generate --dossiers 0 --seed 1', /--dossiers is "0"; give a whole number from 1/],
  ['generate --dossiers 1e3 --seed 1', /--dossiers is "1e3"/],
  ['generate --dossiers 10', /--seed is missing/],
  ['generate --dossiers 10 --seed 1 --year soon', /--year is "soon"/],
  ['due --mode workingDays --amount 5', /--at is missing/],
  ['due --at 2023-02-30T08:00:00 --mode workingDays --amount 5', /--at is "2023-02-30T08:00:00"; give a moment/],
  ['due --at 2023-03-06T08:00:00 --mode years --amount 5', /--mode is "years"; give one of workingDays/],
  ['due --at 2023-03-06T08:00:00 --mode workingDays --amount -5', /--amount/],
  ['due --at 2023-03-06T08:00:00 --mode workingDays --amount 5 --pause 2023-03-07T08:00:00', /--pause/],
  ['user add x --name N --kind official', /"x" is no user name/],
  ['user add Clerk --name N --kind official', /"Clerk" is no user name/],
  ['user add new.one --kind official', /--name is missing/],
  ['user add new.one --name N --kind king', /--kind is "king"/],
  ['user add new.one --name N --kind official --post clerk', /--post is "clerk"; give unit:role/],
  ['user add new.one --name N --kind citizen --post a:b', /only an official holds a post/],
  ['user add new.one --name N --kind citizen --id-no 12', /--id-no is "12"/],
]
for (const [line, told] of wrong) {
  test(`wrong usage answers 2, says what is wrong and touches nothing: motcua ${line}`, async () => {
    const { code, out, err } = await run(line)
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, told)
  })
}

test('due prints the date and why; a year without its calendar is refused by name', async () => {
  const known = await run('due --at 2023-03-06T09:00:00+07:00 --mode workingDays --amount 5 --lang en', office)
  assert.equal(known.code, 0)
  assert.match(known.out, /^2023-03-13T17:00:00\+07:00\n {2}2023-03-06T09:00:00\+07:00 {2}\S/)
  const paused = await run(
    'due --at 2023-03-06T09:00:00+07:00 --mode workingDays --amount 5 --pause 2023-03-07T09:00:00/2023-03-09T09:00:00',
    office,
  )
  assert.match(paused.out, /^2023-03-15T17:00:00\+07:00\n/)
  const unknown = await run('due --at 2030-03-06T09:00:00+07:00 --mode workingDays --amount 5', office)
  assert.equal(unknown.code, 1)
  assert.match(unknown.err, /^motcua due: .*2030.*\n$/)
})

test('token prints what opens the account, and the history of the account tells it', async () => {
  const { code, out } = await run('token clerk', office)
  assert.equal(code, 0)
  assert.match(out, /^[\w-]{43}\n$/)
  const events = await ask(
    office,
    `select e.name, e.actor_name from event e join user_account a on a.id::text = e.subject_id where a.username = 'clerk'`,
  )
  assert.deepEqual(events, [{ name: 'account.token-issued', actor_name: 'Hệ thống' }])
  const nobody = await run('token nobody', office)
  assert.deepEqual([nobody.code, nobody.out, nobody.err], [1, '', 'motcua token: There is no account nobody.\n'])
})

test('an account is made with a password shown once, given another one, and closed', async () => {
  const add = [
    'user',
    'add',
    'can.bo.moi',
    '--name',
    'Nguyễn Thị Mẫu',
    '--kind',
    'official',
    '--post',
    'skhcn-lanh-dao:deputyDirector',
  ]
  const added = await run(add, office)
  assert.equal(added.code, 0, added.err)
  assert.match(added.out, /^[\w-]{16}\n$/)
  const held = await ask(
    office,
    `select p.role, p.seat from post_holding h join post p on p.id = h.post_id join user_account a on a.id = h.account_id where a.username = 'can.bo.moi'`,
  )
  assert.deepEqual(held, [{ role: 'deputyDirector', seat: 2 }])
  const again = await run(add, office)
  assert.deepEqual([again.code, again.err], [1, 'motcua user add: The user name can.bo.moi is taken.\n'])
  const reset = await run('user reset can.bo.moi', office)
  assert.notEqual(reset.out, added.out)
  assert.equal((await run('user disable can.bo.moi', office)).code, 0)
  assert.equal((await run('user disable can.bo.moi', office)).code, 1)
  const names = await ask(
    office,
    `select e.name from event e join user_account a on a.id::text = e.subject_id where a.username = 'can.bo.moi' order by seq`,
  )
  assert.deepEqual(
    names.map(({ name }) => name),
    ['account.added', 'account.password-reset', 'account.disabled'],
  )
})

test('an account whose post is not there or not free is not made', async () => {
  for (const [post, told] of [
    ['no:where', /There is no post no:where/],
    ['skhcn-lanh-dao:director', /Every seat of the post skhcn-lanh-dao:director is taken/],
  ] as const) {
    const { code, err } = await run(
      ['user', 'add', 'nguoi.khac', '--name', 'N', '--kind', 'official', '--post', post],
      office,
    )
    assert.equal(code, 1)
    assert.match(err, told)
  }
  assert.deepEqual(await ask(office, `select 1 from user_account where username = 'nguoi.khac'`), [])
})

test('generate tells how far it is and how long it took; the whole history then holds', async () => {
  const { code, out, err } = await run('generate --dossiers 300 --seed 5', office)
  assert.equal(code, 0)
  assert.match(out, /^300 dossiers of 2024 in [\d.]+ s, \d+ a second\n$/)
  assert.match(err, /^250 of 300 dossiers\n/)
  const verified = await run('audit verify', office)
  assert.equal(verified.code, 0, verified.err)
  assert.match(verified.out, /^\d+ events in \d+ chains hold\n$/)
})

test('migrate makes an empty database ready and loads nothing; then there is nothing to do', async () => {
  const first = await run('migrate', empty)
  assert.match(first.out, /^0001_platform_core\n/)
  assert.deepEqual(await ask(empty, 'select 1 from agency'), [])
  assert.equal((await run('migrate', empty)).out, 'nothing to do\n')
})

test('load takes a content folder whole or not at all, and only into a new office', async () => {
  const bad = join(folder, 'bad')
  cpSync(contentFolder, bad, { recursive: true })
  const file = join(bad, 'dossiers-2023.csv')
  writeFileSync(file, readFileSync(file, 'utf8').replace(',1.011820,', ',9.999999,'))
  await assert.rejects(
    run(`load ${bad}`, empty),
    (error) => error instanceof StartError && /^dossiers-2023\.csv:2 procedureCode: /.test(error.message),
  )
  assert.deepEqual(await ask(empty, 'select 1 from agency'), [])
  const missing = await run(`load ${join(folder, 'none')}`, empty)
  assert.equal(missing.code, 1)
  const loaded = await run(`load ${contentFolder}`, empty)
  assert.equal(loaded.code, 0)
  assert.match(loaded.out, /organisation\ncatalogue\n/)
  assert.deepEqual(await ask(empty, 'select count(*)::int as n from dossier'), [{ n: 407 }])
  assert.equal((await run(`load ${contentFolder}`, empty)).code, 1)
})

test('actions prints every action with its permission', async () => {
  const { code, out } = await run('actions')
  assert.equal(code, 0)
  assert.match(out, /dossier\.submit +dossier\.submit +POST \/api\/v1\/dossiers/)
})
