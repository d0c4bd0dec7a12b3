import { sql } from 'kysely'
import { type Actor, agenciesOf } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Choice } from '#platform/view/parts/choice.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { registerNamed } from '../declarations/all.ts'
import type { Field, Value } from '../engine/field.ts'
import type { Register } from '../engine/register.ts'

/** What fields that refer to something offer; a field without an answer here is typed. */
export type Offered = ReadonlyMap<string, readonly Choice[]>

/** More than this are found quicker by typing their mark; those without one are offered, the youngest first. */
const mostChoices = { entry: 50, entryWithoutMark: 200, procedure: 100 }

interface Found {
  id: string
  name: string
}

/** Looks up once what the named fields may hold; a value that is there already is always among it. */
export async function offeredFor(
  tx: Tx,
  actor: Actor,
  declared: Register,
  names: readonly string[],
  values: Readonly<Record<string, Value | undefined>>,
): Promise<Offered> {
  const offered = new Map<string, readonly Choice[]>()
  const known = new Map<string, readonly Choice[] | null>()
  for (const name of names) {
    const field = declared.fields[name]
    if (!field) continue
    const key = field.type === 'entry' ? `entry ${field.register}` : field.type
    const now = values[name]
    const choices = known.has(key) ? known.get(key) : await choicesOf(tx, actor, field)
    known.set(key, choices ?? null)
    if (choices) offered.set(name, await withNow(tx, actor, field, choices, now))
  }
  return offered
}

async function choicesOf(tx: Tx, actor: Actor, field: Field): Promise<Choice[] | null> {
  const { tenantId } = actor
  const own = agenciesOf(actor)
  switch (field.type) {
    case 'agency':
      return choices(
        await sql<Found>`select id, name from pub.agency where tenant_id = ${tenantId} order by name, id`.execute(tx),
      )
    case 'unit':
      return choices(
        await sql<Found>`select id, name from pub.unit
          where tenant_id = ${tenantId} and agency_id = any(${own}) order by sort_order, name, id`.execute(tx),
      )
    case 'procedure': {
      const most = mostChoices.procedure
      const found = choices(
        await sql<Found>`select code as id, code || ' · ' || max(name) as name from pub.procedure
          where tenant_id = ${tenantId} and agency_id = any(${own}) group by code order by code limit ${most + 1}`.execute(
          tx,
        ),
      )
      return found.length > most || found.length === 0 ? null : found
    }
    case 'entry': {
      const hasMark = registerNamed(field.register).mark !== undefined
      const most = hasMark ? mostChoices.entry : mostChoices.entryWithoutMark
      const found = choices(
        await sql<Found>`select id::text as id, coalesce(mark || ' · ', '') || title as name from register_entry
          where tenant_id = ${tenantId} and register = ${field.register} and agency_id = any(${own})
            and voided_at is null order by dated_on desc, id desc limit ${most + 1}`.execute(tx),
      )
      return hasMark && found.length > most ? null : found.slice(0, most)
    }
    default:
      return null
  }
}

const choices = ({ rows }: { rows: Found[] }): Choice[] =>
  rows.map(({ id, name }) => ({ value: id, label: name.length > 120 ? `${name.slice(0, 119)}…` : name }))

/** What is chosen now may be beyond what is offered: of another agency, or older. */
async function withNow(tx: Tx, actor: Actor, field: Field, all: readonly Choice[], now: Value | undefined) {
  if (typeof now !== 'string' || now === '' || all.some(({ value }) => value === now)) return all
  const found = choices(await named(tx, actor.tenantId, field, now))
  return [...found, ...all]
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function named(tx: Tx, tenantId: string, field: Field, id: string): Promise<{ rows: Found[] }> {
  if (field.type === 'unit')
    return sql<Found>`select id, name from pub.unit where tenant_id = ${tenantId} and id = ${id}`.execute(tx)
  if (field.type === 'entry' && uuid.test(id))
    return sql<Found>`select id::text as id, coalesce(mark || ' · ', '') || title as name from register_entry
      where tenant_id = ${tenantId} and id = ${id} and register = ${field.register}`.execute(tx)
  return { rows: [] }
}

/** Options of a choice field, of yes and no, as choices. */
export const optionsOf = (options: Readonly<Record<string, Record<Lang, string>>>, lang: Lang): Choice[] =>
  Object.entries(options).map(([value, label]) => ({ value, label: label[lang] }))
