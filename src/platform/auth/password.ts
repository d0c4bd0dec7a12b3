import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** OWASP's second recommended setting for argon2id: 19 MiB, 2 passes, 1 lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }
const argon2id = promisify(argon2)

/** `argon2id$<memory>$<passes>$<salt>$<tag>`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await argon2id('argon2id', { ...cost, message: password.normalize('NFC'), nonce })
  return ['argon2id', cost.memory, cost.passes, nonce.toString('base64url'), tag.toString('base64url')].join('$')
}

/** Constant-time comparison; false for a hash of an unknown shape. */
export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  const [scheme, memory, passes, nonce, tag] = stored.split('$')
  if (scheme !== 'argon2id' || !nonce || !tag) return false
  const given = await argon2id('argon2id', {
    ...cost,
    memory: Number(memory),
    passes: Number(passes),
    message: password.normalize('NFC'),
    nonce: Buffer.from(nonce, 'base64url'),
  })
  const wanted = Buffer.from(tag, 'base64url')
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}
