import { sql } from 'kysely'
import type { Tx } from '#platform/database/tx.ts'
import { eventHash, firstHash } from './event.ts'

export interface BrokenLink {
  subject: { kind: string; id: string }
  seq: number
  name: string
  wrong:
    | 'a number is missing before it'
    | 'it does not follow the event before it'
    | 'its content is not what its hash says'
}

interface Row {
  subject_kind: string
  subject_id: string
  seq: number
  name: string
  at: Date
  actor_name: string
  data: unknown
  prev_hash: string
  hash: string
}

/** Events read at once: the memory needed does not grow with the history. */
const together = 2_000

/** Walks every chain from its first event, in the order of the index; stops at the first link that does not hold. */
export async function verifyChains(
  tx: Tx,
  tenantId: string,
  tell: (events: number) => void = () => {},
): Promise<{ events: number; chains: number; broken: BrokenLink | null }> {
  let [events, chains] = [0, 0]
  let last: Row | null = null
  for (;;) {
    const rows: Row[] = await readAfter(tx, tenantId, last)
    for (const row of rows) {
      const before: Row | null =
        last?.subject_kind === row.subject_kind && last.subject_id === row.subject_id ? last : null
      const wrong = faultOf(row, before)
      if (wrong !== null) {
        const subject = { kind: row.subject_kind, id: row.subject_id }
        return { events, chains, broken: { subject, seq: row.seq, name: row.name, wrong } }
      }
      events += 1
      if (before === null) chains += 1
      last = row
    }
    tell(events)
    if (rows.length < together) return { events, chains, broken: null }
  }
}

async function readAfter(tx: Tx, tenantId: string, last: Row | null): Promise<Row[]> {
  let query = tx
    .selectFrom('event')
    .select(['subject_kind', 'subject_id', 'seq', 'name', 'at', 'actor_name', 'data', 'prev_hash', 'hash'])
    .where('tenant_id', '=', tenantId)
    .orderBy('subject_kind')
    .orderBy('subject_id')
    .orderBy('seq')
    .limit(together)
  if (last) {
    const { subject_kind: kind, subject_id: id, seq } = last
    query = query.where(sql<boolean>`(subject_kind, subject_id, seq) > (${kind}::text, ${id}::text, ${seq}::int)`)
  }
  return query.execute()
}

function faultOf(row: Row, before: Row | null): BrokenLink['wrong'] | null {
  if (row.seq !== (before?.seq ?? 0) + 1) return 'a number is missing before it'
  if (row.prev_hash !== (before?.hash ?? firstHash)) return 'it does not follow the event before it'
  const { name, seq, data } = row
  const subject = { kind: row.subject_kind, id: row.subject_id }
  const hash = eventHash({ name, subject, seq, at: row.at.getTime(), actor: row.actor_name, data }, row.prev_hash)
  return hash === row.hash ? null : 'its content is not what its hash says'
}
