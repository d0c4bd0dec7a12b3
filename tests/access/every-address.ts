import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { allActions } from '#areas'
import type { Person, Reply } from '#office'
import type { Action } from '#platform/http/action.ts'
import { grants } from '../../src/grants.ts'

interface DemoAccount {
  username: string
  kind: string
  posts?: { role: string }[]
}
const file = new URL('../../data/demo/accounts.json', import.meta.url)
export const accounts: readonly DemoAccount[] = JSON.parse(readFileSync(file, 'utf8')).accounts

/** Read from the data and the table alone, so that what the server makes of them is tested, not repeated. */
export function isGranted(permission: string, account: DemoAccount | null): boolean {
  const roles = ['anyone', ...(account ? [account.kind, ...(account.posts ?? []).map((post) => post.role)] : [])]
  return roles.some((role) => grants[permission]?.[role] !== undefined)
}

/** One address of an action: its JSON call or its page. */
export interface Door {
  action: Action
  kind: 'json' | 'page'
  address: string
  label: string
}

const endsSession = ({ action }: Door) => action.permission === 'session.end'

/** Every address there is; those that end a session last, because the person has none afterwards. */
export const doors: readonly Door[] = allActions
  .flatMap((action): Door[] => [
    ...(action.path ? [doorOf(action, 'json', action.path)] : []),
    ...(action.page ? [doorOf(action, 'page', action.page.path)] : []),
  ])
  .sort((one, other) => Number(endsSession(one)) - Number(endsSession(other)))

function doorOf(action: Action, kind: Door['kind'], address: string): Door {
  return { action, kind, address, label: `${action.method} ${kind === 'json' ? '/api/v1' : ''}${address}` }
}

interface ParamSchema {
  properties?: Record<string, { type?: string }>
}

/** The address with something plausible in each part: what is named in `given`, else what nobody has. */
export function filled({ action, address }: Door, given: Record<string, string> = {}): string {
  const { properties = {} }: ParamSchema = action.params
  return address.replace(/\{(\w+)\}/g, (_, name: string) => {
    const plausible = properties[name]?.type === 'integer' ? '1' : name === 'code' ? '2.002385' : randomUUID()
    return encodeURIComponent(given[name] ?? plausible)
  })
}

/** Knocks at a door with an empty body. */
export function knock(person: Person, door: Door, address = filled(door), body: object = {}): Promise<Reply> {
  const { method } = door.action
  if (door.kind === 'json') return person.call(method, address, method === 'GET' ? undefined : body)
  return method === 'GET' ? person.page(address) : person.submit(address, {})
}
