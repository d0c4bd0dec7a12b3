/**
 * What ends or suspends a legal document, wholly or in part: replacement, abolition, its own term, the fall of what it
 * details (institutions-and-documents.md §1.4).
 */
import { dateOfDay, dayNumber } from './day-number.ts'
import type { DocumentRelation, DocumentRelations, DocumentScope, LegalDocument } from './document-relations.ts'
import type { IsoDate } from './instant.ts'

export type Ending =
  /** Hết thời hạn quy định trong văn bản. */
  | { readonly code: 'termEnded'; readonly lastDay: IsoDate }
  | { readonly code: 'replaced' | 'abolished'; readonly by: string; readonly lastDay: IsoDate }
  /** Văn bản được quy định chi tiết hết hiệu lực. */
  | { readonly code: 'parentExpired'; readonly parents: readonly string[]; readonly lastDay: IsoDate }
export interface PartEnding {
  readonly code: 'partExpired'
  readonly by: string | null
  readonly scope: readonly string[]
  readonly lastDay: IsoDate
}
export interface Suspension {
  readonly code: 'suspended'
  readonly by: string
  readonly scope: DocumentScope
  readonly from: IsoDate
  readonly until: IsoDate | null
}
export interface EffectSettings {
  /** Whether a detailing document falls when all it details has ended (§1.4 [M]); otherwise only told by `endedParents`. */
  readonly fallsWithParent: boolean
}

/** Everything that ends the whole document, the earliest first (§1.4). */
export function endings(
  held: DocumentRelations,
  document: LegalDocument,
  settings: EffectSettings,
  above: readonly string[] = [],
): Ending[] {
  const found: Ending[] = document.lastDay === null ? [] : [{ code: 'termEnded', lastDay: document.lastDay }]
  for (const { from, relation } of held.incoming(document.id)) {
    const day = dayOf(from, relation)
    if (day === null || !endsWhole(relation)) continue
    found.push({ code: relation.kind === 'replaces' ? 'replaced' : 'abolished', by: from.id, lastDay: dayBefore(day) })
  }
  // An end that somebody has named goes before one that is only drawn from the parent.
  const fall = found.length === 0 && settings.fallsWithParent ? fallOf(held, document, settings, above) : null
  return fall ? [fall] : found.sort((a, b) => Number(a.lastDay > b.lastDay) - Number(a.lastDay < b.lastDay))
}

/** With the last of the documents it details; one that had ended before this one began takes nothing with it. */
function fallOf(
  held: DocumentRelations,
  document: LegalDocument,
  settings: EffectSettings,
  above: readonly string[],
): Ending | null {
  const parents = parentsOf(document)
  const path = [...above, document.id]
  const lastDays = parents.flatMap((id) => {
    const parent = path.includes(id) ? null : held.document(id)
    return (parent && endings(held, parent, settings, path)[0]?.lastDay) ?? []
  })
  const lastDay = lastDays.toSorted().at(-1)
  if (lastDay === undefined || lastDays.length < parents.length) return null
  return document.effectiveOn !== null && lastDay < document.effectiveOn
    ? null
    : { code: 'parentExpired', parents, lastDay }
}

/** The places of a document that end before it, whenever that is (§1.4). */
export function expiredParts(held: DocumentRelations, document: LegalDocument): PartEnding[] {
  const related = held.incoming(document.id).flatMap(({ from, relation }): PartEnding[] => {
    const day = dayOf(from, relation)
    if (day === null || relation.scope === 'whole' || !isEnd(relation)) return []
    return [{ code: 'partExpired', by: from.id, scope: relation.scope, lastDay: dayBefore(day) }]
  })
  const same = (part: { by: string | null; lastDay: IsoDate }) =>
    related.some(({ by, lastDay }) => by === part.by && lastDay === part.lastDay)
  const stated = document.expiredParts.filter((part) => !same(part))
  return [...related, ...stated.map((part): PartEnding => ({ code: 'partExpired', ...part }))]
}

/** What keeps a document from applying on a day (§1.4: ngưng hiệu lực). */
export function suspensionsOf(held: DocumentRelations, id: string, on: IsoDate): Suspension[] {
  return held.incoming(id).flatMap(({ from, relation }): Suspension[] => {
    const day = dayOf(from, relation)
    const until = relation.until ?? null
    if (relation.kind !== 'suspends' || day === null || on < day || (until !== null && until < on)) return []
    return [{ code: 'suspended', by: from.id, scope: relation.scope, from: day, until }]
  })
}

/** Whether a relation ends all of its target (§1.4). */
export function endsWhole(relation: DocumentRelation): boolean {
  return isEnd(relation) && relation.scope === 'whole'
}

/** The day a relation works from: its own, or the day its document takes effect (§1.4); null when that was not read. */
export function dayOf(from: LegalDocument, relation: DocumentRelation): IsoDate | null {
  return relation.effectiveOn ?? from.effectiveOn
}

/** The documents a document details or guides (§1.4). */
export function parentsOf(document: LegalDocument | null): string[] {
  const details = (document?.relations ?? []).filter(({ kind, scope }) => kind === 'details' && scope === 'whole')
  return details.map(({ target }) => target)
}

const isEnd = ({ kind }: DocumentRelation): boolean => kind === 'replaces' || kind === 'abolishes'
const dayBefore = (date: IsoDate): IsoDate => dateOfDay(dayNumber(date) - 1)
