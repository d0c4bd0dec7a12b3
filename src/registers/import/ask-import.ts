import { uuidv7 } from '#platform/audit/uuid.ts'
import { agenciesOf } from '#platform/auth/actor.ts'
import type { StagedUpload } from '#platform/files/file-store.ts'
import type { RunContext } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import { officeKind } from '#platform/sheets/office-kind.ts'
import { sheetProblem } from '#platform/sheets/problems.ts'
import type { Register } from '../engine/register.ts'
import { type FileImport, insertImport } from './import-store.ts'
import { importWords } from './import-words.ts'
import { formatOf } from './read-rows.ts'

type Asking = RunContext<unknown, unknown, { agency?: string }>

/** Takes the file and puts it in line; what is in it is looked at later. */
export async function askImport(context: Asking, declared: Register): Promise<FileImport> {
  const { platform, tx, actor, now, input } = context
  const agencyId = agencyFor(context, input.agency)
  const { upload, fileName } = await acceptable(context)
  await platform.files.keep(upload)
  const machineNow = platform.clock.machineNow()
  const file: FileImport = {
    id: uuidv7(machineNow),
    register: declared.name,
    agencyId,
    fileName,
    sha256: upload.sha256,
    status: 'waiting',
    rowsChecked: 0,
    rowsWritten: 0,
    errorCount: 0,
    reason: null,
    askedBy: actor.accountId,
    askedByName: actor.name,
    askedAt: now,
    changedAt: machineNow,
  }
  await insertImport(tx, actor.tenantId, file)
  await context.record({
    name: 'register.import-asked',
    subject: { kind: 'register-import', id: file.id },
    data: { register: declared.name, agencyId, fileName, sha256: upload.sha256, size: upload.size },
  })
  return file
}

async function acceptable({ uploads, lang }: Asking): Promise<{ upload: StagedUpload; fileName: string }> {
  const w = importWords(lang)
  const refused = (message: string) => new Problem('register.import-file', {}, [{ pointer: '/file', message }])
  const [upload] = uploads
  if (!upload) throw refused(w.fileMissing)
  if (upload.tooLarge) throw sheetProblem('sheet.too-large')
  if (upload.size === 0) throw refused(w.fileEmpty)
  const fileName = plainName(upload.name)
  const format = formatOf(fileName)
  if (format === null) throw refused(w.fileKind)
  if (format === 'xlsx' && (await officeKind(upload.path)) !== 'xlsx') throw sheetProblem('sheet.not-xlsx')
  return { upload, fileName }
}

/** Without a path and signs that are none; the end, which names the format, stays. */
function plainName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  return last
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(-200)
}

/** The agency whose register it is: the one named, where the actor may; else the one they serve. */
function agencyFor({ actor, scope }: Asking, agency: string | undefined): string {
  if (agency !== undefined && scope !== 'tenant' && !agenciesOf(actor).includes(agency))
    throw new Problem('register.agency-foreign')
  const found = agency ?? actor.posts[0]?.servesAgencyId
  if (found === undefined) throw new Problem('register.agency-foreign')
  return found
}
