import { chownSync, lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { StartError } from '#platform/config/start-error.ts'

/** Under whose name the database programs run. PostgreSQL refuses to run as root, so root lends it another's. */
export type ServerIdentity = {
  /** What to start so that this program with its arguments runs under this identity. */
  command(line: string[]): [program: string, args: string[]]
  /** Makes the server the owner of a file or folder of its own. */
  own(path: string): void
}

/**
 * `cluster` is the data folder (it may not exist yet) and `programs` what the server must be able to reach.
 * An existing cluster keeps its owner, whoever starts it.
 */
export function serverIdentity(cluster: string, programs: string[]): ServerIdentity {
  const owner = ownerOf(cluster)
  if (process.getuid?.() !== 0) return ownIdentity(cluster, owner)
  const { uid, gid } = owner && owner.uid !== 0 ? owner : nobody()
  // A copy made by root belongs to root: give it back.
  if (owner?.uid === 0) ownTree(cluster, uid, gid)
  return {
    command: (line) => [
      'setpriv',
      [
        `--reuid=${uid}`,
        `--regid=${gid}`,
        '--clear-groups',
        ...reach([dirname(cluster), ...programs], uid),
        '--',
        ...line,
      ],
    ],
    own: (path) => chownSync(path, uid, gid),
  }
}

function ownIdentity(cluster: string, owner: { uid: number } | null): ServerIdentity {
  const uid = process.getuid?.()
  if (owner && owner.uid !== uid) {
    throw new StartError(
      `DATA_DIR: ${cluster} belongs to user ${owner.uid} and this is user ${uid}; start as that user, or give the folder to this one with chown -R`,
    )
  }
  if (!owner && !hasAccount()) {
    throw new StartError(
      `the embedded database cannot be set up by user ${uid}, who has no entry in /etc/passwd; add one, start as another user, or set DATABASE_URL`,
    )
  }
  return { command: ([program = '', ...args]) => [program, args], own: () => {} }
}

function hasAccount(): boolean {
  try {
    userInfo()
    return true
  } catch {
    return false
  }
}

function ownerOf(path: string): { uid: number; gid: number } | null {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat ? { uid: stat.uid, gid: stat.gid } : null
}

/** `initdb` wants an account with a name; every common system has `nobody`. */
function nobody(): { uid: number; gid: number } {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name, , uid]) => name === 'nobody' && uid !== '0')
  if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) }
  throw new StartError(
    'PostgreSQL does not run as root, and /etc/passwd has no user "nobody" to run it as; start as an ordinary user, or set DATABASE_URL',
  )
}

function ownTree(path: string, uid: number, gid: number): void {
  lchownSync(path, uid, gid)
  if (!lstatSync(path).isDirectory()) return
  for (const name of readdirSync(path)) ownTree(join(path, name), uid, gid)
}

/**
 * The clone or the data may lie where others cannot enter (root's home is 0700). Then the server gets the one
 * capability to look everywhere, and keeps it over initdb's access() checks (no_setuid_fixup); else none at all.
 */
function reach(paths: string[], uid: number): string[] {
  if (paths.every((path) => letsPass(path, uid))) return []
  const lookEverywhere = ['dac_read_search', 'dac_override'].find(holdsCapability)
  if (!lookEverywhere) return []
  const lent = `+${lookEverywhere}`
  return ['--securebits=+no_setuid_fixup', `--inh-caps=${lent}`, `--ambient-caps=${lent}`]
}

/** Whether every folder on the way lets this user pass, as its owner or as anybody. */
function letsPass(path: string, uid: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  const passes = !stat || stat.uid === uid || (stat.mode & 0o001) !== 0
  return passes && (path === dirname(path) || letsPass(dirname(path), uid))
}

const capabilityBits: Record<string, bigint> = { dac_override: 1n, dac_read_search: 2n }

function holdsCapability(name: string): boolean {
  const status = readFileSync('/proc/self/status', 'utf8')
  const bit = 1n << (capabilityBits[name] ?? 63n)
  return ['CapPrm', 'CapBnd'].every((set) => {
    const mask = new RegExp(`^${set}:\\s*([0-9a-f]+)$`, 'm').exec(status)?.[1] ?? '0'
    return (BigInt(`0x${mask}`) & bit) !== 0n
  })
}
