import assert from 'node:assert/strict'
import { exampleValue } from '#catalogue'
import type { Office, Person } from '#office'

/** Its process: reception, assign, review, check, approve, issue, return. */
export const procedureCode = '1.001786'

export const owner = {
  kind: 'organisation',
  name: 'Viện Nghiên cứu Giả Định',
  address: 'Số 9, đường Ví Dụ, TP. Thái Nguyên',
  phone: '0900000009',
}

export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

interface Asked {
  code: string
  required: boolean
  condition: string | null
  electronicForm: string
}

/** A dossier handed in at the counter: accepted, with a code. */
export async function received(
  office: Office,
  given: { name?: string; procedure?: string } = {},
): Promise<{ id: string; code: string }> {
  const clerk = await office.as('clerk')
  const procedure = given.procedure ?? procedureCode
  const { json } = await clerk.get(`/procedures/${procedure}`)
  const papers = (json.components as Asked[]).filter((component) => component.required && component.condition === null)
  const reply = await clerk.post('/dossiers', {
    procedureCode: procedure,
    channel: 'inPerson',
    owner: { ...owner, name: given.name ?? owner.name },
    components: papers.map(({ code }) => ({ code, copies: 1, copyType: 'original' })),
    resultChannel: 'inPerson',
  })
  assert.equal(reply.status, 201, reply.text)
  return { id: reply.json.id, code: reply.json.code }
}

/** A dossier sent in by the citizen, with a file for each paper; waits at the desk. */
export async function filedOnline(office: Office): Promise<{ id: string; submissionNo: string }> {
  const citizen = await office.as('citizen')
  const { json } = await citizen.get(`/procedures/${procedureCode}`)
  const components: { code: string; copies: number; copyType: string; fileIds: string[] }[] = []
  for (const paper of (json.components as Asked[]).filter(
    (component) => component.required && component.condition === null,
  )) {
    const upload = await citizen.upload('/files', { name: `giay-to-${paper.code}.pdf`, bytes: pdf })
    components.push({ code: paper.code, copies: 1, copyType: 'electronic', fileIds: [upload.json.id] })
  }
  const reply = await citizen.post('/dossiers', {
    procedureCode,
    channel: 'online',
    owner,
    form: exampleValue(json.form, 7),
    components,
    resultChannel: 'online',
  })
  assert.equal(reply.status, 201, reply.text)
  return { id: reply.json.id, submissionNo: reply.json.submissionNo }
}

export const deskPage = (dossier: { id: string }): string => `/ban-lam-viec/ho-so/${dossier.id}`

/** The version a page was drawn from, as its forms send it. */
export function versionIn(page: string): string {
  const found = /name="version" value="&quot;(\d+)&quot;"/.exec(page)?.[1]
  assert.ok(found, 'the page has no form')
  return `"${found}"`
}

/** Opens the page and sends one of its forms, as somebody does who reads before acting. */
export async function actAt(
  person: Person,
  dossier: { id: string },
  action: string,
  fields: Record<string, string | string[]> = {},
  files?: Record<string, { name: string; bytes: Uint8Array }>,
) {
  const page = await person.page(deskPage(dossier))
  assert.equal(page.status, 200)
  const named = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${action}.${name}`, value]))
  const namedFiles =
    files && Object.fromEntries(Object.entries(files).map(([name, file]) => [`${action}.${name}`, file]))
  return person.submit(deskPage(dossier), { action, version: versionIn(page.text), ...named }, namedFiles)
}

/** The actions a page offers, by the forms it has. */
export function offeredIn(page: string): string[] {
  return [...new Set([...page.matchAll(/name="action" value="(\w+)"/g)].flatMap((found) => found[1] ?? []))]
}
