import { type Actor, agenciesOf } from '#platform/auth/actor.ts'

/** Where a version of a report stands. An approved one stays as it is; what follows is the next version. */
export type ReportState = 'drafting' | 'submitted' | 'returned' | 'approved'
export type SectionState = 'todo' | 'written' | 'checked'

/** Posts that a section can be given to; the first of them puts the report together. */
export const writerRoles = [
  'controlOfficer',
  'legalOfficer',
  'hrOfficer',
  'itOfficer',
  'recordsClerk',
  'accountant',
] as const

export type ReportAction = 'checkAll' | 'submit' | 'return' | 'approve' | 'reopen'

const moves: Readonly<Record<ReportAction, { from: readonly ReportState[]; by: readonly string[] }>> = {
  checkAll: { from: ['drafting', 'returned'], by: ['controlOfficer'] },
  submit: { from: ['drafting', 'returned'], by: ['controlOfficer'] },
  return: { from: ['submitted'], by: ['director', 'deputyDirector'] },
  approve: { from: ['submitted'], by: ['director', 'deputyDirector'] },
  reopen: { from: ['approved'], by: ['director', 'deputyDirector'] },
}

export const mayEdit = (state: ReportState): boolean => state === 'drafting' || state === 'returned'
export const isFrom = (action: ReportAction, state: ReportState): boolean => moves[action].from.includes(state)

/** The posts the actor holds in this very agency count; the assessor's and other agencies' do not. */
export const holds = (actor: Actor, agency: string, roles: readonly string[]): boolean =>
  actor.posts.some((post) => post.agencyId === agency && roles.includes(post.role))

export const mayMove = (actor: Actor, agency: string, action: ReportAction): boolean =>
  holds(actor, agency, moves[action].by)

/** Who may write a section now: its owner, and whoever puts the report together. */
export function mayWrite(actor: Actor, agency: string, owner: { role: string; accountId: string | null }): boolean {
  if (holds(actor, agency, ['controlOfficer'])) return true
  if (owner.accountId !== null) return owner.accountId === actor.accountId && agenciesOf(actor).includes(agency)
  return holds(actor, agency, [owner.role])
}

export const allowedMoves = (actor: Actor, agency: string, state: ReportState): ReportAction[] =>
  // The keys of the table above are its actions.
  (Object.keys(moves) as ReportAction[]).filter((action) => isFrom(action, state) && mayMove(actor, agency, action))
