import { join } from 'node:path'
import { type NotNull, sql } from 'kysely'
import type { Tx } from '#platform/database/tx.ts'
import { searchWords } from '#platform/words/search-text.ts'
import { FormDeclarationError } from '../form/load-form.ts'
import { readForms } from '../form/read-forms.ts'
import { buildCatalogue, type CatalogueEntry, type Places } from './build-catalogue.ts'
import { ContentError } from './content-error.ts'
import { type ProcedureFile, readProcedures } from './procedure-file.ts'
import { readProcesses } from './process-file.ts'

/** Loads sectors, procedures, processes and forms of the folder: all of them, or (by a ContentError) nothing. */
export async function loadCatalogue(tx: Tx, tenantId: string, folder: string): Promise<void> {
  const files = {
    procedures: readProcedures(folder),
    processes: readProcesses(folder),
    forms: refused(() => readForms(join(folder, 'forms'))),
  }
  const entries = buildCatalogue(files, await readPlaces(tx, tenantId))
  const { sectors } = files.procedures
  await tx
    .insertInto('sector')
    .values(sectors.map(({ id, code, name }, order) => ({ tenant_id: tenantId, id, code, name, sort_order: order })))
    .execute()
  await tx
    .insertInto('procedure')
    .values(entries.map(({ record }, order) => ({ tenant_id: tenantId, code: record.code, sort_order: order })))
    .execute()
  await insertVersions(tx, tenantId, entries, sectors)
}

/** A bad form is a bad file of the content like any other. */
function refused<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof FormDeclarationError) throw new ContentError(error.message)
    throw error
  }
}

async function readPlaces(tx: Tx, tenantId: string): Promise<Places> {
  // The views show columns that are never null; PostgreSQL does not say so of a view.
  const agencies = await tx
    .selectFrom('pub.agency')
    .select(['id', 'name'])
    .$narrowType<{ id: NotNull; name: NotNull }>()
    .where('tenant_id', '=', tenantId)
    .execute()
  const units = await tx
    .selectFrom('pub.unit as unit')
    .leftJoin('pub.unit as above', (join) =>
      join.onRef('above.tenant_id', '=', 'unit.tenant_id').onRef('above.id', '=', 'unit.parent_id'),
    )
    .select(['unit.id', 'unit.name', 'unit.agency_id as agencyId', 'unit.kind', 'above.name as above'])
    .$narrowType<{ id: NotNull; name: NotNull; agencyId: NotNull }>()
    .where('unit.tenant_id', '=', tenantId)
    .execute()
  const posts = await tx.selectFrom('pub.post').select(['unit_id', 'role']).where('tenant_id', '=', tenantId).execute()
  return {
    agencies: new Map(agencies.map(({ id, name }) => [id, name])),
    // A counter is found by the house it stands in.
    units: new Map(
      units.map(({ id, name, agencyId, kind, above }) => [
        id,
        { agencyId, name: kind === 'counter' && above !== null ? `${name} tại ${above}` : name },
      ]),
    ),
    posts: new Set(posts.map((post) => `${post.unit_id}:${post.role}`)),
  }
}

async function insertVersions(
  tx: Tx,
  tenantId: string,
  entries: readonly CatalogueEntry[],
  sectors: ProcedureFile['sectors'],
): Promise<void> {
  const sectorName = new Map(sectors.map(({ id, name }) => [id, name]))
  const key = (code: string, { version, from, to }: { version: number; from: string; to: string | null }) => ({
    tenant_id: tenantId,
    procedure_code: code,
    version,
    effective_from: from,
    effective_to: to,
  })
  await tx
    .insertInto('procedure_version')
    .values(
      entries.flatMap(({ record, procedure }) =>
        procedure.map((one) => ({
          ...key(record.code, one),
          name: record.name,
          sector_id: record.sectorId,
          level: record.level,
          service_level: one.content.serviceLevel,
          agency_id: one.content.agencyId,
          content: JSON.stringify(one.content),
          search: sql<string>`to_tsvector('simple', ${searchable(record, sectorName.get(record.sectorId) ?? '')})`,
        })),
      ),
    )
    .execute()
  const rowsOf = (part: 'process' | 'form') =>
    entries.flatMap(({ record, ...entry }) =>
      entry[part].map((one) => ({ ...key(record.code, one), content: JSON.stringify(one.content) })),
    )
  await tx.insertInto('process_version').values(rowsOf('process')).execute()
  await tx.insertInto('form_version').values(rowsOf('form')).execute()
}

/** What people look for: name, code with and without province, sector, what they get, the documents it rests on. */
function searchable(record: CatalogueEntry['record'], sector: string): string {
  const results = record.results.map(({ name }) => name)
  return searchWords(
    [record.name, record.codeWithAgencySuffix, sector, ...results, ...record.legalBasis].join(' '),
  ).join(' ')
}
