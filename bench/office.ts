import { exampleValue } from '#catalogue'
import { demoPassword } from '#organisation'
import type { Request } from './request.ts'
import { send } from './request.ts'

/** A procedure whose way leads through the demonstration accounts. */
export const procedureCode = '2.002385'
/** The first working morning after the demonstration year. */
const morning = '2024-01-02T08:00:00+07:00'

/** The people of the office at the program's door. */
export interface Office {
  origin: string
  tokens: { citizen: string; clerk: string; specialist: string; head: string }
  /** A citizen's online submission, complete. */
  submission: Record<string, unknown>
}

const owner = {
  kind: 'individual',
  name: 'Nguyễn Văn Mẫu',
  idNo: '019090000001',
  address: 'Phường Ví Dụ',
  phone: '0900000001',
}
const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

export async function openOffice(origin: string): Promise<Office> {
  const admin = await signIn(origin, 'admin')
  await ask(origin, { method: 'POST', path: '/demo/clock', token: admin, body: { now: morning } })
  const [citizen, clerk, specialist, head] = [
    await signIn(origin, 'citizen'),
    await signIn(origin, 'clerk'),
    await signIn(origin, 'specialist'),
    await signIn(origin, 'head'),
  ]
  const procedure = await ask(origin, { method: 'GET', path: `/procedures/${procedureCode}` })
  const fileId = await upload(origin, citizen)
  const components = partsOf(procedure).map((code) => ({ code, copyType: 'electronic', fileIds: [fileId] }))
  const form = exampleValue(procedure.form as Parameters<typeof exampleValue>[0], 1)
  const submission = { procedureCode, channel: 'online', owner, form, components, resultChannel: 'online' }
  return { origin, tokens: { citizen, clerk, specialist, head }, submission }
}

const partsOf = (procedure: Record<string, unknown>) =>
  (procedure.components as { code: string }[]).map(({ code }) => code)

export async function signIn(origin: string, username: string): Promise<string> {
  const body = { username, password: demoPassword }
  const { token } = await ask(origin, { method: 'POST', path: '/session', body })
  return String(token)
}

async function upload(origin: string, token: string): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([pdf], { type: 'application/pdf' }), 'giay-to.pdf')
  const headers = { authorization: `Bearer ${token}` }
  const reply = await fetch(`${origin}/api/v1/files`, { method: 'POST', headers, body: form })
  const { id } = (await reply.json()) as { id?: string }
  if (!id) throw new Error(`no file could be uploaded: ${reply.status}`)
  return id
}

async function ask(origin: string, request: Request): Promise<Record<string, unknown>> {
  const { text } = await send(origin, { ...request, path: `/api/v1${request.path}` })
  return JSON.parse(text)
}

/** A dossier received at the counter and on the specialist's desk. */
export async function dossierAtWork({ origin, tokens, submission }: Office): Promise<string> {
  const components = (submission.components as { code: string }[]).map(({ code }) => ({ code, copyType: 'original' }))
  const body = { ...submission, channel: 'inPerson', resultChannel: 'inPerson', form: {}, components }
  const { id } = await ask(origin, { method: 'POST', path: '/dossiers', token: tokens.clerk, body })
  const dossier = String(id)
  await act(origin, tokens.clerk, dossier, { action: 'handOver' })
  await act(origin, tokens.head, dossier, { action: 'assign', assignee: 'specialist' })
  return dossier
}

const act = (origin: string, token: string, dossier: string, body: { action: string; [field: string]: unknown }) =>
  ask(origin, { method: 'POST', path: `/dossiers/${dossier}/actions`, token, body })
