import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Instant } from '#law/instant.ts'
import type { Secrets } from '#platform/auth/secrets.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Ground } from './ground.ts'
import type { History, HistoryEvent } from './history.ts'
import { bulkStatement } from './write-bulk.ts'

/** Dossiers that are written in one statement: a megabyte or two. */
const together = 250
/** A statement leaves in parts, one each time this process looks up from making the next histories. */
const betweenLooks = 4

export interface HistoryWriter {
  add(history: History): Promise<void>
  /** Writes what is left; answers how many there were. */
  end(): Promise<number>
}

/** Takes histories as they come; while the server writes some, the next are made. Never more than two lots in memory. */
export function openWriter(
  tx: Tx,
  to: { secrets: Secrets; ground: Ground; recordedAt(event: HistoryEvent): Instant; tell(written: number): void },
): HistoryWriter {
  let waiting: History[] = []
  let writing: Promise<unknown> = Promise.resolve()
  let added = 0
  const flush = async () => {
    const lot = waiting
    waiting = []
    const statement = bulkStatement(to.secrets, to.ground, lot, to.recordedAt)
    await writing
    if (added > lot.length) to.tell(added - lot.length)
    writing = statement.execute(tx)
    // Whoever waits for it next is told; until then a failure must not count as nobody's.
    writing.catch(() => {})
  }
  return {
    async add(history) {
      waiting.push(history)
      added += 1
      if (waiting.length >= together) await flush()
      else if (waiting.length % betweenLooks === 0) await nextTurn()
    },
    async end() {
      await flush()
      await writing
      to.tell(added)
      return added
    },
  }
}
