import type { Procedure } from '#catalogue'
import type { Channel } from '#law/dossier.ts'
import type { Instant } from '#law/instant.ts'
import { type Looking, procedureFor } from '../dossier-facts.ts'
import { type DossierRow, findDossier } from '../dossier-row.ts'
import type { GivenOwner } from '../given-owner.ts'
import { lockOwnDossier } from '../lock-dossier.ts'
import { openOwner } from '../owner.ts'

/** A dossier that is still being written: everything as it was entered, right or not. */
export interface Draft {
  id: string
  /** The procedure in force now: it is filed under this one. */
  procedure: Procedure
  owner: GivenOwner
  form: Record<string, unknown>
  papers: DraftPaper[]
  resultChannel: Channel
  savedAt: Instant
}

/** One component of the procedure, in its order, with the files that are there for it. */
export interface DraftPaper {
  code: string
  files: DraftFile[]
}

export interface DraftFile {
  id: string
  name: string
  size: number
  sha256: string
}

/** What was a draft may have been submitted in the meantime, in another window or by a second click. */
export type DraftFound = { isSubmitted: false; draft: Draft } | { isSubmitted: true; id: string }

/** The actor's own draft; a foreign one is not known. */
export async function findDraft(looking: Looking, id: string): Promise<DraftFound> {
  return foundIn(looking, await findDossier(looking.tx, looking.actor, 'own', id))
}

/** The same, held until commit: for what will be saved. */
export async function lockDraft(looking: Looking, id: string): Promise<DraftFound> {
  return foundIn(looking, await lockOwnDossier(looking.tx, looking.actor, id))
}

async function foundIn(looking: Looking, row: DossierRow): Promise<DraftFound> {
  if (row.state.status !== 'draft') return { isSubmitted: true, id: row.id }
  const procedure = await procedureFor(looking, row)
  const draft = {
    id: row.id,
    procedure,
    owner: openOwner(looking.platform.secrets, row.tenant_id, row.owner, row.owner_secret),
    form: row.form,
    papers: await papersOf(looking, row, procedure),
    resultChannel: row.result_channel,
    savedAt: row.changed_at.getTime(),
  }
  return { isSubmitted: false, draft }
}

async function papersOf({ tx }: Looking, row: DossierRow, procedure: Procedure): Promise<DraftPaper[]> {
  const ids = row.components.flatMap((component) => component.fileIds ?? [])
  const files =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('file')
          .select(['id', 'name', 'size', 'sha256'])
          .where('tenant_id', '=', row.tenant_id)
          .where('id', 'in', ids)
          .execute()
  const byId = new Map(files.map((file) => [file.id, file]))
  return procedure.components.map(({ code }) => {
    const given = row.components.find((component) => component.code === code)
    return { code, files: (given?.fileIds ?? []).flatMap((id) => byId.get(id) ?? []) }
  })
}
