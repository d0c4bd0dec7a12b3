import { sql } from 'kysely'
import { type Instant, localDate } from '#law/instant.ts'
import { firstHash } from '#platform/audit/event.ts'
import { type Actor, agenciesOf } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import type { ReportState, SectionState } from './moves.ts'
import { type PartCode, type ReportSection, sectionsOf } from './outline.ts'
import { outlineOf } from './outline-of.ts'

export interface ReportKey {
  tenantId: string
  kind: 'annual'
  agency: string
  year: number
}

/** One version of a report: where it stands. */
export interface ReportHead {
  version: number
  state: ReportState
  openedBecause: string | null
  returnedBecause: string | null
  seq: number
  lastHash: string
  /** False: nothing has been written yet; the page computes the draft from the declaration. */
  isStored: boolean
}

export const firstDraft: ReportHead = {
  version: 1,
  state: 'drafting',
  openedBecause: null,
  returnedBecause: null,
  seq: 0,
  lastHash: firstHash,
  isStored: false,
}

interface HeadRow {
  version: number
  state: ReportState
  opened_because: string | null
  returned_because: string | null
  seq: number
  last_hash: string
}

const headOf = (row: HeadRow): ReportHead => ({
  version: row.version,
  state: row.state,
  openedBecause: row.opened_because,
  returnedBecause: row.returned_because,
  seq: row.seq,
  lastHash: row.last_hash,
  isStored: true,
})

/** Every version, the latest first; of a report nobody has touched, the draft it would begin as. */
export async function findVersions(tx: Tx, key: ReportKey): Promise<ReportHead[]> {
  const { rows } = await sql<HeadRow>`select version, state, opened_because, returned_because, seq, last_hash
    from report where tenant_id = ${key.tenantId} and kind = ${key.kind} and agency_id = ${key.agency}
      and year = ${key.year} order by version desc`.execute(tx)
  return rows.length === 0 ? [firstDraft] : rows.map(headOf)
}

/** The version asked for, or the latest. */
export async function findHead(tx: Tx, key: ReportKey, version?: number): Promise<ReportHead> {
  const versions = await findVersions(tx, key)
  const found = version === undefined ? versions[0] : versions.find((one) => one.version === version)
  if (!found) throw new Problem('report.unknown')
  return found
}

/** A section of a draft: its declaration with what has been written over it. */
export interface WrittenSection {
  section: ReportSection
  texts: Readonly<Partial<Record<PartCode, string>>>
  owner: { role: string; accountId: string | null }
  /** Of a person it was given to by name. */
  ownerName: string | null
  state: SectionState
  editedAt: Instant | null
  editedBy: string | null
}

interface SectionRow {
  section: string
  texts: Partial<Record<PartCode, string>> | null
  owner_role: string | null
  owner_id: string | null
  owner_name: string | null
  state: SectionState
  edited_at: Date | null
  edited_by: string | null
}

export async function findSections(tx: Tx, key: ReportKey, version: number): Promise<WrittenSection[]> {
  const { rows } =
    await sql<SectionRow>`select s.section, s.texts, s.owner_role, s.owner_id, a.name as owner_name, s.state,
      s.edited_at, s.edited_by
    from report_section s left join pub.person a on a.tenant_id = s.tenant_id and a.id = s.owner_id
    where s.tenant_id = ${key.tenantId} and s.kind = ${key.kind} and s.agency_id = ${key.agency}
      and s.year = ${key.year} and s.version = ${version}`.execute(tx)
  const written = new Map(rows.map((row) => [row.section, row]))
  return sectionsOf(outlineOf(key.kind)).map((section) => {
    const row = written.get(section.code)
    return {
      section,
      texts: Object.fromEntries(section.parts.map(({ code, text }) => [code, row?.texts?.[code] ?? text])),
      owner: { role: row?.owner_role ?? section.ownerRole, accountId: row?.owner_id ?? null },
      ownerName: row?.owner_name ?? null,
      state: row?.state ?? 'todo',
      editedAt: row?.edited_at ? row.edited_at.getTime() : null,
      editedBy: row?.edited_by ?? null,
    }
  })
}

export interface ReportAgency {
  id: string
  name: string
  symbol: string
  /** A body that decides together signs as TM. (Decree 30/2020, Annex I). */
  isCollective: boolean
}

/** The agency whose report it is: one's own, unless one answers for the province; and no year that has not begun. */
export async function reportAgency(
  tx: Tx,
  { actor, scope, now }: { actor: Actor; scope: Scope; now: Instant },
  { agency, year }: { agency: string; year: number },
): Promise<ReportAgency> {
  if (scope !== 'tenant' && !agenciesOf(actor).includes(agency)) throw new Problem('auth.forbidden')
  if (year > Number(localDate(now).slice(0, 4))) throw new Problem('report.unknown')
  return findAgency(tx, actor.tenantId, agency)
}

export async function findAgency(tx: Tx, tenantId: string, agency: string): Promise<ReportAgency> {
  const { rows } = await sql<{ name: string; kind: string; document_symbol: string | null }>`
    select name, kind, document_symbol from pub.agency where tenant_id = ${tenantId} and id = ${agency}`.execute(tx)
  const [row] = rows
  if (!row) throw new Problem('report.unknown')
  const { name, kind, document_symbol: symbol } = row
  return { id: agency, name, symbol: symbol ?? '', isCollective: kind === 'peoplesCommittee' }
}

export const subjectOf = ({ kind, agency, year }: ReportKey, version: number) => ({
  kind: 'report',
  id: `${kind}.${agency}.${year}.${version}`,
})

export const reportPath = ({ agency, year }: Pick<ReportKey, 'agency' | 'year'>): string =>
  `/cai-cach/bao-cao/${year}/${agency}`
