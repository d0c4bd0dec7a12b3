import { sql } from 'kysely'
import { type Instant, localDate } from '#law/instant.ts'
import { holdersOf } from '#organisation'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { ContentSigner } from './compile.ts'
import type { ReportAgency } from './report.ts'

/** Where no name is known the paper leaves room for one. */
const noName = '…………………………'

/** The head of the agency, who would sign: name and post as they are at that moment. */
export async function headOfAgency(
  tx: Tx,
  tenantId: string,
  agency: ReportAgency,
  now: Instant,
): Promise<ContentSigner> {
  if (agency.isCollective) return { authority: 'TM. Ủy ban nhân dân', position: 'Chủ tịch', name: noName }
  const { rows } = await sql<{ unit_id: string; title: string }>`select p.unit_id, p.title
    from pub.post p join pub.unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    where p.tenant_id = ${tenantId} and u.agency_id = ${agency.id} and p.role = 'director'
    order by u.sort_order, p.seat limit 1`.execute(tx)
  const [post] = rows
  if (!post) return { authority: null, position: 'Thủ trưởng cơ quan', name: noName }
  const [holder] = await holdersOf(tx, tenantId, post.unit_id, 'director', localDate(now))
  return { authority: null, position: post.title, name: holder?.name ?? noName }
}

/**
 * In which form the approver signs: the head for himself, a deputy for the head (KT.), anybody for a body that decides
 * together (TM.) (Decree 30/2020/NĐ-CP, article 13 and Annex I).
 */
export function approverAsSigner(actor: Actor, agency: ReportAgency, head: ContentSigner): ContentSigner {
  const own = actor.posts.filter((post) => post.agencyId === agency.id)
  const post =
    own.find(({ role }) => role === 'director') ?? own.find(({ role }) => role === 'deputyDirector') ?? own[0]
  const position = post?.title ?? head.position
  if (agency.isCollective) return { authority: head.authority, position, name: actor.name }
  const authority = post === undefined || post.role === 'director' ? null : `KT. ${head.position}`
  return { authority, position, name: actor.name }
}

export async function provinceName(tx: Tx, tenantId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from pub.agency
    where tenant_id = ${tenantId} and kind = 'peoplesCommittee' order by id limit 1`.execute(tx)
  return rows[0]?.name ?? ''
}

/** `Ủy ban nhân dân tỉnh Thái Nguyên` stands for Thái Nguyên, the place that papers are dated at. */
export const placeOf = (province: string): string => province.replace(/^Ủy ban nhân dân (tỉnh|thành phố) /, '')
