import type { Instant } from '#law/instant.ts'
import { uuidv7 } from '#platform/audit/uuid.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Platform } from '#platform/platform.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { checkUpload, type UploadKinds } from './check-upload.ts'
import type { StagedUpload } from './file-store.ts'
import './problems.ts'
import { words } from './words.ts'

export interface KeptFile {
  id: string
  name: string
  size: number
  type: string
  sha256: string
}

interface Keeping {
  platform: Platform
  tx: Tx
  actor: Actor
  now: Instant
  lang: Lang
}

/** Checks an upload and makes it a file of the actor's; refused with the reason at `pointer`. */
export async function keepUpload(
  keeping: Keeping,
  upload: StagedUpload,
  pointer = '/file',
  kinds: UploadKinds = 'papers',
): Promise<KeptFile> {
  const checked = await checkUpload(upload, kinds)
  if (!checked.ok) {
    const w = words(keeping.lang)
    const fault = checked.fault === 'upload.type' ? w.typeOf[kinds] : w.upload[checked.fault]
    const errors = [{ pointer, message: fault }]
    if (checked.fault === 'upload.too-large') throw new Problem('upload.too-large', { limit: '50 MB' }, errors)
    throw new Problem(checked.fault === 'upload.type' ? 'upload.type' : 'upload.refused', {}, errors)
  }
  return keepChecked(keeping, upload, checked)
}

/** Makes a file of an upload that has been found good. */
export async function keepChecked(
  keeping: Omit<Keeping, 'lang'>,
  upload: StagedUpload,
  checked: { name: string; type: string },
): Promise<KeptFile> {
  await keeping.platform.files.keep(upload)
  return insertFile(keeping, { name: checked.name, type: checked.type, size: upload.size, sha256: upload.sha256 })
}

/** A file made by the office itself: an issued result. */
export async function keepBytes(
  keeping: Omit<Keeping, 'lang'>,
  name: string,
  type: string,
  bytes: Uint8Array,
): Promise<KeptFile> {
  return insertFile(keeping, { name, type, ...(await keeping.platform.files.put(bytes)) })
}

async function insertFile(
  { platform, tx, actor, now }: Omit<Keeping, 'lang'>,
  file: Omit<KeptFile, 'id'>,
): Promise<KeptFile> {
  const id = uuidv7(platform.clock.machineNow())
  await tx
    .insertInto('file')
    .values({ tenant_id: actor.tenantId, id, ...file, uploaded_by: actor.accountId, uploaded_at: new Date(now) })
    .execute()
  return { id, ...file }
}
