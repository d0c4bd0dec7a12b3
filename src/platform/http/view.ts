import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Instant } from '#law/instant.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { type Grants, scopeOf } from '#platform/auth/grants.ts'
import type { Platform } from '#platform/platform.ts'
import { type Html, html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { linkButton } from '#platform/view/parts/button.ts'
import { type DeskPage, deskFrame, type Place } from '#platform/view/parts/desk-frame.ts'
import { type PublicPage, publicFrame } from '#platform/view/parts/public-frame.ts'
import type { Bilingual, Lang } from '#platform/words/words-in.ts'
import { words } from './words.ts'

/** A place of the rail, offered to those who may enter it. */
export interface PlaceSpec {
  href: string
  label: { vi: string; en: string }
  icon: Place['icon']
  permission: string
}

/** What a page is drawn with: the reader's language, the frames, and the hidden fields every form carries. */
export interface View {
  lang: Lang
  actor: Actor
  now: Instant
  /** Address of this page with its query. */
  path: string
  /** The public address of the office, for links on paper and in QR codes. */
  origin: string
  demo: boolean
  can(permission: string): boolean
  /** What an event is called. */
  eventName(name: string): string
  /** CSRF token, and a key under which this very form acts only once. */
  hidden(): Record<string, string>
  public(page: Pick<PublicPage, 'title' | 'description' | 'current' | 'body' | 'islands' | 'isPrivate'>): Html
  desk(page: Pick<DeskPage, 'title' | 'body' | 'search' | 'islands'> & { place: string }): Html
}

export type MakeView = (from: { actor: Actor; lang: Lang; request: FastifyRequest; reply: FastifyReply }) => View
export type ProblemPage = (body: Record<string, unknown>, lang: Lang, request: FastifyRequest) => Html

/** What every page needs of the whole house: who may do what, the places, and what events are called. */
export interface House {
  grants: Grants
  places: readonly PlaceSpec[]
  events: Readonly<Record<string, Bilingual>>
  /** Whose system this is, as it stands on every page. */
  office: string
}

export function viewMaker(platform: Platform, { grants, places, events, office }: House): MakeView {
  const { config, clock, secrets } = platform
  return ({ actor, lang, request }) => {
    const now = clock.now()
    const path = request.url
    const origin = config.publicUrl ?? `${request.protocol}://${request.host}`
    const can = (permission: string) => scopeOf(grants, permission, actor) !== null
    const hidden = () => ({
      ...(actor.sessionId === null ? {} : { _csrf: secrets.formToken(actor.sessionId) }),
      _key: randomUUID(),
    })
    const frame = {
      lang,
      path,
      demo: config.demo ? { now } : undefined,
      signOut: actor.accountId === null ? undefined : { action: '/dang-xuat', hidden: hidden() },
    }
    return {
      lang,
      actor,
      now,
      path,
      origin,
      demo: config.demo,
      can,
      eventName: (name) => events[name]?.[lang] ?? name,
      hidden,
      public: (page) =>
        publicFrame({ ...frame, office, actor: actor.accountId === null ? undefined : { name: actor.name }, ...page }),
      desk: ({ place, ...page }) =>
        deskFrame({
          ...frame,
          now,
          actor: { name: actor.name, post: actor.posts[0]?.title },
          unit: [...new Set(actor.posts.map((post) => post.unitName))].slice(0, 2).join(' · ') || office,
          places: places
            .filter(({ permission }) => can(permission))
            .map(({ href, label, icon }) => ({ href, label: label[lang], icon, isCurrent: href === place })),
          ...page,
        }),
    }
  }
}

/** The page of a refusal that no form shows again. */
export function problemPage(platform: Platform, office: string): ProblemPage {
  return (body, lang, request) => {
    const w = words(lang)
    const status = Number(body.status)
    const title =
      status === 404
        ? w.notFoundTitle
        : status === 403
          ? w.forbiddenTitle
          : status >= 500
            ? w.defectTitle
            : w.problemTitle
    const now = platform.clock.now()
    return publicFrame({
      lang,
      title,
      path: request.url,
      office,
      demo: platform.config.demo ? { now } : undefined,
      isPrivate: true,
      body: html`<h1>${title}</h1>${alert({ lang, tone: status >= 500 ? 'late' : 'soon', title: String(body.title), body: status === 404 ? w.backHint : undefined })}<p>${linkButton({ href: '/', label: w.backHome, kind: 'secondary' })}</p>`,
    })
  }
}
