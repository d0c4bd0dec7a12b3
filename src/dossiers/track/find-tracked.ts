import { systemActor } from '#platform/auth/actor.ts'
import { Problem } from '#platform/http/problem.ts'
import { factsFor, type Looking, procedureFor } from '../dossier-facts.ts'
import { type DossierRow, findDossier } from '../dossier-row.ts'
import { readHistory } from '../history/history.ts'
import { lastFour, openOwner } from '../owner.ts'
import type { Standing } from '../read-detail.ts'

type Tracking = Omit<Looking, 'actor'>

/**
 * The dossier of a code, for somebody who also knows the last four digits of the owner's number (online-services.md §6).
 * An unknown code and a wrong check are refused alike, and an id is no code.
 */
export async function findTracked({ platform, tx }: Tracking, code: string, check: string): Promise<DossierRow> {
  const named = code.trim().toUpperCase()
  const row = await findDossier(tx, systemActor(platform.tenantId), 'tenant', named)
  const owner = openOwner(platform.secrets, row.tenant_id, row.owner, row.owner_secret)
  const isNamed = named === row.code || named === row.submission_no
  if (row.status === 'draft' || !isNamed || lastFour(owner) !== check.trim()) throw new Problem('dossier.unknown')
  return row
}

/** How a dossier stands, seen by nobody in particular: nothing of a person is read from it. */
export async function standingOf(tracking: Tracking, row: DossierRow): Promise<Standing> {
  const looking = { ...tracking, actor: systemActor(tracking.platform.tenantId) }
  const procedure = await procedureFor(looking, row)
  const facts = await factsFor(looking, row, procedure)
  return { row, procedure, facts, events: await readHistory(tracking.tx, row) }
}

/** One that was found before, by its id. */
export async function trackedById({ platform, tx }: Tracking, id: string): Promise<DossierRow> {
  return findDossier(tx, systemActor(platform.tenantId), 'tenant', id)
}
