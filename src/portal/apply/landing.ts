import { Type } from 'typebox'
import { type Procedure, procedureAt } from '#catalogue'
import { listDrafts, startDraft } from '#dossiers'
import { localDate } from '#law/instant.ts'
import { action, type RunContext } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import { landingPage } from './landing.page.ts'
import { inLang, stepPath } from './paths.ts'

const params = Type.Object({ code: Type.String({ maxLength: 40 }) })
const nothing = Type.Object({})

async function procedureNow(
  context: Pick<RunContext<{ code: string }, unknown, unknown>, 'platform' | 'tx' | 'actor' | 'now' | 'params'>,
): Promise<Procedure> {
  const { platform, tx, actor, now } = context
  const { code } = context.params
  const procedure = await procedureAt(platform, tx, actor.tenantId, code, localDate(now))
  if (!procedure) throw new Problem('procedure.unknown', { code })
  return procedure
}

/** Where filing begins: what it takes and gives, and the drafts to go on with. */
export const showLanding = action({
  name: 'draft.show-start',
  method: 'GET',
  permission: 'dossier.draft',
  summary: { vi: 'Bắt đầu nộp hồ sơ trực tuyến', en: 'Where filing online begins' },
  params,
  query: nothing,
  input: nothing,
  output: nothing,
  async run() {
    return { output: {} }
  },
  page: {
    path: '/nop-ho-so/{code}',
    async render(_output, view, context) {
      const procedure = await procedureNow(context)
      return landingPage(view, procedure, await listDrafts(context, procedure.code))
    },
  },
})

/** Makes the draft that the steps fill in. */
export const beginDraft = action({
  name: 'draft.start',
  method: 'POST',
  permission: 'dossier.draft',
  summary: { vi: 'Tạo hồ sơ nháp', en: 'Begin a draft' },
  params,
  query: nothing,
  input: nothing,
  output: Type.Object({ next: Type.String() }),
  async run(context) {
    const procedure = await procedureNow(context)
    const id = await startDraft(context, procedure)
    return { output: { next: stepPath(procedure.code, id, 'nguoi-nop') } }
  },
  page: { path: '/nop-ho-so/{code}', read: () => ({}), next: ({ next }, { lang }) => inLang(lang, next) },
})
