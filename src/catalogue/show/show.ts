import { Type } from 'typebox'
import { type IsoDate, localDate } from '#law/instant.ts'
import { action } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import { procedureAt, versionsOf } from '../procedure/kept-procedures.ts'
import { detailSchema, presentDetail } from '../procedure/present.ts'
import { showPage } from './show.page.ts'

export const showProcedure = action({
  name: 'procedure.show',
  method: 'GET',
  path: '/procedures/{code}',
  permission: 'procedure.read',
  summary: { vi: 'Xem thủ tục hành chính', en: 'Read an administrative procedure' },
  params: Type.Object({ code: Type.String({ maxLength: 40 }) }),
  query: Type.Object({
    at: Type.Optional(
      Type.String({ format: 'date', description: 'The version in force on this day; today unless said' }),
    ),
  }),
  input: Type.Object({}),
  output: detailSchema,
  async run({ platform, tx, actor, now, params, query }) {
    const on: IsoDate = query.at ?? localDate(now)
    const found = await procedureAt(platform, tx, actor.tenantId, params.code, on)
    if (!found) throw new Problem('procedure.unknown', { code: params.code })
    const current = await procedureAt(platform, tx, actor.tenantId, found.code, localDate(now))
    const versions = await versionsOf(platform, tx, actor.tenantId, found.code)
    return { output: presentDetail(found, versions, current?.version === found.version) }
  },
  page: {
    path: '/thu-tuc/{code}',
    render: (output, view, { now, query }) => showPage(view, output, query.at ?? localDate(now)),
  },
})
