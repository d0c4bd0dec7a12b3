import { Type } from 'typebox'
import { countProcedures } from '#catalogue'
import { localDate } from '#law/instant.ts'
import { action } from '#platform/http/action.ts'
import { homePage } from './home.page.ts'

export const showHome = action({
  name: 'portal.home',
  method: 'GET',
  permission: 'portal.read',
  summary: { vi: 'Trang đầu của cổng dịch vụ công', en: 'First page of the public site' },
  params: Type.Object({}),
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({
    sectors: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), count: Type.Integer() })),
  }),
  async run({ tx, actor, now }) {
    const sectors = new Map<string, { id: string; name: string; count: number }>()
    for (const { sectorId: id, sectorName: name, count } of await countProcedures(tx, actor.tenantId, {
      on: localDate(now),
    })) {
      sectors.set(id, { id, name, count: count + (sectors.get(id)?.count ?? 0) })
    }
    return { output: { sectors: [...sectors.values()] } }
  },
  page: { path: '/', render: ({ sectors }, view) => homePage(view, sectors) },
})
