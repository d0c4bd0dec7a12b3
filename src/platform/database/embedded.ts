import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { StartError } from '#platform/config/start-error.ts'
import { type Binaries, embeddedBinaries } from '#platform/database/binaries.ts'
import { createCluster } from '#platform/database/create-cluster.ts'
import { lockFolder } from '#platform/database/folder-lock.ts'
import { stopOrphan } from '#platform/database/orphan.ts'
import { serverIdentity } from '#platform/database/server-identity.ts'
import { launchServer } from '#platform/database/server-process.ts'
import { isTemporarySocketFolder, makeSocketFolder } from '#platform/database/socket-folder.ts'

/** The application's own role and database; the role is no superuser, so that row-level security binds it. */
const application = 'motcua'

export type EmbeddedServer = {
  /** The address of a database for the application's role. */
  url(database?: string): string
  /** The same for the server's superuser: backup and restore need it, nothing else. */
  adminUrl(database?: string): string
  pid: number
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  binaries?: Binaries
  /** For tests: data need not survive a crash, the role may create databases, the server dies with this process. */
  throwAway?: boolean
  /** More settings of postgresql.conf, for this start only. */
  settings?: Record<string, string>
}

/**
 * Starts PostgreSQL on `folder`, set up on the first start, and makes this process its only owner.
 * A server that a killed process left behind is stopped first. Every refusal is a StartError.
 */
export async function startEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const { binaries = embeddedBinaries(), throwAway = false, settings = {} } = options
  makeFolder(folder)
  const lock = lockFolder(folder)
  try {
    const cluster = join(folder, 'cluster')
    const identity = serverIdentity(cluster, [binaries.initdb, binaries.postgres])
    identity.own(folder)
    chmodSync(folder, 0o700)
    const passwordFile = join(folder, 'password')
    if (!existsSync(join(cluster, 'PG_VERSION'))) {
      writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
      identity.own(passwordFile)
      await createCluster({ cluster, passwordFile, binaries, identity, throwAway })
    }
    checkMajor(cluster, binaries)
    chmodSync(cluster, 0o700)
    const overlookedPid = await stopOrphan(cluster, identity)
    const socketFolder = makeSocketFolder(folder, identity)
    const server = await launchServer({
      cluster,
      socketFolder,
      logFile: join(folder, 'server.log'),
      binaries,
      identity,
      overlookedPid,
      throwAway,
      settings,
    })
    const password = readFileSync(passwordFile, 'utf8').trim()
    const address = (role: string, database: string) =>
      `postgresql://${role}:${password}@/${database}?host=${encodeURIComponent(socketFolder)}`
    const stop = async () => {
      await server.stop()
      if (isTemporarySocketFolder(socketFolder)) rmSync(socketFolder, { recursive: true, force: true })
      lock.release()
    }
    try {
      await server.answering(address('postgres', 'postgres'), (admin) => addApplication(admin, password, throwAway))
    } catch (error) {
      await stop()
      throw error
    }
    return {
      url: (database = application) => address(application, database),
      adminUrl: (database = application) => address('postgres', database),
      pid: server.pid,
      stop,
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new StartError(`DATA_DIR: cannot make ${folder}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function checkMajor(cluster: string, binaries: Binaries): void {
  const major = Number(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'))
  if (major !== binaries.major) {
    throw new StartError(
      `DATA_DIR: ${cluster} was made by PostgreSQL ${major} and this version brings ${binaries.major}; make a backup with the version that made it and restore that`,
    )
  }
}

/** Looked at on every start: a first start may have been cut short between the two. */
async function addApplication(admin: pg.Client, password: string, throwAway: boolean): Promise<void> {
  const { rows } = await admin.query<{ role: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = $1) as role,
            exists (select from pg_database where datname = $1) as database`,
    [application],
  )
  const [found] = rows
  if (!found?.role) {
    await admin.query(
      `create role ${application} login ${throwAway ? 'createdb' : ''} password ${pg.escapeLiteral(password)}`,
    )
  }
  if (!found?.database) await admin.query(`create database ${application} owner ${application}`)
}
