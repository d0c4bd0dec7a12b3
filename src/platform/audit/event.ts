import { hash } from 'node:crypto'
import { type Instant, toIso } from '#law/instant.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import { uuidv7 } from './uuid.ts'

/** What happened to one subject. The row is the audit entry, the history shown to people and the source of notices. */
export interface EventEntry {
  /** Past tense: `dossier.approved`. */
  name: string
  subject: { kind: string; id: string }
  data: Readonly<Record<string, unknown>>
  onBehalfOf?: string
  /** The number this event must get; when another was faster the change is refused (see `SequenceTaken`). */
  after?: { seq: number; hash: string }
}

export interface RecordedEvent {
  id: string
  seq: number
  hash: string
}

export const firstHash = '0'.repeat(64)

/** SHA-256 over the entry and its predecessor. Canonical JSON: keys sorted at every depth. */
export function eventHash(
  entry: {
    name: string
    subject: { kind: string; id: string }
    seq: number
    at: Instant
    actor: string
    data: unknown
  },
  prevHash: string,
): string {
  const { name, subject, seq, at, actor, data } = entry
  const text = canonical([subject.kind, subject.id, seq, name, toIso(at), actor, data, prevHash])
  return hash('sha256', text, 'hex')
}

export function canonical(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  // Whatever is no list and not null is read by its keys.
  const entries = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const key of Object.keys(entries).sort()) {
    const one = entries[key]
    if (one !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonical(one)}`
  }
  return `{${text}}`
}

// Most texts need no escape; asking first is quicker than having each looked through.
const plain = /^[ !#-[\]-~]*$/
const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text))

/** Appends one event to its subject's chain. Two writers of one subject cannot both succeed (unique seq). */
export async function appendEvent(
  tx: Tx,
  entry: EventEntry,
  by: { actor: Actor; now: Instant; machineNow: Instant },
): Promise<RecordedEvent> {
  const { actor, now } = by
  const { kind, id: subjectId } = entry.subject
  const last =
    entry.after ??
    (await tx
      .selectFrom('event')
      .select(['seq', 'hash'])
      .where('tenant_id', '=', actor.tenantId)
      .where('subject_kind', '=', kind)
      .where('subject_id', '=', subjectId)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst())
  const seq = (last?.seq ?? 0) + 1
  const prevHash = last?.hash ?? firstHash
  const id = uuidv7(by.machineNow)
  const ownHash = eventHash({ ...entry, seq, at: now, actor: actor.name }, prevHash)
  await tx
    .insertInto('event')
    .values({
      tenant_id: actor.tenantId,
      id,
      subject_kind: kind,
      subject_id: subjectId,
      seq,
      name: entry.name,
      at: new Date(now),
      recorded_at: new Date(by.machineNow),
      actor_id: actor.accountId,
      actor_name: actor.name,
      on_behalf_of: entry.onBehalfOf ?? null,
      data: JSON.stringify(entry.data),
      prev_hash: prevHash,
      hash: ownHash,
    })
    .execute()
  return { id, seq, hash: ownHash }
}
