import { Type } from 'typebox'
import { type Draft, findDraft, lockDraft, type Performing } from '#dossiers'
import { Problem } from '#platform/http/problem.ts'

/** The address of a draft; what is not an id leads nowhere. */
export const draftParams = { code: Type.String({ maxLength: 40 }), draftId: Type.String({ format: 'uuid' }) }

type Asked = Performing & { params: { code: string; draftId: string } }

/** The draft of this address, or null when it has become a dossier. A foreign one, or another procedure's, is unknown. */
export const draftAt = (context: Asked): Promise<Draft | null> => atAddress(context, findDraft)
/** The same, held until commit. */
export const heldDraftAt = (context: Asked): Promise<Draft | null> => atAddress(context, lockDraft)

async function atAddress(context: Asked, find: typeof findDraft): Promise<Draft | null> {
  const found = await find(context, context.params.draftId)
  if (found.isSubmitted) return null
  if (found.draft.procedure.code !== context.params.code) throw new Problem('dossier.unknown')
  return found.draft
}

/** For a page that is only drawn once its draft is known to be one. */
export async function draftToDraw(context: Asked): Promise<Draft> {
  const draft = await draftAt(context)
  if (!draft) throw new Problem('dossier.unknown')
  return draft
}
