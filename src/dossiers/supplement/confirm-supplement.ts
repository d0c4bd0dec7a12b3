import { Type } from 'typebox'
import { lastAssigneeOf } from '../last-assignee.ts'
import { verb } from '../verb.ts'

/** T12: the supplied set is complete; the receipt is given again with its new date, under the same code. */
export const confirmSupplement = verb({
  action: 'confirmSupplement',
  input: Type.Object({}),
  async effect({ tx, row }) {
    const assigneeId = await lastAssigneeOf(tx, row, row.state.stepNo)
    return assigneeId ? { assigneeId } : {}
  },
})
