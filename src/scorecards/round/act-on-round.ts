import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { roundParams } from '../paths.ts'
import { correctRound, publishRound } from '../publish-round.ts'
import { openYear } from './open-year.ts'

const closed = { additionalProperties: false }

const text = (value: string | string[] | undefined): string | undefined => {
  const one = Array.isArray(value) ? value[0] : value
  return one?.trim() ? one.trim() : undefined
}
const at = ({ code, year }: { code: string; year: number }) => `/cai-cach/cham-diem/${code}/${year}`

export const publishScores = action({
  name: 'scorecard.publish',
  method: 'POST',
  path: '/scorecards/{code}/{year}/publications',
  permission: 'scorecard.publish',
  summary: { vi: 'Công bố kết quả một kỳ', en: 'Publish the results of a round' },
  params: roundParams,
  query: Type.Object({}),
  input: Type.Object(
    {
      decision: Type.Optional(Type.String({ maxLength: 100 })),
      reason: Type.Optional(Type.String({ maxLength: 1000 })),
    },
    closed,
  ),
  output: Type.Object({ version: Type.Integer() }),
  status: 201,
  async run(context) {
    const { actor, params, input } = context
    const key = { tenantId: actor.tenantId, scorecard: params.code, year: params.year }
    const said = { decision: input.decision ?? null, reason: input.reason ?? null }
    return { output: { version: await publishRound(context, key, said) } }
  },
  page: {
    path: '/cai-cach/cham-diem/{code}/{year}/cong-bo',
    read: (entered) => ({
      ...(text(entered.decision) ? { decision: text(entered.decision) } : {}),
      ...(text(entered.reason) ? { reason: text(entered.reason) } : {}),
    }),
    next: (_output, { params }) => at(params),
  },
})

export const correctScores = action({
  name: 'scorecard.correct',
  method: 'POST',
  path: '/scorecards/{code}/{year}/corrections',
  permission: 'scorecard.publish',
  summary: { vi: 'Mở lại một kỳ đã công bố để đính chính', en: 'Open a published round for a correction' },
  params: roundParams,
  query: Type.Object({}),
  input: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 1000 }) }, closed),
  output: Type.Object({ reason: Type.String() }),
  status: 201,
  async run(context) {
    const { actor, params, input } = context
    await correctRound(context, { tenantId: actor.tenantId, scorecard: params.code, year: params.year }, input.reason)
    return { output: { reason: input.reason } }
  },
  page: {
    path: '/cai-cach/cham-diem/{code}/{year}/dinh-chinh',
    read: (entered) => ({ reason: text(entered.why) ?? '' }),
    next: (_output, { params }) => at(params),
  },
})

export const openScores = action({
  name: 'scorecard.open',
  method: 'POST',
  path: '/scorecards/{code}/{year}/opening',
  permission: 'scorecard.publish',
  summary: { vi: 'Mở kỳ chấm điểm của một năm', en: 'Open the round of a year' },
  params: roundParams,
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({ agencies: Type.Integer() }),
  status: 201,
  async run(context) {
    const { actor, params } = context
    const key = { tenantId: actor.tenantId, scorecard: params.code, year: params.year }
    return { output: { agencies: await openYear(context, key) } }
  },
  page: { path: '/cai-cach/cham-diem/{code}/{year}/mo', next: (_output, { params }) => at(params) },
})
