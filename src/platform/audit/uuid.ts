import { randomUUID } from 'node:crypto'
import type { Instant } from '#law/instant.ts'

/**
 * UUID version 7 (RFC 9562): made here, since PostgreSQL 15 has no function for it. Sorts by time. The random part is
 * that of a version 4, which node draws for many ids at once.
 */
export function uuidv7(at: Instant): string {
  const time = at.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
