import type { ComponentGiven, Performing } from '#dossiers'
import { appendEvent } from '#platform/audit/event.ts'
import type { StagedUpload } from '#platform/files/file-store.ts'
import { keepUpload } from '#platform/files/keep-upload.ts'
import { type FieldError, Problem } from '#platform/http/problem.ts'

/** The field of a paper's files: `papers.3`; of files that are there already: `kept.3`. */
export const paperField = (code: string, kind: 'papers' | 'kept' = 'papers'): string => `${kind}.${code}`

export function paperPlace(field: string, kind: 'papers' | 'kept' = 'papers'): string | undefined {
  return field.startsWith(`${kind}.`) ? field.slice(kind.length + 1) : undefined
}

export interface KeptPapers {
  components: (ComponentGiven & { fileIds: string[] })[]
  errors: FieldError[]
}

/**
 * Keeps every file that can be used, each in a transaction of its own: one that cannot, or a refusal of the whole, must
 * not cost the others their way over a bad line. They are the sender's own files until a dossier takes them.
 */
export async function keepPapers(
  context: Performing & { uploads: readonly StagedUpload[] },
  kept: Readonly<Record<string, readonly string[]>>,
): Promise<KeptPapers> {
  const places = new Map(Object.entries(kept).map(([code, fileIds]) => [code, [...fileIds]]))
  const errors: FieldError[] = []
  for (const upload of context.uploads) {
    const code = paperPlace(upload.field)
    if (code === undefined) continue
    try {
      places.set(code, [...(places.get(code) ?? []), await keepOne(context, upload)])
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      errors.push({
        pointer: `/${paperField(code)}`,
        message: `${upload.name}: ${error.errors[0]?.message ?? error.code}`,
      })
    }
  }
  const components = [...places].map(([code, fileIds]) => ({ code, copyType: 'electronic' as const, fileIds }))
  return { components, errors }
}

async function keepOne(context: Performing, upload: StagedUpload): Promise<string> {
  const { platform, actor, now } = context
  const machineNow = platform.clock.machineNow()
  return platform.database.db.transaction().execute(async (tx) => {
    const file = await keepUpload({ ...context, tx }, upload)
    const data = { sha256: file.sha256, size: file.size, type: file.type }
    await appendEvent(
      tx,
      { name: 'file.uploaded', subject: { kind: 'file', id: file.id }, data },
      { actor, now, machineNow },
    )
    return file.id
  })
}
