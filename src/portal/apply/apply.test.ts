import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleValue, type Form, toEntered } from '#catalogue'
import { type Office, office, type Person, type Reply } from '#office'

const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const lockedPdf = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R/Encrypt 5 0 R>>\n%%EOF\n',
)
/** Asks for a form on the site and for three papers as files. */
const code = '1.001786'

const owner = {
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
}

const to = (reply: Reply): string => {
  assert.equal(reply.status, 303, reply.text)
  return String(reply.headers.location)
}

async function begin(person: Person, procedure = code): Promise<string> {
  const first = to(await person.submit(`/nop-ho-so/${procedure}`, {}))
  assert.match(first, new RegExp(`^/nop-ho-so/${procedure}/[0-9a-f-]{36}/nguoi-nop$`))
  return first.replace('/nguoi-nop', '')
}

async function formOf(o: Office, procedure = code) {
  const { json } = await o.get(`/procedures/${procedure}`)
  const form: Form = json.form
  return { fields: toEntered(form, exampleValue(form, 1)), components: json.components as { code: string; electronicForm: string }[] }
}

test('probe', async () => {
  const o = await office()
  const citizen = await o.as('citizen')
  const { json } = await o.get('/procedures?limit=200')
  for (const p of json.items.slice(0, 54)) {
    const d = (await o.get(`/procedures/${p.code}`)).json
    console.log(p.code, d.serviceLevel, d.applicants.join(), d.channels.join(), d.components.map((c: any) => `${c.code}:${c.electronicForm}:${c.required}:${c.condition ? 'cond' : ''}`).join(' '), Object.keys(d.form.properties).length)
  }
  const draft = await begin(citizen)
  console.log(draft, owner, lockedPdf.length, pdf.length, (await formOf(o)).components)
  for (const s of ['nguoi-nop', 'noi-dung', 'giay-to', 'nhan-ket-qua', 'kiem-tra', 'xoa']) {
    const r = await citizen.page(`${draft}/${s}`)
    console.log(s, r.status, r.text.length)
    if (r.status !== 200) console.log(r.text.slice(0, 1500))
  }
  const l = await citizen.page(`/nop-ho-so/${code}`)
  console.log(l.status, l.text.length)
})
