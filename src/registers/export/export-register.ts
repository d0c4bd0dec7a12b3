import { Type } from 'typebox'
import { localDate } from '#law/instant.ts'
import { type Action, action } from '#platform/http/action.ts'
import { sheetContentTypes, writeSheet } from '#platform/sheets/write-sheet.ts'
import { kebab, pathOf, type Register } from '../engine/register.ts'
import { listQuery, readWanted } from '../list-query.ts'
import { apiPath, permissionTo } from '../paths.ts'
import { words } from '../words.ts'
import { sheetColumns, sheetRows } from './sheet-of.ts'

const order = {
  format: Type.Enum(['xlsx', 'csv'], { default: 'xlsx' }),
  columns: Type.Enum(['given', 'all'], { default: 'given' }),
  sort: Type.Enum(['recent', 'due'], { default: 'recent' }),
}

/** The list as a file: by default the very columns an import takes, with `columns=all` everything a reader knows. */
export function exportRegister(declared: Register): Action {
  return action({
    name: `${kebab(declared.name)}.export`,
    method: 'GET',
    path: `${apiPath(declared)}/export`,
    permission: permissionTo('read', declared),
    summary: { vi: words('vi').summary.export(declared.label.vi), en: words('en').summary.export(declared.label.en) },
    params: Type.Object({}),
    query: listQuery(declared, order),
    input: Type.Object({}),
    output: Type.Object({}),
    async run(context) {
      const { tx, actor, lang, now, platform } = context
      // Checked by `listQuery` with the three above.
      const query = context.query as Readonly<Record<string, unknown>>
      const format = query.format === 'csv' ? 'csv' : 'xlsx'
      const wanted = await readWanted(tx, actor.tenantId, declared, query, lang)
      const which = query.columns === 'all' ? 'all' : 'given'
      const sort = query.sort === 'due' ? 'due' : 'recent'
      // The file is still written when this transaction has ended: its rows are read by themselves, page after page.
      const rows = sheetRows({ ...context, tx: platform.database.db }, declared, wanted, which, sort)
      return {
        output: {},
        body: {
          bytes: writeSheet({
            format,
            sheetName: declared.label[lang],
            columns: sheetColumns(declared, which, lang),
            rows,
          }),
          type: sheetContentTypes[format],
          fileName: `${declared.slug}-${localDate(now)}.${format}`,
        },
      }
    },
    page: { path: `${pathOf(declared)}/xuat` },
  })
}
