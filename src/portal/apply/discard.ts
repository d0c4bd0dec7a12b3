import { Type } from 'typebox'
import { discardDraft } from '#dossiers'
import { action } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import { html } from '#platform/view/html.ts'
import { button, buttonRow, linkButton } from '#platform/view/parts/button.ts'
import { form } from '#platform/view/parts/form.ts'
import { pageHead } from '#platform/view/parts/page-head.ts'
import { draftParams, draftToDraw, heldDraftAt } from './draft-context.ts'
import { discardPath, draftPath, inLang, landingPath } from './paths.ts'
import { words } from './words.ts'

const nothing = Type.Object({})
const path = '/nop-ho-so/{code}/{draftId}/xoa'

/** Asks before anything is lost. */
export const askToDiscard = action({
  name: 'draft.ask-to-discard',
  method: 'GET',
  permission: 'dossier.draft',
  summary: { vi: 'Hỏi lại trước khi xóa hồ sơ nháp', en: 'Ask before a draft is discarded' },
  params: Type.Object(draftParams),
  query: nothing,
  input: nothing,
  output: nothing,
  async run() {
    return { output: {} }
  },
  page: {
    path,
    async render(_output, view, context) {
      const { lang } = view
      const w = words(lang).discard
      const { id, procedure, owner } = await draftToDraw(context)
      return view.public({
        title: w.title,
        current: 'mine',
        isPrivate: true,
        body: html`${pageHead({
          title: w.title,
          over: [procedure.name, owner.name && ` · ${owner.name}`],
          lead: w.body,
        })}${form({
          lang,
          action: inLang(lang, discardPath(procedure.code, id)),
          hidden: view.hidden(),
          body: buttonRow(
            button({ label: w.confirm, kind: 'danger' }),
            linkButton({ href: inLang(lang, draftPath(procedure.code, id)), label: w.keep, kind: 'quiet' }),
          ),
        })}`,
      })
    },
  },
})

export const discard = action({
  name: 'draft.discard',
  method: 'POST',
  permission: 'dossier.draft',
  summary: { vi: 'Xóa hồ sơ nháp', en: 'Discard a draft' },
  params: Type.Object(draftParams),
  query: nothing,
  input: nothing,
  output: Type.Object({ code: Type.String() }),
  async run(context) {
    const draft = await heldDraftAt(context)
    if (!draft) throw new Problem('dossier.unknown')
    await discardDraft(context, draft)
    return { output: { code: draft.procedure.code } }
  },
  page: { path, read: () => ({}), next: ({ code }, { lang }) => inLang(lang, landingPath(code)) },
})
