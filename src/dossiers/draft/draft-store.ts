import type { Channel } from '#law/dossier.ts'
import type { Looking } from '../dossier-facts.ts'
import type { GivenOwner } from '../given-owner.ts'
import { type Owner, sealOwner } from '../owner.ts'
import type { DraftPaper } from './draft.ts'

/** What one step of the form changes; every step writes its own columns, so that two windows do not undo each other. */
export interface DraftChanges {
  owner?: GivenOwner
  form?: Readonly<Record<string, unknown>>
  papers?: readonly DraftPaper[]
  resultChannel?: Channel
}

/** Writes into a draft that the caller holds (`lockDraft`). The history tells of drafting once, not of each saving. */
export async function saveDraft(
  { tx, actor, platform, now }: Looking,
  id: string,
  { owner, form, papers, resultChannel }: DraftChanges,
): Promise<void> {
  // A draft's owner is sealed like any other; which of its texts can be right is asked at submission.
  const sealed = owner && sealOwner(platform.secrets, actor.tenantId, owner as Owner)
  const components = papers
    ?.filter(({ files }) => files.length > 0)
    .map(({ code, files }) => ({ code, copyType: 'electronic', fileIds: files.map((file) => file.id) }))
  const { numUpdatedRows } = await tx
    .updateTable('dossier')
    .set({
      changed_at: new Date(now),
      ...(sealed
        ? {
            owner_kind: owner.kind ?? '',
            owner_name: owner.name ?? '',
            owner: JSON.stringify(sealed.open),
            owner_secret: sealed.sealed,
            owner_id_hash: null,
          }
        : {}),
      ...(form ? { form: JSON.stringify(form) } : {}),
      ...(components ? { components: JSON.stringify(components) } : {}),
      ...(resultChannel ? { result_channel: resultChannel } : {}),
    })
    .where('tenant_id', '=', actor.tenantId)
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId)
    .where('status', '=', 'draft')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new Error(`draft ${id} was not held while it was saved`)
}

/** Takes the row away; its history stays and says that it was discarded. */
export async function deleteDraft({ tx, actor }: Looking, id: string): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('dossier')
    .where('tenant_id', '=', actor.tenantId)
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId)
    .where('status', '=', 'draft')
    .executeTakeFirstOrThrow()
  if (numDeletedRows !== 1n) throw new Error(`draft ${id} was not held while it was discarded`)
}

/** Forgets files that were meant for a draft and are in no dossier. */
export async function forgetFiles({ tx, actor }: Looking, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .deleteFrom('file')
    .where('tenant_id', '=', actor.tenantId)
    .where('id', 'in', [...ids])
    .where('uploaded_by', '=', actor.accountId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('dossier_file')
            .select('dossier_file.file_id')
            .whereRef('dossier_file.tenant_id', '=', 'file.tenant_id')
            .whereRef('dossier_file.file_id', '=', 'file.id'),
        ),
      ),
    )
    .execute()
}
