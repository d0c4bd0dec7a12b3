import { Type } from 'typebox'
import { parseInstant } from '#law/instant.ts'
import { invalid } from '#platform/http/problem.ts'
import { reasonText } from '../reason.ts'
import { verb } from '../verb.ts'
import { words } from '../words.ts'

/** T22: one apology, one new date; statistics go on using the original one (form 04). */
export const extend = verb({
  action: 'extend',
  input: Type.Object({ newDueAt: Type.String({ maxLength: 40 }), reason: reasonText }),
  command: ({ newDueAt }) => ({ action: 'extend', newDueAt: parseInstant(newDueAt) ?? Number.NaN }),
  async effect({ input, lang }) {
    if (parseInstant(input.newDueAt) === null)
      throw invalid([{ pointer: '/newDueAt', message: words(lang).momentWrong }])
    return { said: { reason: input.reason }, letter: { reason: input.reason }, assigneeId: 'keep' }
  },
})
