import { sql } from 'kysely'
import type { IsoDate } from '#law/instant.ts'
import { splitProcedureCode } from '#law/procedure-code.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Form } from '../form/form-schema.ts'
import type { Period, Procedure, ProcedureContent, ProcessContent } from './procedure.ts'

/** Which version of each part a dossier was accepted under. */
export interface Versions {
  procedure: number
  process: number
  form: number
}

/** What keeps the memory: the process's platform; what is kept lives as long as it. */
export interface Keeper {
  clock: { machineNow(): number }
}

type Periods = Record<keyof Versions, Period[]>

interface Kept {
  periods: Map<string, Periods>
  loadedAt: number
  /** Versions are never edited, so what was read once stays true. */
  procedures: Map<string, Procedure>
}

/** A version announced elsewhere reaches every process within this time; the one that loads it at once. */
const freshFor = 30_000
/** Of a whole country's catalogue, the procedures that people ask for. */
const keptAtMost = 2_000
const kept = new WeakMap<object, Map<string, Kept>>()

/** The version in force on a day; null when the code is unknown or nothing was in force. Takes the code with province too. */
export async function procedureAt(
  owner: Keeper,
  tx: Tx,
  tenantId: string,
  code: string,
  on: IsoDate,
): Promise<Procedure | null> {
  const split = splitProcedureCode(code)
  if (!split) return null
  const memory = await remember(owner, tx, tenantId)
  const versions = versionsAt(memory, split.code, on)
  if (!versions) return null
  const [found] = await read(memory, tx, tenantId, [{ code: split.code, versions }])
  return found && (split.province === null || found.codeWithProvince === code) ? found : null
}

/** The procedure a dossier was accepted under. */
export async function procedureOf(
  owner: Keeper,
  tx: Tx,
  tenantId: string,
  code: string,
  versions: Versions,
): Promise<Procedure> {
  const [found] = await read(await remember(owner, tx, tenantId), tx, tenantId, [{ code, versions }])
  if (!found) throw new Error(`procedure ${code} has no version ${JSON.stringify(versions)}`)
  return found
}

/** Several at once, in the order asked for; what is not in force is left out. */
export async function proceduresAt(
  owner: Keeper,
  tx: Tx,
  tenantId: string,
  codes: readonly string[],
  on: IsoDate,
): Promise<Procedure[]> {
  const memory = await remember(owner, tx, tenantId)
  const wanted = codes.flatMap((code) => {
    const versions = versionsAt(memory, code, on)
    return versions ? [{ code, versions }] : []
  })
  return read(memory, tx, tenantId, wanted)
}

/** From when to when each version of a procedure holds, oldest first. */
export async function versionsOf(owner: Keeper, tx: Tx, tenantId: string, code: string): Promise<readonly Period[]> {
  return (await remember(owner, tx, tenantId)).periods.get(code)?.procedure ?? []
}

export function forgetProcedures(owner: object): void {
  kept.delete(owner)
}

async function remember(owner: Keeper, tx: Tx, tenantId: string): Promise<Kept> {
  const byTenant = kept.get(owner) ?? new Map<string, Kept>()
  kept.set(owner, byTenant)
  const known = byTenant.get(tenantId)
  const machineNow = owner.clock.machineNow()
  if (known && machineNow - known.loadedAt < freshFor) return known
  const periods = await readPeriods(tx, tenantId)
  const fresh = { periods, loadedAt: machineNow, procedures: known?.procedures ?? new Map() }
  byTenant.set(tenantId, fresh)
  return fresh
}

async function readPeriods(tx: Tx, tenantId: string): Promise<Map<string, Periods>> {
  const { rows } = await sql<Period & { part: keyof Versions; code: string }>`
    select 'procedure' as part, procedure_code as code, version, effective_from as "from", effective_to as "to"
    from procedure_version where tenant_id = ${tenantId}
    union all select 'process', procedure_code, version, effective_from, effective_to
    from process_version where tenant_id = ${tenantId}
    union all select 'form', procedure_code, version, effective_from, effective_to
    from form_version where tenant_id = ${tenantId}
    order by version`.execute(tx)
  const byCode = new Map<string, Periods>()
  for (const { part, code, ...period } of rows) {
    const periods = byCode.get(code) ?? { procedure: [], process: [], form: [] }
    byCode.set(code, periods)
    periods[part].push(period)
  }
  return byCode
}

function versionsAt(memory: Kept, code: string, on: IsoDate): Versions | null {
  const periods = memory.periods.get(code)
  const at = (part: keyof Versions) =>
    periods?.[part].findLast(({ from, to }) => from <= on && (to === null || on < to))?.version
  const [procedure, process, form] = [at('procedure'), at('process'), at('form')]
  if (procedure === undefined || process === undefined || form === undefined) return null
  return { procedure, process, form }
}

type Wanted = { code: string; versions: Versions }
const keyOf = ({ code, versions: v }: Wanted): string => `${code}/${v.procedure}/${v.process}/${v.form}`

async function read(memory: Kept, tx: Tx, tenantId: string, wanted: readonly Wanted[]): Promise<Procedure[]> {
  const missing = wanted.filter((one) => !memory.procedures.has(keyOf(one)))
  if (missing.length > 0) {
    for (const procedure of await readVersions(tx, tenantId, missing)) {
      const { code, version, process, form } = procedure
      const versions = { procedure: version, process: process.version, form: form.version }
      memory.procedures.set(keyOf({ code, versions }), procedure)
    }
  }
  const found = wanted.flatMap((one) => memory.procedures.get(keyOf(one)) ?? [])
  for (const [oldest] of memory.procedures) {
    if (memory.procedures.size <= keptAtMost) break
    memory.procedures.delete(oldest)
  }
  return found
}

interface Row {
  code: string
  version: number
  from: IsoDate
  to: IsoDate | null
  sectorId: string
  sectorName: string
  content: ProcedureContent
  processVersion: number
  process: ProcessContent
  formVersion: number
  form: Form
}

async function readVersions(tx: Tx, tenantId: string, wanted: readonly Wanted[]): Promise<Procedure[]> {
  const part = (name: keyof Versions) => wanted.map(({ versions }) => versions[name])
  const { rows } = await sql<Row>`
    select p.procedure_code as code, p.version, p.effective_from as "from", p.effective_to as "to",
      s.id as "sectorId", s.name as "sectorName", p.content,
      i.version as "processVersion", i.content as process, f.version as "formVersion", f.content as form
    from unnest(${wanted.map(({ code }) => code)}::text[], ${part('procedure')}::int[], ${part('process')}::int[],
      ${part('form')}::int[]) as w (code, procedure, process, form)
    join procedure_version p on p.tenant_id = ${tenantId} and p.procedure_code = w.code and p.version = w.procedure
    join sector s on s.tenant_id = ${tenantId} and s.id = p.sector_id
    join process_version i on i.tenant_id = ${tenantId} and i.procedure_code = w.code and i.version = w.process
    join form_version f on f.tenant_id = ${tenantId} and f.procedure_code = w.code and f.version = w.form`.execute(tx)
  // The loader wrote these contents from the same types, after checking every part.
  return rows.map((row) => ({
    ...row.content,
    code: row.code,
    version: row.version,
    sector: { id: row.sectorId, name: row.sectorName },
    effectiveFrom: row.from,
    effectiveTo: row.to,
    process: { ...row.process, version: row.processVersion },
    form: { version: row.formVersion, schema: row.form },
  }))
}
