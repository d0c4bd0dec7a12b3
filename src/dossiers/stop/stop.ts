import { Type } from 'typebox'
import { lastAssigneeOf } from '../last-assignee.ts'
import { reasonText } from '../reason.ts'
import { verb } from '../verb.ts'

/** T13, T19: written reasons, within the time limit. */
export const stop = verb({
  action: 'stop',
  input: Type.Object({ reason: reasonText }),
  effect: async ({ input }) => ({ said: { reason: input.reason }, letter: { reason: input.reason } }),
})

/** T20: by a documented order; the remaining time runs on. */
export const reopen = verb({
  action: 'reopen',
  input: Type.Object({ reason: reasonText }),
  async effect({ input, tx, row }) {
    const assigneeId = await lastAssigneeOf(tx, row, row.state.stepNo)
    return { said: { reason: input.reason }, ...(assigneeId ? { assigneeId } : {}) }
  },
})
