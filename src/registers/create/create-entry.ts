import { Type } from 'typebox'
import { address } from '#dossiers'
import { type Action, action } from '#platform/http/action.ts'
import { kebab, pathOf, type Register } from '../engine/register.ts'
import { offeredFor } from '../form/choices.ts'
import { errorsIn, shownIn, typedValues } from '../form/typed.ts'
import { apiPath, entryPath, permissionTo } from '../paths.ts'
import { createEntry, type Given } from '../perform.ts'
import { etagOf, presentEntry, shownEntry } from '../present-entry.ts'
import { rightsOn } from '../rights.ts'
import { givenNames, givenValues } from '../value-schema.ts'
import { words } from '../words.ts'
import { createPage } from './create.page.ts'

const nothing = Type.Object({})

/** The empty form; what the address names is filled in: a part added from the page of its whole. */
export function newEntry(declared: Register): Action {
  const names = givenNames(declared)
  return action({
    name: `${kebab(declared.name)}.new`,
    method: 'GET',
    permission: permissionTo('edit', declared),
    summary: { vi: words('vi').summary.new(declared.one.vi), en: words('en').summary.new(declared.one.en) },
    params: nothing,
    query: Type.Object(Object.fromEntries(names.map((name) => [name, Type.Optional(Type.String({ maxLength: 500 }))]))),
    input: nothing,
    output: nothing,
    run: async () => ({ output: {} }),
    page: {
      path: `${pathOf(declared)}/moi`,
      async render(_output, view, { tx, actor, query }) {
        const values: Readonly<Record<string, string | undefined>> = { ...query }
        const offered = await offeredFor(tx, actor, declared, names, values)
        return createPage(view, { declared, names, values, offered, errors: [] })
      },
    },
  })
}

export function createInRegister(declared: Register): Action {
  const names = givenNames(declared)
  return action({
    name: `${kebab(declared.name)}.create`,
    method: 'POST',
    path: apiPath(declared),
    permission: permissionTo('edit', declared),
    summary: { vi: words('vi').summary.create(declared.one.vi), en: words('en').summary.create(declared.one.en) },
    params: nothing,
    query: nothing,
    input: Type.Object(
      { values: givenValues(declared, names), agency: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })) },
      { additionalProperties: false },
    ),
    output: shownEntry(declared),
    status: 201,
    async run(context) {
      const { values, agency } = context.input
      // An object by its schema.
      const entry = await createEntry(context, declared, values as Given, { agency })
      const { allowed } = rightsOn(context, declared, entry)
      return {
        output: presentEntry(declared, entry, { allowed, lang: context.lang, isOpen: true }),
        etag: etagOf(entry),
      }
    },
    page: {
      path: `${pathOf(declared)}/moi`,
      read: (entered, { lang }) => ({ values: typedValues(declared, names, entered, lang, { isWhole: true }) }),
      next: ({ id }) => address(entryPath(declared, id), { xong: 'create' }),
      async again(problem, entered, view, { tx, actor }) {
        return createPage(view, {
          declared,
          names,
          values: shownIn(names, {}, entered),
          offered: await offeredFor(tx, actor, declared, names, {}),
          errors: errorsIn(problem, names, view.lang),
        })
      },
    },
  })
}
