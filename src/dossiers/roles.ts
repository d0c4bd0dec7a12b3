import type { LawRole } from '#law/dossier.ts'
import type { Actor } from '#platform/auth/actor.ts'

/** What a post's role may do by law (one-stop.md §2); roles that handle no dossiers are absent. */
const lawRoleOf: Readonly<Record<string, LawRole>> = {
  receptionOfficer: 'receptionOfficer',
  resultOfficer: 'resultOfficer',
  specialist: 'specialist',
  deputyChief: 'specialist',
  ubndOffice: 'specialist',
  divisionLead: 'divisionLead',
  deputyDivisionLead: 'divisionLead',
  subDepartmentDeputy: 'divisionLead',
  chiefOfOffice: 'divisionLead',
  director: 'approver',
  deputyDirector: 'approver',
  subDepartmentHead: 'approver',
  ubndLeader: 'approver',
  recordsClerk: 'recordsClerk',
  accountant: 'accountant',
}

export const roleInLaw = (role: string): LawRole | null => lawRoleOf[role] ?? null

/** Queues an official takes work from: their own, and the posts they hold. */
export function queuesOf(actor: Actor): string[] {
  if (actor.accountId === null) return []
  return [personQueue(actor.accountId), ...actor.posts.map((post) => postQueue(post.unitId, post.role))]
}
export const personQueue = (accountId: string): string => `a:${accountId}`
export const postQueue = (unitId: string, role: string): string => `p:${unitId}:${role}`

/** The actor's legal roles towards a dossier of this agency; posts elsewhere give none (except by holding a step). */
export function lawRolesFor(actor: Actor, agencyId: string, owns: boolean, holdsStep: boolean): Set<LawRole> {
  const roles = new Set<LawRole>()
  if (actor.kind === 'system') roles.add('system')
  if (owns) roles.add('applicant')
  for (const post of actor.posts) {
    const role = roleInLaw(post.role)
    if (role && (holdsStep || post.agencyId === agencyId || post.servesAgencyId === agencyId)) roles.add(role)
  }
  return roles
}
