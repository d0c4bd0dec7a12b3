import type { Procedure } from '#catalogue'
import { type Instant, type IsoDate, localDate } from '#law/instant.ts'
import { type FormNumbers, formsAt, type RuleSet, type RuleSetId, ruleSetById } from '#law/rule-sets.ts'
import { agencyOf, type LeadAgency } from '#organisation'
import type { Actor } from '#platform/auth/actor.ts'
import type { Looking } from '../dossier-facts.ts'
import type { DossierRow } from '../dossier-row.ts'
import { type Owner, openOwner } from '../owner.ts'
import { dateText, deskName, formNoteText, instrumentText } from './form-texts.ts'
import type { LetterHead } from './letter-head.ts'
import { trackAddress } from './track-address.ts'

/** What every letter of a dossier is made from. */
export interface LetterFacts {
  row: DossierRow
  procedure: Procedure
  owner: Owner
  applicant: Owner | null
  /** Whose dossier it is. */
  agency: LeadAgency
  /** The People's Committee above it. */
  province: LeadAgency
  /** Who does what the letter tells. */
  actor: Actor
  now: Instant
  rules: RuleSet
  /** The day whose forms apply: acceptance, before it today (one-stop.md §1). */
  formsOn: IsoDate
  forms: FormNumbers
  trackUrl: string
}

/** The People's Committee of the province in the shipped content: the agency above its departments. */
const provinceId = 'ubnd-tinh'

export async function letterFacts(looking: Looking, row: DossierRow, procedure: Procedure): Promise<LetterFacts> {
  const { platform, tx, actor, now } = looking
  const { secrets, config } = platform
  const formsOn = localDate(row.state.acceptedAt ?? now)
  // The column is written from the law's own terms alone.
  const rules = ruleSetById(row.rule_set as RuleSetId)
  return {
    row,
    procedure,
    owner: openOwner(secrets, row.tenant_id, row.owner, row.owner_secret),
    applicant:
      row.applicant_secret === null ? null : openOwner(secrets, row.tenant_id, row.applicant, row.applicant_secret),
    agency: await agencyOf(platform, tx, row.tenant_id, row.agency_id),
    province: await agencyOf(platform, tx, row.tenant_id, provinceId),
    actor,
    now,
    rules,
    formsOn,
    forms: formsAt(rules, formsOn),
    trackUrl: trackAddress(config, codeOf(row)),
  }
}

/** The dossier's code; before acceptance the number its submission got. */
export const codeOf = (row: Pick<DossierRow, 'code' | 'submission_no' | 'id'>): string =>
  row.code ?? row.submission_no ?? row.id

/** "Thái Nguyên", as it stands before the date. */
export const placeOf = (province: LeadAgency): string => province.name.replace(/^Ủy ban nhân dân (tỉnh|thành phố) /, '')

/** The head of what the counter itself gives out. */
export function deskHead(
  { agency, province, now }: Pick<LetterFacts, 'agency' | 'province' | 'now'>,
  number?: string,
): LetterHead {
  const head = { superiorAgency: agency.name, agency: deskName, place: placeOf(province), issuedOn: dateText(now) }
  return number === undefined ? head : { ...head, number }
}

export const formNote = ({ rules, formsOn }: LetterFacts, formNo: string | null): string =>
  formNoteText(formNo, rules, formsOn)

/** What the procedure itself stands on. */
export const lawsOf = (procedure: Procedure): string[] => procedure.legalBasis.map(instrumentText)

/** The lines of a form that say who the owner is and how they are reached. */
export function contactLines(owner: Owner): { address: string; phone: string; email?: string } {
  const { address, phone, email } = owner
  return email ? { address, phone, email } : { address, phone }
}

/** Who stood at the counter or sent it: the applicant, the one who speaks for a body, or the owner in person. */
export const submitterOf = ({ owner, applicant }: Pick<LetterFacts, 'owner' | 'applicant'>): string =>
  applicant?.name ?? owner.representative ?? owner.name

/** How a letter speaks to the owner. */
export function addressOf(owner: Owner): { addressAs?: string } {
  if (owner.kind === 'business') return { addressAs: 'Quý doanh nghiệp' }
  return owner.kind === 'organisation' ? { addressAs: 'Quý cơ quan, tổ chức' } : {}
}

/** After "Kính gửi: ". */
export function recipientOf(owner: Owner): string {
  if (owner.kind === 'business' || owner.kind === 'organisation') return owner.name
  if (owner.kind === 'household') return `Hộ kinh doanh ${owner.name.replace(/^Hộ kinh doanh /i, '')}`
  return `${owner.sex === 'male' ? 'Ông' : owner.sex === 'female' ? 'Bà' : 'Ông/Bà'} ${owner.name}`
}

/** "công chức tiếp nhận Lê Thị Ví Dụ": whom to ask. */
export function officerText(actor: Pick<Actor, 'name' | 'posts'>): string {
  const title = actor.posts[0]?.title
  return title ? `${title.charAt(0).toLowerCase()}${title.slice(1)} ${actor.name}` : actor.name
}
