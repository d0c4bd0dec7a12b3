import type { Procedure } from '#catalogue'
import type { DossierAction, Facts } from '#law/dossier.ts'
import { allowedActions } from '#law/dossier-decide.ts'
import type { Scope } from '#platform/auth/grants.ts'
import { type AskedSupplement, askedSupplement } from './asked-supplement.ts'
import { factsFor, type Looking, procedureFor } from './dossier-facts.ts'
import { type DossierRow, findDossier } from './dossier-row.ts'
import { readHistory, type ShownEvent } from './history/history.ts'
import { readLetters } from './letters/read-letters.ts'
import { type Owner, openOwner } from './owner.ts'
import { type PaperFile, readFiles } from './papers/read-files.ts'
import { offered } from './verbs.ts'

/** How a dossier stands: what its sentence, its clocks and its history are told from. */
export interface Standing {
  row: DossierRow
  procedure: Procedure
  facts: Facts
  events: readonly ShownEvent[]
}

/** Everything the owner's page of a dossier shows. */
export interface Detail extends Standing {
  owner: Owner
  applicant: Owner | null
  allowed: readonly DossierAction[]
  /** While a supplement is asked for. */
  asked: AskedSupplement | null
  letters: Awaited<ReturnType<typeof readLetters>>
  files: ReadonlyMap<string, PaperFile>
}

export async function readDetail(looking: Looking & { scope: Scope }, idOrCode: string): Promise<Detail> {
  const { platform, tx, actor, scope } = looking
  const row = await findDossier(tx, actor, scope, idOrCode)
  const procedure = await procedureFor(looking, row)
  const facts = await factsFor(looking, row, procedure)
  const open = (part: unknown, sealed: Buffer) => openOwner(platform.secrets, row.tenant_id, part, sealed)
  const fileIds = row.components.flatMap((component) => component.fileIds ?? [])
  return {
    row,
    procedure,
    facts,
    events: await readHistory(tx, row),
    owner: open(row.owner, row.owner_secret),
    applicant: row.applicant && row.applicant_secret ? open(row.applicant, row.applicant_secret) : null,
    allowed: offered(allowedActions(row.state, facts)),
    asked: row.state.status === 'supplementRequested' ? await askedSupplement(tx, row) : null,
    letters: await readLetters(tx, row),
    files: await readFiles(tx, row.tenant_id, fileIds),
  }
}
