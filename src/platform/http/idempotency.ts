import { createHash } from 'node:crypto'
import type { Instant } from '#law/instant.ts'
import { canonical } from '#platform/audit/event.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from './problem.ts'

/** An answer given before, kept with the key it was asked under. */
export interface KeptAnswer {
  status: number
  answer: unknown
}

export interface Keyed {
  tenantId: string
  actor: string
  key: string
  requestHash: string
}

export function requestHash(action: string, params: unknown, input: unknown): string {
  return createHash('sha256')
    .update(canonical([action, params, input]))
    .digest('hex')
}

/** The answer already given under this key, if any; the same key with another request is refused. */
export async function findKept(tx: Tx, keyed: Keyed): Promise<KeptAnswer | null> {
  const row = await tx
    .selectFrom('idempotency_key')
    .select(['request_hash', 'status', 'answer'])
    .where('tenant_id', '=', keyed.tenantId)
    .where('actor', '=', keyed.actor)
    .where('key', '=', keyed.key)
    .executeTakeFirst()
  if (!row) return null
  if (row.request_hash !== keyed.requestHash) throw new Problem('request.key-reused')
  return { status: row.status, answer: row.answer }
}

/** Kept in the transaction of the change itself: of two at once, one commits and the other finds its answer. */
export async function keep(tx: Tx, keyed: Keyed, answer: KeptAnswer, machineNow: Instant): Promise<void> {
  await tx
    .insertInto('idempotency_key')
    .values({
      tenant_id: keyed.tenantId,
      actor: keyed.actor,
      key: keyed.key,
      request_hash: keyed.requestHash,
      status: answer.status,
      answer: JSON.stringify(answer.answer ?? null),
      created_at: new Date(machineNow),
    })
    .execute()
}

/** PostgreSQL's unique violation on the key itself: somebody with the same key was faster. */
export function isKeyTaken(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'idempotency_key_pkey'
}
