import { Type } from 'typebox'
import { checkDraft, submitDraft } from '#dossiers'
import { action } from '#platform/http/action.ts'
import { invalid, problemBody } from '#platform/http/problem.ts'
import { draftAt, draftParams, draftToDraw, heldDraftAt } from './draft-context.ts'
import { dossierPath, inLang } from './paths.ts'
import { reviewPage } from './review.page.ts'
import { words } from './words.ts'

const nothing = Type.Object({})
const path = '/nop-ho-so/{code}/{draftId}/kiem-tra'

/** The last step: everything to read once more. */
export const review = action({
  name: 'draft.review',
  method: 'GET',
  permission: 'dossier.draft',
  summary: { vi: 'Xem lại hồ sơ trước khi nộp', en: 'Review a draft before filing' },
  params: Type.Object(draftParams),
  query: nothing,
  input: nothing,
  output: nothing,
  async run(context) {
    const draft = await draftAt(context)
    return draft ? { output: {} } : { output: {}, redirect: inLang(context.lang, dossierPath(context.params.draftId)) }
  },
  page: {
    path,
    async render(_output, view, context) {
      const draft = await draftToDraw(context)
      return reviewPage(view, { draft, missing: await checkDraft(context, draft.id), refused: [], isDeclared: false })
    },
  },
})

/** T2: the draft becomes a submitted dossier, once. */
export const handIn = action({
  name: 'draft.submit',
  method: 'POST',
  permission: 'dossier.submit',
  summary: { vi: 'Nộp hồ sơ đã soạn', en: 'File the dossier that was drafted' },
  params: Type.Object(draftParams),
  query: nothing,
  input: Type.Object({ isDeclared: Type.Boolean() }),
  output: Type.Object({ id: Type.String() }),
  // The first press is recorded as the submission; a second one finds its dossier and has nothing to tell.
  unrecorded: true,
  async run(context) {
    const { params, input, lang } = context
    const draft = await heldDraftAt(context)
    if (draft && !input.isDeclared) {
      const missing = await checkDraft(context, draft.id)
      throw invalid([...missing, { pointer: '/declaration', message: words(lang).review.declarationMissing }])
    }
    const { id } = await submitDraft(context, params.draftId)
    return { output: { id } }
  },
  page: {
    path,
    read: ({ declaration }) => ({ isDeclared: declaration !== undefined }),
    next: ({ id }, { lang }) => inLang(lang, `${dossierPath(id)}?da-nop=1`),
    async again(problem, entered, view, context) {
      if (problem.status === 404) throw problem
      const draft = await draftToDraw(context)
      return reviewPage(view, {
        draft,
        missing: await checkDraft(context, draft.id),
        refused:
          problem.errors.length > 0
            ? problem.errors
            : [{ pointer: '', message: String(problemBody(problem, view.lang).title) }],
        isDeclared: entered.declaration !== undefined,
      })
    },
  },
})
