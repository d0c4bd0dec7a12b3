import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, type TestContext, test } from 'node:test'
import pg from 'pg'
import { StartError } from '#platform/config/start-error.ts'
import { type EmbeddedServer, startEmbedded } from '#platform/database/embedded.ts'
import { isRunning } from '#platform/database/orphan.ts'

const base = mkdtempSync(join(tmpdir(), 'motcua-embedded-'))
const folder = join(base, 'database')

// One folder for all, set up once; what moves a folder works on a copy.
before(async () => {
  const server = await startEmbedded(folder)
  await query(server, 'create table note (text text)')
  await server.stop()
})
after(() => rmSync(base, { recursive: true }))

function copyOfFolder(name: string): string {
  const copy = join(base, name)
  cpSync(folder, copy, { recursive: true })
  return copy
}

async function query(server: EmbeddedServer, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url() })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Starts the server on `folder` in another process, which then stays. */
async function startElsewhere(
  t: TestContext,
  folder: string,
): Promise<{ pid: number; serverPid: number; kill(): Promise<void> }> {
  const program = `
    import { startEmbedded } from '#platform/database/embedded.ts'
    const server = await startEmbedded(${JSON.stringify(folder)})
    console.log(server.pid)
    setInterval(() => {}, 60_000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  t.after(kill)
  const refused = ended.then(() => assert.fail('the other process ended'))
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), refused])
  assert.ok(child.pid)
  return { pid: child.pid, serverPid: Number(line), kill }
}

test('what is written is there after a stop and a start', async () => {
  const first = await startEmbedded(folder)
  await query(first, `insert into note values ('Đặng Thị Đào')`)
  await first.stop()
  assert.ok(!isRunning(first.pid))
  const second = await startEmbedded(folder)
  assert.deepEqual(await query(second, 'select text from note'), [{ text: 'Đặng Thị Đào' }])
  await second.stop()
})

test('data, password and socket are for the server alone, and the application is no superuser', async () => {
  const server = await startEmbedded(folder)
  for (const [name, mode] of [
    ['.', 0o700],
    ['cluster', 0o700],
    ['socket', 0o700],
    ['password', 0o600],
    ['server.log', 0o600],
  ] as const) {
    assert.equal(statSync(join(folder, name)).mode & 0o777, mode, name)
  }
  const [role] = await query(
    server,
    'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  )
  assert.deepEqual(role, { rolname: 'motcua', rolsuper: false, rolbypassrls: false })
  const [engine] = await query(
    server,
    `select current_setting('fsync') || current_setting('synchronous_commit') as durable, current_setting('listen_addresses') as listens`,
  )
  assert.deepEqual(engine, { durable: 'onon', listens: '' })
  await server.stop()
})

test('a server that a killed process left behind is stopped by the next start, and nothing is lost', async (t) => {
  const owner = await startElsewhere(t, folder)
  await owner.kill()
  assert.ok(isRunning(owner.serverPid))
  const next = await startEmbedded(folder)
  assert.ok(!isRunning(owner.serverPid))
  assert.deepEqual(await query(next, 'select 1 as there from note'), [{ there: 1 }])
  await next.stop()
})

test('a server left behind is found also when its folder was moved meanwhile', async (t) => {
  const folder = copyOfFolder('moved-orphan')
  const owner = await startElsewhere(t, folder)
  await owner.kill()
  renameSync(folder, join(base, 'moved-orphan-elsewhere'))
  const next = await startEmbedded(join(base, 'moved-orphan-elsewhere'))
  assert.ok(!isRunning(owner.serverPid))
  await next.stop()
})

test('a second start on the same folder is refused in one line that names the process', async (t) => {
  const owner = await startElsewhere(t, folder)
  await assert.rejects(startEmbedded(folder), (error) => {
    assert.ok(error instanceof StartError)
    assert.equal(error.message, `DATA_DIR: ${folder} is already in use by process ${owner.pid}`)
    return true
  })
  assert.ok(isRunning(owner.serverPid))
  await owner.kill()
  await (await startEmbedded(folder)).stop()
})

test('a folder may be moved, below a long path with spaces and quotes too', async () => {
  const folder = copyOfFolder('before the move')
  const parent = join(base, `Sở Khoa học và Công nghệ "thành phố" ${'dài '.repeat(20)}`)
  mkdirSync(parent)
  renameSync(folder, join(parent, 'database'))
  const server = await startEmbedded(join(parent, 'database'))
  assert.deepEqual(await query(server, 'select 1 as there from note'), [{ there: 1 }])
  const socket = new URL(server.url().replace('@/', '@socket/')).searchParams.get('host') ?? ''
  assert.match(socket, /^\/tmp\/motcua-db-/)
  await server.stop()
  assert.equal(statSync(socket, { throwIfNoEntry: false }), undefined)
})

test('a leftover pid file whose number now belongs to another program does not stop the start', async (t) => {
  // A program of the very user that the server runs as: the only kind PostgreSQL itself would take for a server.
  const { uid, gid } = statSync(join(folder, 'cluster'))
  const other = spawn('tail', ['-f', '/dev/null'], { uid, gid, stdio: 'ignore' })
  t.after(() => other.kill())
  writeFileSync(join(folder, 'cluster', 'postmaster.pid'), `${other.pid}\n${folder}/cluster\n1\n5432\n\n\n  1  1\n`)
  const server = await startEmbedded(folder)
  await server.stop()
  assert.ok(isRunning(Number(other.pid)))
})

test('a first start that was cut short is done again', async () => {
  const folder = join(base, 'cut-short')
  mkdirSync(join(folder, 'cluster.new', 'base'), { recursive: true })
  const server = await startEmbedded(folder, { throwAway: true })
  assert.deepEqual(await query(server, 'select current_database() as name'), [{ name: 'motcua' }])
  await server.stop()
})

test('a cluster of another PostgreSQL release is refused in one line', async () => {
  const version = join(folder, 'cluster', 'PG_VERSION')
  const own = readFileSync(version, 'utf8')
  writeFileSync(version, '17\n')
  await assert.rejects(
    startEmbedded(folder),
    /^StartError: DATA_DIR: .* was made by PostgreSQL 17 and this version brings 18/,
  )
  writeFileSync(version, own)
})

test('why the server does not start is said in one line, and the folder is free again', async () => {
  const settings = readFileSync(join(folder, 'cluster', 'postgresql.conf'), 'utf8')
  writeFileSync(join(folder, 'cluster', 'postgresql.conf'), `${settings}\nnonsense = on\n`)
  await assert.rejects(
    startEmbedded(folder),
    /^StartError: the embedded database cannot be started: .*(nonsense|postgresql\.conf).*$/,
  )
  writeFileSync(join(folder, 'cluster', 'postgresql.conf'), settings)
  await (await startEmbedded(folder)).stop()
})
