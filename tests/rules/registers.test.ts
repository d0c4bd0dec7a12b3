import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { allPlaces } from '#areas'
import { office } from '#office'
import { pathOf, type Register, registers, viewOf } from '#registers'
import { grants } from '../../src/grants.ts'
import { importsOf, sourceFiles, withoutComments } from './source-files.ts'

const o = await office()
const snake = (name: string) => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)
const twice = (all: readonly string[]) => all.filter((one, i) => all.indexOf(one) !== i)
const each = (wrong: (declared: Register) => readonly string[]): string[] =>
  registers.flatMap((declared) => wrong(declared).map((what) => `${declared.name}: ${what}`))

const own = {
  tenant_id: 'text',
  id: 'uuid',
  agency_id: 'text',
  mark: 'text',
  title: 'text',
  state: 'text',
  dated_on: 'date',
  due_on: 'date',
  provenance: 'text',
}
const kinds: Readonly<Record<string, string>> = {
  integer: 'integer',
  year: 'integer',
  decimal: 'numeric',
  percent: 'numeric',
  money: 'bigint',
  date: 'date',
  boolean: 'boolean',
  choices: 'jsonb',
  entry: 'uuid',
}

test('each register’s view has exactly the declared columns with their types, and nothing personal', async () => {
  const { rows } = await sql<{ view: string; column: string; type: string }>`
    select 'pub.' || table_name as view, column_name as "column", data_type as type
    from information_schema.columns where table_schema = 'pub' order by ordinal_position`.execute(
    o.platform.database.db,
  )
  for (const declared of registers) {
    const fields = Object.entries(declared.fields).filter(([, field]) => !field.personal)
    const declaredColumns = fields.map(([name, field]): [string, string] => {
      const column = snake(name)
      return [column in own ? `${column}_value` : column, kinds[field.type] ?? 'text']
    })
    const found = rows.filter(({ view }) => view === viewOf(declared)).map(({ column, type }) => [column, type])
    assert.deepEqual(found, [...Object.entries(own), ...declaredColumns], declared.name)
  }
})

test('names, addresses and views of registers are their own', () => {
  assert.deepEqual(twice(registers.map(({ name }) => name)), [])
  assert.deepEqual(twice(registers.map(pathOf)), [])
  assert.deepEqual(twice(registers.map(viewOf)), [])
})

test('every state can be reached from the first one', () => {
  const unreached = each(({ states, initial, moves }) => {
    const reached = new Set([initial])
    for (let before = 0; before < reached.size; ) {
      before = reached.size
      for (const { from, to } of Object.values(moves)) if (from.some((state) => reached.has(state))) reached.add(to)
    }
    return Object.keys(states).filter((state) => !reached.has(state))
  })
  assert.deepEqual(unreached, [])
})

/** Every `{vi, en}` of a declaration, with the path to it. */
function spoken(value: unknown, at = ''): [string, { vi: unknown; en: unknown }][] {
  if (value === null || typeof value !== 'object' || value instanceof RegExp) return []
  if ('vi' in value && 'en' in value) return [[at, { vi: value.vi, en: value.en }]]
  return Object.entries(value).flatMap(([key, inner]) => spoken(inner, `${at}/${key}`))
}

test('every label is said in both languages', () => {
  const isText = (text: unknown) => typeof text === 'string' && text !== '' && text === text.normalize('NFC').trim()
  assert.deepEqual(
    each((declared) => spoken(declared).flatMap(([at, { vi, en }]) => (isText(vi) && isText(en) ? [] : [at]))),
    [],
  )
  for (const { name, fields, label, one, about } of registers)
    assert.ok(spoken({ fields, label, one, about }).length >= Object.keys(fields).length + 3, name)
})

test('what is personal is nowhere told: not in a title, a mark, a key or a filter', () => {
  const sentinel = 'NGUOI-9731'
  assert.deepEqual(
    each(({ fields, title, mark, unique = [], list, datedBy }) => {
      const personal = Object.keys(fields).filter((name) => fields[name]?.personal)
      const values = Object.fromEntries(personal.map((name) => [name, sentinel]))
      const named = [mark, datedBy, ...unique, ...(list.filters ?? [])]
      return [
        ...personal.filter((name) => named.includes(name)),
        ...(title(values).includes(sentinel) ? ['title'] : []),
      ]
    }),
    [],
  )
})

test('a list takes no filter under a name that lists have already', () => {
  const taken = ['q', 'state', 'due', 'sort', 'limit', 'cursor', 'format', 'columns', 'lang', 'xong']
  assert.deepEqual(
    each(({ fields, list }) => taken.filter((name) => list.filters?.includes(name) && fields[name])),
    [],
  )
})

test('every post that a step names may take steps in its group', () => {
  assert.deepEqual(
    each(({ group, moves }) =>
      Object.values(moves)
        .flatMap(({ by = [] }) => by)
        .filter((role) => grants[`register.${group}.act`]?.[role] === undefined),
    ),
    [],
  )
})

test('parts are registers that refer back by the field named', () => {
  assert.deepEqual(
    each(({ name, parts = [] }) =>
      parts
        .filter(({ register, by }) => {
          const field = registers.find((one) => one.name === register)?.fields[by]
          return field?.type !== 'entry' || field.register !== name
        })
        .map(({ register, by }) => `${register}.${by}`),
    ),
    [],
  )
})

test('the place of every register is one of the rail', () => {
  const places = new Set(allPlaces.map(({ href }) => href))
  assert.deepEqual(
    registers.map(pathOf).filter((path) => !places.has(`/${path.split('/')[1]}`)),
    [],
  )
})

test('a declaration declares: no register lists, edits, imports or exports by code of its own', () => {
  const files = sourceFiles().filter(
    ({ path }) => path.startsWith('src/registers/declarations/') && !/\.(test|fixture)\.ts$/.test(path),
  )
  assert.ok(files.length > registers.length)
  const allowed = /^src\/(registers\/(declarations|engine)\/|law\/|platform\/words\/)/
  assert.deepEqual(
    files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !allowed.test(target))
        .map((target) => `${file.path} imports ${target}`),
    ),
    [],
  )
  const works = /\bsql`|\bhtml`|\baction\(|\bawait\b|\basync\b|\b(?:selectFrom|insertInto|updateTable)\b/
  assert.deepEqual(
    files.filter(({ text }) => works.test(withoutComments(text))).map(({ path }) => path),
    [],
  )
})
