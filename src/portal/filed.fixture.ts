import assert from 'node:assert/strict'
import { exampleValue } from '#catalogue'
import type { Office, Reply } from '#office'

export const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
export const lockedPdf = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R/Encrypt 5 0 R>>\n%%EOF\n',
)

/** Twelve working days; one paper by the form, five as files. */
export const code = '1.001786'

const owner = {
  kind: 'individual',
  name: 'Nguyễn Văn Mẫu',
  idNo: '019090000001',
  address: 'Tổ 5, phường Ví Dụ',
  phone: '0900000001',
}

/** A dossier as a citizen files it; its id and submission number. */
export async function filed(o: Office): Promise<{ id: string; submissionNo: string }> {
  const citizen = await o.as('citizen')
  const { json: procedure } = await o.get(`/procedures/${code}`)
  const { json: file } = await citizen.upload('/files', { name: 'giấy tờ.pdf', bytes: pdf })
  const components = procedure.components.map((paper: { code: string }) => ({
    code: paper.code,
    copyType: 'electronic',
    fileIds: [file.id],
  }))
  const form = exampleValue(procedure.form, 1)
  const reply = await citizen.post('/dossiers', {
    procedureCode: code,
    channel: 'online',
    owner,
    form,
    components,
    resultChannel: 'online',
  })
  assert.equal(reply.status, 201, reply.text)
  return reply.json
}

/** One verb by one person, as programs do it. */
export async function does(
  o: Office,
  who: string,
  id: string,
  action: string,
  more: object = {},
): Promise<Reply['json']> {
  const reply = await (await o.as(who)).post(`/dossiers/${id}/actions`, { action, ...more })
  assert.equal(reply.status, 200, `${who} ${action}: ${reply.text}`)
  return reply.json
}

/** Accepted, handed over and given to a specialist of the division. */
export async function underReview(o: Office): Promise<{ id: string; code: string }> {
  const { id } = await filed(o)
  const { code: dossierCode } = await does(o, 'clerk', id, 'accept')
  await does(o, 'clerk', id, 'handOver')
  await does(o, 'head', id, 'assign', { assignee: 'specialist' })
  return { id, code: dossierCode }
}

/** What a person reads of a page. */
export const readable = (reply: Reply): string =>
  reply.text
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
