import { Type } from 'typebox'
import { address } from '#dossiers'
import { type Action, action, type Entered } from '#platform/http/action.ts'
import { kebab, type Register, voidMove } from '../engine/register.ts'
import { findEntry } from '../entry.ts'
import { askedBy } from '../entry-page/asked-by.ts'
import { entryPage } from '../entry-page/entry.page.ts'
import { readEntryPage } from '../entry-page/read-entry-page.ts'
import { errorsIn, typedValues } from '../form/typed.ts'
import { apiPath, entryPath, permissionTo } from '../paths.ts'
import { type Given, moveEntry } from '../perform.ts'
import { etagOf, presentEntry, seenIn, shownEntry } from '../present-entry.ts'
import { rightsOn } from '../rights.ts'
import { givenValues } from '../value-schema.ts'
import { words } from '../words.ts'

/** Every field that some step of the register takes. */
function movable(declared: Register): string[] {
  const all = Object.values(declared.moves).flatMap(({ asks = [], required = [], dates }) => [
    ...asks,
    ...required,
    ...(dates ? [dates] : []),
  ])
  return [...new Set(all)]
}

const typedText = (entered: Entered, name: string): string => {
  const typed = entered[name]
  return typeof typed === 'string' ? typed.trim() : ''
}

/** One step of an entry's life, or its voiding. */
export function actOnEntry(declared: Register): Action {
  const names = movable(declared)
  return action({
    name: `${kebab(declared.name)}.act`,
    method: 'POST',
    path: `${apiPath(declared)}/{id}/actions`,
    permission: permissionTo('act', declared),
    summary: { vi: words('vi').summary.act(declared.one.vi), en: words('en').summary.act(declared.one.en) },
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    query: Type.Object({}),
    input: Type.Object(
      {
        action: Type.Enum([...Object.keys(declared.moves), voidMove]),
        values: Type.Optional(givenValues(declared, names)),
        note: Type.Optional(Type.Union([Type.String({ maxLength: 2000 }), Type.Null()])),
        /** The version the step was decided on; beside `If-Match`, for forms. */
        seen: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
      },
      { additionalProperties: false },
    ),
    output: shownEntry(declared),
    async run(context) {
      const { params, input, request, tx, actor, scope, lang } = context
      const before = await findEntry(tx, declared, params.id, { actor, scope })
      const { mayEdit } = rightsOn(context, declared, before)
      const seen = input.seen ?? seenIn(request.ifMatch)
      // A name of the register's own and an object, by their schemas.
      const [move, given] = [String(input.action), (input.values ?? {}) as Given]
      const entry = await moveEntry(context, declared, params.id, move, given, input.note || null, { seen, mayEdit })
      const { allowed } = rightsOn(context, declared, entry)
      return { output: presentEntry(declared, entry, { allowed, lang, isOpen: mayEdit }), etag: etagOf(entry) }
    },
    page: {
      path: `${entryPath(declared, '{id}')}/buoc`,
      read(entered, { lang }) {
        const move = typedText(entered, '_action')
        const prefix = `${move}.`
        // Only what the form asked for: a field it did not show keeps its value.
        const shown = names.filter((name) => `${prefix}${name}` in entered)
        const version = typedText(entered, '_version')
        return {
          action: move,
          values: typedValues(declared, shown, entered, lang, { prefix }),
          note: typedText(entered, `${prefix}note`) || null,
          seen: /^\d{1,9}$/.test(version) ? Number(version) : null,
        }
      },
      next: ({ id }, { input }) => address(entryPath(declared, id), { xong: String(input.action) }),
      async again(problem, entered, view, context) {
        const shown = await readEntryPage(context, view, declared, context.params.id)
        const move = typedText(entered, '_action')
        const asked = [...askedBy(declared, shown.entry, move)]
        const isOpen = shown.allowed.includes(move)
        const errors = errorsIn(problem, isOpen ? asked : [], view.lang, `${move}.`)
        // Where the step is no longer offered there is no form for a fault to stand in.
        const told = isOpen ? errors : errors.map(({ message }) => ({ name: '', message }))
        return entryPage(view, shown, { kind: 'move', move, entered, errors: told })
      },
    },
  })
}
