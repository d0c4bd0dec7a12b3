import '../problems.ts'
import './import-problems.ts'
import { Type } from 'typebox'
import { type Action, action } from '#platform/http/action.ts'
import { pageOf, pageQuery } from '#platform/http/paging.ts'
import { type Problem, problemBody } from '#platform/http/problem.ts'
import type { Cell } from '#platform/sheets/cell.ts'
import { sheetContentTypes, writeSheet } from '#platform/sheets/write-sheet.ts'
import type { FieldError } from '#platform/view/parts/form.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Register } from '../engine/register.ts'
import { askImport } from './ask-import.ts'
import { faultFile, faultsOf, listFaults, oneImport } from './fault-actions.ts'
import { templateColumns } from './guide.ts'
import { importPage } from './import.page.ts'
import { apiOf, importPath, importsPath, nameOf, permissionOf } from './import-paths.ts'
import { cancelImport, findImport, recentImports } from './import-store.ts'
import { importsPage } from './imports.page.ts'
import { presentImport, shownImport } from './present-import.ts'

const none = Type.Object({})
const closed = Type.Object({}, { additionalProperties: false })

/** Everything a person does to take a file into a register. */
export const importActionsOf = (declared: Register): Action[] => [
  listImports(declared),
  sendFile(declared),
  template(declared),
  showImport(declared),
  listFaults(declared),
  faultFile(declared, 'xlsx'),
  faultFile(declared, 'csv'),
  cancel(declared),
]

const listImports = (declared: Register): Action =>
  action({
    name: nameOf(declared, 'imports'),
    method: 'GET',
    path: apiOf(declared),
    permission: permissionOf(declared),
    summary: {
      vi: `Các lần nhập từ tệp vào sổ ${declared.label.vi}`,
      en: `Imports from files into ${declared.label.en}`,
    },
    params: none,
    query: Type.Object(pageQuery),
    input: none,
    output: pageOf(shownImport),
    async run(context) {
      const { items, nextCursor } = await recentImports(context, declared, context.query)
      return { output: { items: items.map((file) => presentImport(file, context.lang)), nextCursor } }
    },
    page: {
      path: importsPath(declared),
      render: async (_, view, context) =>
        importsPage(view, declared, await recentImports(context, declared, context.query)),
    },
  })

const sendFile = (declared: Register): Action =>
  action({
    name: nameOf(declared, 'import'),
    method: 'POST',
    path: apiOf(declared),
    permission: permissionOf(declared),
    summary: {
      vi: `Gửi tệp để nhập vào sổ ${declared.label.vi}`,
      en: `Send a file to import into ${declared.label.en}`,
    },
    params: none,
    query: none,
    input: Type.Object(
      { agency: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })) },
      { additionalProperties: false },
    ),
    output: shownImport,
    status: 201,
    multipart: true,
    run: async (context) => ({ output: presentImport(await askImport(context, declared), context.lang) }),
    page: {
      path: importsPath(declared),
      read: () => ({}),
      next: ({ id }) => importPath(declared, id),
      again: async (problem, _, view, context) =>
        importsPage(
          view,
          declared,
          await recentImports(context, declared, { limit: 50 }),
          fileErrors(problem, view.lang),
        ),
    },
  })

const fileErrors = (problem: Problem, lang: Lang): FieldError[] =>
  problem.errors.length > 0
    ? problem.errors.map(({ message }) => ({ name: 'file', message }))
    : [{ name: 'file', message: String(problemBody(problem, lang).title) }]

const template = (declared: Register): Action =>
  action({
    name: nameOf(declared, 'import-template'),
    method: 'GET',
    permission: permissionOf(declared),
    summary: {
      vi: `Tệp mẫu để nhập vào sổ ${declared.label.vi}`,
      en: `Empty file to fill in for ${declared.label.en}`,
    },
    params: none,
    query: none,
    input: none,
    output: none,
    async run({ lang }) {
      const columns = templateColumns(declared, lang)
      const sheet = { format: 'xlsx', sheetName: declared.label[lang], columns, rows: noRows() } as const
      const fileName = `${declared.slug}.xlsx`
      return { output: {}, body: { bytes: writeSheet(sheet), type: sheetContentTypes.xlsx, fileName } }
    },
    page: { path: `${importsPath(declared)}/mau.xlsx` },
  })

async function* noRows(): AsyncGenerator<Cell[]> {}

const showImport = (declared: Register): Action =>
  action({
    name: nameOf(declared, 'import-status'),
    method: 'GET',
    path: `${apiOf(declared)}/{importId}`,
    permission: permissionOf(declared),
    summary: {
      vi: `Tiến độ một lần nhập vào sổ ${declared.label.vi}`,
      en: `How far an import into ${declared.label.en} is`,
    },
    params: oneImport,
    query: Type.Object(pageQuery),
    input: none,
    output: shownImport,
    async run(context) {
      const file = await findImport(context, declared, context.params.importId)
      return { output: presentImport(file, context.lang) }
    },
    page: {
      path: `${importsPath(declared)}/{importId}`,
      async render(_, view, context) {
        const file = await findImport(context, declared, context.params.importId)
        const faults = await faultsOf(context, file.id, context.query)
        return importPage(view, declared, file, { ...faults, isFirst: context.query.cursor === undefined })
      },
    },
  })

const cancel = (declared: Register): Action =>
  action({
    name: nameOf(declared, 'import-cancel'),
    method: 'POST',
    path: `${apiOf(declared)}/{importId}/cancel`,
    permission: permissionOf(declared),
    summary: {
      vi: `Hủy một lần nhập vào sổ ${declared.label.vi}`,
      en: `Cancel an import into ${declared.label.en}`,
    },
    params: oneImport,
    query: none,
    input: closed,
    output: shownImport,
    async run(context) {
      const { platform, tx, actor, params, lang } = context
      const { id, fileName } = await findImport(context, declared, params.importId)
      await cancelImport(tx, actor.tenantId, id, platform.clock.machineNow())
      await context.record({
        name: 'register.import-cancelled',
        subject: { kind: 'register-import', id },
        data: { register: declared.name, fileName },
      })
      return { output: presentImport(await findImport(context, declared, id), lang) }
    },
    page: {
      path: `${importsPath(declared)}/{importId}/huy`,
      read: () => ({}),
      next: ({ id }) => importPath(declared, id),
    },
  })
