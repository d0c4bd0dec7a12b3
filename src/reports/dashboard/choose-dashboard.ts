import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { type MeasureArgs, usualPeriod } from '#indicators'
import type { Instant } from '#law/instant.ts'
import { type Actor, agenciesOf } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { type Kind, kinds } from './dashboard.ts'
import { periodChosen, usualMonth } from './period-choice.ts'
import { unitsOf } from './read-director.ts'
import { words } from './words.ts'

const short = Type.Optional(Type.String({ maxLength: 100 }))
/** As a form sends it: what was left empty is there, and empty. */
export const dashboardQuery = Type.Object({ agency: short, unit: short, ky: short, from: short, to: short })
export type Asked = Static<typeof dashboardQuery>

export interface Named {
  id: string
  name: string
}

/** Which dashboard, of whom, over which days; and what else this reader may choose. */
export interface Choice {
  kind: Kind
  kinds: readonly Kind[]
  agency: Named | null
  agencies: readonly Named[]
  unit: Named | null
  units: readonly Named[]
  args: MeasureArgs
}

interface Reader {
  tx: Tx
  actor: Actor
  scope: Scope
  now: Instant
  lang: Lang
}

/** What a post looks at first; the others of the agency are a link away. */
export function usualKind(actor: Actor, scope: Scope): Kind {
  if (scope === 'tenant') return 'province'
  if (['director', 'deputyDirector'].some((role) => actor.roles.has(role))) return 'director'
  return actor.roles.has('controlOfficer') ? 'control' : 'division'
}

/** All of an agency's dashboards are for everybody in it; the province's for those who answer for the province. */
export const kindsFor = (scope: Scope): readonly Kind[] =>
  scope === 'tenant' ? kinds : kinds.filter((kind) => kind !== 'province')

export async function chooseDashboard(reader: Reader, kind: Kind, asked: Asked): Promise<Choice> {
  const { tx, actor, scope, now, lang } = reader
  const w = words(lang)
  const offered = kindsFor(scope)
  if (!offered.includes(kind)) throw new Problem('auth.forbidden')
  const agencies = await agenciesFor(reader)
  const agency = kind === 'province' ? null : pick(agencies, asked.agency, '/agency', w.unknownAgency)
  const units = kind === 'division' ? ownFirst(await unitsOf(tx, { ...actor, agency: agency?.id ?? null }), actor) : []
  // An agency whose units handle nothing here has a dashboard all the same: its own.
  const unit = units.length > 0 ? pick(units, asked.unit, '/unit', w.unknownUnit) : null
  const period = periodChosen(asked, kind === 'division' ? usualMonth(now) : usualPeriod(now), w.wrongPeriod)
  const args = {
    tenantId: actor.tenantId,
    agency: agency?.id ?? null,
    ...(unit ? { unit: unit.id } : {}),
    ...period,
    asOf: now,
  }
  return { kind, kinds: offered, agency, agencies, unit, units, args }
}

/** One's own; for those who answer for the province all, first the agencies that have procedures here. */
async function agenciesFor({ tx, actor, scope }: Reader): Promise<Named[]> {
  const own = [...new Set([...actor.posts.map((post) => post.servesAgencyId), ...agenciesOf(actor)])]
  const { rows } = await sql<Named & { works: boolean }>`
    select a.id, a.name, exists (
      select 1 from pub.procedure p where p.tenant_id = a.tenant_id and p.agency_id = a.id) as works
    from pub.agency a where a.tenant_id = ${actor.tenantId} order by a.name, a.id`.execute(tx)
  const place = ({ id, works }: (typeof rows)[number]) =>
    (scope === 'tenant' && !works ? own.length + 1 : 0) + (own.includes(id) ? own.indexOf(id) : own.length)
  return rows
    .filter(({ id }) => scope === 'tenant' || own.includes(id))
    .sort((a, b) => place(a) - place(b))
    .map(({ id, name }) => ({ id, name }))
}

function ownFirst(units: readonly Named[], actor: Actor): Named[] {
  const own = new Set(actor.posts.map(({ unitId }) => unitId))
  return [...units.filter(({ id }) => own.has(id)), ...units.filter(({ id }) => !own.has(id))]
}

/** The one asked for, else the first; refused where there is none. */
function pick(all: readonly Named[], asked: string | undefined, pointer: string, message: string): Named {
  const found = asked ? all.find(({ id }) => id === asked) : all[0]
  if (found) return found
  if (!asked) throw new Problem('auth.forbidden')
  throw new Problem('input.query', {}, [{ pointer, message }])
}
