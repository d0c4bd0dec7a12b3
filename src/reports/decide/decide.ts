import { firstHash } from '#platform/audit/event.ts'
import { invalid } from '#platform/http/problem.ts'
import { type Changing, type Held, moveOn } from '../changing.ts'
import { draft } from '../find-report.ts'
import { contentPrint, freeze } from '../frozen.ts'
import { findSections, subjectOf } from '../report.ts'
import { approverAsSigner } from '../signer.ts'
import { insertFrozen, insertVersion, saveSection } from '../store.ts'
import { words } from '../words.ts'
import { heldFor } from './submit.ts'

export interface Decision {
  decision: 'approve' | 'return' | 'reopen'
  reason?: string
}

export async function decide(
  changing: Changing,
  params: { year: number; agency: string },
  { decision, reason }: Decision,
): Promise<void> {
  const held = await heldFor(changing, params, decision)
  if (decision === 'approve') return approve(changing, held)
  const because = reason?.normalize('NFC').trim() ?? ''
  if (because === '') throw invalid([{ pointer: '/reason', message: words(changing.lang).reasonMissing }])
  return decision === 'return' ? returnIt(changing, held, because) : reopen(changing, held, because)
}

/** Takes texts and figures as they are at this moment, with the fingerprint of the records behind each, for good. */
async function approve(changing: Changing, held: Held): Promise<void> {
  const { tx, actor, now, record } = changing
  const { key, head, agency } = held
  const sections = await findSections(tx, key, head.version)
  const computed = await draft(tx, key, agency, sections, now)
  const signer = approverAsSigner(actor, agency, computed.signer)
  const content = await freeze(tx, key, { ...computed, signer })
  const sha256 = contentPrint(content)
  const event = await record({
    name: 'report.approved',
    subject: subjectOf(key, head.version),
    data: { agency: key.agency, year: key.year, version: head.version, sha256, figures: content.figures.length },
    after: { seq: head.seq, hash: head.lastHash },
  })
  await moveOn(changing, held, event, { state: 'approved' })
  await insertFrozen(tx, key, head.version, { content, sha256, approvedAt: now, approvedBy: actor.name })
}

async function returnIt(changing: Changing, held: Held, reason: string): Promise<void> {
  const { key, head } = held
  const event = await changing.record({
    name: 'report.returned',
    subject: subjectOf(key, head.version),
    data: { agency: key.agency, year: key.year, version: head.version, reason },
    after: { seq: head.seq, hash: head.lastHash },
  })
  await moveOn(changing, held, event, { state: 'returned', returnedBecause: reason })
}

/** The next version begins with the texts of the approved one, which stays as it is. */
async function reopen({ tx, now, record }: Changing, { key, head }: Held, reason: string): Promise<void> {
  const version = head.version + 1
  const { seq, hash } = await record({
    name: 'report.reopened',
    subject: subjectOf(key, version),
    data: { agency: key.agency, year: key.year, version, reason },
    after: { seq: 0, hash: firstHash },
  })
  await insertVersion(tx, key, { version, openedBecause: reason, seq, lastHash: hash, now })
  for (const { section, texts, owner, editedAt, editedBy } of await findSections(tx, key, head.version))
    await saveSection(tx, key, version, section.code, {
      texts,
      ownerRole: owner.role,
      ownerId: owner.accountId,
      state: 'written',
      editedAt,
      editedBy,
    })
}
