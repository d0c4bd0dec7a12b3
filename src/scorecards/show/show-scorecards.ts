import { sql } from 'kysely'
import { Type } from 'typebox'
import { agenciesOf } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import { action } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import { criterionPage } from '../criterion.page.ts'
import { type Definition, findDefinition } from '../definition.ts'
import { roundParams, sheetParams } from '../paths.ts'
import { findPublication, historyOf } from '../publication.ts'
import { findSheet, maySeeSheet } from '../sheet.ts'
import { roundOutput, sheetOutput, shownRound, shownSheet } from '../shown.ts'
import { rankingPage } from './ranking.page.ts'
import { scorecardsPage } from './scorecards.page.ts'
import { sheetPage } from './sheet.page.ts'

const nothing = Type.Object({})

export const listScorecards = action({
  name: 'scorecard.list',
  method: 'GET',
  path: '/scorecards',
  permission: 'scorecard.read',
  summary: { vi: 'Các kỳ chấm điểm', en: 'Rounds of scoring' },
  params: nothing,
  query: nothing,
  input: nothing,
  output: Type.Object({
    items: Type.Array(
      Type.Object({
        code: Type.String(),
        year: Type.Integer(),
        name: Type.String(),
        state: Type.Enum(['published', 'inProgress']),
        agencies: Type.Integer(),
      }),
    ),
  }),
  async run({ tx, actor }) {
    const { rows } = await sql<{ code: string; year: number; name: string; is_published: boolean; agencies: number }>`
      select k.scorecard as code, k.year, coalesce(d.name, (select name from score_definition n
          where n.tenant_id = k.tenant_id and n.scorecard = k.scorecard order by year desc limit 1)) as name,
        exists (select 1 from score_publication p where p.tenant_id = k.tenant_id and p.scorecard = k.scorecard and p.year = k.year) as is_published,
        greatest((select count(*)::int from pub.score_result r where r.tenant_id = k.tenant_id and r.scorecard = k.scorecard and r.year = k.year),
          (select count(*)::int from score_sheet s where s.tenant_id = k.tenant_id and s.scorecard = k.scorecard and s.year = k.year)) as agencies
      from (select tenant_id, scorecard, year from score_definition union select tenant_id, scorecard, year from score_publication) k
      left join score_definition d on d.tenant_id = k.tenant_id and d.scorecard = k.scorecard and d.year = k.year
      where k.tenant_id = ${actor.tenantId} order by k.scorecard, k.year desc`.execute(tx)
    const items = rows.map(({ is_published, ...row }) => ({
      ...row,
      state: is_published ? ('published' as const) : ('inProgress' as const),
    }))
    return { output: { items } }
  },
  page: { path: '/cai-cach/cham-diem', render: ({ items }, view) => scorecardsPage(items, view) },
})

/** The definition of the year, or of the latest one when only totals of the year are known. */
async function definitionFor(tx: Tx, tenantId: string, scorecard: string, year: number): Promise<Definition> {
  const row = await tx
    .selectFrom('score_definition')
    .select('year')
    .where('tenant_id', '=', tenantId)
    .where('scorecard', '=', scorecard)
    .orderBy((eb) => eb('year', '=', year), 'desc')
    .orderBy('year', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) throw new Problem('scorecard.unknown')
  return findDefinition(tx, tenantId, scorecard, row.year)
}

export const showRound = action({
  name: 'scorecard.show-round',
  method: 'GET',
  path: '/scorecards/{code}/{year}',
  permission: 'scorecard.read',
  summary: { vi: 'Bảng xếp hạng của một kỳ', en: 'Ranking of a round' },
  params: roundParams,
  query: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })) }),
  input: nothing,
  output: roundOutput,
  async run({ tx, actor, params, query }) {
    const found = await findPublication(tx, actor.tenantId, params.code, params.year, query.version)
    const definition = found
      ? await definitionFor(tx, actor.tenantId, params.code, params.year)
      : await findDefinition(tx, actor.tenantId, params.code, params.year)
    return { output: shownRound(params.code, params.year, definition.name, found, definition.groups) }
  },
  page: { path: '/cai-cach/cham-diem/{code}/{year}', render: rankingPage },
})

export const showSheet = action({
  name: 'scorecard.show-sheet',
  method: 'GET',
  path: '/scorecards/{code}/{year}/{agency}',
  permission: 'scorecard.read',
  summary: { vi: 'Bảng điểm của một cơ quan', en: 'Score sheet of an agency' },
  params: sheetParams,
  query: nothing,
  input: nothing,
  output: sheetOutput,
  async run({ tx, actor, scope, params }) {
    const key = { tenantId: actor.tenantId, scorecard: params.code, year: params.year, agency: params.agency }
    const definition = await findDefinition(tx, key.tenantId, key.scorecard, key.year)
    const sheet = await findSheet(tx, key, definition)
    if (!maySeeSheet(actor, scope, params.agency, sheet.state)) throw new Problem('scorecard.unknown')
    const found = await findPublication(tx, key.tenantId, key.scorecard, key.year)
    const shown = shownSheet(params.code, definition, sheet, found, actor)
    return {
      output:
        agenciesOf(actor).includes(params.agency) || scope === 'tenant' ? shown : { ...shown, allowedActions: [] },
    }
  },
  page: {
    path: '/cai-cach/cham-diem/{code}/{year}/{agency}',
    async render(_output, view, { tx, actor, params }) {
      const key = { tenantId: actor.tenantId, scorecard: params.code, year: params.year, agency: params.agency }
      const definition = await findDefinition(tx, key.tenantId, key.scorecard, key.year)
      const sheet = await findSheet(tx, key, definition)
      const found = await findPublication(tx, key.tenantId, key.scorecard, key.year)
      const history = await historyOf(tx, key.tenantId, key.scorecard, key.agency)
      return sheetPage({ key, definition, sheet, published: found, history, actor }, view)
    },
  },
})

export const showCriterion = action({
  name: 'scorecard.show-criterion',
  method: 'GET',
  permission: 'scorecard.read',
  summary: { vi: 'Một tiêu chí của bảng điểm', en: 'One criterion of a score sheet' },
  params: Type.Object({ ...sheetParams.properties, criterion: Type.String({ pattern: '^\\d+(\\.\\d+){1,3}$' }) }),
  query: nothing,
  input: nothing,
  output: nothing,
  async run({ tx, actor, scope, params }) {
    const key = { tenantId: actor.tenantId, scorecard: params.code, year: params.year, agency: params.agency }
    const definition = await findDefinition(tx, key.tenantId, key.scorecard, key.year)
    const sheet = await findSheet(tx, key, definition)
    const isKnown = sheet.items.some(({ criterion }) => criterion.code === params.criterion)
    if (!isKnown || !maySeeSheet(actor, scope, params.agency, sheet.state)) throw new Problem('scorecard.unknown')
    return { output: {} }
  },
  page: {
    path: '/cai-cach/cham-diem/{code}/{year}/{agency}/{criterion}',
    render: (_output, view, { tx, actor, params }) => criterionPage(tx, actor, params, view),
  },
})
