import { Type } from 'typebox'
import { toIso } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import { action } from '#platform/http/action.ts'
import { dossierParams } from '../dossier-params.ts'
import { findDossier } from '../dossier-row.ts'

const textOrNull = Type.Union([Type.String(), Type.Null()])
const shownEvent = Type.Object({
  seq: Type.Integer(),
  name: Type.String(),
  action: textOrNull,
  at: Type.String(),
  actor: Type.String(),
  onBehalfOf: textOrNull,
  from: textOrNull,
  to: textOrNull,
  reason: textOrNull,
  note: textOrNull,
  stepNo: Type.Union([Type.Integer(), Type.Null()]),
  prevHash: Type.String(),
  hash: Type.String(),
})

/** What of an event's data people are shown. */
interface Told {
  action?: string
  from?: string
  to?: string
  reason?: string
  note?: string
  items?: { text: string }[]
  receiverName?: string
  assignee?: string
  number?: string
  changes?: { stepNo?: number; dueAt?: number }
}

/** A dossier's events, oldest first, with the chain of their hashes. */
export async function readHistory(tx: Tx, row: { tenant_id: string; id: string }) {
  const events = await tx
    .selectFrom('event')
    .select(['seq', 'name', 'at', 'actor_name', 'on_behalf_of', 'data', 'prev_hash', 'hash'])
    .where('tenant_id', '=', row.tenant_id)
    .where('subject_kind', '=', 'dossier')
    .where('subject_id', '=', row.id)
    .orderBy('seq')
    .execute()
  return events.map((event) => {
    // Written by `entryOf` (store.ts) with what the verb said.
    const told = event.data as Told
    return {
      seq: event.seq,
      name: event.name,
      action: told.action ?? null,
      at: toIso(event.at.getTime()),
      actor: event.actor_name,
      onBehalfOf: event.on_behalf_of,
      from: told.from ?? null,
      to: told.to ?? null,
      reason: told.reason ?? null,
      note: told.note ?? null,
      items: (told.items ?? []).map((item) => item.text),
      number: told.number ?? null,
      receiverName: told.receiverName ?? null,
      assignee: told.assignee ?? null,
      stepNo: told.changes?.stepNo ?? null,
      prevHash: event.prev_hash,
      hash: event.hash,
    }
  })
}
export type ShownEvent = Awaited<ReturnType<typeof readHistory>>[number]

/** Reasons that are given to the owner in writing; what officials say to each other stays between them. */
const givenToOwner = new Set([
  'dossier.rejected',
  'dossier.supplement-requested',
  'dossier.stopped',
  'dossier.reopened',
  'dossier.extended',
  'dossier.withdrawal-requested',
  'dossier.withdrawal-refused',
])

function forOwner(event: ShownEvent): ShownEvent {
  return { ...event, note: null, reason: givenToOwner.has(event.name) ? event.reason : null }
}

export const showHistory = action({
  name: 'dossier.history',
  method: 'GET',
  path: '/dossiers/{idOrCode}/events',
  permission: 'dossier.read',
  summary: { vi: 'Lịch sử của hồ sơ, chỉ thêm không sửa', en: 'The dossier’s history, append-only' },
  params: dossierParams,
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({ items: Type.Array(shownEvent), nextCursor: Type.Null() }),
  async run({ tx, actor, scope, params }) {
    const row = await findDossier(tx, actor, scope, params.idOrCode)
    const items = await readHistory(tx, row)
    return { output: { items: scope === 'own' ? items.map(forOwner) : items, nextCursor: null } }
  },
})
