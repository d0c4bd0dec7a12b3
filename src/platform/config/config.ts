import { hkdfSync } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generatedSecret } from '#platform/config/generated-secret.ts'
import { ConfigError } from '#platform/config/start-error.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** Everything the program takes from its environment, read once. */
export type Config = {
  host: string
  /** 0 takes a free port. */
  port: number
  /** Absolute. */
  dataDir: string
  database: { engine: 'embedded'; folder: string } | { engine: 'server'; url: string }
  /** Read-only replica for lists, dashboards and public pages. */
  replicaUrl: string | null
  filesFolder: string
  demo: boolean
  /** The address people use, without a slash at the end; unset: what the request says. */
  publicUrl: string | null
  sessionSecret: string
  /** 32 bytes in base64: personal identifiers are encrypted and looked up with keys derived from it. */
  dataKey: string
  logLevel: LogLevel
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Throws a ConfigError that names the variable and what is wrong with it. */
export function readConfig(env: Environment, cwd: string): Config {
  const host = readHost(env)
  const dataDir = resolve(cwd, given(env, 'DATA_DIR') ?? 'var')
  const databaseUrl = readDatabaseUrl(env, 'DATABASE_URL')
  const embedded = databaseUrl === null
  const settings = {
    host,
    port: readPort(env),
    dataDir,
    database: embedded
      ? { engine: 'embedded' as const, folder: join(dataDir, 'database') }
      : { engine: 'server' as const, url: databaseUrl },
    replicaUrl: readDatabaseUrl(env, 'DATABASE_REPLICA_URL'),
    filesFolder: readFilesFolder(env, dataDir, cwd),
    demo: readDemo(env, host, embedded),
    publicUrl: readPublicUrl(env),
    logLevel: readLogLevel(env),
  }
  // Last, because it may write a file: a start refused for another reason leaves nothing behind.
  const sessionSecret = readSessionSecret(env, dataDir, embedded)
  return { ...settings, sessionSecret, dataKey: readDataKey(env, sessionSecret) }
}

/** An empty variable counts as unset: compose files and units write `NAME=`. */
function given(env: Environment, name: string): string | null {
  const value = env[name]?.trim()
  return value ? value : null
}

function readPort(env: Environment): number {
  const value = given(env, 'PORT') ?? '8080'
  const port = Number(value)
  if (!/^\d{1,5}$/.test(value) || port > 65535) {
    throw new ConfigError('PORT', `"${value}" is not a port; give a number from 0 (any free one) to 65535`)
  }
  return port
}

function readHost(env: Environment): string {
  const host = given(env, 'HOST') ?? '127.0.0.1'
  if (isIP(host) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host)) {
    throw new ConfigError('HOST', `"${host}" is not a host name or address; give for example 127.0.0.1 or 0.0.0.0`)
  }
  return host
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function readDemo(env: Environment, host: string, embedded: boolean): boolean {
  const value = given(env, 'DEMO') ?? (embedded ? 'on' : 'off')
  if (value === 'off' || value === '0' || value === 'false') return false
  if (value === 'public') return true
  if (value !== 'on' && value !== '1' && value !== 'true') {
    throw new ConfigError('DEMO', `"${value}" is not known; give on, off or public`)
  }
  if (isLoopback(host)) return true
  throw new ConfigError(
    'DEMO',
    `demonstration accounts have a known password and HOST=${host} can be reached from outside; set DEMO=off, or DEMO=public when that is meant`,
  )
}

function readDatabaseUrl(env: Environment, name: string): string | null {
  const value = given(env, name)
  if (value === null) return null
  // The value may hold a password, so the message never repeats it. "user:password@/name?host=/socket" is no URL to
  // the parser without a host, though PostgreSQL's own tools take it.
  const scheme = /^([a-z]+):\/\//i.exec(value)?.[1]
  if (scheme !== 'postgres' && scheme !== 'postgresql') {
    throw new ConfigError(name, 'is not a PostgreSQL address; give postgresql://user:password@host:5432/database')
  }
  if (!URL.canParse(value.replace('@/', '@socket/'))) {
    throw new ConfigError(
      name,
      'cannot be read as an address; write special characters of the password as %XX, as in postgresql://user:p%40ss@host:5432/database',
    )
  }
  return value
}

function readFilesFolder(env: Environment, dataDir: string, cwd: string): string {
  const value = given(env, 'FILES_URL')
  if (value === null) return join(dataDir, 'files')
  if (value.startsWith('s3:')) {
    throw new ConfigError('FILES_URL', 'S3-compatible storage is not supported yet; leave it unset or give a folder')
  }
  if (value.startsWith('file:')) {
    try {
      return fileURLToPath(value)
    } catch {
      throw new ConfigError('FILES_URL', `"${value}" does not name a folder; give file:///path/of/folder`)
    }
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) {
    throw new ConfigError('FILES_URL', `"${value}" is not supported; leave it unset or give a folder`)
  }
  return resolve(cwd, value)
}

function readPublicUrl(env: Environment): string | null {
  const value = given(env, 'PUBLIC_URL')
  if (value === null) return null
  const url = URL.parse(value)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new ConfigError('PUBLIC_URL', `"${value}" is not a web address; give for example https://motcua.example.vn`)
  }
  if (url.pathname !== '/' || url.search || url.hash || url.username) {
    throw new ConfigError(
      'PUBLIC_URL',
      `"${value}" has more than scheme, host and port; give for example ${url.origin}`,
    )
  }
  return url.origin
}

function readSessionSecret(env: Environment, dataDir: string, embedded: boolean): string {
  const value = given(env, 'SESSION_SECRET')
  if (value !== null) {
    if (value.length < 32) {
      throw new ConfigError('SESSION_SECRET', `has ${value.length} characters; give at least 32 random ones`)
    }
    return value
  }
  if (!embedded) {
    throw new ConfigError(
      'SESSION_SECRET',
      'is required with DATABASE_URL, the same for every process; make one with: openssl rand -base64 48',
    )
  }
  try {
    // Others may pass and not look: a server started as root for another user then needs no special right to get in.
    mkdirSync(dataDir, { recursive: true, mode: 0o711 })
    return generatedSecret(join(dataDir, 'secrets', 'session-secret'))
  } catch (error) {
    throw new ConfigError(
      'DATA_DIR',
      `cannot keep its secrets in ${dataDir}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function readDataKey(env: Environment, sessionSecret: string): string {
  const value = given(env, 'DATA_KEY')
  if (value === null)
    return Buffer.from(hkdfSync('sha256', sessionSecret, '', 'motcua data key', 32)).toString('base64')
  if (Buffer.from(value, 'base64').length !== 32 || !/^[A-Za-z0-9+/_-]{43}=?$/.test(value)) {
    throw new ConfigError('DATA_KEY', 'is not 32 bytes in base64; make one with: openssl rand -base64 32')
  }
  return value
}

function readLogLevel(env: Environment): LogLevel {
  const value = given(env, 'LOG_LEVEL') ?? 'info'
  const level = logLevels.find((name) => name === value)
  if (!level) throw new ConfigError('LOG_LEVEL', `"${value}" is not known; give one of ${logLevels.join(', ')}`)
  return level
}
