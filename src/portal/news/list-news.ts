import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { pageOf, pageQuery } from '#platform/http/paging.ts'
import { publicEntries } from '#registers'
import { articleSummary, summaryOf } from './article.ts'
import { newsPage } from './list-news.page.ts'

export const listNews = action({
  name: 'news.list',
  method: 'GET',
  path: '/news',
  permission: 'portal.read',
  summary: { vi: 'Tin, bài đã đăng, mới nhất trước', en: 'Published news, the latest first' },
  params: Type.Object({}),
  query: Type.Object({
    category: Type.Optional(Type.String({ maxLength: 40 })),
    ...pageQuery,
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 12 }),
  }),
  input: Type.Object({}),
  output: pageOf(articleSummary),
  async run({ tx, actor, query }) {
    const { category, limit, cursor } = query
    const values = category ? { category } : {}
    const found = await publicEntries(tx, actor.tenantId, 'newsArticle', { values, limit, cursor })
    return { output: { items: found.items.map(summaryOf), nextCursor: found.nextCursor } }
  },
  page: {
    path: '/tin-tuc',
    render: (found, view, { query }) => newsPage(view, { ...found, category: query.category }),
  },
})
