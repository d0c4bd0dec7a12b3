import { spawnSync } from 'node:child_process'
import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasCode } from '#platform/config/error-code.ts'
import { StartError } from '#platform/config/start-error.ts'
import type { ServerIdentity } from '#platform/database/server-identity.ts'
import { isTemporarySocketFolder } from '#platform/database/socket-folder.ts'

/**
 * Stops the database server that a killed process of ours left running on `cluster`.
 * Returns the process number in a leftover pid file that means nothing any more: the new server must be told to
 * overlook it, for in containers another program soon has that number, or nobody collects the dead one.
 */
export async function stopOrphan(cluster: string, identity: ServerIdentity): Promise<number | null> {
  const lines = readPidFile(cluster)
  const pid = Number(lines?.[0])
  if (!lines || !Number.isInteger(pid) || pid <= 1) return null
  const socketFolder = lines[4]
  if (!isRunning(pid) || workingFolder(pid, identity) !== realpathSync(cluster)) {
    forgetSocket(socketFolder)
    return pid
  }
  // Fast shutdown first: it writes everything down. Immediate shutdown is safe too, the next start then recovers.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(pid, signal)
    if (await isGoneWithin(pid, 10_000)) {
      forgetSocket(socketFolder)
      return null
    }
  }
  throw new StartError(
    `DATA_DIR: the database server ${pid} left behind on ${cluster} does not stop; end that process first`,
  )
}

function readPidFile(cluster: string): string[] | null {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

function forgetSocket(folder: string | undefined): void {
  if (folder && isTemporarySocketFolder(folder)) rmSync(folder, { recursive: true, force: true })
}

/** A dead process that nobody has collected yet does not count as running. */
export function isRunning(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
  } catch {
    return false
  }
}

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 10) {
    if (!isRunning(pid)) return true
    await sleep(10)
  }
  return false
}

/** A server works in its cluster's folder, also after that was moved. Asked as the server's user: root in a container may not see it. */
function workingFolder(pid: number, identity: ServerIdentity): string {
  const [program, args] = identity.command(['readlink', `/proc/${pid}/cwd`])
  return spawnSync(program, args, { encoding: 'utf8' }).stdout?.trim() ?? ''
}
