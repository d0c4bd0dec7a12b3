import { Type } from 'typebox'
import { lastAssigneeOf } from '../last-assignee.ts'
import { reasonText } from '../reason.ts'
import { type VerbContext, verb } from '../verb.ts'

/** T16: until the result is signed. */
export const requestWithdrawal = verb({
  action: 'requestWithdrawal',
  input: Type.Object({ reason: reasonText }),
  effect: async ({ input }) => ({ said: { reason: input.reason } }),
})

/** T17: originals handed back; counted as withdrawn, never as late. */
export const approveWithdrawal = verb({
  action: 'approveWithdrawal',
  input: Type.Object({}),
  effect: async ({ note }) => ({ letter: { reason: note } }),
})

async function backToHands({ tx, row }: VerbContext<unknown>) {
  const assigneeId = await lastAssigneeOf(tx, row, row.state.stepNo)
  return assigneeId ? { assigneeId } : {}
}

/** T18: with a reason. */
export const refuseWithdrawal = verb({
  action: 'refuseWithdrawal',
  input: Type.Object({ reason: reasonText }),
  effect: async (context) => ({ ...(await backToHands(context)), said: { reason: context.input.reason } }),
})

/** T18: the applicant changes their mind. */
export const cancelWithdrawal = verb({ action: 'cancelWithdrawal', input: Type.Object({}), effect: backToHands })
