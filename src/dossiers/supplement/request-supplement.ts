import { Type } from 'typebox'
import { parseInstant } from '#law/instant.ts'
import { type FieldError, invalid } from '#platform/http/problem.ts'
import { reasonText } from '../reason.ts'
import { verb } from '../verb.ts'
import { words } from '../words.ts'

/** T5, T11: everything that is missing, once, fully, in writing (form 02). */
export const requestSupplement = verb({
  action: 'requestSupplement',
  input: Type.Object({
    items: Type.Array(
      Type.Object(
        { code: Type.Optional(Type.String({ maxLength: 20 })), text: Type.String({ minLength: 1, maxLength: 500 }) },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 50 },
    ),
    reason: reasonText,
    dueAt: Type.Optional(Type.String({ maxLength: 40 })),
  }),
  command(input) {
    const dueAt = input.dueAt === undefined ? null : parseInstant(input.dueAt)
    return { action: 'requestSupplement', ...(dueAt === null ? {} : { dueAt }) }
  },
  async effect({ input, procedure, lang }) {
    const w = words(lang)
    const errors: FieldError[] = []
    if (input.dueAt !== undefined && parseInstant(input.dueAt) === null)
      errors.push({ pointer: '/dueAt', message: w.momentWrong })
    for (const [i, item] of input.items.entries()) {
      const known = item.code === undefined || procedure.components.some((component) => component.code === item.code)
      // Papers outside the published list may not be asked for (Decree 61/2018, prohibited acts); free text is for content.
      if (!known) errors.push({ pointer: `/items/${i}/code`, message: w.papers.unknownComponent })
    }
    if (errors.length > 0) throw invalid(errors)
    const { items, reason } = input
    return { said: { items, reason }, letter: { items, reason }, assigneeId: 'keep' }
  },
})
