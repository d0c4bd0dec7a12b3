import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { article, readArticle } from './article.ts'
import { articlePage } from './show-article.page.ts'

export const showArticle = action({
  name: 'news.show',
  method: 'GET',
  path: '/news/{id}',
  permission: 'portal.read',
  summary: { vi: 'Một tin, bài đã đăng cùng ý kiến bạn đọc', en: 'A published article with its comments' },
  params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
  query: Type.Object({ sent: Type.Optional(Type.Literal('1')) }),
  input: Type.Object({}),
  output: article,
  async run({ tx, actor, params }) {
    const { agencyId: _agency, ...found } = await readArticle(tx, actor.tenantId, params.id)
    return { output: found }
  },
  page: {
    path: '/tin-tuc/{id}',
    render: (found, view, { query }) => articlePage(view, found, { isSent: query.sent === '1' }),
  },
})
