import { readFileSync } from 'node:fs'
import type { AccountProfile, AccountSecret } from '../account/account.ts'

/** Known to everyone: demonstration only, and refused on any address but loopback unless DEMO=public. */
export const demoPassword = 'motcua-demo'

export interface DemoAccount {
  username: string
  kind: 'citizen' | 'business' | 'official'
  name: string
  profile?: AccountProfile
  secret?: AccountSecret
  posts?: { unit: string; role: string; seat: number }[]
}

const file = new URL('../../../data/demo/accounts.json', import.meta.url)
let read: DemoAccount[] | null = null

export function demoAccounts(): DemoAccount[] {
  // Shipped with the program and checked by its test.
  read ??= (JSON.parse(readFileSync(file, 'utf8')) as { accounts: DemoAccount[] }).accounts
  return read
}
