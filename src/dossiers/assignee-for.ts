import type { Procedure } from '#catalogue'
import { localDate } from '#law/instant.ts'
import { accountByUsername, holdersOf } from '#organisation'
import { invalid } from '#platform/http/problem.ts'
import type { VerbContext } from './verb.ts'
import { words } from './words.ts'

type Step = Procedure['process']['steps'][number]

/** The account a step is given to, by user name; refused when that person holds no post for the step. */
export async function assigneeFor(
  context: VerbContext<unknown>,
  step: Step,
  username: string,
  pointer: string,
): Promise<string> {
  const { tx, actor, now, lang } = context
  const w = words(lang)
  const account = await accountByUsername(tx, actor.tenantId, username)
  if (!account) throw invalid([{ pointer, message: w.assigneeUnknown(username) }])
  const holders = await holdersOf(tx, actor.tenantId, step.unitId, step.role, localDate(now))
  if (!holders.some((holder) => holder.id === account.id))
    throw invalid([{ pointer, message: w.assigneeNotThere(account.name) }])
  return account.id
}
