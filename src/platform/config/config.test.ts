import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Environment, readConfig } from '#platform/config/config.ts'
import { ConfigError } from '#platform/config/start-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-config-'))
after(() => rmSync(folder, { recursive: true }))
const secret = 'x'.repeat(32)
const server = { DATABASE_URL: 'postgresql://motcua:p%40ss@db:5432/motcua', SESSION_SECRET: secret }

test('without any variable it serves a demonstration on the embedded engine, to this machine alone', () => {
  const config = readConfig({}, folder)
  assert.equal(config.host, '127.0.0.1')
  assert.equal(config.port, 8080)
  assert.equal(config.dataDir, join(folder, 'var'))
  assert.deepEqual(config.database, { engine: 'embedded', folder: join(folder, 'var', 'database') })
  assert.equal(config.filesFolder, join(folder, 'var', 'files'))
  assert.equal(config.demo, true)
  assert.equal(config.publicUrl, null)
  assert.equal(config.replicaUrl, null)
  assert.equal(config.logLevel, 'info')
})

test('a generated secret is kept for this user alone and found again', () => {
  const first = readConfig({}, folder)
  const file = join(folder, 'var', 'secrets', 'session-secret')
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.equal(statSync(join(folder, 'var', 'secrets')).mode & 0o777, 0o700)
  assert.equal(readFileSync(file, 'utf8').trim(), first.sessionSecret)
  assert.deepEqual(readConfig({}, folder), first)
  assert.deepEqual(readdirSync(join(folder, 'var', 'secrets')), ['session-secret'])
})

test('with DATABASE_URL the demonstration is off and nothing is written', () => {
  const config = readConfig({ ...server, DATA_DIR: 'data' }, folder)
  assert.deepEqual(config.database, { engine: 'server', url: server.DATABASE_URL })
  assert.equal(config.demo, false)
  assert.equal(config.dataDir, join(folder, 'data'))
  assert.ok(!readdirSync(folder).includes('data'))
})

test('the data key comes from the session secret, or is given', () => {
  const derived = readConfig(server, folder).dataKey
  assert.equal(Buffer.from(derived, 'base64').length, 32)
  assert.equal(readConfig(server, folder).dataKey, derived)
  assert.notEqual(readConfig({ ...server, SESSION_SECRET: 'y'.repeat(32) }, folder).dataKey, derived)
  const given = Buffer.alloc(32, 7).toString('base64')
  assert.equal(readConfig({ ...server, DATA_KEY: given }, folder).dataKey, given)
})

test('an empty variable counts as unset', () => {
  assert.equal(readConfig({ ...server, PORT: '', DEMO: ' ' }, folder).port, 8080)
})

test('what is given is taken', () => {
  const config = readConfig(
    {
      ...server,
      PORT: '0',
      HOST: '::1',
      DEMO: '1',
      PUBLIC_URL: 'https://motcua.example.vn/',
      LOG_LEVEL: 'debug',
      FILES_URL: 'files here',
      DATABASE_REPLICA_URL: 'postgres://motcua:secret@/motcua?host=/run/postgresql',
    },
    folder,
  )
  assert.equal(config.port, 0)
  assert.equal(config.demo, true)
  assert.equal(config.publicUrl, 'https://motcua.example.vn')
  assert.equal(config.logLevel, 'debug')
  assert.equal(config.filesFolder, join(folder, 'files here'))
  assert.equal(config.replicaUrl, 'postgres://motcua:secret@/motcua?host=/run/postgresql')
  assert.equal(readConfig({ ...server, FILES_URL: 'file:///srv/files' }, folder).filesFolder, '/srv/files')
})

test('the demonstration is open to other machines only when that is said', () => {
  for (const HOST of ['127.0.0.2', 'localhost', '::1']) assert.equal(readConfig({ HOST }, folder).demo, true)
  assert.equal(readConfig({ HOST: '0.0.0.0', DEMO: 'public' }, folder).demo, true)
  for (const DEMO of ['off', '0', 'false']) assert.equal(readConfig({ HOST: '0.0.0.0', DEMO }, folder).demo, false)
})

const refused: [variable: string, env: Environment, wrong: RegExp][] = [
  ['PORT', { PORT: 'http' }, /"http" is not a port/],
  ['PORT', { PORT: '65536' }, /from 0 .* to 65535/],
  ['PORT', { PORT: '80.5' }, /not a port/],
  ['HOST', { HOST: 'http://x' }, /not a host name or address/],
  ['DEMO', { DEMO: 'yes' }, /give on, off or public/],
  ['DEMO', { HOST: '0.0.0.0' }, /HOST=0\.0\.0\.0 can be reached from outside; set DEMO=off, or DEMO=public/],
  ['DEMO', { ...server, HOST: 'motcua.example.vn', DEMO: 'on' }, /reached from outside/],
  ['DATABASE_URL', { ...server, DATABASE_URL: 'mysql://x:geheim@y/z' }, /not a PostgreSQL address/],
  ['DATABASE_URL', { ...server, DATABASE_URL: 'postgresql://x:geheim:#@y:z/' }, /cannot be read as an address/],
  ['DATABASE_REPLICA_URL', { DATABASE_REPLICA_URL: 'replica:5432' }, /not a PostgreSQL address/],
  [
    'FILES_URL',
    { FILES_URL: 's3://bucket?endpoint=https://s3.example.vn' },
    /S3-compatible storage is not supported yet/,
  ],
  ['FILES_URL', { FILES_URL: 'ftp://files' }, /is not supported/],
  ['FILES_URL', { FILES_URL: 'file://host/folder' }, /does not name a folder/],
  ['PUBLIC_URL', { PUBLIC_URL: 'motcua.example.vn' }, /not a web address/],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://motcua.example.vn/office' }, /more than scheme, host and port/],
  ['SESSION_SECRET', { SESSION_SECRET: 'short' }, /has 5 characters; give at least 32/],
  ['SESSION_SECRET', { DATABASE_URL: server.DATABASE_URL }, /is required with DATABASE_URL/],
  ['DATA_KEY', { DATA_KEY: 'abc' }, /not 32 bytes in base64/],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }, /give one of fatal, error/],
]

for (const [variable, env, wrong] of refused) {
  test(`${variable} is refused in one line that names it: ${JSON.stringify(env)}`, () => {
    assert.throws(
      () => readConfig(env, folder),
      (error) => {
        assert.ok(error instanceof ConfigError)
        assert.match(error.message, wrong)
        assert.ok(error.message.startsWith(`${variable}: `))
        assert.ok(!error.message.includes('\n') && !error.message.includes('geheim'))
        return true
      },
    )
  })
}

test('a data folder that cannot be written is refused by the name of DATA_DIR', () => {
  writeFileSync(join(folder, 'file'), '')
  assert.throws(() => readConfig({ DATA_DIR: 'file' }, folder), /^ConfigError: DATA_DIR: cannot keep its secrets in /)
})
