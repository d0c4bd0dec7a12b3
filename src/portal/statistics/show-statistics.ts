import { type Static, Type } from 'typebox'
import { indicatorOf, type MeasureArgs, usualPeriod } from '#indicators'
import { localDate } from '#law/instant.ts'
import { action, type RunContext } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import { type AgencyAtWork, agenciesAtWork, yearsAtWork } from '../agencies-at-work.ts'
import { figurePage } from './figure.page.ts'
import { periodOf, type Shown } from './public-period.ts'
import { families, readFigure, readStatistics } from './read-statistics.ts'
import { statisticsPage } from './statistics.page.ts'

const query = Type.Object({
  agency: Type.Optional(Type.String({ maxLength: 100 })),
  year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 9998 })),
  quarter: Type.Optional(Type.Integer({ minimum: 1, maximum: 4 })),
  /** What the list of figures is about. */
  about: Type.Optional(Type.String({ maxLength: 40 })),
})

/** What a visitor looks at, and what else there is. */
export interface Looking {
  agency: AgencyAtWork
  agencies: readonly AgencyAtWork[]
  years: readonly number[]
  shown: Shown
  args: MeasureArgs & { agency: string }
}

async function lookingAt(
  { tx, actor, now }: Pick<RunContext<unknown, unknown, unknown>, 'tx' | 'actor' | 'now'>,
  { agency: asked, year, quarter }: Static<typeof query>,
): Promise<Looking> {
  const agencies = await agenciesAtWork(tx, actor.tenantId)
  const agency = asked ? agencies.find(({ id }) => id === asked) : agencies[0]
  if (!agency) throw new Problem('page.unknown')
  const usual = Number(usualPeriod(now).from.slice(0, 4))
  const shown = { year: year ?? usual, quarter }
  const years = await yearsAtWork(tx, actor.tenantId, Number(localDate(now).slice(0, 4)))
  const args = { tenantId: actor.tenantId, agency: agency.id, ...periodOf(shown), asOf: now }
  return { agency, agencies, years: [...years].reverse(), shown, args }
}

/** The public figures of an agency, in sentences and few charts. */
export const showStatistics = action({
  name: 'portal.statistics',
  method: 'GET',
  permission: 'portal.read',
  summary: { vi: 'Trang số liệu công khai', en: 'Page of public figures' },
  params: Type.Object({}),
  query,
  input: Type.Object({}),
  output: Type.Object({}),
  run: async () => ({ output: {} }),
  page: {
    path: '/so-lieu',
    async render(_output, view, context) {
      const looking = await lookingAt(context, context.query)
      const { about } = context.query
      const family = about !== undefined && families.has(about) ? about : 'dossier'
      const found = await readStatistics(context.tx, looking.args, looking.shown, family)
      return statisticsPage(view, looking, found, family)
    },
  },
})

/** One public figure: what it means and how it went. The records behind it are not told here. */
export const showFigure = action({
  name: 'portal.figure',
  method: 'GET',
  permission: 'portal.read',
  summary: { vi: 'Trang một số liệu công khai', en: 'Page of one public figure' },
  params: Type.Object({ code: Type.String({ maxLength: 100 }) }),
  query,
  input: Type.Object({}),
  output: Type.Object({}),
  run: async () => ({ output: {} }),
  page: {
    path: '/so-lieu/{code}',
    async render(_output, view, context) {
      const indicator = indicatorOf(context.params.code)
      if (!indicator?.isPublic) throw new Problem('indicator.unknown')
      const looking = await lookingAt(context, context.query)
      return figurePage(view, looking, await readFigure(context.tx, indicator, looking.args, looking.shown))
    },
  },
})
