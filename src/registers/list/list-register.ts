import { Type } from 'typebox'
import { type Action, action, type RunContext } from '#platform/http/action.ts'
import { pageOf } from '#platform/http/paging.ts'
import { kebab, pathOf, type Register } from '../engine/register.ts'
import { listEntries } from '../list-entries.ts'
import { listQuery, type OwnQuery, readWanted } from '../list-query.ts'
import { apiPath, permissionTo } from '../paths.ts'
import { presentEntry, shownEntry } from '../present-entry.ts'
import { rightsOn } from '../rights.ts'
import { words } from '../words.ts'
import { listPage } from './list.page.ts'
import { readList } from './read-list.ts'

const nothing = Type.Object({})

async function found(context: RunContext<unknown, unknown, unknown>, declared: Register) {
  const { tx, actor, scope, now, lang } = context
  // Checked by `listQuery`, which holds these and the register's filters.
  const query = context.query as OwnQuery & Record<string, unknown>
  const wanted = await readWanted(tx, actor.tenantId, declared, query, lang)
  const { sort, limit, cursor } = query
  const paging = { sort: sort as 'recent' | 'due', limit, cursor }
  return { query, wanted, ...(await listEntries(tx, declared, { actor, scope, now }, wanted, paging)) }
}

export function listRegister(declared: Register): Action {
  return action({
    name: `${kebab(declared.name)}.list`,
    method: 'GET',
    path: apiPath(declared),
    permission: permissionTo('read', declared),
    summary: { vi: words('vi').summary.list(declared.label.vi), en: words('en').summary.list(declared.label.en) },
    params: nothing,
    query: listQuery(declared),
    input: nothing,
    output: pageOf(shownEntry(declared)),
    async run(context) {
      const { items, nextCursor } = await found(context, declared)
      const shown = items.map((entry) =>
        presentEntry(declared, entry, {
          allowed: rightsOn(context, declared, entry).allowed,
          lang: context.lang,
          isOpen: false,
        }),
      )
      return { output: { items: shown, nextCursor } }
    },
    page: {
      path: pathOf(declared),
      async render(_output, view, context) {
        return listPage(view, await readList(context, declared, await found(context, declared)))
      },
    },
  })
}
