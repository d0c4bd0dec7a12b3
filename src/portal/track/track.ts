import { Type } from 'typebox'
import { findTracked, standingOf, trackedById } from '#dossiers'
import type { Instant } from '#law/instant.ts'
import type { Secrets } from '#platform/auth/secrets.ts'
import { action } from '#platform/http/action.ts'
import { invalid } from '#platform/http/problem.ts'
import { portalPath } from '../portal-path.ts'
import { words } from '../words.ts'
import { trackedPage, trackPage, trackPageAgain } from './track.page.ts'

/** How long what was found stays to be looked at, printed, reloaded. */
const viewLength = 30 * 60_000

/** What was found, sealed: an address that shows one dossier for a while and tells nothing about its owner. */
const sealView = (secrets: Secrets, tenantId: string, code: string, until: Instant): string =>
  secrets.seal(tenantId, JSON.stringify({ view: code, until })).toString('base64url')

function openView(secrets: Secrets, tenantId: string, sealed: string, now: Instant): string | null {
  try {
    const { view, until }: { view?: unknown; until?: unknown } = JSON.parse(
      secrets.open(tenantId, Buffer.from(sealed, 'base64url')),
    )
    return typeof view === 'string' && typeof until === 'number' && now < until ? view : null
  } catch {
    // Not sealed by us, or cut short on its way: nothing to show.
    return null
  }
}

export const showTrack = action({
  name: 'portal.show-track',
  method: 'GET',
  permission: 'dossier.track',
  summary: { vi: 'Trang tra cứu hồ sơ', en: 'Page for following a dossier' },
  params: Type.Object({}),
  query: Type.Object({
    ma: Type.Optional(Type.String({ maxLength: 60 })),
    xem: Type.Optional(Type.String({ maxLength: 600 })),
  }),
  input: Type.Object({}),
  output: Type.Object({ id: Type.Union([Type.String(), Type.Null()]), isOver: Type.Boolean() }),
  async run({ platform, query }) {
    if (query.xem === undefined) return { output: { id: null, isOver: false } }
    const id = openView(platform.secrets, platform.tenantId, query.xem, platform.clock.machineNow())
    return { output: { id, isOver: id === null } }
  },
  page: {
    path: '/tra-cuu',
    async render({ id, isOver }, view, context) {
      if (id === null) return trackPage(view, { code: context.query.ma, isOver })
      const tracking = { platform: context.platform, tx: context.tx, now: context.now }
      return trackedPage(view, await standingOf(tracking, await trackedById(tracking, id)))
    },
  },
})

export const track = action({
  name: 'portal.track',
  method: 'POST',
  permission: 'dossier.track',
  summary: { vi: 'Tra cứu hồ sơ bằng mã và 4 số cuối', en: 'Follow a dossier by its code and four digits' },
  params: Type.Object({}),
  query: Type.Object({}),
  input: Type.Object({ code: Type.String({ maxLength: 200 }), check: Type.String({ maxLength: 200 }) }),
  output: Type.Object({ view: Type.String() }),
  unrecorded: true,
  perMinute: 30,
  async run({ platform, tx, now, lang, input }) {
    const w = words(lang).track
    const errors = [
      ...(input.code === '' ? [{ pointer: '/ma', message: w.codeMissing }] : []),
      ...(input.check === '' ? [{ pointer: '/so', message: w.checkMissing }] : []),
    ]
    if (errors.length > 0) throw invalid(errors)
    const row = await findTracked({ platform, tx, now }, input.code, input.check)
    const until = platform.clock.machineNow() + viewLength
    return { output: { view: sealView(platform.secrets, platform.tenantId, row.id, until) } }
  },
  page: {
    path: '/tra-cuu',
    read: ({ ma, so }) => ({ code: String(ma ?? '').trim(), check: String(so ?? '').trim() }),
    next: ({ view }, { lang }) => portalPath(lang, '/tra-cuu', { xem: view }),
    again: async (problem, entered, view) => trackPageAgain(view, problem, entered),
  },
})
