import assert from 'node:assert/strict'
import { exampleValue, type Form, toEntered } from '#catalogue'
import type { Office, Person, Reply } from '#office'
import type { Entered } from '#platform/http/action.ts'

export const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
export const lockedPdf = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R/Encrypt 5 0 R>>\n%%EOF\n',
)

/** A procedure that asks for its form on the site, for one paper under a condition and for four as files. */
export const code = '1.001786'
export const asked = ['3', '4', '5', '6']

/** The first step as a person types it. */
export const owner = {
  'owner.kind': 'individual',
  'owner.name': 'Nguyễn Văn Mẫu',
  'owner.idNo': '019 090 000 001',
  'owner.birthDate-day': '19',
  'owner.birthDate-month': '5',
  'owner.birthDate-year': '1990',
  'owner.sex': 'male',
  'owner.address': 'Tổ 5, phường Ví Dụ',
  'owner.phone': '0900 000 001',
  'owner.email': 'nguyen.van.mau@vi-du.vn',
  viec: 'tiep',
}

/** Where an answer leads. */
export function to(reply: Reply): string {
  assert.equal(reply.status, 303, reply.text)
  return String(reply.headers.location)
}

/** Begins a draft by the page's button; the address of the draft. */
export async function begin(person: Person, procedure = code): Promise<string> {
  const first = to(await person.submit(`/nop-ho-so/${procedure}`, {}))
  assert.match(first, new RegExp(`^/nop-ho-so/${procedure}/[0-9a-f-]{36}/nguoi-nop$`))
  return first.replace('/nguoi-nop', '')
}

/** Good answers to the procedure's form, by the names of the page's fields. */
export async function goodForm(o: Office, procedure = code): Promise<Entered> {
  const { json } = await o.get(`/procedures/${procedure}`)
  const form: Form = json.form
  return toEntered(form, exampleValue(form, 1))
}

/** Fills all steps in; what remains is the declaration. */
export async function fillIn(o: Office, person: Person, draft: string): Promise<void> {
  assert.equal(to(await person.submit(`${draft}/nguoi-nop`, owner)), `${draft}/noi-dung`)
  assert.equal(to(await person.submit(`${draft}/noi-dung`, await goodForm(o))), `${draft}/giay-to`)
  const files = Object.fromEntries(asked.map((one) => [`papers.${one}`, { name: `giấy ${one}.pdf`, bytes: pdf }]))
  assert.equal(to(await person.submit(`${draft}/giay-to`, { viec: 'tiep' }, files)), `${draft}/nhan-ket-qua`)
  assert.equal(to(await person.submit(`${draft}/nhan-ket-qua`, { resultChannel: 'postal' })), `${draft}/kiem-tra`)
}

export const idOf = (draft: string): string => draft.split('/').at(-1) ?? ''
