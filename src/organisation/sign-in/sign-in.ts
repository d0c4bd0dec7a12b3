import { Type } from 'typebox'
import { toIso } from '#law/instant.ts'
import { appendEvent } from '#platform/audit/event.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { action, type RunContext } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import { endSession, openSession } from '../account/session.ts'
import { checkCredentials } from './check-credentials.ts'
import { readSignIn, signInPage, signInPageAgain } from './sign-in.page.ts'

const nothing = Type.Object({}, { additionalProperties: false })
const credentials = Type.Object(
  {
    username: Type.String({ minLength: 1, maxLength: 100 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
    otp: Type.Optional(Type.String({ maxLength: 20 })),
    next: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
)
const nextQuery = Type.Object({ next: Type.Optional(Type.String({ maxLength: 500 })) })

type Credentials = { username: string; password: string; next?: string }

/** Opens a session; a wrong try is counted even though the request is refused, so it is written outside the transaction. */
async function enter(context: RunContext<unknown, unknown, Credentials>, kind: 'browser' | 'token') {
  const { platform, actor, input, now } = context
  const machineNow = platform.clock.machineNow()
  const checked = await checkCredentials(platform.database.db, actor.tenantId, input, machineNow)
  if (!checked.ok) {
    if (checked.accountId) {
      const entry = {
        name: 'account.refused',
        subject: { kind: 'account', id: checked.accountId },
        data: { remote: context.request.remote },
      }
      const by = { actor: systemActor(actor.tenantId), now, machineNow }
      await platform.database.db.transaction().execute((tx) => appendEvent(tx, entry, by))
    }
    throw checked.problem
  }
  const session = await openSession(
    context.tx,
    { tenantId: actor.tenantId, accountId: checked.accountId },
    kind,
    machineNow,
  )
  await context.record({
    name: 'account.signed-in',
    subject: { kind: 'account', id: checked.accountId },
    data: { kind, remote: context.request.remote },
  })
  return session
}

/** Only addresses of this site: a link in a mail must not lead elsewhere after sign-in. */
export function safeNext(next: string | undefined, fallback: string): string {
  return next && /^\/(?![/\\])/.test(next) ? next : fallback
}

export const signInForPrograms = action({
  name: 'session.open',
  method: 'POST',
  path: '/session',
  permission: 'session.open',
  summary: { vi: 'Đăng nhập, nhận mã truy cập cho chương trình', en: 'Sign in and get a bearer token for programs' },
  params: nothing,
  query: nothing,
  input: credentials,
  output: Type.Object({ token: Type.String(), expiresAt: Type.String() }),
  perMinute: 300,
  async run(context) {
    const { token, expiresAt } = await enter(context, 'token')
    return { output: { token, expiresAt: toIso(expiresAt) } }
  },
})

export const signOutForPrograms = action({
  name: 'session.end',
  method: 'DELETE',
  path: '/session',
  permission: 'session.end',
  summary: { vi: 'Kết thúc phiên của mã truy cập', en: 'End the session of the bearer token' },
  params: nothing,
  query: nothing,
  input: nothing,
  output: Type.Object({ ended: Type.Boolean() }),
  unrecorded: true,
  async run({ tx, actor, request }) {
    if (request.token) await endSession(tx, actor.tenantId, request.token)
    return { output: { ended: true } }
  },
})

export const showSignIn = action({
  name: 'session.show-sign-in',
  method: 'GET',
  permission: 'session.open',
  summary: { vi: 'Trang đăng nhập', en: 'Sign-in page' },
  params: nothing,
  query: nextQuery,
  input: nothing,
  output: Type.Object({ next: Type.String() }),
  async run({ query }) {
    return { output: { next: safeNext(query.next, '') } }
  },
  page: { path: '/dang-nhap', render: (output, view) => signInPage(view, { next: output.next }) },
})

export const signIn = action({
  name: 'session.sign-in',
  method: 'POST',
  permission: 'session.open',
  summary: { vi: 'Đăng nhập bằng trình duyệt', en: 'Sign in by browser' },
  params: nothing,
  query: nextQuery,
  input: credentials,
  output: Type.Object({ official: Type.Boolean(), next: Type.String() }),
  perMinute: 300,
  async run(context) {
    const session = await enter(context, 'browser')
    const account = await context.tx
      .selectFrom('user_account')
      .select('kind')
      .where('tenant_id', '=', context.actor.tenantId)
      .where('username', '=', context.input.username.trim().toLowerCase())
      .executeTakeFirst()
    if (!account) throw new Problem('sign-in.refused')
    return { output: { official: account.kind === 'official', next: context.input.next ?? '' }, session }
  },
  page: {
    path: '/dang-nhap',
    read: readSignIn,
    next: (output) => safeNext(output.next, output.official ? '/ban-lam-viec' : '/ho-so'),
    again: async (problem, entered, view) => signInPageAgain(view, problem, entered),
  },
})

export const signOut = action({
  name: 'session.sign-out',
  method: 'POST',
  permission: 'session.end',
  summary: { vi: 'Đăng xuất', en: 'Sign out' },
  params: nothing,
  query: nothing,
  input: nothing,
  output: Type.Object({}),
  unrecorded: true,
  async run({ tx, actor, request }) {
    if (request.token) await endSession(tx, actor.tenantId, request.token)
    return { output: {}, session: 'end' }
  },
  page: { path: '/dang-xuat', next: () => '/' },
})
