import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/database/tx.ts'
import { fold } from '#platform/words/fold.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Field, Value } from './engine/field.ts'
import type { Read, Wrong } from './engine/read-values.ts'
import type { Register } from './engine/register.ts'
import { words } from './words.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What was looked up before; an import of many rows asks for the same agency once. */
export type Looked = Map<string, string[]>

/** Under which an entry is found among those looked up: by its mark or its id. */
export const referenceKey = (register: string, given: string): string => `entry:${register}:${given}`

/** Turns marks, names and codes into ids; says at the field what is not there. `labelOf` names a register. */
export async function resolveReferences(
  tx: Tx,
  tenantId: string,
  declared: Register,
  read: Read,
  lang: Lang,
  labelOf: (register: string) => string,
  looked: Looked = new Map(),
): Promise<Read> {
  const values: Record<string, Value> = { ...read.values }
  const wrong: Wrong[] = [...read.wrong]
  for (const [name, field] of Object.entries(declared.fields)) {
    const given = values[name]
    if (typeof given !== 'string' || !isReference(field)) continue
    const key = field.type === 'entry' ? referenceKey(field.register, given) : `${field.type}:${given}`
    const found = looked.get(key) ?? (await look(tx, tenantId, field, given))
    looked.set(key, found)
    const [only] = found
    if (only !== undefined && found.length === 1) values[name] = only
    else if (!wrong.some((one) => one.field === name))
      wrong.push({ field: name, message: said(field, given, found, lang, labelOf) })
  }
  return { values, wrong }
}

const isReference = (field: Field) => ['entry', 'agency', 'unit', 'procedure'].includes(field.type)

function said(
  field: Field,
  given: string,
  found: readonly string[],
  lang: Lang,
  labelOf: (register: string) => string,
): string {
  const w = words(lang).value
  if (field.type === 'entry') return (found.length > 1 ? w.entryTwice : w.entry)(given, labelOf(field.register))
  if (field.type === 'agency') return w.agency
  return field.type === 'unit' ? w.unit : w.procedure
}

/** Ids of what the text may mean: none, the one, or (a mark that stands twice) two. */
async function look(tx: Tx, tenantId: string, field: Field, given: string): Promise<string[]> {
  const ids = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id)
  switch (field.type) {
    case 'entry':
      return ids(
        uuid.test(given)
          ? await sql<{ id: string }>`select id from register_entry where tenant_id = ${tenantId} and id = ${given}
              and register = ${field.register} and voided_at is null`.execute(tx)
          : await sql<{ id: string }>`select id from register_entry where tenant_id = ${tenantId}
              and register = ${field.register} and mark = ${given} and voided_at is null limit 2`.execute(tx),
      )
    case 'agency': {
      const { rows } = await sql<{
        id: string
        name: string
      }>`select id, name from pub.agency where tenant_id = ${tenantId}`.execute(tx)
      return named(rows, given)
    }
    case 'unit': {
      const { rows } = await sql<{
        id: string
        name: string
      }>`select id, name from pub.unit where tenant_id = ${tenantId}`.execute(tx)
      return named(rows, given)
    }
    default:
      return ids(
        await sql<{ id: string }>`select distinct procedure_code as id from pub.procedure_version
          where tenant_id = ${tenantId} and procedure_code = ${given}`.execute(tx),
      )
  }
}

function named(rows: readonly { id: string; name: string }[], given: string): string[] {
  const key = fold(given)
  const exact = rows.filter((row) => row.id === given)
  return (exact.length > 0 ? exact : rows.filter((row) => fold(row.name) === key)).map((row) => row.id).slice(0, 2)
}

type Referring = readonly { values: Readonly<Record<string, Value>> }[]

/** What ids in these entries are called, for lists and pages. */
export const namesOf = (tx: Tx, tenantId: string, declared: Register, entries: Referring) =>
  called(tx, tenantId, declared, entries, {
    entry: sql`coalesce(mark || ' · ', '') || title`,
    procedure: sql`procedure_code || ' · ' || name`,
  })

/** The same as an import reads it again: marks and codes. */
export const marksOf = (tx: Tx, tenantId: string, declared: Register, entries: Referring) =>
  called(tx, tenantId, declared, entries, { entry: sql`coalesce(mark, id::text)`, procedure: sql`procedure_code` })

async function called(
  tx: Tx,
  tenantId: string,
  declared: Register,
  entries: Referring,
  as: Readonly<Record<'entry' | 'procedure', RawBuilder<unknown>>>,
): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const wanted = (type: Field['type']) => [
    ...new Set(
      Object.entries(declared.fields)
        .filter(([, field]) => field.type === type)
        .flatMap(([name]) => entries.map((entry) => entry.values[name]))
        .filter((id) => typeof id === 'string'),
    ),
  ]
  const add = ({ rows }: { rows: { id: string; name: string }[] }) => {
    for (const row of rows) names.set(row.id, row.name)
  }
  const entryIds = wanted('entry').filter((id) => uuid.test(id))
  if (entryIds.length > 0)
    add(
      await sql<{ id: string; name: string }>`select id::text as id, ${as.entry} as name
        from register_entry where tenant_id = ${tenantId} and id = any(${entryIds}::uuid[])`.execute(tx),
    )
  const agencies = wanted('agency')
  if (agencies.length > 0)
    add(
      await sql<{
        id: string
        name: string
      }>`select id, name from pub.agency where tenant_id = ${tenantId} and id = any(${agencies})`.execute(tx),
    )
  const units = wanted('unit')
  if (units.length > 0)
    add(
      await sql<{
        id: string
        name: string
      }>`select id, name from pub.unit where tenant_id = ${tenantId} and id = any(${units})`.execute(tx),
    )
  const codes = wanted('procedure')
  if (codes.length > 0)
    add(
      await sql<{
        id: string
        name: string
      }>`select distinct on (procedure_code) procedure_code as id, ${as.procedure} as name
        from pub.procedure_version where tenant_id = ${tenantId} and procedure_code = any(${codes})
        order by procedure_code, version desc`.execute(tx),
    )
  return names
}
