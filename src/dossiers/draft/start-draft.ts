import { type Procedure, prefilled, termsFor } from '#catalogue'
import { newDossier } from '#law/dossier.ts'
import { localDate } from '#law/instant.ts'
import { accountDetails } from '#organisation'
import { eventHash, firstHash } from '#platform/audit/event.ts'
import { uuidv7 } from '#platform/audit/uuid.ts'
import type { RunContext } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Looking } from '../dossier-facts.ts'
import type { GivenOwner } from '../given-owner.ts'
import { type Owner, sealOwner } from '../owner.ts'
import { insertDossier } from '../store.ts'

/** For whom a procedure may be filed; a household business is a business to a procedure that knows no other. */
export function ownerKindsOf({ applicants }: Procedure): Owner['kind'][] {
  return applicants.flatMap((kind) => (kind === 'business' ? ['business' as const, 'household' as const] : [kind]))
}

/** T1: an empty dossier of the account's, filled with what the account already says (Decree 45/2020: not asked again). */
export async function startDraft(
  context: Looking & Pick<RunContext<unknown, unknown, unknown>, 'record'>,
  procedure: Procedure,
): Promise<string> {
  const { platform, tx, actor, now } = context
  if (procedure.serviceLevel === 'infoOnly' || !procedure.channels.includes('online'))
    throw new Problem('procedure.closed', { code: procedure.code })
  const owner = await ownerOfAccount(context, procedure)
  const id = uuidv7(platform.clock.machineNow())
  const entry = {
    name: 'dossier.drafted',
    subject: { kind: 'dossier', id },
    data: { move: 'T1', from: null, to: 'draft', procedureCode: procedure.code, channel: 'online' },
    after: { seq: 0, hash: firstHash },
  }
  const recorded = { seq: 1, hash: eventHash({ ...entry, seq: 1, at: now, actor: actor.name }, firstHash) }
  const row = {
    tenantId: actor.tenantId,
    id,
    procedure,
    ruleSet: termsFor(procedure, localDate(now)).ruleSet,
    resultChannel: 'online',
    accountId: actor.accountId,
    // A draft's owner may still lack anything, the name too; submission asks for it.
    owner: { ...sealOwner(platform.secrets, actor.tenantId, { name: '', ...owner } as Owner), idHash: null },
    applicant: null,
    form: formFor(procedure, owner),
    components: [],
    submissionNo: null,
    code: null,
  }
  await insertDossier(tx, row, newDossier('online'), recorded, now)
  await context.record(entry)
  return id
}

async function ownerOfAccount({ platform, tx, actor }: Looking, procedure: Procedure): Promise<GivenOwner> {
  const kinds = ownerKindsOf(procedure)
  const account =
    actor.accountId === null ? null : await accountDetails(tx, actor.tenantId, platform.secrets, actor.accountId)
  if (!account) throw new Problem('auth.required')
  const { name, address, email, phone, idNo, taxCode, birthDate, sex, representative } = account
  const own = account.kind === 'business' ? 'business' : 'individual'
  if (kinds.includes(own)) {
    return own === 'business'
      ? given({ kind: own, name, taxCode, representative, address, phone, email })
      : given({ kind: own, name, idNo, birthDate, sex, address, phone, email })
  }
  // Whoever files for somebody else gives their own name and ways to be reached, not the name of the owner.
  return given({ kind: kinds[0] ?? own, representative: name, phone, email })
}

const given = (values: Record<string, string | undefined>): GivenOwner =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))

/** The form's first answers, from what is known of the owner. */
export function formFor(procedure: Procedure, owner: GivenOwner): Record<string, unknown> {
  const { kind, name = '', address = '', phone = '' } = owner
  const known = kinds.find((one) => one === kind)
  return known ? prefilled(procedure.form.schema, { ...owner, kind: known, name, address, phone }) : {}
}

const kinds = ['individual', 'organisation', 'business', 'household'] as const

/** After the owner was corrected: answers that only repeated the old one follow, all others stay. */
export function formFollowing(
  procedure: Procedure,
  form: Readonly<Record<string, unknown>>,
  from: GivenOwner,
  to: GivenOwner,
): Record<string, unknown> {
  const [before, after] = [formFor(procedure, from), formFor(procedure, to)]
  const repeats = (name: string) => form[name] === undefined || form[name] === before[name]
  const kept = Object.entries(form).filter(([name]) => !(name in before && repeats(name)))
  return Object.fromEntries([...kept, ...Object.entries(after).filter(([name]) => repeats(name))])
}
