import { Type } from 'typebox'
import { procedureAt } from '#catalogue'
import { localDate } from '#law/instant.ts'
import { action } from '#platform/http/action.ts'
import { receptionPath } from '../choose-procedure.ts'
import { counterPage } from '../counter.page.ts'
import { findProcedures, readCounter } from '../read-counter.ts'

export const showCounter = action({
  name: 'counter.show',
  method: 'GET',
  permission: 'counter.use',
  summary: { vi: 'Quầy một cửa: hàng chờ, tiếp nhận, giấy hẹn', en: 'The counter: queue, reception, receipt' },
  params: Type.Object({}),
  query: Type.Object({
    q: Type.String({ maxLength: 200, default: '' }),
    'thu-tuc': Type.Optional(Type.String({ maxLength: 40 })),
    'vua-nhan': Type.Optional(Type.String({ maxLength: 60 })),
  }),
  input: Type.Object({}),
  output: Type.Object({}),
  async run(context) {
    const { platform, tx, actor, now, query } = context
    const q = query.q.trim()
    if (q === '' || query['thu-tuc'] !== undefined) return { output: {} }
    // One answer is the answer: its form opens without another key.
    const exact = await procedureAt(platform, tx, actor.tenantId, q, localDate(now))
    const found = exact ? [exact] : await findProcedures(context, q)
    const [only, ...others] = found
    return only && others.length === 0 ? { output: {}, redirect: receptionPath(only.code) } : { output: {} }
  },
  page: {
    path: '/mot-cua',
    async render(_output, view, context) {
      const { query } = context
      return counterPage(
        view,
        await readCounter(context, {
          q: query.q.trim(),
          procedureCode: query['thu-tuc'],
          receivedId: query['vua-nhan'],
        }),
      )
    },
  },
})
