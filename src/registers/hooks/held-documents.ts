import { sql } from 'kysely'
import { dateOfDay, dayNumber } from '#law/day-number.ts'
import { type EffectStatus, effectAt } from '#law/document-effect.ts'
import {
  type DocumentRelation,
  type DocumentRelations,
  documentRelations,
  type LegalDocument,
} from '#law/document-relations.ts'
import type { IsoDate } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'

/** A document with everything that decides whether it holds. */
export interface Held {
  relations: DocumentRelations
  documents: readonly LegalDocument[]
  /** What the ids in reasons are called. */
  numberOf(id: string): string
}

/**
 * That a detailing document falls with what it details is told as a warning and not decided: the law of 2015 and
 * practice part here, and the registers of the province say when such a document is really listed as ended.
 */
export const settings = { fallsWithParent: false }

interface DocumentRow {
  id: string
  number: string | null
  normative: boolean | null
  issued_on: string | null
  issued_in: string | null
  effective_on: string | null
  expired_on: string | null
}
interface RelationRow {
  from_document: string
  to_document: string
  kind: DocumentRelation['kind']
  articles: string | null
  effective_on: string | null
  until: string | null
}

const ending = ['replaces', 'abolishes', 'suspends']

/**
 * The document, what ends or suspends it, what it details, and so on from there. Only documents that are issued do
 * anything: a draft replaces nothing yet.
 */
export async function heldDocuments(tx: Tx, tenantId: string, id: string): Promise<Held> {
  const near = await sql<DocumentRow>`
    with recursive near (id) as (
      select ${id}::uuid
      union
      select next.id from near cross join lateral (
        select (r.data->>'fromDocument')::uuid as id from register_entry r
        where r.tenant_id = ${tenantId} and r.register = 'documentRelation' and r.voided_at is null
          and r.data @> jsonb_build_object('toDocument', near.id::text) and r.data->>'kind' = any(${ending})
        union all
        select (r.data->>'toDocument')::uuid from register_entry r
        where r.tenant_id = ${tenantId} and r.register = 'documentRelation' and r.voided_at is null
          and r.data @> jsonb_build_object('fromDocument', near.id::text, 'kind', 'details')
      ) next
    )
    select d.id, d.mark as number, (d.data->>'normative')::boolean as normative, d.data->>'issuedOn' as issued_on,
      d.data->>'issuedIn' as issued_in, d.data->>'effectiveOn' as effective_on, d.data->>'expiredOn' as expired_on
    from near join register_entry d on d.tenant_id = ${tenantId} and d.id = near.id
    where d.register = 'legalDocument' and d.voided_at is null and d.state in ('promulgated', 'published')`.execute(tx)
  const ids = near.rows.map((row) => row.id)
  const { rows } = await sql<RelationRow>`
    select data->>'fromDocument' as from_document, data->>'toDocument' as to_document, data->>'kind' as kind,
      data->>'articles' as articles, data->>'effectiveOn' as effective_on, data->>'until' as until
    from register_entry where tenant_id = ${tenantId} and register = 'documentRelation' and voided_at is null
      and data->>'fromDocument' = any(${ids})`.execute(tx)
  const documents = near.rows.map((row) => documentOf(row, rows))
  const numbers = new Map(near.rows.map((row) => [row.id, row.number ?? '']))
  return { relations: documentRelations(documents), documents, numberOf: (of) => numbers.get(of) ?? of }
}

function documentOf(row: DocumentRow, relations: readonly RelationRow[]): LegalDocument {
  return {
    id: row.id,
    normative: row.normative ?? true,
    issuedOn: row.issued_on ?? row.issued_in,
    effectiveOn: row.effective_on,
    lastDay: row.expired_on,
    expiredParts: [],
    relations: relations
      .filter((relation) => relation.from_document === row.id)
      .map(({ to_document, kind, articles, effective_on, until }) => ({
        kind,
        target: to_document,
        scope: articles === null ? (kind === 'amends' ? [] : 'whole') : places(articles),
        effectiveOn: effective_on,
        until,
      })),
  }
}

const places = (articles: string): string[] =>
  articles
    .split(';')
    .map((place) => place.trim())
    .filter((place) => place !== '')

export interface Turn {
  from: IsoDate
  status: EffectStatus
}

/** Every day on which the status of a document changes, with what it is from then on. */
export function turnsOf({ documents, relations }: Held, id: string): Turn[] {
  const days = new Set(
    documents.flatMap((document) => [
      ...edgesOf(document.issuedOn),
      ...edgesOf(document.effectiveOn),
      ...dayAfter(document.lastDay),
      ...document.relations.flatMap((relation) => [
        ...edgesOf(relation.effectiveOn),
        ...dayAfter(relation.until ?? null),
      ]),
    ]),
  )
  const turns: Turn[] = []
  for (const from of [...days].toSorted()) {
    const status = effectAt(relations, id, from, settings)?.status
    if (status !== undefined && status !== turns.at(-1)?.status) turns.push({ from, status })
  }
  return turns
}

/** The days a date may mean: itself, or the first and last of its month or year. */
function edgesOf(date: string | null): IsoDate[] {
  if (date === null) return []
  if (date.length === 10) return [date]
  const last = date.length === 4 ? `${date}-12-31` : lastOfMonth(date)
  return [`${date}-01-01`.slice(0, 10), last]
}

function lastOfMonth(month: string): IsoDate {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
  return dateOfDay(dayNumber(next) - 1)
}

const dayAfter = (date: IsoDate | null): IsoDate[] => (date === null ? [] : [dateOfDay(dayNumber(date) + 1)])
