import { Type } from 'typebox'
import { address } from '#dossiers'
import { type Action, action, type RunContext } from '#platform/http/action.ts'
import { kebab, type Register } from '../engine/register.ts'
import type { Entry } from '../entry.ts'
import { offeredFor } from '../form/choices.ts'
import { errorsIn, shownIn, typedValues } from '../form/typed.ts'
import { apiPath, entryPath, permissionTo } from '../paths.ts'
import { editEntry, type Given, openEntry, openToEdit } from '../perform.ts'
import { etagOf, presentEntry, seenIn, shownEntry } from '../present-entry.ts'
import { rightsOn } from '../rights.ts'
import { givenNames, givenValues } from '../value-schema.ts'
import { words } from '../words.ts'
import { editPage } from './edit.page.ts'

const nothing = Type.Object({})
const params = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** JSON: the values that change, over the version `If-Match` names. */
export function editInRegister(declared: Register): Action {
  return action({
    name: `${kebab(declared.name)}.edit`,
    method: 'PATCH',
    path: `${apiPath(declared)}/{id}`,
    permission: permissionTo('edit', declared),
    summary: { vi: words('vi').summary.edit(declared.one.vi), en: words('en').summary.edit(declared.one.en) },
    params,
    query: nothing,
    // What the system writes may come back unchanged, as it was answered.
    input: Type.Object(
      { values: givenValues(declared, Object.keys(declared.fields)) },
      { additionalProperties: false },
    ),
    output: shownEntry(declared),
    async run(context) {
      const { params, input, request } = context
      // An object by its schema.
      const entry = await editEntry(context, declared, params.id, input.values as Given, seenIn(request.ifMatch))
      return answer(context, declared, entry)
    },
  })
}

function answer(context: RunContext<unknown, unknown, unknown>, declared: Register, entry: Entry) {
  const { allowed } = rightsOn(context, declared, entry)
  return { output: presentEntry(declared, entry, { allowed, lang: context.lang, isOpen: true }), etag: etagOf(entry) }
}

/** The form with what is there. */
export function reviseEntry(declared: Register): Action {
  const names = givenNames(declared)
  return action({
    name: `${kebab(declared.name)}.revise`,
    method: 'GET',
    permission: permissionTo('edit', declared),
    summary: { vi: words('vi').summary.revise(declared.one.vi), en: words('en').summary.revise(declared.one.en) },
    params,
    query: nothing,
    input: nothing,
    output: nothing,
    run: async () => ({ output: {} }),
    page: {
      path: `${entryPath(declared, '{id}')}/sua`,
      async render(_output, view, context) {
        const entry = await openToEdit(context, declared, context.params.id)
        const offered = await offeredFor(context.tx, context.actor, declared, names, entry.values)
        return editPage(view, entry, { declared, names, values: entry.values, offered, errors: [] })
      },
    },
  })
}

/** The form as it comes back, over the version it was made from. */
export function saveEntry(declared: Register): Action {
  const names = givenNames(declared)
  return action({
    name: `${kebab(declared.name)}.save`,
    method: 'POST',
    permission: permissionTo('edit', declared),
    summary: { vi: words('vi').summary.save(declared.one.vi), en: words('en').summary.save(declared.one.en) },
    params,
    query: nothing,
    input: Type.Object(
      { values: givenValues(declared, names), seen: Type.Union([Type.Integer(), Type.Null()]) },
      { additionalProperties: false },
    ),
    output: shownEntry(declared),
    async run(context) {
      const { params, input } = context
      // An object by its schema.
      return answer(context, declared, await editEntry(context, declared, params.id, input.values as Given, input.seen))
    },
    page: {
      path: `${entryPath(declared, '{id}')}/sua`,
      read: (entered, { lang }) => ({
        values: typedValues(declared, names, entered, lang, { isWhole: true }),
        seen: /^\d{1,9}$/.test(String(entered._version)) ? Number(entered._version) : null,
      }),
      next: ({ id }) => address(entryPath(declared, id), { xong: 'edit' }),
      async again(problem, entered, view, context) {
        const { id } = context.params
        const entry = await openEntry(context, declared, id)
        return editPage(view, entry, {
          declared,
          names,
          values: shownIn(names, {}, entered),
          offered: await offeredFor(context.tx, context.actor, declared, names, entry.values),
          errors: errorsIn(problem, names, view.lang),
        })
      },
    },
  })
}
