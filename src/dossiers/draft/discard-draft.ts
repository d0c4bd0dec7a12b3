import type { RunContext } from '#platform/http/action.ts'
import type { Looking } from '../dossier-facts.ts'
import type { Draft } from './draft.ts'
import { deleteDraft, forgetFiles } from './draft-store.ts'

/** Gives a draft up: what was entered and its files go, the history says when and by whom. */
export async function discardDraft(
  context: Looking & Pick<RunContext<unknown, unknown, unknown>, 'record'>,
  draft: Draft,
): Promise<void> {
  await deleteDraft(context, draft.id)
  await forgetFiles(
    context,
    draft.papers.flatMap(({ files }) => files.map((file) => file.id)),
  )
  await context.record({
    name: 'dossier.discarded',
    subject: { kind: 'dossier', id: draft.id },
    data: { procedureCode: draft.procedure.code },
  })
}
