import { Type } from 'typebox'
import { checkDraft, type Draft, type Performing } from '#dossiers'
import { action, type Entered } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import { draftAt, draftParams, draftToDraw, heldDraftAt } from './draft-context.ts'
import { dossierPath, inLang, minePath, type StepSlug, stepPath, stepSlugs } from './paths.ts'
import { readRefused, writeRefused } from './refused-query.ts'
import type { Saved, Step } from './step.ts'
import { stepPage } from './step-page.ts'
import { steps } from './steps.ts'

const nothing = Type.Object({})
const stepParams = Type.Object({ ...draftParams, step: Type.Enum(steps.map(({ slug }) => slug)) })
/** What the page before found: whether to tell the errors, which files it refused, and a change of questions. */
const stepQuery = Type.Object({
  kiem: Type.Optional(Type.String({ maxLength: 5 })),
  /** Came from the last page to correct something, and goes back there. */
  sua: Type.Optional(Type.String({ maxLength: 5 })),
  loai: Type.Optional(Type.String({ maxLength: 5 })),
  loi: Type.Optional(Type.Array(Type.String({ maxLength: 400 }), { maxItems: 50 })),
})

const stepOf = (slug: string): Step => {
  const step = steps.find((one) => one.slug === slug)
  if (!step) throw new Problem('page.unknown')
  return step
}

/** Opens a draft where it still wants something: the link of a draft anywhere. */
export const goOn = action({
  name: 'draft.resume',
  method: 'GET',
  permission: 'dossier.draft',
  summary: { vi: 'Làm tiếp hồ sơ nháp', en: 'Go on with a draft' },
  params: Type.Object(draftParams),
  query: nothing,
  input: nothing,
  output: nothing,
  async run(context) {
    const { lang, params } = context
    const draft = await draftAt(context)
    if (!draft) return { output: {}, redirect: inLang(lang, dossierPath(params.draftId)) }
    const errors = await checkDraft(context, draft.id)
    const first = steps.find((step) => errors.some(({ pointer }) => step.owns(pointer)))
    return { output: {}, redirect: inLang(lang, stepPath(params.code, draft.id, first?.slug ?? 'kiem-tra')) }
  },
  page: { path: '/nop-ho-so/{code}/{draftId}' },
})

export const showStep = action({
  name: 'draft.show-step',
  method: 'GET',
  permission: 'dossier.draft',
  summary: { vi: 'Một bước của hồ sơ nháp', en: 'One step of a draft' },
  params: stepParams,
  query: stepQuery,
  input: nothing,
  output: nothing,
  async run(context) {
    const draft = await draftAt(context)
    return draft ? { output: {} } : { output: {}, redirect: inLang(context.lang, dossierPath(context.params.draftId)) }
  },
  page: {
    path: '/nop-ho-so/{code}/{draftId}/{step}',
    async render(_output, view, context) {
      const { params, query } = context
      const draft = await draftToDraw(context)
      return stepPage(view, {
        draft,
        step: stepOf(params.step),
        all: await checkDraft(context, draft.id),
        isChecked: query.kiem !== undefined,
        refused: readRefused(query.loi ?? []),
        isAskedAnew: query.loai !== undefined,
        isCorrecting: query.sua !== undefined,
      })
    },
  },
})

/** Keeps what was entered, right or not, and only then judges it: nothing typed is ever lost to an error. */
export const fillIn = action({
  name: 'draft.fill-in',
  method: 'POST',
  permission: 'dossier.draft',
  summary: { vi: 'Lưu một bước của hồ sơ nháp', en: 'Save one step of a draft' },
  params: stepParams,
  query: stepQuery,
  input: Type.Object({ entered: Type.Record(Type.String(), Type.Unknown()) }),
  output: Type.Object({ next: Type.String() }),
  multipart: true,
  // History tells that a draft was begun and what became of it, not each of its savings.
  unrecorded: true,
  async run(context) {
    const { params, input, uploads } = context
    const draft = await heldDraftAt(context)
    if (!draft) return { output: { next: dossierPath(params.draftId) } }
    const step = stepOf(params.step)
    // Fields of a form are texts or lists of texts; `read` below hands them on as they came.
    const entered = input.entered as Entered
    const saved = await step.save({ context, draft, entered, uploads })
    return {
      output: {
        next: await wayOn(context, { draft, step, entered, saved, isCorrecting: context.query.sua !== undefined }),
      },
    }
  },
  page: {
    path: '/nop-ho-so/{code}/{draftId}/{step}',
    read: (entered) => ({ entered }),
    next: ({ next }, { lang }) => inLang(lang, next),
  },
})

interface Filled {
  draft: Draft
  step: Step
  entered: Entered
  saved: Saved
  isCorrecting: boolean
}

/** Where the pressed button leads, unless something must be seen first. */
async function wayOn(context: Performing, { draft, step, entered, saved, isCorrecting }: Filled): Promise<string> {
  const { code } = draft.procedure
  const again = (asked: [string, string][], fragment = '') => {
    const query = new URLSearchParams(isCorrecting ? [['sua', '1'], ...asked] : asked)
    return `${stepPath(code, draft.id, step.slug)}${query.size > 0 ? `?${query}` : ''}${fragment}`
  }
  const refused = saved.refused ?? []
  if (refused.length > 0) return again(refused.map((one) => ['loi', writeRefused(one)]))
  if (entered.viec === 'luu-sau') return `${minePath}?luu=1`
  if (entered.viec === 'lui') return stepPath(code, draft.id, beside(step.slug, -1))
  if (saved.isAskedAnew) return again([['loai', '1']])
  if (saved.stayAt !== undefined) return again([], saved.stayAt)
  const errors = await checkDraft(context, draft.id)
  if (errors.some(({ pointer }) => step.owns(pointer))) return again([['kiem', '1']])
  return stepPath(code, draft.id, isCorrecting ? 'kiem-tra' : beside(step.slug, 1))
}

const beside = (slug: StepSlug, by: 1 | -1): StepSlug => stepSlugs[stepSlugs.indexOf(slug) + by] ?? slug
