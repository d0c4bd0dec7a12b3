import { checkForm, type Procedure, tidyAnswers } from '#catalogue'
import { type Channel, type Dossier, type DossierEvent, type Facts, newDossier } from '#law/dossier.ts'
import { decide } from '#law/dossier-decide.ts'
import { evolve } from '#law/dossier-evolve.ts'
import { localDate } from '#law/instant.ts'
import { withKnownYears } from '#organisation'
import { eventHash, firstHash } from '#platform/audit/event.ts'
import { nextNumber } from '#platform/audit/number-book.ts'
import { uuidv7 } from '#platform/audit/uuid.ts'
import { type FieldError, invalid, Problem } from '#platform/http/problem.ts'
import { takeDossierCode } from '../dossier-code.ts'
import { type FactsRow, factsFor } from '../dossier-facts.ts'
import { type ComponentGiven, type DossierRow, findDossier } from '../dossier-row.ts'
import { issueLetter } from '../letters/issue-letter.ts'
import { checkOwner, type Owner, sealOwner, tidyOwner } from '../owner.ts'
import { checkComponents, missingErrors } from '../papers/components.ts'
import { missingComponents } from '../papers/missing-components.ts'
import type { Performing } from '../perform.ts'
import { entryOf, insertDossier, moveTask } from '../store.ts'
import { submissionBook, submissionNo } from '../submission-no.ts'
import { taskOf } from '../task-of.ts'
import { words } from '../words.ts'

/** What a person hands in, wherever they do it. */
export interface Submission {
  procedure: Procedure
  channel: Channel
  owner: Owner
  applicant: Owner | null
  authorisation: Record<string, unknown> | null
  form: Record<string, unknown>
  components: (ComponentGiven & { reuseItemId?: string })[]
  resultChannel: Channel
}

/** Everything that is wrong with it, each at its field; nothing is saved while anything is. */
export async function checkSubmission(context: Performing, given: Submission): Promise<FieldError[]> {
  const { lang } = context
  const { procedure, channel } = given
  const errors = [...checkOwner(given.owner, '/owner', lang)]
  if (given.applicant) errors.push(...checkOwner(given.applicant, '/applicant', lang))
  // At the counter the signed paper form may stand for the electronic one.
  const paperForm = channel !== 'online' && Object.keys(given.form).length === 0
  if (!paperForm) errors.push(...checkForm(procedure.form.schema, given.form, lang))
  errors.push(...(await checkComponents(context, procedure, given.components, '/components')))
  errors.push(
    ...missingErrors(procedure, missingComponents(procedure, channel, given.components), given.components, lang),
  )
  if (!procedure.channels.includes(given.resultChannel))
    errors.push({ pointer: '/resultChannel', message: words(lang).resultChannelWrong })
  return errors
}

/** T2 from the citizen's own account, T3 at the counter: one transaction from nothing to a submitted or accepted dossier. */
export async function submitNew(context: Performing, raw: Submission): Promise<DossierRow> {
  const given = tidy(raw)
  const { platform, tx, actor, now } = context
  const { procedure, channel } = given
  if (channel === 'online' && procedure.serviceLevel === 'infoOnly')
    throw new Problem('procedure.closed', { code: procedure.code })
  const errors = await checkSubmission(context, given)
  if (errors.length > 0) throw invalid(errors)
  const machineNow = platform.clock.machineNow()
  const id = uuidv7(machineNow)
  const draft = newDossier(channel)
  const unwritten = {
    account_id: channel === 'online' ? actor.accountId : null,
    agency_id: procedure.agencyId,
    channel,
    components: given.components,
    state: draft,
    task: null,
  }
  const action = channel === 'online' ? 'submit' : 'accept'
  const { facts, event } = await decideSubmission(context, unwritten, procedure, action)
  const state = evolve(draft, event)
  const number = channel === 'online' ? await takeSubmissionNo(context, state) : null
  const code = channel === 'online' ? null : await takeDossierCode(context, procedure, facts.terms.ruleSet, state)
  const said = {
    procedureCode: procedure.code,
    channel,
    ...(number ? { submissionNo: number } : {}),
    ...(code ? { code } : {}),
    ...(given.authorisation ? { authorised: true } : {}),
  }
  const entry = entryOf(id, event, said, { seq: 0, hash: firstHash })
  const recorded = { seq: 1, hash: eventHash({ ...entry, seq: 1, at: now, actor: actor.name }, firstHash) }
  const row = {
    tenantId: actor.tenantId,
    id,
    procedure,
    ruleSet: facts.terms.ruleSet,
    resultChannel: given.resultChannel,
    accountId: channel === 'online' ? actor.accountId : null,
    owner: sealOwner(platform.secrets, actor.tenantId, given.owner),
    applicant: given.applicant ? sealOwner(platform.secrets, actor.tenantId, given.applicant) : null,
    form: given.form,
    components: given.components,
    submissionNo: number,
    code,
  }
  await insertDossier(tx, row, state, recorded, now)
  await context.record(entry)
  await moveTask(
    tx,
    { tenant_id: actor.tenantId, id, task: null },
    taskOf(state, procedure, null, facts.calendar, now),
    { now, machineNow },
  )
  const written = await findDossier(tx, actor, channel === 'online' ? 'own' : context.scope, id)
  if (event.form) await issueLetter(context, { row: written, procedure, event, details: {} })
  return written
}

/** The law's yes to a draft, with the facts it was said on; its no is thrown. */
export async function decideSubmission(
  context: Performing,
  draft: FactsRow,
  procedure: Procedure,
  action: 'submit' | 'accept',
): Promise<{ facts: Facts; event: DossierEvent }> {
  const facts = await factsFor(context, draft, procedure)
  const decision = withKnownYears(() => decide(draft.state, { action }, facts))
  if (decision.ok) return { facts, event: decision.event }
  const w = words(context.lang)
  throw new Problem('dossier.cannot-act', {
    dossierStatus: 'draft',
    statusName: w.status.draft,
    actionName: w.action[action].toLowerCase(),
    reason: w.refusal[decision.code],
    allowedActions: [],
  })
}

/** The same text is the same bytes: composed letters, no stray spaces. */
export function tidy(given: Submission): Submission {
  return {
    ...given,
    owner: tidyOwner(given.owner),
    applicant: given.applicant ? tidyOwner(given.applicant) : null,
    // Answers keep their shape; only their texts are tidied.
    form: tidyAnswers(given.form) as Record<string, unknown>,
  }
}

/** Takes the next submission number of the day, in the transaction that uses it. */
export async function takeSubmissionNo(
  { tx, actor }: Pick<Performing, 'tx' | 'actor'>,
  state: Dossier,
): Promise<string> {
  if (state.submittedAt === null) throw new Error('a submission number is given at submission')
  const day = localDate(state.submittedAt)
  return submissionNo(day, await nextNumber(tx, actor.tenantId, submissionBook, day))
}
