import { Type } from 'typebox'
import { localDate } from '#law/instant.ts'
import { action } from '#platform/http/action.ts'
import { pageOf, pageQuery } from '#platform/http/paging.ts'
import { countProcedures, listProcedures, procedurePage } from '../procedure/list-procedures.ts'
import { presentSummary, summarySchema } from '../procedure/present.ts'
import { levels, serviceLevels } from '../procedure/procedure.ts'
import { type Found, searchPage } from './search.page.ts'

const id = Type.String({ pattern: '^[a-z0-9-]{1,80}$' })
const filters = {
  q: Type.Optional(Type.String({ maxLength: 200 })),
  sector: Type.Optional(id),
  level: Type.Optional(
    Type.Enum([...levels, ...serviceLevels], { description: 'Administrative level, or level of online service' }),
  ),
  agency: Type.Optional(id),
}

export const findProcedures = action({
  name: 'procedure.list',
  method: 'GET',
  path: '/procedures',
  permission: 'procedure.read',
  summary: { vi: 'Tìm thủ tục hành chính', en: 'Find administrative procedures' },
  params: Type.Object({}),
  query: Type.Object({ ...filters, ...pageQuery }, { additionalProperties: false }),
  input: Type.Object({}),
  output: pageOf(summarySchema),
  async run({ platform, tx, actor, now, query }) {
    const { items, nextCursor } = await listProcedures(platform, tx, actor.tenantId, { on: localDate(now), ...query })
    return { output: { items: items.map(presentSummary), nextCursor } }
  },
})

/** On a page people turn pages and see of how many, so it counts and goes by number; programs follow cursors. */
const perPage = 20

export const browseProcedures = action({
  name: 'procedure.browse',
  method: 'GET',
  permission: 'procedure.read',
  summary: { vi: 'Trang tìm thủ tục', en: 'Page of procedures' },
  params: Type.Object({}),
  query: Type.Object({ ...filters, page: Type.Integer({ minimum: 1, maximum: 10_000, default: 1 }) }),
  input: Type.Object({}),
  // Goes to the page below and nowhere else.
  output: Type.Unsafe<Found>(Type.Object({})),
  async run({ platform, tx, actor, now, query: { page, ...chosen } }) {
    const filter = { on: localDate(now), ...chosen, q: chosen.q?.trim() || undefined }
    const { tenantId } = actor
    // The filters of the page choose sector and level of service, so their counts go over all of these.
    const level = levels.find((one) => one === filter.level)
    const counts = await countProcedures(tx, tenantId, { on: filter.on, q: filter.q, agency: filter.agency, level })
    const procedures = await procedurePage(platform, tx, tenantId, {
      ...filter,
      from: (page - 1) * perPage,
      size: perPage,
    })
    return { output: { filter, counts, procedures, page, perPage } }
  },
  page: { path: '/thu-tuc', render: (found, view) => searchPage(view, found) },
})
