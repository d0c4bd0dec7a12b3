/**
 * How legal documents stand to each other (institutions-and-documents.md §1.4), looked up from both ends. What replaces or
 * abolishes can never come back to itself.
 */
import type { IsoDate } from './instant.ts'

export type DocumentRelationKind =
  | 'basis'
  | 'amends'
  | 'replaces'
  | 'abolishes'
  | 'details'
  | 'refersTo'
  | 'consolidates'
  | 'suspends'
  | 'corrects'
/** Places as written in Vietnamese law: `Điều 5`, `khoản 9 Điều 1`. */
export type DocumentScope = 'whole' | readonly string[]
export interface DocumentRelation {
  readonly kind: DocumentRelationKind
  /** The id of the other document. */
  readonly target: string
  readonly scope: DocumentScope
  /** Null: from the day the document itself takes effect. */
  readonly effectiveOn: IsoDate | null
  /** Last day of a suspension, when it says one. */
  readonly until?: IsoDate | null
}
export interface LegalDocument {
  readonly id: string
  /** Whether it is a legal normative document; another takes effect when signed, unless it says otherwise. */
  readonly normative: boolean
  /** `2023-03-15`, or only `2023-03` or `2023` when no more was read. */
  readonly issuedOn: string | null
  readonly effectiveOn: IsoDate | null
  /** Last day in force, when the document or its publisher says it. */
  readonly lastDay: IsoDate | null
  /** Places that ended by other means than a relation held here. */
  readonly expiredParts: readonly ExpiredPart[]
  readonly relations: readonly DocumentRelation[]
}
export interface ExpiredPart {
  readonly scope: readonly string[]
  readonly lastDay: IsoDate
  readonly by: string | null
}
export interface IncomingRelation {
  readonly from: LegalDocument
  readonly relation: DocumentRelation
}
export interface DocumentRelations {
  document(id: string): LegalDocument | null
  /** Relations of other documents that point here. */
  incoming(id: string): readonly IncomingRelation[]
}

/** Two documents of one id, which would make every answer about it doubtful. */
export class DocumentTwice extends Error {
  constructor(id: string) {
    super(`document ${id} stands twice`)
    this.name = 'DocumentTwice'
  }
}

/** Documents with their relations from both ends (§1.4); targets that are not held are left unanswered. */
export function documentRelations(documents: readonly LegalDocument[]): DocumentRelations {
  const byId = new Map<string, LegalDocument>()
  const incoming = new Map<string, IncomingRelation[]>()
  for (const from of documents) {
    if (byId.has(from.id)) throw new DocumentTwice(from.id)
    byId.set(from.id, from)
    for (const relation of from.relations) {
      const known = incoming.get(relation.target)
      if (known) known.push({ from, relation })
      else incoming.set(relation.target, [{ from, relation }])
    }
  }
  return { document: (id) => byId.get(id) ?? null, incoming: (id) => incoming.get(id) ?? [] }
}

/**
 * Documents that replace or abolish each other in a circle, the first one repeated at the end (§1.4: acyclic); null when
 * there is none.
 */
export function replacementCycle(documents: readonly LegalDocument[]): string[] | null {
  const ending = new Map(documents.map(({ id, relations }) => [id, relations.filter(ends).map(({ target }) => target)]))
  const done = new Set<string>()
  for (const start of ending.keys()) {
    const path: { id: string; next: number }[] = [{ id: start, next: 0 }]
    const onPath = new Set([start])
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const target = done.has(top.id) ? undefined : ending.get(top.id)?.[top.next++]
      if (target === undefined) {
        done.add(top.id)
        onPath.delete(top.id)
        path.pop()
      } else if (onPath.has(target)) {
        const circle = path.map(({ id }) => id)
        return [...circle.slice(circle.indexOf(target)), target]
      } else {
        onPath.add(target)
        path.push({ id: target, next: 0 })
      }
    }
  }
  return null
}

const ends = ({ kind }: DocumentRelation): boolean => kind === 'replaces' || kind === 'abolishes'

/** Whether a place of a document contains another: `Điều 4` contains `khoản 1 Điều 4` (§1.4, kept per article). */
export function scopeContains(outer: string, inner: string): boolean {
  const [outside, inside] = [placeOf(outer), placeOf(inner)]
  if (!outside || !inside) return outer.normalize('NFC') === inner.normalize('NFC')
  return outside.every((part, i) => part === inside[i])
}

/** Article, clause, point, as far as they are named. */
function placeOf(text: string): string[] | null {
  const match = /^(?:điểm (\p{L}) )?(?:khoản (\d+[a-zđ]?) )?điều (\d+[a-zđ]?)$/u.exec(
    text.normalize('NFC').toLowerCase(),
  )
  if (!match) return null
  const [, point, clause, article = ''] = match
  // A point without its clause stands below the article itself.
  return point === undefined ? [article, ...(clause === undefined ? [] : [clause])] : [article, clause ?? '', point]
}
