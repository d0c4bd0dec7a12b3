import { type Static, Type } from 'typebox'
import { indicatorOf, measure } from '#indicators'
import { instantAt } from '#law/instant.ts'
import { type Share, scoreServiceIndex } from '#law/service-index.ts'
import { type ServiceItemId, serviceIndexAt } from '#law/service-index-items.ts'
import { agenciesOf } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import { action } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import { serviceIndexPage } from './service-index.page.ts'

/** The indicator behind each item of Decision 766; its numerator and denominator are the item's. */
export const indicatorOfItem: Readonly<Record<ServiceItemId, string>> = {
  '1.1': 'procedure.announcedOnTimeRate',
  '1.2': 'procedure.publishedOnTimeRate',
  '1.3': 'procedure.completeRate',
  '1.4': 'dossier.synchronisedRate',
  '2.1': 'dossier.onTimeOrEarlyRate',
  '3.1': 'dossier.electronicResultRate',
  '3.2': 'dossier.digitisedOfResolvedRate',
  '3.3': 'dossier.reuseRate',
  '4.1': 'procedure.fullyOnlineRate',
  '4.2': 'procedure.onlineWithDossierRate',
  '4.3': 'dossier.onlineRate',
  '4.4': 'procedure.onlinePaymentRate',
  '4.5': 'procedure.onlinePaymentUsedRate',
  '4.6': 'dossier.paidOnlineRate',
  '5.1': 'feedback.onTimeRate',
  '5.2': 'feedback.satisfiedRate',
  '5.3': 'dossier.satisfiedRate',
}

const nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const day = Type.String({ format: 'date' })

export const serviceIndexOutput = Type.Object({
  agency: Type.String(),
  from: day,
  to: day,
  total: nullable(Type.Number()),
  grade: nullable(Type.String()),
  groups: Type.Array(
    Type.Object({ id: Type.String(), max: Type.Number(), points: nullable(Type.Number()), rescaled: Type.Boolean() }),
  ),
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      group: Type.String(),
      max: Type.Number(),
      points: nullable(Type.Number()),
      numerator: nullable(Type.Number()),
      denominator: nullable(Type.Number()),
      indicator: nullable(Type.String()),
    }),
  ),
})

/** The index of Decision 766 over a period, each item straight from its indicator. */
export async function serviceIndexOf(
  tx: Tx,
  of: { tenantId: string; agency: string; from: string; to: string; asOf: number },
): Promise<Static<typeof serviceIndexOutput>> {
  const definition = serviceIndexAt(of.to)
  if (!definition) throw new Problem('scorecard.unknown')
  const shares: Partial<Record<ServiceItemId, Share>> = {}
  for (const { id } of definition.items) {
    const code = indicatorOfItem[id]
    if (!indicatorOf(code)) continue
    const { numerator, denominator } = await measure(tx, code, of)
    if (numerator !== undefined && denominator !== undefined && denominator > 0) shares[id] = { numerator, denominator }
  }
  // What nothing was counted for has the denominator 0: left out, its group rescaled.
  const scored = scoreServiceIndex(
    definition,
    Object.fromEntries(
      definition.items.map(({ id }) => [id, shares[id] ?? { numerator: 0, denominator: 0 }]),
    ) as Record<ServiceItemId, Share>,
  )
  return {
    agency: of.agency,
    from: of.from,
    to: of.to,
    total: scored.total,
    grade: scored.grade,
    groups: scored.groups.map(({ id, max, points, rescaled }) => ({ id, max, points, rescaled })),
    items: scored.items.map(({ id, group, max, points }) => ({
      id,
      group,
      max,
      points,
      numerator: shares[id]?.numerator ?? null,
      denominator: shares[id]?.denominator ?? null,
      indicator: indicatorOf(indicatorOfItem[id]) ? indicatorOfItem[id] : null,
    })),
  }
}

export const showServiceIndex = action({
  name: 'scorecard.show-service-index',
  method: 'GET',
  path: '/service-index',
  permission: 'scorecard.read',
  summary: { vi: 'Bộ chỉ số phục vụ (Quyết định 766)', en: 'Service index (Decision 766)' },
  params: Type.Object({}),
  query: Type.Object({
    agency: Type.Optional(Type.String({ maxLength: 60 })),
    from: Type.Optional(day),
    to: Type.Optional(day),
  }),
  input: Type.Object({}),
  output: serviceIndexOutput,
  async run({ tx, actor, scope, now, query }) {
    const own = agenciesOf(actor)
    const agency = query.agency ?? actor.posts[0]?.servesAgencyId ?? own[0] ?? ''
    if (scope !== 'tenant' && !own.includes(agency)) throw new Problem('scorecard.unknown')
    // Without a period: the year that was under way yesterday, so that the first days of January still show one.
    const year = new Date(now - 5 * 86_400_000).getUTCFullYear()
    const from = query.from ?? `${year}-01-01`
    const to = query.to ?? `${year}-12-31`
    const asOf = Math.min(now, instantAt(to, 24 * 60))
    return { output: await serviceIndexOf(tx, { tenantId: actor.tenantId, agency, from, to, asOf }) }
  },
  page: { path: '/cai-cach/chi-so-766', render: serviceIndexPage },
})
