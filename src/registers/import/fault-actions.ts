import { Type } from 'typebox'
import { type Action, action } from '#platform/http/action.ts'
import { decodeCursor, page, pageOf, pageQuery } from '#platform/http/paging.ts'
import type { SheetFormat } from '#platform/sheets/cell.ts'
import { sheetContentTypes } from '#platform/sheets/write-sheet.ts'
import type { Register } from '../engine/register.ts'
import { faultSheet } from './fault-sheet.ts'
import { apiOf, importsPath, nameOf, permissionOf } from './import-paths.ts'
import { faultsAfter, findImport, type Seeing } from './import-store.ts'
import { importWords } from './import-words.ts'
import { presentFault, shownFault } from './present-import.ts'

const none = Type.Object({})
export const oneImport = Type.Object({ importId: Type.String({ format: 'uuid' }) })

export const listFaults = (declared: Register): Action =>
  action({
    name: nameOf(declared, 'import-errors'),
    method: 'GET',
    path: `${apiOf(declared)}/{importId}/errors`,
    permission: permissionOf(declared),
    summary: {
      vi: `Các ô sai của một lần nhập vào sổ ${declared.label.vi}`,
      en: `Cells that are wrong in an import into ${declared.label.en}`,
    },
    params: oneImport,
    query: Type.Object(pageQuery),
    input: none,
    output: pageOf(shownFault),
    async run(context) {
      const file = await findImport(context, declared, context.params.importId)
      const { items, nextCursor } = await faultsOf(context, file.id, context.query)
      return { output: { items: items.map((fault) => presentFault(fault, context.lang)), nextCursor } }
    },
  })

export async function faultsOf({ tx, actor }: Seeing, importId: string, query: { limit: number; cursor?: string }) {
  const [after = 0] = query.cursor === undefined ? [] : decodeCursor(query.cursor, ['number'])
  // Whatever a stranger puts there, the column takes whole numbers of this size.
  const from = Math.min(Math.max(Math.trunc(Number(after)), 0), 2 ** 31 - 1)
  const rows = await faultsAfter(tx, actor.tenantId, importId, from, query.limit + 1)
  return page(rows, query.limit, ({ no }) => [no])
}

export const faultFile = (declared: Register, format: SheetFormat): Action =>
  action({
    name: nameOf(declared, `import-errors-${format}`),
    method: 'GET',
    permission: permissionOf(declared),
    summary: {
      vi: `Danh sách ô sai của một lần nhập vào sổ ${declared.label.vi} (${format})`,
      en: `Cells that are wrong in an import into ${declared.label.en}, as ${format}`,
    },
    params: oneImport,
    query: none,
    input: none,
    output: none,
    async run(context) {
      const { platform, actor, lang, params } = context
      const { id } = await findImport(context, declared, params.importId)
      // Sent after this transaction has ended, so it reads for itself.
      const bytes = faultSheet(platform.database.db, actor.tenantId, id, format, lang)
      const fileName = `${importWords(lang).errorsFile}.${format}`
      return { output: {}, body: { bytes, type: sheetContentTypes[format], fileName } }
    },
    page: { path: `${importsPath(declared)}/{importId}/loi.${format}` },
  })
