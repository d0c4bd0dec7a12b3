import { Type } from 'typebox'
import { reasonText } from '../reason.ts'
import { verb } from '../verb.ts'

/** T7: outside the office's scope, or legally ineligible; the slip names the right office (form 03). */
export const reject = verb({
  action: 'reject',
  input: Type.Object({ reason: reasonText, competentOffice: Type.Optional(Type.String({ maxLength: 300 })) }),
  async effect({ input }) {
    const { reason, competentOffice } = input
    return { said: { reason, competentOffice }, letter: { reason, competentOffice } }
  },
})
