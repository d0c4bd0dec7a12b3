import { type Static, Type } from 'typebox'
import type { Instant } from '#law/instant.ts'
import { type Actor, agenciesOf } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Indicator } from './indicator.ts'
import { knownIndicator } from './measure.ts'
import { type Period, usualPeriod } from './period.ts'
import type { MeasureArgs } from './totals.ts'
import { words } from './words.ts'

const day = Type.String({ format: 'date' })
const name = Type.String({ minLength: 1, maxLength: 100 })

/** What may be asked of any number. */
export const questionQuery = {
  agency: Type.Optional(name),
  unit: Type.Optional(name),
  procedure: Type.Optional(name),
  from: Type.Optional(day),
  to: Type.Optional(day),
}
const question = Type.Object(questionQuery)
export type Question = Static<typeof question>

export const codeParam = Type.Object({ code: Type.String({ minLength: 1, maxLength: 100 }) })

/** Who asks, and when. The scope of strangers is `own`: what is public; of officials their agency, or the tenant. */
export interface Asking {
  tx: Tx
  actor: Actor
  scope: Scope
  now: Instant
  lang: Lang
}

export const mayRead = ({ scope }: Pick<Asking, 'scope'>, { isPublic }: Indicator): boolean =>
  isPublic || scope !== 'own'

/** A number that the asker may read; for all others it does not exist. */
export function readableIndicator(asking: Pick<Asking, 'scope'>, code: string): Indicator {
  const indicator = knownIndicator(code)
  if (!mayRead(asking, indicator)) throw new Problem('indicator.unknown')
  return indicator
}

/** The question as numbers are measured by; refused where it makes no sense or reaches too far. */
export async function argsFor(asking: Asking, indicator: Indicator, asked: Question): Promise<MeasureArgs> {
  const { actor, now, lang } = asking
  const w = words(lang)
  for (const cut of ['unit', 'procedure'] as const) {
    if (asked[cut] !== undefined && !indicator.by.includes(cut)) throw wrong(cut, w.notCutBy)
  }
  return {
    tenantId: actor.tenantId,
    agency: await agencyFor(asking, indicator.isPublic, asked.agency),
    unit: asked.unit ?? null,
    procedure: asked.procedure ?? null,
    ...periodFor(asked, now, lang),
    asOf: now,
  }
}

export function periodFor({ from, to }: Question, now: Instant, lang: Lang): Period {
  const usual = usualPeriod(now)
  const period = {
    from: from ?? (to === undefined ? usual.from : `${to.slice(0, 4)}-01-01`),
    to: to ?? (from === undefined ? usual.to : `${from.slice(0, 4)}-12-31`),
  }
  if (period.from > period.to) throw wrong('from', words(lang).wrongPeriod)
  return period
}

/**
 * Whose number it is. Public numbers are of any agency, or of the whole province where none is named; the others of
 * one's own agency, unless one answers for the province.
 */
export async function agencyFor(
  { tx, actor, scope, lang }: Asking,
  isPublic: boolean,
  agency: string | undefined,
): Promise<string | null> {
  const isFenced = !isPublic && scope !== 'tenant'
  const own = ownAgencies(actor)
  if (agency === undefined) {
    if (!isFenced) return null
    if (own[0] === undefined) throw new Problem('auth.forbidden')
    return own[0]
  }
  if (isFenced && !own.includes(agency)) throw new Problem('auth.forbidden')
  const known = await tx
    .selectFrom('pub.agency')
    .select('id')
    .where('tenant_id', '=', actor.tenantId)
    .where('id', '=', agency)
    .executeTakeFirst()
  if (!known) throw wrong('agency', words(lang).unknownAgency)
  return agency
}

/** The agency one works for first: of a counter the one it serves. */
export const ownAgencies = (actor: Actor): string[] => [
  ...new Set([...actor.posts.map((post) => post.servesAgencyId), ...agenciesOf(actor)]),
]

const wrong = (at: string, message: string) => new Problem('input.query', {}, [{ pointer: `/${at}`, message }])
