import { sql } from 'kysely'
import { appendEvent } from '#platform/audit/event.ts'
import { uuidv7 } from '#platform/audit/uuid.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import type { Platform } from '#platform/platform.ts'
import { registerNamed } from '../declarations/all.ts'
import { eventOf, type Register } from '../engine/register.ts'
import { officeDays } from '../perform.ts'
import type { Looked } from '../references.ts'
import type { CellFault } from './cell-fault.ts'
import { type Claim, claimImport, ImportLost } from './claim.ts'
import { both } from './heads.ts'
import { interrupted } from './import-problems.ts'
import { type JudgedRow, judgeRow } from './judge-row.ts'
import { lotsOf, type Row } from './read-rows.ts'
import { openUniqueKeys } from './unique-keys.ts'
import { writeRows } from './write-rows.ts'

/** Rows judged, written and told of together. */
const together = 500
/** What is kept of looked-up references at most. */
const mostLooked = 5_000
/** So often a file is checked anew because the register changed under it. */
const mostChecks = 2

export interface ImportsWatched {
  registerOf?: (name: string) => Register
  /** Hears of every lot before its progress is told. */
  watch?: (phase: 'checking' | 'writing', rows: number) => Promise<void>
}

interface Work {
  platform: Platform
  declared: Register
  claim: Claim
  watch: (phase: 'checking' | 'writing', rows: number) => Promise<void>
}

/** Works through every import that waits. Two workers may run it at once. */
export async function runImports(platform: Platform, watched: ImportsWatched = {}): Promise<void> {
  const { registerOf = registerNamed, watch = async () => {} } = watched
  for (;;) {
    const claim = await claimImport(platform)
    if (!claim) return
    if (claim.file.status === 'failed') continue
    try {
      await importFile({ platform, claim, watch, declared: registerOf(claim.file.register) })
    } catch (error) {
      await endAfter(platform, claim, error)
    }
  }
}

/** Looks every minute for files that wait. */
export const importJob: Job = {
  name: 'registers.import',
  cron: '* * * * *',
  run: (platform) => runImports(platform),
}

async function endAfter(platform: Platform, claim: Claim, error: unknown): Promise<void> {
  const { db } = platform.database
  try {
    if (error instanceof ImportLost) return
    if (error instanceof Problem) return await claim.end(db, 'refused', error.code)
    platform.log.error({ err: error, import: claim.file.id }, 'import failed')
    // Whatever it was may be over: one more try, then no other.
    await claim.end(db, claim.file.reason === interrupted ? 'failed' : 'waiting', interrupted)
  } catch (ending) {
    if (!(ending instanceof ImportLost)) throw ending
  }
}

/** What stood well when it was checked does not when it is written: somebody changed the register in between. */
class RegisterChanged extends Error {
  readonly faults: readonly CellFault[]
  constructor(faults: readonly CellFault[]) {
    super('the register changed')
    this.faults = faults
  }
}

async function importFile(work: Work): Promise<void> {
  const { claim, platform } = work
  for (let checks = 1; ; checks += 1) {
    const { rows, faults } = await check(work)
    if (faults > 0) return claim.end(platform.database.db, 'refused')
    try {
      return await inTransaction(platform.database.db, (tx) => write(work, tx, rows))
    } catch (error) {
      const changed = error instanceof RegisterChanged
      if (!changed && !isTaken(error)) throw error
      if (checks < mostChecks) continue
      // The rows of the file do not get on with each other, or others are always faster: this much is known.
      if (!changed) throw new Problem('register.taken')
      await claim.beat('checking', { rowsChecked: rows, rowsWritten: 0 }, error.faults)
      return claim.end(platform.database.db, 'refused')
    }
  }
}

/** Looks at every cell of the file; writes nothing but what is wrong. */
async function check(work: Work): Promise<{ rows: number; faults: number }> {
  const { platform, claim, declared } = work
  const { tenantId, database } = platform
  const judge = judgeOf(work, database.db)
  const unique = openUniqueKeys(declared, tenantId, claim.file.agencyId)
  let [rows, faults] = [0, 0]
  await claim.begin()
  for await (const lot of lotsOf(platform.files, claim.file, declared, together)) {
    const judged = await judge(lot.rows)
    await unique.look(database.db, judged)
    rows += lot.rows.length
    const found = [...(lot.heads?.faults ?? []), ...judged.flatMap((one) => one.faults)]
    faults += found.length
    await work.watch('checking', rows)
    await claim.beat('checking', { rowsChecked: rows, rowsWritten: 0 }, found)
  }
  if (rows > 0 || faults > 0) return { rows, faults }
  const none = { sheet: '', row: 1, column: '', message: both((w) => w.noRows) }
  await claim.beat('checking', { rowsChecked: 0, rowsWritten: 0 }, [none])
  return { rows: 0, faults: 1 }
}

/** Writes every row, or none: progress is told outside this transaction, the end inside it. */
async function write(work: Work, tx: Tx, rowsChecked: number): Promise<void> {
  const { platform, claim, declared } = work
  const { file } = claim
  const now = platform.clock.now()
  const judge = judgeOf(work, tx)
  let rows = 0
  await claim.beat('writing', { rowsChecked, rowsWritten: 0 })
  for await (const lot of lotsOf(platform.files, file, declared, together)) {
    if (lot.rows.length === 0) continue
    const judged = await judge(lot.rows)
    const faults = judged.flatMap((one) => one.faults)
    if (faults.length > 0) throw new RegisterChanged(faults)
    await writeRows(platform, tx, declared, file, judged, now, await officeDays(platform, tx))
    rows += judged.length
    await work.watch('writing', rows)
    await claim.beat('writing', { rowsChecked, rowsWritten: rows })
  }
  // Imports of one register share a chain of events: the second waits here until the first has committed.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${platform.tenantId}:import:${file.register}`}, 0))`.execute(
    tx,
  )
  const { id, fileName, sha256 } = file
  // The program acts in the name of whoever sent the file.
  const actor = { ...systemActor(platform.tenantId), accountId: file.askedBy, name: file.askedByName }
  await appendEvent(
    tx,
    {
      name: eventOf(declared, 'imported'),
      subject: { kind: 'register', id: declared.name },
      data: { importId: id, agencyId: file.agencyId, fileName, sha256, rows },
    },
    { actor, now, machineNow: platform.clock.machineNow() },
  )
  await claim.end(tx, 'done')
}

function judgeOf({ platform, declared }: Work, tx: Tx) {
  const looked: Looked = new Map()
  return async (rows: readonly Row[]): Promise<JudgedRow[]> => {
    const judged: JudgedRow[] = []
    const after = await officeDays(platform, tx)
    for (const row of rows) {
      if (looked.size > mostLooked) looked.clear()
      const id = uuidv7(platform.clock.machineNow())
      judged.push(await judgeRow({ tx, tenantId: platform.tenantId, declared, looked, after }, row, id))
    }
    return judged
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  'constraint' in error &&
  error.constraint === 'register_entry_tenant_id_register_unique_key_key'
