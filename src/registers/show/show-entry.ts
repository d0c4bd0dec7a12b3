import { Type } from 'typebox'
import { toIso } from '#law/instant.ts'
import { type Action, action } from '#platform/http/action.ts'
import { kebab, type Register } from '../engine/register.ts'
import { entryPage } from '../entry-page/entry.page.ts'
import { readEntry, readEntryPage } from '../entry-page/read-entry-page.ts'
import { filesOf } from '../files-of.ts'
import { hooksOf } from '../hooks/all.ts'
import { partsOf } from '../parts-of.ts'
import { apiPath, entryPath, permissionTo } from '../paths.ts'
import { etagOf, presentEntry, wholeEntry } from '../present-entry.ts'
import { words } from '../words.ts'

export function showEntry(declared: Register): Action {
  return action({
    name: `${kebab(declared.name)}.show`,
    method: 'GET',
    path: `${apiPath(declared)}/{id}`,
    permission: permissionTo('read', declared),
    summary: { vi: words('vi').summary.show(declared.one.vi), en: words('en').summary.show(declared.one.en) },
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    // A panel may ask for more by the address: which day, which version.
    query: Type.Object({}),
    input: Type.Object({}),
    output: wholeEntry(declared),
    async run(context) {
      const { tx, actor, lang, params } = context
      const { entry, allowed, mayEdit } = await readEntry(context, declared, params.id)
      const files = await filesOf(tx, actor.tenantId, entry.id)
      const parts = await partsOf(context, declared, entry.id)
      const facts = await hooksOf(declared.name).facts?.(tx, entry, actor.tenantId)
      return {
        output: {
          ...presentEntry(declared, entry, { allowed, lang, isOpen: mayEdit }),
          files: files.map(({ attachedAt, ...file }) => ({ ...file, attachedAt: toIso(attachedAt.getTime()) })),
          ...(declared.parts
            ? {
                parts: parts.flatMap(({ of, items }) =>
                  items.map(({ id, mark, title, state, datedOn, dueOn }) => {
                    return { register: of.name, id, mark, title, state, datedOn, dueOn }
                  }),
                ),
              }
            : {}),
          ...(facts ? { facts } : {}),
        },
        etag: etagOf(entry),
      }
    },
    page: {
      path: entryPath(declared, '{id}'),
      async render({ id }, view, context) {
        return entryPage(view, await readEntryPage(context, view, declared, id))
      },
    },
  })
}
