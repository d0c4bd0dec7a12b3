import type { Procedure } from '#catalogue'
import { procedureAt, procedureOf, termsFor } from '#catalogue'
import type { Facts } from '#law/dossier.ts'
import { type Instant, localDate } from '#law/instant.ts'
import { officeCalendar } from '#organisation'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Platform } from '#platform/platform.ts'
import type { DossierRow } from './dossier-row.ts'
import { missingComponents } from './papers/missing-components.ts'
import { lawRolesFor, queuesOf } from './roles.ts'

/** Who looks at the dossier, when, through what. */
export interface Looking {
  platform: Platform
  tx: Tx
  actor: Actor
  now: Instant
}

/** The procedure the dossier stands under: the one it was accepted by, or the one in force today before that. */
export async function procedureFor(
  looking: Looking,
  row: Pick<DossierRow, 'state' | 'procedure_code' | 'procedure_version' | 'process_version' | 'form_version'>,
): Promise<Procedure> {
  const { platform, tx, actor, now } = looking
  if (row.state.acceptedAt === null) {
    const current = await procedureAt(platform, tx, actor.tenantId, row.procedure_code, localDate(now))
    if (current) return current
  }
  const versions = { procedure: row.procedure_version, process: row.process_version, form: row.form_version }
  return procedureOf(platform, tx, actor.tenantId, row.procedure_code, versions)
}

/** Of a dossier, what facts are read from. */
export type FactsRow = Pick<DossierRow, 'account_id' | 'agency_id' | 'channel' | 'components' | 'state' | 'task'>

/** Everything the law needs to decide on this dossier for this actor. */
export async function factsFor(looking: Looking, row: FactsRow, procedure: Procedure): Promise<Facts> {
  const { platform, tx, actor, now } = looking
  const owns = actor.accountId !== null && row.account_id === actor.accountId
  const holdsStep = row.task !== null && queuesOf(actor).includes(row.task.queue)
  return {
    now,
    calendar: await officeCalendar(platform, tx, actor.tenantId),
    terms: row.state.terms ?? termsFor(procedure, localDate(now)),
    actor: { roles: lawRolesFor(actor, row.agency_id, owns, holdsStep), owns, holdsStep },
    missing: missingComponents(procedure, row.channel, row.components),
  }
}
