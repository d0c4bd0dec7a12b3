import { type Static, type TSchema, Type } from 'typebox'
import { toIso } from '#law/instant.ts'
import { roundHalfUp } from '#law/rounding.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { type Figure, type FigureValue, rowsUrl } from './figure.ts'
import type { FoundReport } from './find-report.ts'
import { type FrozenFigure, findFrozen } from './frozen.ts'
import { allowedMoves } from './moves.ts'
import { findHead, type ReportKey } from './report.ts'

const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const value = Type.Union([Type.Number(), Type.Boolean(), Type.Null()])
const text = Type.String()

export const figureShown = Type.Object({
  code: text,
  name: text,
  unit: nullable(text),
  value,
  /** False: no indicator of this code has been declared yet. */
  hasIndicator: Type.Boolean(),
  numerator: nullable(Type.Number()),
  denominator: nullable(Type.Number()),
  before: value,
  from: text,
  to: text,
  asOf: text,
  queryHash: nullable(text),
  rowsUrl: nullable(text),
  rowCount: nullable(Type.Integer()),
  rowsSha256: nullable(text),
})

export const reportShown = Type.Object({
  kind: text,
  agency: text,
  agencyName: text,
  year: Type.Integer(),
  title: text,
  version: Type.Integer(),
  versions: Type.Array(Type.Object({ version: Type.Integer(), state: text })),
  state: Type.Enum(['drafting', 'submitted', 'returned', 'approved']),
  isFrozen: Type.Boolean(),
  sha256: nullable(text),
  isIntact: nullable(Type.Boolean()),
  approvedAt: nullable(text),
  approvedBy: nullable(text),
  openedBecause: nullable(text),
  returnedBecause: nullable(text),
  from: text,
  to: text,
  asOf: text,
  allowedActions: Type.Array(text),
  sections: Type.Array(
    Type.Object({
      section: text,
      chapter: text,
      title: text,
      state: nullable(text),
      ownerRole: nullable(text),
      parts: Type.Array(Type.Object({ part: text, text })),
      figures: Type.Array(text),
    }),
  ),
  figures: Type.Array(figureShown),
  serviceIndex: nullable(Type.Object({ total: nullable(Type.Number()), grade: nullable(text) })),
  differences: nullable(
    Type.Array(Type.Object({ code: text, name: text, approved: value, now: value, rowsUrl: text })),
  ),
})

/** Shares are said with two decimals, as printed; numerator and denominator are exact. */
const printed = (one: FigureValue): FigureValue => (typeof one === 'number' ? roundHalfUp(one) : one)

export function shownFigure(figure: Figure | FrozenFigure, agency: string, lang: Lang): Static<typeof figureShown> {
  const { code, name, unit, kind, numerator, denominator, from, to, asOf, queryHash } = figure
  const rows = 'rows' in figure ? figure.rows : null
  return {
    code,
    name: name[lang],
    unit: unit?.[lang] ?? null,
    value: printed(figure.value),
    hasIndicator: kind !== null,
    numerator,
    denominator,
    before: printed(figure.before),
    from,
    to,
    asOf: toIso(asOf),
    queryHash,
    rowsUrl: kind === null ? null : rowsUrl(code, agency, { from, to }),
    rowCount: rows?.count ?? null,
    rowsSha256: rows?.sha256 ?? null,
  }
}

/** Where a report stands: what a change of it answers. Its figures are asked for by themselves. */
export const standingShown = Type.Object({
  agency: text,
  year: Type.Integer(),
  version: Type.Integer(),
  state: text,
  openedBecause: nullable(text),
  returnedBecause: nullable(text),
  sha256: nullable(text),
  allowedActions: Type.Array(text),
})

export async function shownStanding(
  { tx, actor }: { tx: Tx; actor: Actor },
  { agency, year }: { agency: string; year: number },
): Promise<Static<typeof standingShown>> {
  const key: ReportKey = { tenantId: actor.tenantId, kind: 'annual', agency, year }
  const { version, state, openedBecause, returnedBecause } = await findHead(tx, key)
  const frozen = state === 'approved' ? await findFrozen(tx, key, version) : null
  const allowedActions = allowedMoves(actor, agency, state)
  return {
    agency,
    year,
    version,
    state,
    openedBecause,
    returnedBecause,
    sha256: frozen?.sha256 ?? null,
    allowedActions,
  }
}

export function shownReport(found: FoundReport, actor: Actor, lang: Lang): Static<typeof reportShown> {
  const { key, head, versions, content, frozen, differences } = found
  const isLatest = head.version === versions[0]?.version
  const { from, to } = content
  return {
    kind: key.kind,
    agency: key.agency,
    agencyName: content.agency.name,
    year: key.year,
    title: `${content.typeName} ${content.subject}`,
    version: head.version,
    versions: versions.map(({ version, state }) => ({ version, state })),
    state: head.state,
    isFrozen: frozen !== null,
    sha256: frozen?.sha256 ?? null,
    isIntact: frozen?.isIntact ?? null,
    approvedAt: frozen ? toIso(frozen.approvedAt) : null,
    approvedBy: frozen?.approvedBy ?? null,
    openedBecause: head.openedBecause,
    returnedBecause: head.returnedBecause,
    from,
    to,
    asOf: toIso(content.asOf),
    allowedActions: isLatest ? allowedMoves(actor, key.agency, head.state) : [],
    sections: shownSections(found, lang),
    figures: content.figures.map((figure) => shownFigure(figure, key.agency, lang)),
    serviceIndex: content.serviceIndex
      ? { total: content.serviceIndex.total, grade: content.serviceIndex.grade }
      : null,
    differences:
      differences?.map(({ code, name, approved, now }) => ({
        code,
        name: name[lang],
        approved: printed(approved),
        now: printed(now),
        rowsUrl: rowsUrl(code, key.agency, { from, to }),
      })) ?? null,
  }
}

function shownSections({ content, sections, frozen }: FoundReport, lang: Lang) {
  // What stood in a section when it was approved is in the content; who was to write it no longer matters.
  const written = new Map(frozen ? [] : sections.map((one) => [one.section.code, one]))
  return content.chapters.flatMap((chapter) =>
    chapter.sections.map(({ code, title, parts, figures }) => ({
      section: code,
      chapter: chapter.number,
      title: title[lang],
      state: written.get(code)?.state ?? null,
      ownerRole: written.get(code)?.owner.role ?? null,
      parts: parts.map(({ code: part, text: said }) => ({ part, text: said })),
      figures: [...figures],
    })),
  )
}
