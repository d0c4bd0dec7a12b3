import { Type } from 'typebox'
import { localDate } from '#law/instant.ts'
import { action, type Entered } from '#platform/http/action.ts'
import { invalid, Problem } from '#platform/http/problem.ts'
import { createEntry, registerNamed } from '#registers'
import { portalPath } from '../portal-path.ts'
import { readArticle } from './article.ts'
import { articlePage } from './show-article.page.ts'
import './problems.ts'

const asked = ['reader', 'email', 'phone', 'comment'] as const

/** A reader's comment arrives as `received`; whoever keeps the news lets it through or hides it. */
export const sendComment = action({
  name: 'news.comment',
  method: 'POST',
  path: '/news/{id}/comments',
  permission: 'news.comment',
  summary: { vi: 'Gửi ý kiến về một tin, bài', en: 'Send a comment on an article' },
  params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
  query: Type.Object({}),
  input: Type.Object(
    {
      reader: Type.String({ maxLength: 200 }),
      email: Type.Optional(Type.String({ maxLength: 200 })),
      phone: Type.Optional(Type.String({ maxLength: 60 })),
      comment: Type.String({ maxLength: 10_000 }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ articleId: Type.String(), status: Type.String() }),
  status: 201,
  perMinute: 5,
  async run(context) {
    const { tx, actor, params, input, now } = context
    const { id, agencyId, isOpenToComments } = await readArticle(tx, actor.tenantId, params.id)
    if (!isOpenToComments) throw new Problem('news.closed-to-comments')
    try {
      const values = { ...input, article: id, receivedOn: localDate(now) }
      const { state } = await createEntry(context, registerNamed('newsComment'), values, { agency: agencyId })
      return { output: { articleId: id, status: state } }
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'input.invalid') throw error
      // The register speaks of its values; a reader sees the fields of this form.
      throw invalid(error.errors.map(({ pointer, message }) => ({ pointer: pointer.replace('/values', ''), message })))
    }
  },
  page: {
    path: '/tin-tuc/{id}/y-kien',
    read: (entered) => ({ ...enteredTexts(entered) }),
    next: ({ articleId }, { lang }) => `${portalPath(lang, `/tin-tuc/${articleId}`, { sent: '1' })}#y-kien`,
    async again(problem, entered, view, { tx, actor, params }) {
      if (problem.code !== 'input.invalid') throw problem
      const found = await readArticle(tx, actor.tenantId, params.id)
      const errors = problem.errors.map(({ pointer, message }) => ({ name: pointer.slice(1), message }))
      return articlePage(view, found, { entered: enteredTexts(entered), errors })
    },
  },
})

const enteredTexts = (entered: Entered): Record<string, string> =>
  Object.fromEntries(asked.map((name) => [name, typeof entered[name] === 'string' ? entered[name].trim() : '']))
