import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { StartError } from '#platform/config/start-error.ts'
import type { Binaries } from '#platform/database/binaries.ts'
import type { ServerIdentity } from '#platform/database/server-identity.ts'

/** What an operator may change in the cluster's postgresql.conf. */
const settings = `
# Written at the first start; yours to change.
timezone = 'UTC'
log_timezone = 'UTC'
max_connections = 100
shared_buffers = 256MB
effective_cache_size = 1GB
work_mem = 8MB
maintenance_work_mem = 128MB
random_page_cost = 1.1
max_wal_size = 2GB
jit = off
# What people typed stays out of the log.
log_error_verbosity = terse
log_min_error_statement = panic
`

type ClusterPlan = {
  cluster: string
  passwordFile: string
  binaries: Binaries
  identity: ServerIdentity
  throwAway: boolean
}

/** Makes an empty cluster beside its place and moves it there when it is whole: a first start may be cut short. */
export async function createCluster({
  cluster,
  passwordFile,
  binaries,
  identity,
  throwAway,
}: ClusterPlan): Promise<void> {
  const draft = `${cluster}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  identity.own(draft)
  const [program, args] = identity.command([
    binaries.initdb,
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    // The built-in locale sorts alike on every machine and after every upgrade; Vietnamese order is asked for by name.
    ...(binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
    '--no-instructions',
    ...(throwAway ? ['--no-sync'] : []),
  ])
  await run(program, args)
  appendFileSync(join(draft, 'postgresql.conf'), settings)
  renameSync(draft, cluster)
}

async function run(program: string, args: string[]): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/', env: serverEnvironment() })
  try {
    const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
    if (code !== 0)
      throw new StartError(`the embedded database cannot be set up: ${errors.trim().replaceAll(/\s*\n\s*/g, '; ')}`)
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(`the embedded database cannot be set up: ${program} cannot be started (package util-linux)`)
  }
}

/** Nothing of our own environment: it may hold secrets, or settings meant for another PostgreSQL. */
export function serverEnvironment(): Record<string, string> {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8' }
}
