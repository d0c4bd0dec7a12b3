import { localDate } from '#law/instant.ts'
import { postHolders } from '#organisation'
import type { Tx } from '#platform/database/tx.ts'
import { invalid, Problem } from '#platform/http/problem.ts'
import { type Changing, holdReport, moveOn, requireEditable } from '../changing.ts'
import { holds, type SectionState, writerRoles } from '../moves.ts'
import { findSections, type ReportKey, subjectOf } from '../report.ts'
import { saveSection } from '../store.ts'
import { words } from '../words.ts'
import type { SectionOf } from './change-section.ts'

export interface Arrangement {
  /** `role:legalOfficer` for whoever holds the post, `account:<username>` for one person. */
  owner?: string
  state?: SectionState
}

export interface Writer {
  accountId: string
  username: string
  name: string
  role: string
  title: string
}

/** Who can be asked to write a section: holders today of the posts that may, in this agency. */
export async function writersOf(tx: Tx, key: ReportKey, on: string): Promise<Writer[]> {
  const all = await postHolders(tx, key.tenantId)
  return all
    .filter(({ post, from, to }) => post.agencyId === key.agency && from <= on && (to === null || to >= on))
    .filter(({ post }) => writerRoles.some((role) => role === post.role))
    .map(({ accountId, username, name, post }) => ({ accountId, username, name, role: post.role, title: post.title }))
}

/** Gives a section to a post or a person, and says whether it has been checked. */
export async function arrangeSection(changing: Changing, params: SectionOf, input: Arrangement): Promise<void> {
  const held = await holdReport(changing, params)
  const { key, head } = held
  const { tx, actor, record } = changing
  requireEditable(changing, head)
  if (!holds(actor, key.agency, ['controlOfficer'])) throw new Problem('report.not-yours')
  const sections = await findSections(tx, key, head.version)
  const written = sections.find(({ section }) => section.code === params.section)
  if (!written) throw new Problem('report.unknown')
  const owner = input.owner === undefined ? written.owner : await ownerFrom(changing, key, input.owner)
  const state = input.state ?? written.state
  const event = await record({
    name: 'report.section-arranged',
    subject: subjectOf(key, head.version),
    data: { agency: key.agency, year: key.year, section: params.section, owner, state },
    after: { seq: head.seq, hash: head.lastHash },
  })
  await saveSection(tx, key, head.version, params.section, {
    // Untouched texts stay declared ones: only what somebody wrote is kept.
    texts: written.editedAt === null ? null : written.texts,
    ownerRole: owner.role,
    ownerId: owner.accountId,
    state,
    editedAt: written.editedAt,
    editedBy: written.editedBy,
  })
  await moveOn(changing, held, event)
}

async function ownerFrom({ tx, now, lang }: Changing, key: ReportKey, owner: string) {
  const [kind = '', name = ''] = owner.split(':', 2)
  if (kind === 'role' && writerRoles.some((role) => role === name)) return { role: name, accountId: null }
  const writers = kind === 'account' ? await writersOf(tx, key, localDate(now)) : []
  const writer = writers.find(({ username }) => username === name)
  if (!writer) throw invalid([{ pointer: '/owner', message: words(lang).unknownOwner }])
  return { role: writer.role, accountId: writer.accountId }
}
