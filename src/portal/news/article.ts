import { type Static, Type } from 'typebox'
import { instantAt } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import { formatDate } from '#platform/words/format.ts'
import { type PublicEntry, publicEntries, publicEntry, type Value } from '#registers'

export const articleSummary = Type.Object({
  id: Type.String(),
  headline: Type.String(),
  category: Type.String(),
  summary: Type.String(),
  publishedOn: Type.String(),
})
export type ArticleSummary = Static<typeof articleSummary>

export const readerComment = Type.Object({
  id: Type.String(),
  reader: Type.String(),
  comment: Type.String(),
  receivedOn: Type.String(),
})

export const article = Type.Object({
  ...articleSummary.properties,
  body: Type.String(),
  byline: Type.String(),
  isOpenToComments: Type.Boolean(),
  picture: Type.Union([Type.Object({ id: Type.String(), text: Type.String() }), Type.Null()]),
  comments: Type.Array(readerComment),
})
export type Article = Static<typeof article>

const text = (value: Value | undefined): string => (value === undefined || value === null ? '' : String(value))

export const summaryOf = ({ id, title, values, datedOn }: PublicEntry): ArticleSummary => ({
  id,
  headline: title,
  category: text(values.category),
  summary: text(values.summary),
  publishedOn: datedOn,
})

/** The article with its picture and the comments that were let through, the oldest first. 404 unless published. */
export async function readArticle(tx: Tx, tenantId: string, id: string): Promise<Article & { agencyId: string }> {
  const entry = await publicEntry(tx, tenantId, 'newsArticle', id)
  const comments = await publicEntries(tx, tenantId, 'newsComment', { values: { article: id }, limit: 200 })
  const picture = entry.files.find(({ type }) => type.startsWith('image/'))
  return {
    ...summaryOf(entry),
    agencyId: entry.agencyId,
    body: text(entry.values.body),
    byline: text(entry.values.byline),
    isOpenToComments: entry.values.isOpenToComments === true,
    picture: picture ? { id: picture.id, text: text(entry.values.pictureText) || entry.title } : null,
    comments: comments.items
      .map(({ id: commentId, values, datedOn }) => ({
        id: commentId,
        reader: text(values.reader),
        comment: text(values.comment),
        receivedOn: datedOn,
      }))
      .reverse(),
  }
}

export const shownDay = (date: string): string => formatDate(instantAt(date, 0))
