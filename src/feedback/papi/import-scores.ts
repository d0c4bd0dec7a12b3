import { Type } from 'typebox'
import type { Tx } from '#platform/database/tx.ts'
import { action, type RunContext } from '#platform/http/action.ts'
import { type FieldError, invalid } from '#platform/http/problem.ts'
import type { SheetFormat } from '#platform/sheets/cell.ts'
import { faultsOf, keepScores, readScores, type ScoreGiven, scoreInput, scoreOutput } from '../papi-score.ts'
import { words } from '../words.ts'
import { papiPage } from './papi.page.ts'
import { type FaultyCell, readScoreSheet } from './read-score-sheet.ts'

const year = Type.Integer({ minimum: 2009, maximum: 2100 })
const source = Type.String({ minLength: 3, maxLength: 300 })

/** Published scores of PAPI as they were taken over. */
export const showPapi = action({
  name: 'papi.show',
  method: 'GET',
  path: '/papi',
  permission: 'papi.read',
  summary: { vi: 'Chỉ số PAPI đã công bố', en: 'Published PAPI scores' },
  params: Type.Object({}),
  query: Type.Object({ year: Type.Optional(year), xong: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000 })) }),
  input: Type.Object({}),
  output: Type.Object({ items: Type.Array(scoreOutput), nextCursor: Type.Null() }),
  async run({ tx, actor, query }) {
    return { output: { items: await readScores(tx, actor.tenantId, query.year), nextCursor: null } }
  },
  page: {
    path: '/cai-cach/papi',
    render: async ({ items }, view, { tx, actor, query }) =>
      papiPage(view, { scores: items, province: await ownProvince(tx, actor.tenantId), done: query.xong }),
  },
})

/** A year's scores: all of them, or with a single fault none. */
export const importPapi = action({
  name: 'papi.import',
  method: 'POST',
  path: '/papi/imports',
  permission: 'papi.import',
  summary: { vi: 'Nhập Chỉ số PAPI của một năm', en: 'Import the PAPI scores of a year' },
  params: Type.Object({}),
  query: Type.Object({}),
  input: Type.Object(
    { year, source, scores: Type.Array(scoreInput, { minItems: 1, maxItems: 100 }) },
    { additionalProperties: false },
  ),
  output: Type.Object({ year: Type.Integer(), imported: Type.Integer() }),
  status: 201,
  async run(context) {
    const { input, lang } = context
    const errors = input.scores.flatMap((score, i) =>
      [...faultsOf(input.year, score, lang), ...twiceIn(input.scores, i, lang)].map(({ column, message }) => ({
        pointer: `/scores/${i}/${column}`,
        message,
      })),
    )
    if (errors.length > 0) throw invalid(errors)
    await takeOver(context, input.year, input.source, input.scores)
    return { output: { year: input.year, imported: input.scores.length } }
  },
})

/** The same from a workbook or CSV file; every bad cell is named by its row and column. */
export const uploadPapi = action({
  name: 'papi.upload',
  method: 'POST',
  permission: 'papi.import',
  summary: { vi: 'Nhập Chỉ số PAPI từ tệp bảng tính', en: 'Import PAPI scores from a spreadsheet' },
  params: Type.Object({}),
  query: Type.Object({}),
  input: Type.Object({ year, source }),
  output: Type.Object({ year: Type.Integer(), imported: Type.Integer() }),
  multipart: true,
  async run(context) {
    const { input, lang, uploads } = context
    const w = words(lang).papi
    const file = uploads.find(({ field }) => field === 'file')
    if (!file) throw invalid([{ pointer: '/file', message: w.fileMissing }])
    const format: SheetFormat = file.name.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv'
    const { rows, faults } = await readScoreSheet(file.path, format, lang)
    const scores = rows.map(({ score }) => score)
    const all: FaultyCell[] = [
      ...faults,
      ...rows.flatMap(({ row, score }, i) =>
        [...faultsOf(input.year, score, lang), ...twiceIn(scores, i, lang)].map((fault) => ({ row, ...fault })),
      ),
    ].sort((a, b) => a.row - b.row)
    if (all.length === 0 && rows.length === 0) throw invalid([{ pointer: '/file', message: w.fileEmpty }])
    if (all.length > 0) throw invalid(all.map((fault) => atCell(fault, lang)))
    await takeOver(context, input.year, input.source, scores)
    return { output: { year: input.year, imported: scores.length } }
  },
  page: {
    path: '/cai-cach/papi',
    read: (entered) => ({
      year: /^\d{4}$/.test(String(entered.year ?? '').trim()) ? Number(entered.year) : entered.year,
      source: typeof entered.source === 'string' ? entered.source.normalize('NFC').trim() : '',
    }),
    next: (output) => `/cai-cach/papi?year=${output.year}&xong=${output.imported}`,
    async again(problem, entered, view, { tx, actor }) {
      const scores = await readScores(tx, actor.tenantId)
      return papiPage(view, { scores, province: await ownProvince(tx, actor.tenantId) }, { problem, entered })
    },
  },
})

const atCell = ({ row, column, message }: FaultyCell, lang: 'vi' | 'en'): FieldError => ({
  pointer: '/file',
  message: words(lang).papi.atCell(row, column, message),
})

function twiceIn(scores: readonly ScoreGiven[], at: number, lang: 'vi' | 'en') {
  const first = scores.findIndex(({ province }) => province === scores[at]?.province)
  return first === at ? [] : [{ column: 'province', message: words(lang).papi.twice }]
}

async function takeOver(
  { tx, actor, record }: Pick<RunContext<unknown, unknown, unknown>, 'tx' | 'actor' | 'record'>,
  ofYear: number,
  from: string,
  scores: readonly ScoreGiven[],
): Promise<void> {
  await keepScores(tx, actor.tenantId, ofYear, from, scores)
  const data = { source: from, scores: scores.map((score) => ({ ...score })) }
  await record({ name: 'papi.imported', subject: { kind: 'papi', id: String(ofYear) }, data })
}

/** The province of this office as others write it: without its kind. */
async function ownProvince(tx: Tx, tenantId: string): Promise<string> {
  const row = await tx.selectFrom('tenant').select('name').where('tenant_id', '=', tenantId).executeTakeFirst()
  return (row?.name ?? '').replace(/^(Tỉnh|Thành phố) /, '')
}
