import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** Keys derived once from the two configured secrets; each use has its own. */
export interface Secrets {
  /** Encrypts personal identifiers (AES-256-GCM); the tenant is bound in as associated data. */
  seal(tenantId: string, text: string): Buffer
  open(tenantId: string, sealed: Buffer): string
  /** Keyed hash of an identifier, for exact search without decrypting. */
  identifierHash(tenantId: string, identifier: string): Buffer
  /** A token for the forms of one session; differs at every call, so that compression cannot leak it. */
  formToken(sessionId: string): string
  checkFormToken(sessionId: string, token: string): boolean
}

/** A key object: handed over as bytes, a key is prepared anew at each use, which costs more than the use itself. */
const derive = (secret: string, use: string) =>
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'motcua', use, 32)))

export function openSecrets(config: { sessionSecret: string; dataKey: string }): Secrets {
  const sealing = derive(config.dataKey, 'seal')
  const hashing = derive(config.dataKey, 'identifier')
  const forms = derive(config.sessionSecret, 'form')
  const formTag = (sessionId: string, salt: string) =>
    createHmac('sha256', forms).update(`${salt}:${sessionId}`).digest('base64url')
  return {
    seal(tenantId, text) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(tenantId))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body])
    },
    open(tenantId, sealed) {
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, 12))
      decipher.setAAD(Buffer.from(tenantId)).setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
    },
    identifierHash: (tenantId, identifier) =>
      createHmac('sha256', hashing).update(`${tenantId}:${identifier}`).digest(),
    formToken(sessionId) {
      const salt = randomBytes(9).toString('base64url')
      return `${salt}.${formTag(sessionId, salt)}`
    },
    checkFormToken(sessionId, token) {
      const [salt, tag] = token.split('.')
      if (!salt || !tag) return false
      const given = Buffer.from(tag)
      const wanted = Buffer.from(formTag(sessionId, salt))
      return given.length === wanted.length && timingSafeEqual(given, wanted)
    },
  }
}

export const newToken = (): string => randomBytes(32).toString('base64url')
/** Tokens are stored hashed: a stolen database opens no session. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()
