import type { Procedure } from '#catalogue'
import type { LeadAgency } from '#organisation'
import type { HeldPost } from '#platform/auth/actor.ts'
import { roleInLaw } from '../roles.ts'
import { approvedNote, dateText } from './form-texts.ts'
import { deskHead, type LetterFacts, placeOf } from './letter-facts.ts'
import type { LetterHead, Signer } from './letter-head.ts'

/** In which capacity a letter is signed: a post, or the step of the process at which a result was approved. */
export interface Capacity {
  role: string
  title: string
  unitName: string
  agencyId: string
}

/** Form of authority and title as Decree 30/2020, Annex I writes them; any other post signs under its own title. */
const titles: Readonly<Record<string, Pick<Signer, 'authority' | 'position'>>> = {
  director: { position: 'Giám đốc' },
  deputyDirector: { authority: 'KT. Giám đốc', position: 'Phó Giám đốc' },
  subDepartmentHead: { position: 'Chi cục trưởng' },
  // Whether the chair or a deputy signs is not told by the role, so the post's own title stands.
  ubndLeader: { authority: 'TM. Ủy ban nhân dân', position: 'Lãnh đạo Ủy ban nhân dân tỉnh' },
}

export function signerOf(capacity: Pick<Capacity, 'role' | 'title'>, name: string): Signer {
  const signs = { ...(titles[capacity.role] ?? { position: capacity.title }), name }
  return roleInLaw(capacity.role) === 'approver' ? { ...signs, signedNote: approvedNote } : signs
}

/** The head of what is signed for an agency: a sub-department stands under its department, a department under the province. */
export function headFor(
  facts: Pick<LetterFacts, 'agency' | 'province' | 'now'>,
  capacity: Capacity,
  signing: LeadAgency,
  number: string,
): LetterHead {
  const { agency, province, now } = facts
  if (roleInLaw(capacity.role) !== 'approver') return deskHead(facts, number)
  const line = { number, place: placeOf(province), issuedOn: dateText(now) }
  if (capacity.role === 'subDepartmentHead') return { superiorAgency: agency.name, agency: capacity.unitName, ...line }
  if (signing.id === province.id) return { agency: province.name, ...line }
  return { superiorAgency: province.name, agency: signing.name, ...line }
}

/** The last step of the process at which somebody signs: whose result it is. */
export const lastSignatureOf = (procedure: Procedure) =>
  procedure.process.steps.findLast((step) => step.kind === 'approve' || step.kind === 'sign')

/** Of the posts somebody holds, the one they act from: the one that signs this procedure, else one that may approve, else their first. */
export function capacityOf(posts: readonly HeldPost[], procedure: Procedure): Capacity {
  const step = lastSignatureOf(procedure)
  const post =
    posts.find((held) => held.role === step?.role && held.unitId === step.unitId) ??
    posts.find((held) => roleInLaw(held.role) === 'approver') ??
    posts[0]
  return (
    post ?? { role: 'system', title: 'Hệ thống', unitName: procedure.receptionUnitName, agencyId: procedure.agencyId }
  )
}
