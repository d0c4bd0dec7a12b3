import { type Static, Type } from 'typebox'
import { toIso } from '#law/instant.ts'
import { action } from '#platform/http/action.ts'
import { decodeCursor, page, pageOf, pageQuery } from '#platform/http/paging.ts'

const textOrNull = Type.Union([Type.String(), Type.Null()])
const entry = Type.Object({
  id: Type.String(),
  at: Type.String(),
  recordedAt: Type.String(),
  name: Type.String(),
  subjectKind: Type.String(),
  subjectId: Type.String(),
  seq: Type.Integer(),
  actor: Type.String(),
  onBehalfOf: textOrNull,
  hash: Type.String(),
})

/** Who did what, newest first; what was said in a dossier stays in its own history. */
export const listAudit = action({
  name: 'audit.list',
  method: 'GET',
  path: '/audit',
  permission: 'audit.read',
  summary: { vi: 'Nhật ký: ai đã làm gì', en: 'Audit: who did what' },
  params: Type.Object({}),
  query: Type.Object({
    ...pageQuery,
    name: Type.Optional(Type.String({ maxLength: 100 })),
    subject: Type.Optional(Type.String({ maxLength: 100 })),
  }),
  input: Type.Object({}),
  output: pageOf(entry),
  async run({ tx, actor, query }) {
    let find = tx
      .selectFrom('event')
      .select([
        'id',
        'at',
        'recorded_at',
        'name',
        'subject_kind',
        'subject_id',
        'seq',
        'actor_name',
        'on_behalf_of',
        'hash',
      ])
      .where('tenant_id', '=', actor.tenantId)
    if (query.name) find = find.where('name', '=', query.name)
    if (query.subject) find = find.where('subject_id', '=', query.subject)
    if (query.cursor) {
      const [at, id] = decodeCursor(query.cursor, ['millisecond', 'uuid'])
      find = find.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('recorded_at', 'id'), '<', tuple(new Date(Number(at)), String(id))),
      )
    }
    const rows = await find
      .orderBy('recorded_at', 'desc')
      .orderBy('id', 'desc')
      .limit(query.limit + 1)
      .execute()
    const found = page(rows, query.limit, (row) => [row.recorded_at.getTime(), row.id])
    const items = found.items.map(
      (row): Static<typeof entry> => ({
        id: row.id,
        at: toIso(row.at.getTime()),
        recordedAt: toIso(row.recorded_at.getTime()),
        name: row.name,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        seq: row.seq,
        actor: row.actor_name,
        onBehalfOf: row.on_behalf_of,
        hash: row.hash,
      }),
    )
    return { output: { items, nextCursor: found.nextCursor } }
  },
})
