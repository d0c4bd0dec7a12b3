import { checkUpload, type UploadFault } from '#platform/files/check-upload.ts'
import type { StagedUpload } from '#platform/files/file-store.ts'
import { keepChecked } from '#platform/files/keep-upload.ts'
import type { Looking } from '../dossier-facts.ts'
import type { Draft, DraftPaper } from './draft.ts'
import { forgetFiles, saveDraft } from './draft-store.ts'

/** As many files as a component takes in the JSON call too. */
export const mostFiles = 20

export interface Refused {
  code: string
  /** As the browser named it. */
  name: string
  fault: UploadFault | 'upload.too-many'
}

/** Puts each upload into its place; what cannot be used is named and left out, all others stay. */
export async function addPapers(
  looking: Looking,
  draft: Draft,
  uploads: readonly { code: string; upload: StagedUpload }[],
): Promise<Refused[]> {
  const papers: DraftPaper[] = draft.papers.map(({ code, files }) => ({ code, files: [...files] }))
  const refused: Refused[] = []
  for (const { code, upload } of uploads) {
    const paper = papers.find((one) => one.code === code)
    // The same file once more, from a second press of the button.
    if (!paper || paper.files.some(({ sha256, name }) => sha256 === upload.sha256 && name === upload.name)) continue
    const checked = await checkUpload(upload)
    const fault = checked.ok ? (paper.files.length < mostFiles ? null : 'upload.too-many') : checked.fault
    if (fault !== null || !checked.ok) {
      refused.push({ code, name: upload.name, fault: fault ?? 'upload.type' })
      continue
    }
    paper.files.push(await keepChecked(looking, upload, checked))
  }
  await saveDraft(looking, draft.id, { papers })
  return refused
}

/** Takes one file out of the draft. */
export async function removePaper(looking: Looking, draft: Draft, fileId: string): Promise<void> {
  const isThere = draft.papers.some(({ files }) => files.some((file) => file.id === fileId))
  if (!isThere) return
  const papers = draft.papers.map(({ code, files }) => ({ code, files: files.filter(({ id }) => id !== fileId) }))
  await saveDraft(looking, draft.id, { papers })
  await forgetFiles(looking, [fileId])
}
