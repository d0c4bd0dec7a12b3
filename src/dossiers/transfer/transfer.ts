import { Type } from 'typebox'
import { invalid } from '#platform/http/problem.ts'
import { assigneeFor } from '../assignee-for.ts'
import { lastAssigneeOf } from '../last-assignee.ts'
import { reasonText } from '../reason.ts'
import { verb } from '../verb.ts'
import { words } from '../words.ts'

/** T8: from the desk to the first step of the division, both sides recorded on the control sheet. */
export const handOver = verb({ action: 'handOver', input: Type.Object({}) })

/**
 * T9: to the next step, or the one named by number where the process branches; a user name names who takes it
 * (CONTRACT §5: `to` also takes a username). A returning step goes to whoever had it.
 */
export const forward = verb({
  action: 'forward',
  input: Type.Object({
    to: Type.Optional(Type.Union([Type.Integer({ minimum: 1 }), Type.String({ minLength: 1, maxLength: 100 })])),
  }),
  command({ to }) {
    const step = typeof to === 'number' ? to : to !== undefined && /^\d+$/.test(to) ? Number(to) : undefined
    return { action: 'forward', ...(step === undefined ? {} : { to: step }) }
  },
  async effect(context) {
    const { input, row, procedure, tx, lang } = context
    const { to } = input
    const next = procedure.process.steps.find((step) => step.no > (row.state.stepNo ?? 0))
    if (typeof to === 'string' && !/^\d+$/.test(to)) {
      if (!next) throw invalid([{ pointer: '/to', message: words(lang).stepUnknown }])
      return { assigneeId: await assigneeFor(context, next, to, '/to') }
    }
    const wanted = to === undefined ? next?.no : Number(to)
    const before = await lastAssigneeOf(tx, row, wanted ?? null)
    return before ? { assigneeId: before } : {}
  },
})

/** T10: one step back with a reason; the date does not move. */
export const sendBack = verb({
  action: 'sendBack',
  input: Type.Object({ reason: reasonText }),
  async effect({ input, row, procedure, tx }) {
    const before = procedure.process.steps.findLast((step) => step.no < (row.state.stepNo ?? 0))
    const assigneeId = await lastAssigneeOf(tx, row, before?.no ?? null)
    return { said: { reason: input.reason }, ...(assigneeId ? { assigneeId } : {}) }
  },
})
