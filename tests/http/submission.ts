import assert from 'node:assert/strict'
import { exampleValue } from '#catalogue'
import type { Office, Person, Reply } from '#office'

/** Five working days, without a step outside the Department. */
export const procedureCode = '2.002385'

const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
export const paper = { name: 'giấy tờ.pdf', bytes: pdf }

const owner = {
  kind: 'individual',
  name: 'Nguyễn Văn Mẫu',
  idNo: '019090000001',
  address: 'Phường Ví Dụ',
  phone: '0900000001',
}

/** A complete online submission of this person's, ready to be sent. */
export async function submissionOf(o: Office, person: Person): Promise<Record<string, unknown>> {
  const { json: procedure } = await o.get(`/procedures/${procedureCode}`)
  const file = await person.upload('/files', paper)
  assert.equal(file.status, 201, file.text)
  const papers: { code: string }[] = procedure.components
  return {
    procedureCode,
    channel: 'online',
    owner,
    form: exampleValue(procedure.form, 1),
    components: papers.map(({ code }) => ({ code, copyType: 'electronic', fileIds: [file.json.id] })),
    resultChannel: 'online',
  }
}

export async function submitted(o: Office, person: Person): Promise<Reply> {
  const reply = await person.post('/dossiers', await submissionOf(o, person))
  assert.equal(reply.status, 201, reply.text)
  return reply
}
