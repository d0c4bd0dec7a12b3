import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { decodeCursor, page, pageOf, pageQuery } from '#platform/http/paging.ts'
import { indicatorShown, shownIndicator } from '../present.ts'
import { indicators } from '../queries/all.ts'
import { mayRead } from '../question.ts'

/** The numbers that the reader may ask for, by their codes. */
export const listIndicators = action({
  name: 'indicator.list',
  method: 'GET',
  path: '/indicators',
  permission: 'indicator.public',
  summary: { vi: 'Danh sách chỉ số được xem', en: 'Indicators one may see' },
  params: Type.Object({}),
  query: Type.Object(pageQuery),
  input: Type.Object({}),
  output: pageOf(indicatorShown),
  async run({ scope, query, lang }) {
    const after = query.cursor === undefined ? '' : String(decodeCursor(query.cursor, ['string'])[0])
    const readable = indicators
      .filter((indicator) => mayRead({ scope }, indicator) && indicator.code > after)
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    const found = page(readable.slice(0, query.limit + 1), query.limit, ({ code }) => [code])
    return {
      output: {
        items: found.items.map((indicator) => shownIndicator(indicator, lang)),
        nextCursor: found.nextCursor,
      },
    }
  },
})
