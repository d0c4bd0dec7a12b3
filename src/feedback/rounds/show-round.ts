import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { agenciesSeen } from '../agencies-seen.ts'
import { findRound, moveRound, readSample, roundMoves } from '../round.ts'
import { roundOutput, roundParams } from './round-output.ts'
import { roundPage } from './rounds.page.ts'

/** One survey with the dossiers drawn for it. */
export const showRound = action({
  name: 'survey.round',
  method: 'GET',
  path: '/surveys/rounds/{round}',
  permission: 'survey.manage',
  summary: { vi: 'Một đợt khảo sát và mẫu đã chọn', en: 'One survey and its sample' },
  params: roundParams,
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({
    ...roundOutput.properties,
    sample: Type.Array(Type.Object({ no: Type.Integer(), dossierId: Type.String(), dossierCode: Type.String() })),
  }),
  async run({ tx, actor, scope, params }) {
    const agencies = (await agenciesSeen(tx, actor, scope)).map(({ id }) => id)
    const round = await findRound(tx, actor.tenantId, agencies, params.round)
    return { output: { ...round, sample: await readSample(tx, actor.tenantId, round.id) } }
  },
  page: {
    path: '/cai-cach/hai-long/dot/{round}',
    render: (round, view) => roundPage(view, round),
  },
})

/** Closes a survey, or publishes a closed one; nothing goes back. */
export const moveRoundOn = action({
  name: 'survey.move-round',
  method: 'POST',
  path: '/surveys/rounds/{round}/actions',
  permission: 'survey.manage',
  summary: { vi: 'Đóng hoặc công bố một đợt khảo sát', en: 'Close or publish a survey' },
  params: roundParams,
  query: Type.Object({}),
  input: Type.Object({ action: Type.Enum(['close', 'publish']) }, { additionalProperties: false }),
  output: Type.Object({ id: Type.String(), state: Type.Enum(['open', 'closed', 'published']) }),
  async run({ tx, actor, scope, params, input, record }) {
    const agencies = (await agenciesSeen(tx, actor, scope)).map(({ id }) => id)
    const { id, year, agencyId, sheets } = await findRound(tx, actor.tenantId, agencies, params.round, true)
    const move = input.action === 'close' ? 'close' : 'publish'
    const state = await moveRound(tx, actor.tenantId, id, move)
    const subject = { kind: 'survey-round', id }
    const data = { agencyId, year, sheets, from: roundMoves[move].from, to: state }
    if (move === 'close') await record({ name: 'survey.round-closed', subject, data })
    else await record({ name: 'survey.round-published', subject, data })
    return { output: { id, state } }
  },
  page: {
    path: '/cai-cach/hai-long/dot/{round}',
    next: ({ id }) => `/cai-cach/hai-long/dot/${id}`,
  },
})
