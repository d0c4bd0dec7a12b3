import type { Tx } from '#platform/database/tx.ts'
import type { Platform } from '#platform/platform.ts'

export interface LeadAgency {
  id: string
  name: string
  agencyCode: string
  legacyUnitCode: string
  documentSymbol: string
}

const kept = new WeakMap<Platform, Map<string, LeadAgency>>()

/** Name and codes of an agency; they change with mergers only, so a process reads each once. */
export async function agencyOf(platform: Platform, tx: Tx, tenantId: string, id: string): Promise<LeadAgency> {
  const known = kept.get(platform) ?? new Map<string, LeadAgency>()
  kept.set(platform, known)
  const key = `${tenantId}:${id}`
  const before = known.get(key)
  if (before) return before
  const row = await tx
    .selectFrom('agency')
    .select(['id', 'name', 'agency_code', 'legacy_unit_code', 'document_symbol'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const agency = {
    id: row.id,
    name: row.name,
    agencyCode: row.agency_code,
    legacyUnitCode: row.legacy_unit_code ?? '',
    documentSymbol: row.document_symbol ?? '',
  }
  known.set(key, agency)
  return agency
}
