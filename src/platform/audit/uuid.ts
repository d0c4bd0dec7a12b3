import { randomBytes } from 'node:crypto'
import type { Instant } from '#law/instant.ts'

/** UUID version 7 (RFC 9562): made here, since PostgreSQL 15 has no function for it. Sorts by time. */
export function uuidv7(at: Instant): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(at, 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
