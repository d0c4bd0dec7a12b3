import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '#law/instant.ts'
import { uuidv7 } from '#platform/audit/uuid.ts'
import type { Tx } from '#platform/database/tx.ts'

interface AgencyFile {
  province: { id: string; name: string; electronicId: string }
  agencies: {
    id: string
    name: string
    kind: string
    order: number
    electronicId: string
    legacyUnitCode: string
    documentSymbol: string
    scoredInParIndex?: boolean
  }[]
  units: {
    id: string
    parentId: string
    name: string
    kind: string
    secondedFrom?: string
    posts: { role: string; title: string; count: number }[]
  }[]
}
interface MoreFile {
  agencies: AgencyFile['agencies']
  posts: { unit: string; role: string; title: string; count: number }[]
}
interface HolidayFile {
  years: {
    year: number
    workingDays: number
    days: {
      date: string
      kind: string
      name: string
      basis: string | null
      swapWith: string | null
      confirmed: boolean
      provenance: string
    }[]
  }[]
}

export interface ContentFile<T> {
  name: string
  sha256: string
  content: T
}

export function readContent<T>(folder: string, name: string): ContentFile<T> {
  const text = readFileSync(join(folder, name), 'utf8')
  return { name, sha256: createHash('sha256').update(text).digest('hex'), content: JSON.parse(text) }
}

/** Loads agencies, units, posts and the calendar of the folder; what is there already is brought up to date. */
export async function loadOrganisation(tx: Tx, tenantId: string, folder: string, machineNow: Instant): Promise<void> {
  const { content: file } = readContent<AgencyFile>(folder, 'agencies.json')
  const { content: more } = readContent<MoreFile>(folder, 'agencies-more.json')
  const agencies = [...more.agencies, ...file.agencies]
  await tx
    .insertInto('agency')
    .values(
      agencies.map((agency) => ({
        tenant_id: tenantId,
        id: agency.id,
        name: agency.name,
        kind: agency.kind,
        sort_order: agency.order,
        agency_code: agency.electronicId,
        legacy_unit_code: agency.legacyUnitCode,
        document_symbol: agency.documentSymbol,
        is_scored: agency.scoredInParIndex ?? false,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'id']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        agency_code: eb.ref('excluded.agency_code'),
        legacy_unit_code: eb.ref('excluded.legacy_unit_code'),
        document_symbol: eb.ref('excluded.document_symbol'),
        is_scored: eb.ref('excluded.is_scored'),
      })),
    )
    .execute()
  // Each agency is also the unit at its own root: steps of other agencies name no division.
  const roots = agencies.map((agency) => ({
    id: agency.id,
    agency: agency.id,
    parent: null,
    name: agency.name,
    kind: 'agency',
    serves: null,
  }))
  const agencyOf = (id: string): string => {
    const unit = file.units.find((candidate) => candidate.id === id)
    return unit ? agencyOf(unit.parentId) : id
  }
  const units = [
    ...roots,
    ...file.units.map((unit) => ({
      id: unit.id,
      agency: agencyOf(unit.id),
      parent: unit.parentId,
      name: unit.name,
      kind: unit.kind,
      serves: unit.secondedFrom ?? null,
    })),
  ]
  await tx
    .insertInto('unit')
    .values(
      units.map((unit, order) => ({
        tenant_id: tenantId,
        id: unit.id,
        agency_id: unit.agency,
        parent_id: unit.parent,
        name: unit.name,
        kind: unit.kind,
        serves_agency_id: unit.serves,
        sort_order: order,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'id']).doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })),
    )
    .execute()
  const posts = [...file.units.flatMap((unit) => unit.posts.map((post) => ({ unit: unit.id, ...post }))), ...more.posts]
  await tx
    .insertInto('post')
    .values(
      posts.flatMap(({ unit, role, title, count }) =>
        Array.from({ length: count }, (_, i) => ({
          tenant_id: tenantId,
          id: uuidv7(machineNow),
          unit_id: unit,
          role,
          title,
          seat: i + 1,
        })),
      ),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'unit_id', 'role', 'seat'])
        .doUpdateSet((eb) => ({ title: eb.ref('excluded.title') })),
    )
    .execute()
  await loadCalendar(tx, tenantId, folder)
}

async function loadCalendar(tx: Tx, tenantId: string, folder: string): Promise<void> {
  const { content } = readContent<HolidayFile>(folder, 'holidays.json')
  await tx
    .insertInto('calendar_year')
    .values(content.years.map(({ year, workingDays }) => ({ tenant_id: tenantId, year, working_days: workingDays })))
    .onConflict((conflict) => conflict.columns(['tenant_id', 'year']).doNothing())
    .execute()
  await tx
    .insertInto('calendar_day')
    .values(
      content.years.flatMap(({ days }) =>
        days.map((day) => ({
          tenant_id: tenantId,
          on_date: day.date,
          kind: day.kind,
          name: day.name,
          basis: day.basis,
          confirmed: day.confirmed,
          swap_with: day.swapWith,
          provenance: day.provenance,
        })),
      ),
    )
    .onConflict((conflict) => conflict.columns(['tenant_id', 'on_date']).doNothing())
    .execute()
}
