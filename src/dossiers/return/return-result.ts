import { Type } from 'typebox'
import { verb } from '../verb.ts'

/** T23: to the owner, or to whoever proves their authorisation. */
export const returnResult = verb({
  action: 'returnResult',
  input: Type.Object({
    receiverName: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    receiverIdNo: Type.Optional(Type.String({ maxLength: 20 })),
  }),
  // The receiver's number is checked at the counter against the card; history keeps only that it was shown.
  effect: async ({ input }) => ({
    said: { receiverName: input.receiverName, idShown: input.receiverIdNo !== undefined },
  }),
})

/** T24: found wrong before it was given out; back to the signature, the date stays. */
export const correctResult = verb({
  action: 'correctResult',
  input: Type.Object({}),
  effect: async () => ({ changes: { result: null } }),
})
