import type { Call } from './calls.ts'
import type { Running } from './processes.ts'
import { type Plan, planOf, type Recording, type Statement } from './replay-plan.ts'
import { type Request, send } from './request.ts'

/** Makes each call of the recording server once to warm it and twice to see which values are its own; plans by call. */
export async function recordPlans(
  server: Running,
  calls: readonly Call[],
  [warm = '', one = '', two = '']: readonly string[],
): Promise<Map<string, Plan[]>> {
  const plans = new Map<string, Plan[]>()
  for (const { name, parts } of calls) {
    // The second dossier has a round behind it too, so that its own numbers are others.
    for (const dossier of [warm, two]) for (const part of parts) await send(server.origin, part(dossier))
    const made: Plan[] = []
    for (const part of parts) made.push(planOf(await record(server, part(one)), await record(server, part(two))))
    plans.set(name, made)
  }
  return plans
}

type Told = { statement: Statement } | { ended: string }

async function record(server: Running, request: Request): Promise<Recording> {
  const statements: Statement[] = []
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  const hear = (told: Told) => {
    if ('statement' in told) statements.push(told.statement)
    else if (told.ended === request.path) resolve()
  }
  server.child.on('message', hear)
  const reply = await send(server.origin, request)
  // What was sent before the answer is told before its end.
  await ended
  server.child.off('message', hear)
  return { request, statements, reply }
}
