import type { NotNull } from 'kysely'
import type { Tx } from '#platform/database/tx.ts'

export interface OfficeOnPaper {
  agency: string
  superiorAgency: string | null
  place: string
}

/** Who issues a sheet, as its head says: the agency, the committee above it, and where. */
export async function readOffice(tx: Tx, tenantId: string, agencyId: string): Promise<OfficeOnPaper> {
  const rows = await tx
    .selectFrom('pub.agency as a')
    .innerJoin('tenant as t', 't.tenant_id', 'a.tenant_id')
    .select(['a.id', 'a.kind', 'a.name', 't.name as province'])
    // A view of columns that are never null; PostgreSQL does not say so of a view.
    .$narrowType<{ id: NotNull; kind: NotNull; name: NotNull }>()
    .where('a.tenant_id', '=', tenantId)
    .where((eb) => eb.or([eb('a.id', '=', agencyId), eb('a.kind', '=', 'peoplesCommittee')]))
    .execute()
  const own = rows.find(({ id }) => id === agencyId)
  if (!own) throw new Error(`no agency ${agencyId}`)
  const above = rows.find(({ id, kind }) => kind === 'peoplesCommittee' && id !== agencyId)
  return {
    agency: own.name,
    superiorAgency: above?.name ?? null,
    place: own.province.replace(/^(Tỉnh|Thành phố) /, ''),
  }
}
