import { evolve } from '#law/dossier-evolve.ts'
import { localDate } from '#law/instant.ts'
import { eventHash } from '#platform/audit/event.ts'
import { type FieldError, invalid, Problem } from '#platform/http/problem.ts'
import { type Looking, procedureFor } from '../dossier-facts.ts'
import { type DossierRow, findDossier } from '../dossier-row.ts'
import { checkGivenOwner } from '../given-owner.ts'
import { issueLetter } from '../letters/issue-letter.ts'
import { lockOwnDossier } from '../lock-dossier.ts'
import { openOwner, sealOwner } from '../owner.ts'
import type { Performing } from '../perform.ts'
import { entryOf, moveTask, updateDossier } from '../store.ts'
import { taskOf } from '../task-of.ts'
import { checkSubmission, decideSubmission, type Submission, takeSubmissionNo, tidy } from './submission.ts'

/**
 * Everything that keeps a draft from being submitted, each at its field. A component is named by its place in the
 * procedure: `/components/2/fileIds` is the third paper.
 */
export async function checkDraft(context: Performing, id: string): Promise<FieldError[]> {
  const row = await findDossier(context.tx, context.actor, 'own', id)
  return errorsOf(context, row, await submissionOf(context, row))
}

/**
 * T2 on what was saved step by step: the same checks, number, event and task as a submission at one go. A draft that
 * has been submitted already stays as it is: the second click finds the dossier of the first.
 */
export async function submitDraft(context: Performing, id: string): Promise<{ id: string; isNew: boolean }> {
  const { tx, actor, platform, now } = context
  const row = await lockOwnDossier(tx, actor, id)
  if (row.state.status !== 'draft') return { id, isNew: false }
  const given = await submissionOf(context, row)
  const { procedure } = given
  if (procedure.serviceLevel === 'infoOnly') throw new Problem('procedure.closed', { code: procedure.code })
  const errors = await errorsOf(context, row, given)
  if (errors.length > 0) throw invalid(errors)
  const { facts, event } = await decideSubmission(context, row, procedure, 'submit')
  const state = evolve(row.state, event)
  const submissionNo = await takeSubmissionNo(context, state)
  const said = { procedureCode: procedure.code, channel: 'online', submissionNo }
  const entry = entryOf(id, event, said, { seq: row.seq, hash: row.last_hash })
  const seq = row.seq + 1
  const recorded = { seq, hash: eventHash({ ...entry, seq, at: now, actor: actor.name }, row.last_hash) }
  const changes = {
    submission_no: submissionNo,
    owner: sealOwner(platform.secrets, actor.tenantId, given.owner),
    form: given.form,
    components: given.components.filter(({ fileIds }) => fileIds && fileIds.length > 0),
    under: { procedure, ruleSet: facts.terms.ruleSet },
    procedureName: procedure.name,
  }
  if (!(await updateDossier(tx, row, state, recorded, changes, now)))
    throw new Error(`draft ${id} was not held while it was submitted`)
  await context.record(entry)
  const task = taskOf(state, procedure, null, facts.calendar, now)
  await moveTask(tx, row, task, { now, machineNow: platform.clock.machineNow() })
  if (event.form) {
    const written = await findDossier(tx, actor, 'own', id)
    await issueLetter(context, { row: written, procedure, event, details: {} })
  }
  return { id, isNew: true }
}

/** The draft as what a person hands in, with every component of the procedure in its order. */
async function submissionOf(looking: Looking, row: DossierRow): Promise<Submission> {
  const procedure = await procedureFor(looking, row)
  return tidy({
    procedure,
    channel: 'online',
    owner: openOwner(looking.platform.secrets, row.tenant_id, row.owner, row.owner_secret),
    applicant: null,
    authorisation: null,
    form: row.form,
    components: procedure.components.map(({ code }) => ({
      code,
      copyType: 'electronic' as const,
      fileIds: row.components.find((component) => component.code === code)?.fileIds ?? [],
    })),
    resultChannel: row.result_channel,
  })
}

/** A draft's owner may lack anything, so it is judged as it was given; the rest as at any submission. */
async function errorsOf(context: Performing, row: DossierRow, given: Submission): Promise<FieldError[]> {
  const owner = openOwner(context.platform.secrets, row.tenant_id, row.owner, row.owner_secret)
  const rest = await checkSubmission(context, given)
  return [
    ...checkGivenOwner(owner, '/owner', context.lang, localDate(context.now)),
    ...rest.filter(({ pointer }) => !pointer.startsWith('/owner/')),
  ]
}
