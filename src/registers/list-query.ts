import { type Static, type TSchema, Type } from 'typebox'
import type { Tx } from '#platform/database/tx.ts'
import { pageQuery } from '#platform/http/paging.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Field, Value } from './engine/field.ts'
import { readValue } from './engine/read-value.ts'
import type { Register } from './engine/register.ts'
import type { Wanted } from './list-entries.ts'
import { registerLabel } from './perform.ts'
import { resolveReferences } from './references.ts'

const day = Type.String({ format: 'date' })
const ownQuery = {
  q: Type.Optional(Type.String({ maxLength: 200 })),
  due: Type.Optional(Type.Enum(['late', 'soon', 'open'])),
  agency: Type.Optional(Type.String({ maxLength: 100 })),
  from: Type.Optional(day),
  to: Type.Optional(day),
}
const order = { sort: Type.Enum(['recent', 'due'], { default: 'recent' }) }
const ownQuerySchema = Type.Object({ ...ownQuery, ...order, ...pageQuery, state: Type.Optional(Type.String()) })
export type OwnQuery = Static<typeof ownQuerySchema>

/** Fields one may ask for by name: the declared filters, and every reference (the page of the whole leads to its parts). */
export function filterFields(declared: Register): [string, Field][] {
  const named = declared.list.filters ?? []
  return Object.entries(declared.fields).filter(([name, field]) => named.includes(name) || field.type === 'entry')
}

const text = Type.Optional(Type.String({ maxLength: 300 }))

/** What a list takes; a filter of the register's own goes before one of ours with the same name. */
export function listQuery(declared: Register, more: Record<string, TSchema> = { ...order, ...pageQuery }) {
  const filters = filterFields(declared).map(([name]): [string, TSchema] => [name, text])
  const state = Type.Optional(Type.Enum([...Object.keys(declared.states), 'void']))
  return Type.Object({ ...ownQuery, state, ...more, ...Object.fromEntries(filters) })
}

/** Text of an address, already checked by `listQuery`, as what is wanted of a list. */
export async function readWanted(
  tx: Tx,
  tenantId: string,
  declared: Register,
  query: Readonly<Record<string, unknown>>,
  lang: Lang,
): Promise<Wanted> {
  const own: Record<string, unknown> = { ...query }
  const values: Record<string, Value> = {}
  for (const [name, field] of filterFields(declared)) {
    const given = query[name]
    delete own[name]
    const read = readValue(field, given, lang)
    if ('fault' in read) throw new Problem('input.query', {}, [{ pointer: `/${name}`, message: read.fault }])
    if (read.value !== null) values[name] = read.value
  }
  const found = await resolveReferences(tx, tenantId, declared, { values, wrong: [] }, lang, registerLabel(lang))
  if (found.wrong.length > 0) {
    const errors = found.wrong.map(({ field, message }) => ({ pointer: `/${field}`, message }))
    throw new Problem('input.query', {}, errors)
  }
  // What is left was checked by the schema above.
  const { q, state, due, agency, from, to } = own as Partial<OwnQuery>
  return { q, state, due: due as Wanted['due'], agency, from, to, values: found.values }
}
