import { type Static, Type } from 'typebox'
import { isIsoDate } from '#law/instant.ts'
import { Problem } from '#platform/http/problem.ts'
import { type Asking, agencyFor, ownAgencies, periodFor } from './question.ts'
import type { MeasureArgs } from './totals.ts'
import { words } from './words.ts'

/** As a form sends it: what was left empty is there, and empty. */
export const pageQuery = {
  agency: Type.Optional(Type.String({ maxLength: 100 })),
  from: Type.Optional(Type.String({ maxLength: 10 })),
  to: Type.Optional(Type.String({ maxLength: 10 })),
}
const pageQuestion = Type.Object(pageQuery)

export interface AgencyName {
  id: string
  name: string
}

/** A page's question, with what its form offers. */
export interface PageQuestion {
  args: MeasureArgs
  agencies: AgencyName[]
  /** Whether this reader sees of this agency also what is not public. */
  seesAll: boolean
}

/** First shown is one's own agency; to those who answer for the province, the province. */
export async function pageQuestionFor(asking: Asking, asked: Static<typeof pageQuestion>): Promise<PageQuestion> {
  const { tx, actor, scope, now, lang } = asking
  const own = ownAgencies(actor)
  const agency = asked.agency === undefined && scope !== 'tenant' ? own[0] : asked.agency || undefined
  const period = periodFor({ ...dayOf('from', asked.from), ...dayOf('to', asked.to) }, now, lang)
  const args = {
    tenantId: actor.tenantId,
    agency: await agencyFor(asking, true, agency),
    ...period,
    asOf: now,
  }
  const agencies = await tx
    .selectFrom('pub.agency')
    .select(['id', 'name'])
    .where('tenant_id', '=', actor.tenantId)
    .orderBy('name')
    .$narrowType<{ id: string; name: string }>()
    .execute()
  return { args, agencies, seesAll: scope === 'tenant' || own.includes(args.agency ?? '') }
}

export function agencyName({ args, agencies }: PageQuestion, lang: Asking['lang']): string {
  return agencies.find(({ id }) => id === args.agency)?.name ?? words(lang).wholeProvince
}

function dayOf(name: 'from' | 'to', text: string | undefined): { from?: string; to?: string } {
  if (!text) return {}
  if (!isIsoDate(text)) throw new Problem('input.query', {}, [{ pointer: `/${name}`, message: text }])
  return { [name]: text }
}
