import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { measure } from '../measure.ts'
import { measuredShown, shownMeasured } from '../present.ts'
import { argsFor, codeParam, questionQuery, readableIndicator } from '../question.ts'

/** One number, for programs. */
export const showIndicator = action({
  name: 'indicator.show',
  method: 'GET',
  path: '/indicators/{code}',
  permission: 'indicator.public',
  summary: { vi: 'Giá trị của một chỉ số trong kỳ', en: 'The value of an indicator in a period' },
  params: codeParam,
  query: Type.Object(questionQuery),
  input: Type.Object({}),
  output: measuredShown,
  async run({ tx, actor, scope, now, lang, params, query }) {
    const asking = { tx, actor, scope, now, lang }
    const args = await argsFor(asking, readableIndicator(asking, params.code), query)
    return { output: shownMeasured(await measure(tx, params.code, args), args, lang) }
  },
})
