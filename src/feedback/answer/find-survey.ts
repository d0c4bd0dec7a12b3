import { procedureFor, trackedById } from '#dossiers'
import { type Instant, localDate } from '#law/instant.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { tokenHash } from '#platform/auth/secrets.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Platform } from '#platform/platform.ts'
import { afterDossier } from '../find-questionnaire.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { isUsed } from '../store.ts'
import { dossierOfToken, surveyToken } from './survey-token.ts'

/** How long after its return a dossier can be rated: what is answered later tells of other days. [design] */
export const answerWithinDays = 90

interface Asking {
  platform: Platform
  tx: Tx
  now: Instant
}

/** What is asked about one dossier, and all of the dossier that an answer may keep. */
export interface Survey {
  questionnaire: Questionnaire
  procedureName: string
  procedureCode: string
  agencyId: string
  unitId: string
  hash: Buffer
  isAnswered: boolean
}

/** The survey of a link. A wrong link, a dossier that is not returned and a time that is over are refused alike. */
export async function findSurvey(asking: Asking, token: string): Promise<Survey> {
  const { platform, tx, now } = asking
  const { tenantId, secrets } = platform
  const dossierId = dossierOfToken(secrets, tenantId, token)
  const questionnaire = dossierId === null ? null : await afterDossier(tx, tenantId)
  if (dossierId === null || questionnaire === null) throw new Problem('survey.unknown')
  const row = await existing(asking, dossierId)
  if (lastDayOf(row, now) === null) throw new Problem('survey.unknown')
  const procedure = await procedureFor({ platform, tx, now, actor: systemActor(tenantId) }, row)
  const hash = tokenHash(token)
  return {
    questionnaire,
    procedureName: procedure.name,
    procedureCode: procedure.code,
    agencyId: row.agency_id,
    unitId: procedure.directUnitId,
    hash,
    isAnswered: await isUsed(tx, tenantId, hash),
  }
}

async function existing(asking: Asking, dossierId: string) {
  try {
    return await trackedById(asking, dossierId)
  } catch (error) {
    if (error instanceof Problem && error.code === 'dossier.unknown') throw new Problem('survey.unknown')
    throw error
  }
}

type Returned = { status: string; returned_at: Date | null }

/** The last day on which a returned dossier can be rated; null before its return and after that day. */
function lastDayOf({ status, returned_at }: Returned, now: Instant): string | null {
  if (status !== 'returned' || returned_at === null) return null
  const last = localDate(returned_at.getTime() + answerWithinDays * 86_400_000)
  return localDate(now) <= last ? last : null
}

/** The link to hand to the holder of a dossier; null before the return, and when the time to answer is over. */
export async function inviteOf(
  { platform, tx, now }: Asking,
  dossier: { id: string } & Returned,
): Promise<{ token: string; path: string; until: string; isAnswered: boolean } | null> {
  const until = lastDayOf(dossier, now)
  if (until === null) return null
  const token = surveyToken(platform.secrets, platform.tenantId, dossier.id)
  const isAnswered = await isUsed(tx, platform.tenantId, tokenHash(token))
  return { token, path: surveyPath(token), until, isAnswered }
}

export const surveyPath = (token: string): string => `/danh-gia/${token}`
