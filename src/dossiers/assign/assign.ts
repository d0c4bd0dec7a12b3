import { Type } from 'typebox'
import { invalid } from '#platform/http/problem.ts'
import { assigneeFor } from '../assignee-for.ts'
import { reasonText } from '../reason.ts'
import { type VerbContext, verb } from '../verb.ts'
import { words } from '../words.ts'

const input = Type.Object({ assignee: Type.String({ minLength: 1, maxLength: 100 }) })

/** At the step of assigning the next step gets its person; at any other the present one does. */
async function give(context: VerbContext<{ assignee: string }>) {
  const { row, procedure, lang } = context
  const steps = procedure.process.steps
  const current = steps.find((step) => step.no === row.state.stepNo)
  const step = current?.kind === 'assign' ? steps.find((candidate) => candidate.no > current.no) : current
  if (!step) throw invalid([{ pointer: '/assignee', message: words(lang).stepUnknown }])
  const assigneeId = await assigneeFor(context, step, context.input.assignee, '/assignee')
  return { said: { assignee: context.input.assignee }, assigneeId }
}

export const assign = verb({ action: 'assign', input, effect: give })

export const reassign = verb({
  action: 'reassign',
  input: Type.Object({ ...input.properties, reason: Type.Optional(reasonText) }),
  async effect(context) {
    const effect = await give(context)
    return { ...effect, said: { ...effect.said, reason: context.input.reason } }
  },
})
