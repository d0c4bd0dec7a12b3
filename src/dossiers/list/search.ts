import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { Tx } from '#platform/database/tx.ts'
import { action } from '#platform/http/action.ts'
import { pageOf, pageQuery } from '#platform/http/paging.ts'
import { fold } from '#platform/words/fold.ts'
import { deskDossierPath } from '../desk-frame.ts'
import { visibleTo } from '../dossier-row.ts'
import { dossierLine, listDossiers } from './list-dossiers.ts'
import { searchPage } from './search.page.ts'

/** States as people ask for them. */
export const statusGroups = {
  open: 'submitted,accepted,inProcess',
  waiting: 'supplementRequested,awaitingFinancialObligation,withdrawalRequested',
  ready: 'resultReady',
  closed: 'returned,stopped,rejectedAtIntake',
} as const
export type StatusGroup = keyof typeof statusGroups

export const searchDossiers = action({
  name: 'desk.search',
  method: 'GET',
  permission: 'desk.read',
  summary: { vi: 'Tìm hồ sơ từ bàn làm việc', en: 'Find dossiers from a desk' },
  params: Type.Object({}),
  query: Type.Object({
    ...pageQuery,
    q: Type.String({ maxLength: 200, default: '' }),
    state: Type.Optional(Type.Enum(Object.keys(statusGroups))),
  }),
  input: Type.Object({}),
  output: pageOf(dossierLine),
  async run({ tx, actor, scope, now, query }) {
    const q = query.q.trim()
    const state = query.state as StatusGroup | undefined
    const exact = q === '' ? null : await exactlyNamed(tx, actor, scope, q)
    if (exact !== null) return { output: { items: [], nextCursor: null }, redirect: deskDossierPath(exact) }
    const { limit, cursor } = query
    // Words without a letter or a figure find nothing rather than everything.
    if (q !== '' && !/[\p{L}\p{N}]/u.test(fold(q))) return { output: { items: [], nextCursor: null } }
    const status = state && { status: statusGroups[state] }
    return {
      output: await listDossiers(tx, actor, scope, now, {
        limit,
        sort: 'recent',
        ...(q === '' ? {} : { q }),
        ...status,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    }
  },
  page: {
    path: '/ban-lam-viec/tim',
    render: (output, view, { query }) =>
      searchPage(view, {
        ...output,
        q: query.q.trim(),
        state: query.state as StatusGroup | undefined,
        cursor: query.cursor,
      }),
  },
})

/** Somebody who knows the code wants the dossier, not a list of one. */
async function exactlyNamed(
  tx: Tx,
  actor: Actor,
  scope: Scope,
  q: string,
): Promise<{ id: string; code: string | null; submissionNo: string | null } | null> {
  const code = q.toUpperCase().replace(/\s+/g, '')
  const { rows } = await sql<{ id: string; code: string | null; submissionNo: string | null }>`
    select d.id, d.code, d.submission_no as "submissionNo" from dossier d
    where d.tenant_id = ${actor.tenantId} and (d.code = ${code} or d.submission_no = ${code}) and ${visibleTo(actor, scope)}`.execute(
    tx,
  )
  return rows[0] ?? null
}
