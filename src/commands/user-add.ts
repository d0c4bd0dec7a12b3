import { checkPersonalIdNumber, checkTaxCode } from '#law/identity.ts'
import { addAccount, givePost } from '#organisation'
import { hashPassword } from '#platform/auth/password.ts'
import { changeAccount, newPassword } from './change-account.ts'
import type { Command } from './command.ts'
import { type Given, readOptions, WrongUsage } from './options.ts'

const kinds = ['official', 'citizen', 'business'] as const

export const userAddCommand: Command = {
  name: 'add',
  usage: 'add <username> --name N --kind official|citizen|business [--post unit:role]… [--id-no N] [--tax-code N]',
  about: 'makes an account and prints its password, once',
  async run(args, readConfig, { remark, say }) {
    const given = readOptions(args, { options: ['name', 'kind', 'post…', 'id-no', 'tax-code'], words: ['username'] })
    const [username = ''] = given.words
    if (!/^[a-z0-9][a-z0-9._-]{1,62}$/.test(username)) {
      throw new WrongUsage(`"${username}" is no user name; take small letters, digits, dots and hyphens, at least two`)
    }
    const name = given.needed('name').normalize('NFC').trim()
    const kind = kinds.find((one) => one === given.needed('kind'))
    if (!kind) throw new WrongUsage(`--kind is "${given.one('kind')}"; give one of ${kinds.join(', ')}`)
    const posts = given.all('post').map(readPost)
    if (posts.length > 0 && kind !== 'official') throw new WrongUsage('only an official holds a post')
    const secret = readSecret(given)
    const password = newPassword()
    const account = { username, kind, name, passwordHash: await hashPassword(password), profile: {}, secret }
    await changeAccount(readConfig(), async (tx, { tenantId, secrets, clock }, today) => {
      const accountId = await addAccount(tx, tenantId, secrets, account, clock.machineNow())
      for (const post of posts) await givePost(tx, tenantId, accountId, post, today)
      return { accountId, event: 'account.added', data: { username, kind, posts: given.all('post') } }
    })
    say(password)
    remark(`the password of ${username}; it is not shown again`)
    return 0
  },
}

function readPost(text: string): { unitId: string; role: string } {
  const [unitId, role, ...more] = text.split(':')
  if (!unitId || !role || more.length > 0) {
    throw new WrongUsage(`--post is "${text}"; give unit:role, such as skhcn-van-phong:recordsClerk`)
  }
  return { unitId, role }
}

function readSecret(given: Given): { idNo?: string; taxCode?: string } {
  const [idNo, taxCode] = [given.one('id-no'), given.one('tax-code')]
  if (idNo !== null && !checkPersonalIdNumber(idNo).valid)
    throw new WrongUsage(`--id-no is "${idNo}"; it has twelve digits`)
  if (taxCode !== null && !checkTaxCode(taxCode).valid)
    throw new WrongUsage(`--tax-code is "${taxCode}"; its check digit is wrong`)
  return { ...(idNo === null ? {} : { idNo }), ...(taxCode === null ? {} : { taxCode }) }
}
