import { eventHash, firstHash } from '#platform/audit/event.ts'
import { uuidv7 } from '#platform/audit/uuid.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Platform } from '#platform/platform.ts'
import type { Register } from './engine/register.ts'
import type { Entry } from './entry.ts'
import type { Doing, Keep } from './perform.ts'
import { rowOf } from './store.ts'

/** How many rows one statement carries: PostgreSQL takes 65,535 parameters. */
const together = 400

type EventRow = { subject_kind: string; subject_id: string; seq: number; hash: string } & Record<string, unknown>

/** Entries and their events made in memory, each by the same steps as any other, and written together at the end. */
export function writingTogether(platform: Platform, tx: Tx) {
  const entries = new Map<string, { declared: Register; entry: Entry }>()
  const events: EventRow[] = []
  const last = new Map<string, { seq: number; hash: string }>()
  const { tenantId, secrets, clock } = platform

  const keep: Keep = {
    async find(_declared, id) {
      const found = entries.get(id)
      if (!found) throw new Error(`no entry ${id} among those being loaded`)
      return found.entry
    },
    async insert(declared, entry) {
      entries.set(entry.id, { declared, entry })
    },
    async update(declared, entry) {
      entries.set(entry.id, { declared, entry })
    },
  }

  const recordAs =
    ({ actor, now }: Pick<Doing, 'actor' | 'now'>): Doing['record'] =>
    async ({ name, subject, data, onBehalfOf }) => {
      const before = last.get(subject.id) ?? { seq: 0, hash: firstHash }
      const seq = before.seq + 1
      const hash = eventHash({ name, subject, seq, at: now, actor: actor.name, data }, before.hash)
      const id = uuidv7(clock.machineNow())
      last.set(subject.id, { seq, hash })
      events.push({
        tenant_id: tenantId,
        id,
        subject_kind: subject.kind,
        subject_id: subject.id,
        seq,
        name,
        at: new Date(now),
        recorded_at: new Date(clock.machineNow()),
        actor_id: actor.accountId,
        actor_name: actor.name,
        on_behalf_of: onBehalfOf ?? null,
        data: JSON.stringify(data),
        prev_hash: before.hash,
        hash,
      })
      return { id, seq, hash }
    }

  async function flush(): Promise<void> {
    const rows = [...entries.values()].map(({ declared, entry }) => ({
      tenant_id: tenantId,
      id: entry.id,
      register: declared.name,
      ...rowOf(declared, entry, secrets, tenantId),
      created_at: new Date(entry.createdAt),
      changed_at: new Date(entry.changedAt),
      voided_at: entry.isVoid ? new Date(entry.changedAt) : null,
    }))
    for (let from = 0; from < rows.length; from += together)
      await tx
        .insertInto('register_entry')
        .values(rows.slice(from, from + together))
        .execute()
    for (let from = 0; from < events.length; from += together)
      // Each row is built above with every column of the table.
      await tx
        .insertInto('event')
        .values(events.slice(from, from + together) as never)
        .execute()
    entries.clear()
    events.length = 0
    last.clear()
  }
  return { keep, recordAs, flush }
}
