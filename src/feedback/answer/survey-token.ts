import { timingSafeEqual } from 'node:crypto'
import type { Secrets } from '#platform/auth/secrets.ts'

/**
 * The link of a dossier's survey is made, not stored: the dossier's id and a tag that only this office can make. Nothing
 * has to be written when a result is returned, so no invitation can be lost, and whoever reads the database finds none.
 */
export function surveyToken(secrets: Secrets, tenantId: string, dossierId: string): string {
  const id = Buffer.from(dossierId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, tagOf(secrets, tenantId, dossierId)]).toString('base64url')
}

/** The dossier of a link; null when this office has not made it. */
export function dossierOfToken(secrets: Secrets, tenantId: string, token: string): string | null {
  const bytes = Buffer.from(token, 'base64url')
  // Base64 has spellings of its own for the same bytes; only ours is a link.
  if (bytes.length !== idBytes + tagBytes || bytes.toString('base64url') !== token) return null
  const hex = bytes.subarray(0, idBytes).toString('hex')
  const dossierId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return timingSafeEqual(bytes.subarray(idBytes), tagOf(secrets, tenantId, dossierId)) ? dossierId : null
}

const idBytes = 16
const tagBytes = 16

function tagOf(secrets: Secrets, tenantId: string, dossierId: string): Buffer {
  return secrets.identifierHash(tenantId, `survey:${dossierId}`).subarray(0, tagBytes)
}
