import { Type } from 'typebox'
import { localDate } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import { action } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Indicator } from '../indicator.ts'
import { measure } from '../measure.ts'
import { pageQuery, pageQuestionFor } from '../page-question.ts'
import { type Period, periodName, periodsUpTo, type Step, yearBefore } from '../period.ts'
import { codeParam, readableIndicator } from '../question.ts'
import { rowsOf } from '../rows-of.ts'
import type { MeasureArgs } from '../totals.ts'
import { indicatorPage } from './indicator.page.ts'

const rowsOnPage = 50
const points = { month: 12, quarter: 8 } as const

/** One number with all that stands behind it. */
export const showIndicatorPage = action({
  name: 'indicator.open',
  method: 'GET',
  permission: 'indicator.read',
  summary: { vi: 'Trang của một chỉ số', en: 'Page of one indicator' },
  params: codeParam,
  query: Type.Object({
    ...pageQuery,
    step: Type.Enum(['month', 'quarter'], { default: 'month' }),
    cursor: Type.Optional(Type.String({ maxLength: 400 })),
  }),
  input: Type.Object({}),
  output: Type.Object({}),
  run: async () => ({ output: {} }),
  page: {
    path: '/cai-cach/chi-so/{code}',
    async render(_output, view, { tx, actor, scope, now, lang, params, query }) {
      const asking = { tx, actor, scope, now, lang }
      const indicator = readableIndicator(asking, params.code)
      const question = await pageQuestionFor(asking, query)
      if (!indicator.isPublic && !question.seesAll) throw new Problem('auth.forbidden')
      const { args } = question
      return indicatorPage(view, {
        indicator,
        question,
        step: query.step,
        cursor: query.cursor,
        measured: await measure(tx, indicator.code, args),
        before: await measure(tx, indicator.code, { ...args, ...yearBefore(args) }),
        trend: await trendOf(tx, indicator, args, query.step),
        rows: await rowsOf(tx, indicator.code, args, { cursor: query.cursor, limit: rowsOnPage }),
      })
    },
  },
})

export interface TrendPoint {
  name: string
  /** Undefined where there is nothing to divide by, and for what has not begun. */
  value: number | undefined
}

async function trendOf(tx: Tx, { code, kind }: Indicator, args: MeasureArgs, step: Step): Promise<TrendPoint[]> {
  if (kind === 'claim') return []
  const [last = args.to] = [args.to, localDate(args.asOf)].sort()
  const trend: TrendPoint[] = []
  for (const period of periodsUpTo(last < args.from ? args.to : last, step, points[step])) {
    trend.push({ name: periodName(period, step), value: await valueIn(tx, code, args, period) })
  }
  return trend
}

async function valueIn(tx: Tx, code: string, args: MeasureArgs, period: Period): Promise<number | undefined> {
  const { value } = await measure(tx, code, { ...args, ...period })
  return typeof value === 'number' ? value : undefined
}
