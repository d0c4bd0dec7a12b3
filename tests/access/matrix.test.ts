// One engine is enough: who may knock where is decided before the database is asked.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '#office'
import { office } from '#office'
import { accounts, type Door, doors, isGranted, knock } from './every-address.ts'

const o = await office()

/** What an address answers somebody whom the table gives nothing there. */
const refusal = ({ kind, action }: Door, isSignedIn: boolean): number =>
  isSignedIn ? 403 : kind === 'page' && action.method === 'GET' ? 303 : 401

/** Registers of one group have the same doors, made by the same code, behind the same permissions. */
const alike = ({ action: { name, permission }, kind }: Door) =>
  permission.startsWith('register.') ? `${permission} ${name.split('.')[1]} ${kind}` : `${name} ${kind}`
const unlike = [...new Map(doors.map((door): [string, Door] => [alike(door), door])).values()]

async function mismatches(
  person: Person,
  account: (typeof accounts)[number] | null,
  knockedAt: readonly Door[] = unlike,
): Promise<string[]> {
  const wrong: string[] = []
  for (const door of knockedAt) {
    const reply = await knock(person, door)
    const toSignIn = reply.status === 303 && String(reply.headers.location).startsWith('/dang-nhap')
    const wasRefused = [401, 403].includes(reply.status) || toSignIn
    if (isGranted(door.action.permission, account)) {
      if (wasRefused || reply.status >= 500) wrong.push(`${door.label}: granted, but ${reply.status}`)
    } else if (!wasRefused || reply.status !== refusal(door, account !== null)) {
      wrong.push(`${door.label}: not granted, but ${reply.status}`)
    }
  }
  return wrong
}

test('nobody in particular reaches exactly what the table grants to anyone', async () => {
  assert.deepEqual(await mismatches(o, null, doors), [])
})

/** Accounts with the same posts are one to the table. */
const rolesOf = ({ kind, posts = [] }: (typeof accounts)[number]) =>
  [kind, ...posts.map(({ role }) => role).sort()].join()
const unlikeAccounts = [...new Map(accounts.map((account) => [rolesOf(account), account])).values()]

for (const account of unlikeAccounts) {
  test(`${account.username} reaches exactly what the table grants`, async () => {
    assert.deepEqual(await mismatches(await o.as(account.username), account), [])
  })
}

test('every address is somebody’s: no permission that no demonstration account has', () => {
  for (const { action, label } of doors) {
    assert.ok(
      [null, ...accounts].some((account) => isGranted(action.permission, account)),
      label,
    )
  }
})
