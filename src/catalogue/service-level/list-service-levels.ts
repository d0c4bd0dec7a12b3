import { Type } from 'typebox'
import { localDate } from '#law/instant.ts'
import { highestLevel, levelFaults, type OnlineObstacle, onlineObstacles } from '#law/service-level.ts'
import { agenciesOf } from '#platform/auth/actor.ts'
import { action, type RunContext } from '#platform/http/action.ts'
import { procedurePage } from '../procedure/list-procedures.ts'
import { type Procedure, serviceLevels } from '../procedure/procedure.ts'
import { serviceFacts } from './service-facts.ts'
import { serviceLevelPage } from './service-level.page.ts'

/** One procedure judged: what it is offered as, how far it could go, and what stands in the way. */
export interface Judged {
  procedure: Procedure
  highest: (typeof serviceLevels)[number]
  obstacles: readonly OnlineObstacle[]
  /** What contradicts the level it is offered at. */
  faults: readonly OnlineObstacle[]
}

const level = Type.Enum([...serviceLevels])
const obstacle = Type.Object(
  { code: Type.String() },
  { additionalProperties: true, description: 'With the part, component, step or fee it is about' },
)
/** A country's catalogue is judged agency by agency; no agency has more procedures than this. */
const most = 2_000

/** Level of online service of every procedure, with the reasons it cannot be higher (Decree 42/2022/NĐ-CP art. 11). */
export const listServiceLevels = action({
  name: 'procedure.service-levels',
  method: 'GET',
  path: '/service-levels',
  permission: 'procedure.control',
  summary: { vi: 'Mức độ dịch vụ công trực tuyến của các thủ tục', en: 'Levels of online service' },
  params: Type.Object({}),
  query: Type.Object({ agency: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,80}$' })) }),
  input: Type.Object({}),
  output: Type.Object({
    items: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        serviceLevel: level,
        highestLevel: level,
        obstacles: Type.Array(obstacle),
        faults: Type.Array(obstacle),
      }),
    ),
  }),
  async run(context) {
    const judged = await judgeAll(context)
    return {
      output: {
        items: judged.map(({ procedure, highest, obstacles, faults }) => ({
          code: procedure.code,
          name: procedure.name,
          serviceLevel: procedure.serviceLevel,
          highestLevel: highest,
          obstacles: obstacles.map((one) => ({ ...one })),
          faults: faults.map((one) => ({ ...one })),
        })),
      },
    }
  },
  page: {
    path: '/kiem-soat/muc-do-dich-vu',
    async render(_output, view, context) {
      return serviceLevelPage(view, await judgeAll(context))
    },
  },
})

type Asking = Pick<
  RunContext<unknown, { agency?: string | undefined }, unknown>,
  'platform' | 'tx' | 'actor' | 'scope' | 'now' | 'query'
>

async function judgeAll({ platform, tx, actor, scope, now, query: { agency } }: Asking): Promise<Judged[]> {
  const on = localDate(now)
  const own = scope === 'tenant' ? null : agenciesOf(actor)
  const asked = own === null ? [agency] : own.filter((one) => agency === undefined || one === agency)
  const found: Judged[] = []
  for (const one of asked) {
    const procedures = await procedurePage(platform, tx, actor.tenantId, { on, agency: one, from: 0, size: most })
    found.push(...procedures.map(judge))
  }
  return found
}

function judge(procedure: Procedure): Judged {
  const facts = serviceFacts(procedure)
  return {
    procedure,
    highest: highestLevel(facts),
    obstacles: onlineObstacles(facts),
    faults: levelFaults(procedure.serviceLevel, facts),
  }
}
