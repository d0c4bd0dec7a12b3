/**
 * Tình trạng hiệu lực: whether a legal document holds on a day, computed from its dates and from what other documents do
 * to it (institutions-and-documents.md §1.4). Nothing is stored, so the answer for any day stays the same.
 */
import {
  dayOf,
  type EffectSettings,
  type Ending,
  endings,
  endsWhole,
  expiredParts,
  type PartEnding,
  parentsOf,
  type Suspension,
  suspensionsOf,
} from './document-ending.ts'
import { type DocumentRelations, type LegalDocument, scopeContains } from './document-relations.ts'
import type { IsoDate } from './instant.ts'

export type { EffectSettings } from './document-ending.ts'

/** `unknown`: the dates at hand do not decide it. */
export type EffectStatus = 'notYetEffective' | 'effective' | 'partlyExpired' | 'expired' | 'suspended' | 'unknown'
export type EffectReason =
  | { readonly code: 'notYetEffective'; readonly from: IsoDate | null }
  | { readonly code: 'startUnknown' }
  | Ending
  | PartEnding
  | Suspension
  /** Something ends it from a day that was not read. */
  | { readonly code: 'endUnknown'; readonly by: string }
export interface Effect {
  readonly status: EffectStatus
  readonly reasons: readonly EffectReason[]
}
/** As the law is remembered (§1.4 [M]). */
const asLaw: EffectSettings = { fallsWithParent: true }

/** The status of a document on a day with its reasons (§1.4); null for a document that is not held. */
export function effectAt(held: DocumentRelations, id: string, on: IsoDate, settings = asLaw): Effect | null {
  const document = held.document(id)
  if (!document) return null
  const start = startOf(document, on)
  if (start) return start
  const ended = endings(held, document, settings).filter(({ lastDay }) => lastDay < on)
  if (ended.length > 0) return { status: 'expired', reasons: ended }
  const unknownEnd = held
    .incoming(id)
    .filter(({ from, relation }) => endsWhole(relation) && dayOf(from, relation) === null && begunBy(from.issuedOn, on))
  if (unknownEnd.length > 0)
    return { status: 'unknown', reasons: unknownEnd.map(({ from }) => ({ code: 'endUnknown', by: from.id })) }
  const suspensions = suspensionsOf(held, id, on)
  const parts = expiredParts(held, document).filter(({ lastDay }) => lastDay < on)
  const reasons = [...suspensions, ...parts]
  if (suspensions.some(({ scope }) => scope === 'whole')) return { status: 'suspended', reasons }
  if (parts.length > 0) return { status: 'partlyExpired', reasons }
  return { status: suspensions.length > 0 ? 'suspended' : 'effective', reasons }
}

/** The status of one place of a document, `Điều 5` or `khoản 2 Điều 5` (§1.4: kept per article for partial effects). */
export function articleEffectAt(
  held: DocumentRelations,
  id: string,
  place: string,
  on: IsoDate,
  settings = asLaw,
): Effect | null {
  const effect = effectAt(held, id, on, settings)
  if (effect?.status !== 'partlyExpired' && effect?.status !== 'suspended') return effect
  const about = (contains: (scope: string) => boolean) =>
    effect.reasons.filter((reason) => 'scope' in reason && (reason.scope === 'whole' || reason.scope.some(contains)))
  const over = about((scope) => scopeContains(scope, place))
  const expired = over.filter(({ code }) => code === 'partExpired')
  if (expired.length > 0) return { status: 'expired', reasons: expired }
  if (over.length > 0) return { status: 'suspended', reasons: over }
  const inside = about((scope) => scopeContains(place, scope))
  if (inside.length === 0) return { status: 'effective', reasons: [] }
  const status = inside.some(({ code }) => code === 'partExpired') ? 'partlyExpired' : 'suspended'
  return { status, reasons: inside }
}

/** The last day a document is in force (§1.4: what replaces it from x ends it on x − 1); null while no end is known. */
export function lastDayOf(held: DocumentRelations, id: string, settings = asLaw): IsoDate | null {
  const document = held.document(id)
  return document ? (endings(held, document, settings)[0]?.lastDay ?? null) : null
}

/** The documents it details that have ended by a day (§1.4), also when it does not fall with them. */
export function endedParents(held: DocumentRelations, id: string, on: IsoDate, settings = asLaw): string[] {
  return parentsOf(held.document(id)).filter((parent) => effectAt(held, parent, on, settings)?.status === 'expired')
}

/** Of the documents cited, those that have expired on the day: a warning (§1.4). */
export function expiredBases(
  held: DocumentRelations,
  cited: readonly string[],
  on: IsoDate,
  settings = asLaw,
): string[] {
  return cited.filter((id) => effectAt(held, id, on, settings)?.status === 'expired')
}

/** What the dates say before anything else: not begun, or not known whether; null when it has begun. */
function startOf(document: LegalDocument, on: IsoDate): Effect | null {
  const { effectiveOn, issuedOn, normative } = document
  if (effectiveOn !== null)
    return on < effectiveOn
      ? { status: 'notYetEffective', reasons: [{ code: 'notYetEffective', from: effectiveOn }] }
      : null
  if (issuedOn !== null && !begunBy(issuedOn, on))
    return { status: 'notYetEffective', reasons: [{ code: 'notYetEffective', from: null }] }
  // A document that is not normative takes effect when signed; of a month or a year, at the latest on its last day.
  if (!normative && issuedOn !== null && on >= issuedOn + '-12-31'.slice(issuedOn.length - 4)) return null
  return { status: 'unknown', reasons: [{ code: 'startUnknown' }] }
}

const begunBy = (issuedOn: string | null, on: IsoDate): boolean =>
  issuedOn === null || on.slice(0, issuedOn.length) >= issuedOn
