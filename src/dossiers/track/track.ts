import { Type } from 'typebox'
import type { Instant } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import { action } from '#platform/http/action.ts'
import type { Platform } from '#platform/platform.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { present } from '../present.ts'
import { findTracked, standingOf } from './find-tracked.ts'

const textOrNull = Type.Union([Type.String(), Type.Null()])

/** What of it is said: status, steps, dates; never other data of a person. */
async function trackDossier(
  looking: { platform: Platform; tx: Tx; now: Instant; lang: Lang },
  code: string,
  check: string,
) {
  const { row, procedure, facts, events } = await standingOf(looking, await findTracked(looking, code, check))
  const shown = present(looking.platform, row, procedure, facts, looking.lang)
  return {
    code: shown.code,
    submissionNo: shown.submissionNo,
    procedureCode: shown.procedureCode,
    procedureName: shown.procedureName,
    status: shown.status,
    step: shown.step ? { no: shown.step.no, name: shown.step.name, unit: shown.step.unit } : null,
    submittedAt: shown.submittedAt,
    receivedAt: shown.receivedAt,
    dueAt: shown.dueAt,
    appointmentAt: shown.appointmentAt,
    finishedAt: shown.finishedAt,
    returnedAt: shown.returnedAt,
    outcome: shown.outcome,
    clock: shown.clock,
    steps: events.map((event) => ({ name: event.name, at: event.at })),
  }
}

export const track = action({
  name: 'dossier.track',
  method: 'GET',
  path: '/track/{code}',
  permission: 'dossier.track',
  summary: { vi: 'Tra cứu hồ sơ bằng mã và 4 số cuối giấy tờ', en: 'Follow a dossier by code and last four digits' },
  params: Type.Object({ code: Type.String({ minLength: 1, maxLength: 100 }) }),
  query: Type.Object({ check: Type.String({ maxLength: 20, default: '' }) }),
  input: Type.Object({}),
  output: Type.Object({
    code: textOrNull,
    submissionNo: textOrNull,
    procedureCode: Type.String(),
    procedureName: Type.String(),
    status: Type.String(),
    step: Type.Union([Type.Object({ no: Type.Integer(), name: Type.String(), unit: Type.String() }), Type.Null()]),
    submittedAt: textOrNull,
    receivedAt: textOrNull,
    dueAt: textOrNull,
    appointmentAt: textOrNull,
    finishedAt: textOrNull,
    returnedAt: textOrNull,
    outcome: textOrNull,
    clock: Type.Object({
      state: Type.String(),
      stateMinutes: Type.Integer(),
      citizenMinutes: Type.Integer(),
      ledger: Type.Array(Type.Unknown()),
    }),
    steps: Type.Array(Type.Object({ name: Type.String(), at: Type.String() })),
  }),
  perMinute: 120,
  run: async (context) => ({ output: await trackDossier(context, context.params.code, context.query.check) }),
})
