import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '#law/instant.ts'
import { isProcedureCode } from '#law/procedure-code.ts'
import type { Tx } from '#platform/database/tx.ts'
import { decodeCursor, page } from '#platform/http/paging.ts'
import { Problem } from '#platform/http/problem.ts'
import { phraseQuery, searchQuery } from '#platform/words/search-text.ts'
import { type Keeper, proceduresAt } from './kept-procedures.ts'
import type { Procedure } from './procedure.ts'

export interface Filter {
  on: IsoDate
  q?: string | undefined
  sector?: string | undefined
  /** Administrative level or level of online service. */
  level?: string | undefined
  agency?: string | undefined
}

/** The procedures in force on a day, in the order of the catalogue; of those searched for the closest first. */
export async function listProcedures(
  owner: Keeper,
  tx: Tx,
  tenantId: string,
  { limit, cursor, ...filter }: Filter & { limit: number; cursor?: string | undefined },
): Promise<{ items: Procedure[]; nextCursor: string | null }> {
  const rank = rankOf(filter.q)
  let query = matching(tx, tenantId, filter)
    .select(['p.code', 'p.sort_order as sortOrder', rank.as('rank')])
    .orderBy(rank)
    .orderBy('p.sort_order')
    .orderBy('p.code')
    .limit(limit + 1)
  if (cursor !== undefined) {
    const after = readCursor(cursor)
    query = query.where(
      sql<boolean>`(${rank}, p.sort_order, p.code) > (${after.rank}, ${after.sortOrder}, ${after.code})`,
    )
  }
  const rows = await query.execute()
  const { items, nextCursor } = page(rows, limit, (row) => [row.rank, row.sortOrder, row.code])
  const codes = items.map(({ code }) => code)
  return { items: await proceduresAt(owner, tx, tenantId, codes, filter.on), nextCursor }
}

function readCursor(cursor: string): { rank: number; sortOrder: number; code: string } {
  const [rank, sortOrder, code] = decodeCursor(cursor, ['number', 'number', 'string'])
  const isOurs = typeof code === 'string' && isProcedureCode(code) && isInt4(rank) && isInt4(sortOrder)
  if (!isOurs) throw new Problem('input.query', {}, [{ pointer: '/cursor', message: 'Mốc phân trang không đúng.' }])
  return { rank, sortOrder, code }
}

const isInt4 = (part: unknown): part is number => Number.isInteger(part) && Math.abs(Number(part)) < 2 ** 31

/** One page of them by its place in the list. */
export async function procedurePage(
  owner: Keeper,
  tx: Tx,
  tenantId: string,
  { from, size, ...filter }: Filter & { from: number; size: number },
): Promise<Procedure[]> {
  const rows = await matching(tx, tenantId, filter)
    .select('p.code')
    .orderBy(rankOf(filter.q))
    .orderBy('p.sort_order')
    .orderBy('p.code')
    .limit(size)
    .offset(from)
    .execute()
  return proceduresAt(
    owner,
    tx,
    tenantId,
    rows.map(({ code }) => code),
    filter.on,
  )
}

export interface CatalogueCount {
  sectorId: string
  sectorName: string
  serviceLevel: string
  count: number
}

/** How many match, by sector and level of service: what the filters of the page show. */
export async function countProcedures(tx: Tx, tenantId: string, filter: Filter): Promise<CatalogueCount[]> {
  const rows = await matching(tx, tenantId, filter)
    .innerJoin('sector as s', (join) => join.onRef('s.tenant_id', '=', 'v.tenant_id').onRef('s.id', '=', 'v.sector_id'))
    .select(['s.id as sectorId', 's.name as sectorName', 'v.service_level as serviceLevel'])
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .groupBy(['s.id', 's.name', 's.sort_order', 'v.service_level'])
    .orderBy('s.sort_order')
    .orderBy('v.service_level')
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** Those that have the words side by side come first. */
function rankOf(q: string | undefined): RawBuilder<number> {
  const phrase = q === undefined ? null : phraseQuery(q)
  if (phrase === null) return sql<number>`cast(0 as int)`
  return sql<number>`case when v.search @@ to_tsquery('simple', ${phrase}) then 0 else 1 end`
}

function matching(tx: Tx, tenantId: string, { on, q, sector, level, agency }: Filter) {
  const words = q === undefined ? null : searchQuery(q)
  let query = tx
    .selectFrom('procedure as p')
    .innerJoin('procedure_version as v', (join) =>
      join.onRef('v.tenant_id', '=', 'p.tenant_id').onRef('v.procedure_code', '=', 'p.code'),
    )
    .where('p.tenant_id', '=', tenantId)
    .where('v.effective_from', '<=', on)
    .where((eb) => eb.or([eb('v.effective_to', 'is', null), eb('v.effective_to', '>', on)]))
  if (words !== null) query = query.where(sql<boolean>`v.search @@ to_tsquery('simple', ${words})`)
  if (sector !== undefined) query = query.where('v.sector_id', '=', sector)
  if (level !== undefined) {
    query = query.where((eb) => eb.or([eb('v.level', '=', level), eb('v.service_level', '=', level)]))
  }
  if (agency !== undefined) query = query.where('v.agency_id', '=', agency)
  return query
}
