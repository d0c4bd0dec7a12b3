import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { hasCode } from '#platform/config/error-code.ts'
import { StartError } from '#platform/config/start-error.ts'
import type { Binaries } from '#platform/database/binaries.ts'
import { serverEnvironment } from '#platform/database/create-cluster.ts'
import type { ServerIdentity } from '#platform/database/server-identity.ts'

type ServerPlan = {
  cluster: string
  socketFolder: string
  logFile: string
  binaries: Binaries
  identity: ServerIdentity
  overlookedPid: number | null
  throwAway: boolean
  settings: Record<string, string>
}

export type ServerProcess = {
  pid: number
  /** Waits until the server answers (after a crash it first recovers) and does `first` on that connection. */
  answering(url: string, first: (admin: pg.Client) => Promise<void>): Promise<void>
  stop(): Promise<void>
}

const throwAwaySettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' }

export async function launchServer(plan: ServerPlan): Promise<ServerProcess> {
  const { identity, binaries, throwAway } = plan
  const settings = {
    listen_addresses: '',
    unix_socket_directories: `"${plan.socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    port: '5432',
    ...(throwAway ? throwAwaySettings : {}),
    ...plan.settings,
  }
  const start = [
    // A test that is killed cannot clean up: its server ends with it.
    ...(throwAway ? ['setpriv', '--pdeathsig=QUIT', '--'] : []),
    binaries.postgres,
    '-D',
    plan.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const [program, args] = identity.command(start)
  const log = openLog(plan.logFile)
  const child = spawn(program, args, {
    // Its own session: Ctrl-C in a terminal must reach us alone, who stop the server after the last request.
    detached: true,
    cwd: '/',
    stdio: ['ignore', log.file, log.file],
    env: { ...serverEnvironment(), ...(plan.overlookedPid ? { PG_GRANDPARENT_PID: String(plan.overlookedPid) } : {}) },
  })
  closeSync(log.file)
  child.on('error', () => {})
  if (!child.pid)
    throw new StartError(`the embedded database cannot be started: ${program} is not installed (package util-linux)`)
  child.unref()
  const { pid } = child
  // Fast shutdown, then immediate: recovery at the next start is safe, and the whole stop must fit in ten seconds.
  const signals: NodeJS.Signals[] = throwAway ? ['SIGQUIT'] : ['SIGINT', 'SIGQUIT']
  // The last resort when the process ends without stopping the server: it stops by itself then.
  const abandon = () => child.kill(signals[0])
  process.once('exit', abandon)
  return {
    pid,
    answering: (url, first) => answering(child, url, first, () => reasonIn(plan.logFile, log.size)),
    async stop() {
      await stop(child, signals)
      process.off('exit', abandon)
    },
  }
}

function openLog(path: string): { file: number; size: number } {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > 10_000_000) rmSync(path)
  return { file: openSync(path, 'a', 0o600), size: size > 10_000_000 ? 0 : size }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function answering(
  child: ChildProcess,
  url: string,
  first: (admin: pg.Client) => Promise<void>,
  reason: () => string,
): Promise<void> {
  for (;;) {
    const admin = new pg.Client({ connectionString: url })
    admin.on('error', () => {})
    try {
      await admin.connect()
      await first(admin)
      return
    } catch (error) {
      if (hasEnded(child)) throw new StartError(`the embedded database cannot be started: ${reason()}`)
      // No socket yet, nobody behind it yet, or still recovering.
      if (!hasCode(error, 'ENOENT', 'ECONNREFUSED', '57P03')) {
        throw new StartError(
          `the embedded database refuses us: ${error instanceof Error ? error.message : String(error)}`,
        )
      }
    } finally {
      await admin.end().catch(() => {})
    }
    await sleep(10)
  }
}

/** The server's last word since this start. */
function reasonIn(logFile: string, from: number): string {
  const lines = readFileSync(logFile).subarray(from).toString('utf8').trim().split('\n')
  const told = lines.findLast((line) => /FATAL|PANIC|rror|setpriv/.test(line)) ?? lines.at(-1) ?? ''
  return `${told.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '')} (see ${logFile})`
}

async function stop(child: ChildProcess, signals: NodeJS.Signals[]): Promise<void> {
  child.ref()
  const ended = hasEnded(child) ? Promise.resolve([]) : once(child, 'exit')
  for (const signal of signals) {
    child.kill(signal)
    if (await Promise.race([ended.then(() => true), sleep(6_000, false, { ref: false })])) return
  }
  child.unref()
}
